"""The files of a folder: every one is looked at every time, to its last byte, and known by a digest of its content.

Only that tells whether a file has changed. For ten thousand releases it takes two tenths of a second.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeAlias

from press.clutter import is_content
from press.kept import digest
from press.settings import CannotRun, Settings
from press.workers import Beside

_LARGEST = 100_000_000
"""What has more bytes is no part of a press office: it is not looked at, and whoever needs it says so."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a folder by their paths in it, in order; what ``press.clutter`` knows is not among them.

    ``folders`` are the folders in it, empty ones too; ``digests`` those of all files that could be read. ``whole`` says
    that these are all, and that nothing is a link: what stands behind one is not known by its content alone.
    """

    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    digests: Mapping[str, str] = field(default_factory=dict)
    whole: bool = True

    @property
    def digest(self) -> str:
        """A digest of all that is in it; empty where that is not known."""
        return digest(repr(self.folders), repr(self.digests)) if self.whole else ""


_Fields: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], dict[str, str], bool]
_begun: dict[Path, Beside[_Fields]] = {}


@contextmanager
def reading(root: Path) -> Iterator[None]:
    """Begin to look at a folder early, beside whatever else there is to do, for ``read_folder`` to end."""
    _begun[root] = Beside(partial(_look, root))
    try:
        yield
    finally:
        if begun := _begun.pop(root, None):
            begun.end()


def read_folder(root: Path) -> Folder:
    """Look at every file in the folder ``root``; one that is not there holds none.

    Raises ``CannotRun`` for a folder that cannot be opened: what is in it would vanish from the site without a word.
    """
    begun = _begun.pop(root, None)
    return Folder(*(begun() if begun else _look(root)))


def changed(path: str) -> CannotRun:
    """What to raise where a file is not what it was when it was looked at."""
    return CannotRun(f"“{path}” was changed while it was being read. Start again.")


def _look(root: Path) -> _Fields:
    files: list[str] = []
    folders: list[str] = []
    whole = True
    waiting = [""] if root.is_dir() else []
    while waiting:
        lead = waiting.pop()
        for name, is_folder, is_link in _entries(f"{root}/{lead}".rstrip("/")):
            whole = whole and not is_link
            if not is_folder:
                files.append(lead + name)
            elif not is_link:
                folders.append(lead + name)
                waiting.append(f"{lead}{name}/")
    digests: dict[str, str] = {}
    for file in sorted(files):
        try:
            data = _read(f"{root}/{file}")
        except OSError:
            continue
        if data is not None:
            digests[file] = digest(data)
    return tuple(sorted(files)), tuple(sorted(folders)), digests, whole and len(digests) == len(files)


def _entries(folder: str) -> list[tuple[str, bool, bool]]:
    """What is in a folder: each name, whether it is a folder's, and whether it is a link's."""
    try:
        with os.scandir(folder) as found:
            shown = [entry for entry in found if is_content(entry.name)]
            return [(entry.name, entry.is_dir(), entry.is_symlink()) for entry in shown]
    except OSError as error:
        _refuse(error)


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
