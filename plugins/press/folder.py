"""The files of a folder: every one is looked at every time, to its last byte, and known by a digest of its content.

Only that tells whether a file has changed. For ten thousand releases it takes a tenth of a second.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NoReturn

from press.kept import digest
from press.settings import CannotRun, Settings
from press.workers import beside

_LARGEST = 100_000_000
"""What has more bytes is no part of a press office: it is not looked at, and whoever needs it says so."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a folder by their paths in it, in order; hidden ones and editors' copies are nobody's business.

    ``digests`` are those of all that could be read. ``whole`` says that this is every one, and that no part of the
    folder lies behind a link.
    """

    files: tuple[str, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    @property
    def digest(self) -> str:
        """A digest of all that is in it; empty where that is not known."""
        return digest(repr(self.digests)) if self.whole else ""


_begun: dict[Path, Callable[[], tuple[tuple[str, ...], dict[str, str], bool]]] = {}


@contextmanager
def reading(root: Path) -> Iterator[None]:
    """Begin to look at a folder early, beside whatever else there is to do, for ``read_folder`` to end."""
    _begun[root] = beside(partial(_look, root))
    try:
        yield
    finally:
        if begun := _begun.pop(root, None):
            begun()


def read_folder(root: Path) -> Folder:
    """Look at every file in the folder ``root``; one that is not there holds none.

    Raises ``CannotRun`` for a folder that cannot be opened: what is in it would vanish from the site without a word.
    """
    begun = _begun.pop(root, None)
    return Folder(*(begun() if begun else _look(root)))


def _look(root: Path) -> tuple[tuple[str, ...], dict[str, str], bool]:
    if not root.is_dir():
        return (), {}, True
    links: list[str] = []
    files = sorted(_files(str(root), links))
    digests: dict[str, str] = {}
    for file in files:
        try:
            data = _read(f"{root}/{file}")
        except OSError:
            continue
        if data is not None:
            digests[file] = digest(data)
    return tuple(files), digests, not links and len(digests) == len(files)


def _files(root: str, links: list[str]) -> Iterator[str]:
    """The path of every file under ``root``. Links to folders are not followed, and added to ``links``."""
    for folder, names, files in os.walk(root, onerror=_refuse):
        names[:] = [name for name in names if not name.startswith(".")]
        links += [name for name in names if Path(folder, name).is_symlink()]
        inside = folder[len(root) + 1 :].replace(os.sep, "/")
        lead = f"{inside}/" if inside else ""
        yield from (lead + file for file in files if not file.startswith(".") and not file.endswith("~"))


def _refuse(error: OSError) -> NoReturn:
    why = (error.strerror or "the system refuses").lower()
    raise CannotRun(f"The folder “{error.filename}” cannot be read: {why}. Make it one that you may open.") from error


def _read(file: str) -> bytes | None:
    """The content of a file, if it is one, and none of the largest. Raises ``OSError`` as the system does."""
    # Not through Path and open: of ten thousand files, each layer of Python's costs a tenth of a second.
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    try:
        found = os.fstat(handle)
        size = found.st_size
        if size > _LARGEST or not stat.S_ISREG(found.st_mode):
            return None
        data = os.read(handle, size + 1)
    finally:
        os.close(handle)
    return data if len(data) == size else Path(file).read_bytes()


def require_content(settings: Settings) -> None:
    """See that the office has a folder of content. Raises ``CannotRun``."""
    if not settings.content.is_dir():
        name = Path(os.path.relpath(settings.content, settings.project)).as_posix()
        raise CannotRun(
            f"There is no folder “{name}”: there is nothing to check or build. "
            "Releases live in content/releases, the directory in content/directory."
        )
