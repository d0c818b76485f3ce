"""The files of a folder: each is read to its last byte, and known by a digest of its content.

Only that tells whether a file has changed. For ten thousand releases it takes two tenths of a second. Where a process
watches, only the files that are said to have changed are read again (``watched.py``).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeAlias

from press.clutter import is_content
from press.kept import digest
from press.settings import Busy, CannotRun, Settings
from press.watched import what_changed
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
_known: dict[Path, Folder] = {}
"""The folders as this process has seen them last."""


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
    changed, known = what_changed(), _known.get(root)
    found = _brought_up_to_date(root, known, changed) if changed is not None and known and not begun else None
    _known[root] = found = found or Folder(*(begun() if begun else _look(root)))
    return found


def strays(root: Path, folder: Folder) -> frozenset[str]:
    """The files of ``folder``, which is at ``root``, that are not its own: pipes, and links that lead elsewhere.

    A link to another file of its own folder and kind is let be. One beyond that could give away anything.
    """
    return frozenset() if folder.whole else frozenset(file for file in folder.files if not _is_own(root / file))


def _is_own(file: Path) -> bool:
    try:
        if stat.S_ISREG(file.lstat().st_mode):
            return True
        real = file.resolve(strict=True)
        same = real.parent == file.parent.resolve() and real.suffix.lower() == file.suffix.lower()
        return same and real.is_file()
    except (OSError, RuntimeError):  # RuntimeError: links that lead in a circle
        return False


def changed_meanwhile(path: str) -> Busy:
    """What to raise where a file is not what it was when it was looked at."""
    return Busy(f"“{path}” was changed while it was being read. Start again.")


def read_unchanged(file: Path, made: str, path: str = "") -> bytes:
    """The content of a file whose digest was ``made`` when it was checked. Raises ``CannotRun`` where it is another.

    Whoever writes what stands in a file writes what this gives: what is published is then what was checked.
    The message names its ``path``, or else its name.
    """
    try:
        data = _read(str(file), any_size=True)
    except OSError:
        data = None
    if data is None or digest(data) != made:
        raise changed_meanwhile(path or file.name)
    return data


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


def _brought_up_to_date(root: Path, known: Folder, changed: Set[Path]) -> Folder | None:
    """The folder where nothing but ``changed`` has changed since it was ``known``; unset where more than texts has."""
    if not known.whole:  # what a link leads to may be one of those that have changed
        return None
    digests, folders = dict(known.digests), set(known.folders)
    for path in changed:
        if root.is_relative_to(path):  # another folder has taken its place
            return None
        inside = path.relative_to(root).as_posix() if path.is_relative_to(root) else ""
        # Editors save a file under another name, and give it its own when it is whole.
        is_gone = inside not in digests and inside not in folders and not os.path.lexists(path)
        if not inside or is_gone or not all(map(is_content, inside.split("/"))):
            continue
        data = _text(path) if inside in digests else None
        if data is None:
            return None
        digests[inside] = digest(data)
    return replace(known, digests=digests)


def _text(path: Path) -> bytes | None:
    try:
        return None if path.is_symlink() else _read(str(path))
    except OSError:
        return None


def _entries(folder: str) -> list[tuple[str, bool, bool]]:
    """What is in a folder: each name, whether it is a folder's, and whether it is a link's."""
    try:
        with os.scandir(folder) as found:
            shown = [entry for entry in found if is_content(entry.name)]
            return [(entry.name, _is_folder(entry), entry.is_symlink()) for entry in shown]
    except OSError as error:
        _refuse(error)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one; a link that leads in a circle leads to none."""
    return os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()  # noqa: PTH112 - of ten thousand


def _refuse(error: OSError) -> NoReturn:
    why = (error.strerror or "the system refuses").lower()
    raise CannotRun(f"The folder “{error.filename}” cannot be read: {why}. Make it one that you may open.") from error


def _read(file: str, *, any_size: bool = False) -> bytes | None:
    """The content of a file, if it is one; of the largest only on request. Raises ``OSError`` as the system does."""
    # Not through Path and open: of ten thousand files, each layer of Python's costs a tenth of a second.
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK)
    try:
        found = os.fstat(handle)
        size = found.st_size
        if (size > _LARGEST and not any_size) or not stat.S_ISREG(found.st_mode):
            return None
        data = os.read(handle, size + 1)
    finally:
        os.close(handle)
    return data if len(data) == size else Path(file).read_bytes()


def require_content(settings: Settings) -> None:
    """See that the office has its folder of releases, and something in its content: a disk may be away.

    An empty folder of releases is an office without a release yet. Without the folder nobody can tell, and a build
    would publish an empty site. Raises ``CannotRun``.
    """
    name = Path(os.path.relpath(settings.content, settings.project)).as_posix()
    if not settings.content.is_dir():
        raise CannotRun(
            f"There is no folder “{name}”: there is nothing to check or build. "
            "Releases live in content/releases, the directory in content/directory."
        )
    if not any(names for *_, names in os.walk(settings.content)):
        raise CannotRun(
            f"The folder “{name}” is empty: there is nothing to check or build. "
            "Is it on a disk that is away? Releases live in content/releases, the directory in content/directory."
        )
    releases = settings.content / "releases"
    # A link is not followed (``_look``): what is behind it would be missing from the site without a word.
    if releases.is_symlink() or not releases.is_dir():
        what = "is not a folder but a file or a link" if os.path.lexists(releases) else "is not there"
        raise CannotRun(
            f"The folder of releases, “{name}/releases”, {what}, so nothing was checked or built. "
            "Put the folder back; for an office without a release yet, make an empty one."
        )
    _entries(str(releases))
