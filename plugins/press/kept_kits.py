"""What is known of the kits by their content: read, measured and packed once for each content that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from press.directory import Kit
from press.folder import Folder, changed_meanwhile, read_unchanged
from press.kept import FOLDER, digest, read_kept, write_kept
from press.kit import Archive, Measure, Packed, find, is_page, may_run
from press.kit import measure as measure_picture

_MANY = 50
"""So many new kits are worth a process of their own."""

_SPARE = 1000
"""A check needs less than a build, and forgets the rest only where there is more of it than this."""


class KeptKits:
    """What an office knows of its kits: their records, the measures of their pictures, and the packed kits.

    ``folder`` are the files under ``content``, where they have been looked at already.
    """

    def __init__(self, project: Path, content: Path, version: str, folder: Folder | None = None) -> None:
        self.content, self.version = content, version
        self.lead = len(f"{content}/")
        self.kept = project / FOLDER / "kits.json"
        self.known: dict[str, Any] = read_kept(self.kept, version) or {}
        self.used: dict[str, Any] = {}
        self.digests = dict(folder.digests) if folder else {}
        # Where nothing is a link, whatever was seen is where it seems to be.
        self.seen = folder.digests if folder and folder.whole else {}
        self.measures: dict[str, Measure] = {}

    def digest(self, path: str) -> str:
        """The digest of a file's content, its path below ``content``. Raises ``OSError`` as the system does."""
        made = self.digests.get(path)
        if made is None:
            with open(f"{self.content}/{path}", "rb") as file:  # noqa: PTH123 - pathlib takes as long as the reading
                made = self.digests[path] = digest(file.read())
        return made

    def record(self, file: Path, circumstances: str, make: Callable[[], Any]) -> Any:
        """The record of a kit that was made of ``file``, in values of JSON; ``make`` gives none for a faulty one."""
        inside = self._inside(file)
        return self._once(f"record {digest(circumstances, self.digest(inside))}", make, inside)

    def measure(self, folder: Path, name: str) -> Measure:
        """The measure of a picture. Raises ``Unusable``."""
        inside = self._inside(f"{folder}/{name}")
        made = self.measures.get(inside)
        if made is None:
            if inside not in self.seen:
                find(folder, name)
            key = f"picture {self.digest(inside)} {Path(name).suffix.lower()}"
            made = self.measures[inside] = Measure(
                *self._once(key, lambda: _row(measure_picture(folder, name)), inside)
            )
        return made

    def may_run(self, path: str) -> bool:
        """Whether a browser may run something in the drawing, or other XML, at a path below ``content``."""
        may: bool = self._once(f"running {self.digest(path)}", lambda: [may_run(self._read(path))], path)[0]
        return may

    def is_page(self, path: str) -> bool:
        """Whether a browser would take the file at a path below ``content`` for a page, by how it begins."""
        is_one: bool = self._once(f"page {self.digest(path)}", lambda: [is_page(self._read(path))], path)[0]
        return is_one

    def _read(self, path: str) -> bytes:
        return read_unchanged(self.content / path, self.digest(path), f"{self.content.name}/{path}")

    def packed(self, kit: Kit, facts: Iterable[str], pack: Callable[[], Archive]) -> Packed:
        """What is known of a packed kit; ``facts`` go into it beside its files, ``pack`` packs it if need be."""
        files = [f"media/{kit.key}/{picture.file}" for picture in (*kit.pictures, *kit.logos)]
        key = f"kit {digest(kit.model_dump_json(), *facts, *map(self.digest, files))}"

        def row() -> list[Any]:
            archive = pack()
            return [len(archive.data), len(archive.files), digest(archive.data)]

        return Packed(*self._once(key, row, *files))

    def are_many_new(self, count: int) -> bool:
        """Whether of so many kits most are not known, by a rough guess: of each that is, there is a record and more."""
        return count >= _MANY and len(self.known) < count

    def learn(self, read: Callable[[], object]) -> dict[str, Any]:
        """What is known of the kits once somebody has ``read`` them, for another process to take over."""
        read()
        return self.used

    def take_over(self, learnt: Mapping[str, Any]) -> None:
        """Know what another process has found out."""
        self.used |= learnt

    def remember(self, *, and_forget: bool = True) -> None:
        """Write down what was used, for the next run. A run that did not need all of it keeps the rest for others."""
        may_forget = and_forget or len(self.known) > 2 * len(self.used) + _SPARE
        now = self.used if may_forget else {**self.known, **self.used}
        if now != self.known:
            write_kept(self.kept, self.version, now)

    def _once(self, key: str, make: Callable[[], Any], *files: str) -> Any:
        """What is known under ``key``, which ``make`` else makes of ``files``. Raises ``CannotRun``."""
        row = self.used.get(key) or self.known.get(key)
        if row is None:
            row = make()
            for file in files:
                if digest((self.content / file).read_bytes()) != self.digests[file]:
                    raise changed_meanwhile(f"{self.content.name}/{file}")
        if row:
            self.used[key] = row
        return row

    def _inside(self, file: Path | str) -> str:
        return str(file)[self.lead :]


def _row(measure: Measure) -> list[Any]:
    return [measure.format, measure.width, measure.height, measure.size]
