"""The pictures of the kits and the packed kits: measured and packed once for each content that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from press.directory import Kit
from press.kit import Archive, Measure, find
from press.kit import measure as measure_picture
from press.ledger import FOLDER, digest, read_kept, write_kept
from press.views.site import Packed


class Pictures:
    """What is known of the files of an office that are not text, by their content."""

    def __init__(self, project: Path, content: Path, version: str) -> None:
        self.content, self.version = content, version
        self.kept = project / FOLDER / "pictures.json"
        self.known: dict[str, Any] = read_kept(self.kept, version) or {}
        self.used: dict[str, Any] = {}
        self.digests: dict[str, str] = {}

    def digest(self, path: str) -> str:
        """The digest of a file's content, its path below ``content``. Raises ``OSError`` as the system does."""
        made = self.digests.get(path)
        if made is None:
            made = self.digests[path] = digest((self.content / path).read_bytes())
        return made

    def measure(self, folder: Path, name: str) -> Measure:
        """The measure of a picture. Raises ``Unusable``."""
        find(folder, name)
        key = f"picture {self.digest((folder / name).relative_to(self.content).as_posix())} {Path(name).suffix.lower()}"
        row = self._once(key, lambda: _row(measure_picture(folder, name)))
        return Measure(*row)

    def packed(self, kit: Kit, facts: Iterable[str], pack: Callable[[], Archive]) -> Packed:
        """What is known of a packed kit; ``facts`` go into it beside its files, ``pack`` packs it if need be."""
        files = [self.digest(f"media/{kit.key}/{picture.file}") for picture in (*kit.pictures, *kit.logos)]
        key = f"kit {digest(repr(kit), *facts, *files)}"

        def row() -> list[Any]:
            archive = pack()
            return [len(archive.data), len(archive.files), digest(archive.data)]

        return Packed(*self._once(key, row))

    def remember(self, *, and_forget: bool = True) -> None:
        """Write down what was used, for the next run. A run that did not need all of it forgets nothing."""
        now = self.used if and_forget else {**self.known, **self.used}
        if now != self.known:
            write_kept(self.kept, self.version, now)

    def _once(self, key: str, make: Callable[[], list[Any]]) -> list[Any]:
        row = self.used.get(key) or self.known.get(key) or make()
        self.used[key] = row
        return row


def _row(measure: Measure) -> list[Any]:
    return [measure.format, measure.width, measure.height, measure.size]
