"""The publishing step: a site is built aside and takes the old one's place at once, whole.

Whatever stops a build, at any moment, ``output/`` is the last good site or the new one. Where the system can exchange
two folders in one step (Linux, ``renameat2``), it does; elsewhere there are two renames, and a build that finds the
first one done without the second one completes it.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from press.settings import Busy, CannotRun

SEARCH = "pagefind"
"""The folder of the search's index in a site: nobody plans its files, and a step of its own makes them."""

SWITCH = "PRESS_NO_SEARCH"
"""Set in the environment by ``press build --no-search``."""

SITE = ("404.html", "contacts/index.html", "feed.atom")
"""Every site that was ever built here has these files, by which a folder is known to be one."""

_EXCHANGE = 2  # RENAME_EXCHANGE, linux/fs.h
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_HERE = -100  # AT_FDCWD, fcntl.h
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site is published, and the hidden folders beside it that a build uses."""

    output: Path

    @property
    def aside(self) -> Path:
        """Where the new site is built; after the exchange, where the old one waits for the next build."""
        return self.output.with_name(f".{self.output.name}.aside")

    @property
    def last(self) -> Path:
        """Where the old site is kept for the moment between two renames."""
        return self.output.with_name(f".{self.output.name}.last")

    @property
    def search(self) -> Path:
        """Where a new index for the search is made."""
        return self.output.with_name(f".{self.output.name}.search")


def find_place(output: Path, project: Path, content: Path) -> Place:
    """The place for the folder ``output``. Raises ``CannotRun`` where a site cannot, or must not, be put there."""
    real = Path(os.path.realpath(output))
    name = os.path.relpath(output, project) if output.is_relative_to(project) else str(output)
    for own, what in (
        (project, "the project's own folder"),
        (content, "the content"),
        (project / "plugins", "a plugin"),
        (project / "theme", "the theme"),
    ):
        mine = own.resolve()
        if mine.is_relative_to(real) or (own != project and real.is_relative_to(mine)):
            raise CannotRun(f"The site cannot be put into “{name}”: that would overwrite {what}.")
    if real.exists() and not real.is_dir():
        raise CannotRun(f"“{name}” is a file, and the site needs a folder of that name. Move the file away.")
    if os.path.ismount(real):
        raise CannotRun(f"“{name}” is a mounted disk, which cannot be exchanged for a new site. Use a folder on it.")
    if real.is_dir() and not _is_ours(real):
        raise CannotRun(_not_ours(real, name))
    return Place(real)


def _not_ours(folder: Path, name: str) -> str:
    missing = [mark for mark in SITE if not (folder / mark).is_file()]
    if len(missing) == 1 and not (folder / ".git").exists():
        fault = f"“{name}” is like a press site without “{missing[0]}”, and may hold files that would be lost."
        return f"{fault} If all in it is the site, delete the folder; else move them away, or name another folder."
    return f"“{name}” holds files that are no press site, and would lose them. Move them away, or name another folder."


def _is_ours(folder: Path) -> bool:
    """Whether a folder is empty, or a site of ours and nothing else: publishing there replaces all that is in it."""
    if (folder / ".git").exists():
        return False
    return not any(folder.iterdir()) or all((folder / name).is_file() for name in SITE)


@contextmanager
def lock(place: Place) -> Iterator[None]:
    """Keep other builds out of the same place. Raises ``CannotRun`` where one is at work, or nothing can be written."""
    parent = place.output.parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        held = os.open(parent, os.O_RDONLY)
    except OSError as error:
        raise cannot_write(place, error) from error
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy("Another build is at work here. Wait until it is done, then start again.") from None
        yield
    finally:
        os.close(held)


def recover(place: Place) -> None:
    """Complete what a build that was cut off between two renames has left undone; forget an index cut off likewise."""
    shutil.rmtree(place.search, ignore_errors=True)
    if place.last.exists():
        if place.output.exists():
            shutil.rmtree(place.last)
        else:
            place.last.rename(place.output)


def publish(place: Place, *, search: bool) -> None:
    """Put the site that was built aside in its place, and the index of the old one's search with it if ``search``.

    Raises ``CannotRun``; then the old one stands as it did.
    """
    index, taken_along = place.output / SEARCH, place.aside / SEARCH
    try:
        with _undisturbed():
            if search and index.is_dir():
                index.rename(taken_along)
            try:
                _put(place)
            except OSError:
                if taken_along.is_dir():
                    taken_along.rename(index)
                raise
    except OSError as error:
        raise cannot_write(place, error) from error
    # The new site is out; an old one that cannot be removed now is removed by the next build.
    shutil.rmtree(place.last, ignore_errors=True)


def _put(place: Place) -> None:
    if not place.output.exists():
        place.aside.rename(place.output)
    elif not _exchange(place.aside, place.output):
        _rename_twice(place)


def replace_folder(new: Path, old: Path) -> None:
    """Put a folder in the place of another, in one step where the system has one. Raises ``OSError``."""
    with _undisturbed():
        if not old.exists():
            new.rename(old)
        elif not _exchange(new, old):
            shutil.rmtree(old)
            new.rename(old)


def _rename_twice(place: Place) -> None:
    place.output.rename(place.last)
    try:
        place.aside.rename(place.output)
    except OSError:
        place.last.rename(place.output)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; false where the system or its file system has no such step."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(other))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off Ctrl-C and the like for the length of two renames."""
    came: list[int] = []
    # Not a signal mask: it would hold for this thread alone, and the one that shows Pelican's progress has none.
    before = {each: signal.signal(each, lambda number, _: came.append(number)) for each in _ENDING}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        for number in came:
            signal.raise_signal(number)


def cannot_write(place: Place, error: OSError) -> CannotRun:
    """What to raise where the system refuses to write."""
    why = (error.strerror or str(error)).lower()
    return CannotRun(f"The site cannot be written to “{place.output}”: {why}. What was published stays as it was.")
