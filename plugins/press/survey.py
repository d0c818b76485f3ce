"""What stands in the two folders of a place, held against what is known of them: every file, by its size and time.

Whether a file must be made again is decided by its fingerprint alone. Size and time only tell whether it is still the
one that was made: what was meddled with is not believed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from press.kept import digest, read_kept
from press.publishing import SEARCH, Place
from press.workers import Beside

_Row: TypeAlias = tuple[str, str, int, int]
_Fields: TypeAlias = tuple[list[_Row], set[str], set[str] | None, bool, Any]
_Seen: TypeAlias = dict[int, tuple[int, int]]
_Found: TypeAlias = tuple[list[Any], _Fields]

_begun: dict[Path, Beside[_Found]] = {}


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of the published site as they were made: address, fingerprint, size and time.

    ``spoilt`` are no longer so there, and ``absent`` not in the folder aside; that is unset where the folder cannot be
    believed at all. ``strange`` says that the published site has others beside them. ``said`` is what the run said
    that published it.
    """

    rows: list[_Row]
    spoilt: set[str]
    absent: set[str] | None
    strange: bool
    said: Any


def kept_in(folder: Path, place: Place) -> Path:
    """Where in ``folder`` is kept what is known of the published site."""
    return folder / f"site-{digest(str(place.output))}.json"


def kept_aside(kept: Path) -> Path:
    """Where is kept what is known of the folder aside: which files of the published site are not there too."""
    return kept.with_suffix(".aside.json")


@contextmanager
def surveying(place: Place, kept: Path, version: str) -> Iterator[None]:
    """Begin a survey early, beside whatever else there is to do, for ``survey`` to end."""
    # It is wanted last of all that is done meanwhile.
    _begun[kept] = Beside(partial(_look, place, kept, version), gives_way=True)
    try:
        yield
    finally:
        if begun := _begun.pop(kept, None):
            begun.end()


def survey(place: Place, kept: Path, version: str, meanwhile: Callable[[], object] = lambda: None) -> Survey:
    """What is known of a place and still holds. Whoever asks has the place to themselves.

    ``meanwhile`` is something to do where one would only wait for a survey that was begun early.
    """
    if kept in _begun and _begun[kept].is_at_work:
        meanwhile()
    begun = _begun.pop(kept, None)
    before, fields = begun() if begun else _look(place, kept, version)
    if before != heads(place, kept):  # another build was at work when this was begun
        _, fields = _look(place, kept, version)
    return Survey(*fields)


def _look(place: Place, kept: Path, version: str) -> _Found:
    now = heads(place, kept)
    known = read_kept(kept, version) or {}
    folder, rows = known.get("output") or [None, []]
    seen: _Seen = {}
    spoilt, strange = _compare(folder, rows, place.output, seen)
    aside, lacking = read_kept(kept_aside(kept), version) or [None, []]
    without = set(lacking)
    gone, meddled = _compare(aside, [row for row in rows if row[0] not in without], place.aside, seen)
    return now, (rows, spoilt, None if meddled else without | gone, strange, known.get("said"))


def heads(place: Place, kept: Path) -> list[Any]:
    """What another build would change: the first lines of the two kept files, and which the two folders are."""
    folders = [identity(folder) if folder.is_dir() else None for folder in (place.output, place.aside)]
    return [*(_head(file) for file in (kept, kept_aside(kept))), *folders]


def _head(file: Path) -> bytes:
    try:
        with file.open("rb") as found:
            return found.readline(100)
    except OSError:
        return b""


def _compare(known: list[int] | None, rows: list[_Row], folder: Path, seen: _Seen) -> tuple[set[str], bool]:
    """Which files that were known in ``folder`` are not so there now; whether there are others, or it is another."""
    if not folder.is_dir():
        return {row[0] for row in rows}, False
    if known != identity(folder):
        return {row[0] for row in rows}, True
    found = stamps(str(folder), seen)
    spoilt = {url for url, _, size, time in rows if found.get(url) != (size, time)}
    return spoilt, len(found) > len(rows) - len(spoilt)


def stamps(root: str, seen: _Seen | None = None) -> dict[str, tuple[int, int]]:
    """The size and time of every file of a site, by its path in the site's folder.

    ``seen`` are those of files by their number, where they have been looked at already under another name: most files
    of the two folders are the same.
    """
    stamps: dict[str, tuple[int, int]] = {}
    known = {} if seen is None else seen
    for url, entry in files(root):
        number = entry.inode()
        stamp = known.get(number)
        if stamp is None:
            stat = entry.stat(follow_symlinks=False)
            stamp = known[number] = (stat.st_size, stat.st_mtime_ns)
        stamps[url] = stamp
    return stamps


def files(root: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file of a site but the search's, by its path in the site's folder."""
    folders = [("", root)]
    while folders:
        inside, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = inside + entry.name
                if not entry.is_dir(follow_symlinks=False):
                    yield name, entry
                elif name != SEARCH:
                    folders.append((f"{name}/", entry.path))


def identity(folder: Path) -> list[int]:
    """What a folder is to the system, whatever its name."""
    found = folder.stat()
    return [found.st_dev, found.st_ino]
