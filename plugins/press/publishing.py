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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.ledger import read_kept, write_kept
from press.outputs import Article, Output
from press.settings import CannotRun

SEARCH = "pagefind"
"""The folder of the search's index in a site: nobody plans its files, and a step of its own makes them."""

_EXCHANGE = 2  # RENAME_EXCHANGE, linux/fs.h
_ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_HERE = -100  # AT_FDCWD, fcntl.h
_SITE = ("404.html", "contacts/index.html", "feed.atom")  # every site that was ever built here has these
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
        if real == mine or mine.is_relative_to(real) or (own != project and real.is_relative_to(mine)):
            raise CannotRun(f"The site cannot be put into “{name}”: that would overwrite {what}.")
    if real.exists() and not real.is_dir():
        raise CannotRun(f"“{name}” is a file, and the site needs a folder of that name. Move the file away.")
    if real.is_dir() and os.path.ismount(real):
        raise CannotRun(f"“{name}” is a mounted disk, which cannot be exchanged for a new site. Use a folder on it.")
    if real.is_dir() and not _is_ours(real):
        raise CannotRun(
            f"“{name}” holds files that are no press site, and would lose them. Move them away, or name another folder."
        )
    return Place(real)


def _is_ours(folder: Path) -> bool:
    """Whether a folder is empty, or a site of ours and nothing else: publishing there replaces all that is in it."""
    if (folder / ".git").exists():
        return False
    return not any(folder.iterdir()) or all((folder / name).is_file() for name in _SITE)


@contextmanager
def building(place: Place, kept: Path, version: str) -> Iterator[Aside]:
    """Have the folder aside to oneself; ``kept`` is where what is known of the two folders is written down.

    Raises ``CannotRun`` where another build is at work, or nothing can be written.
    """
    with _lock(place):
        try:
            _recover(place)
            aside = Aside(place, kept, version)
        except OSError as error:
            raise _cannot_write(place, error) from error
        try:
            yield aside
        finally:
            if aside.unfinished:
                shutil.rmtree(place.aside, ignore_errors=True)


@contextmanager
def _lock(place: Place) -> Iterator[None]:
    parent = place.output.parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        held = os.open(parent, os.O_RDONLY)
    except OSError as error:
        raise _cannot_write(place, error) from error
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotRun("Another build is at work here. Wait until it is done, then start again.") from None
        yield
    finally:
        os.close(held)


def _recover(place: Place) -> None:
    """Complete what a build that was cut off between two renames has left undone; forget an index cut off likewise."""
    shutil.rmtree(place.search, ignore_errors=True)
    if place.last.exists():
        if place.output.exists():
            shutil.rmtree(place.last)
        else:
            place.last.rename(place.output)


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of a file of a site: the fingerprint it was made by, and its size and time as the system has them.

    Whether a file must be made again is decided by the fingerprint. Size and time only tell whether the file is still
    the one that was made: what was meddled with is not believed.
    """

    fingerprint: str
    size: int
    time: int


class Aside:
    """The folder aside: last time's site, brought up to date for this time.

    At ten thousand releases neither copying a site nor removing one is cheap. So after the exchange the old site stays
    aside, without the files that the new one no longer has in that form: nothing lies there that is not published.
    """

    def __init__(self, place: Place, kept: Path, version: str) -> None:
        self.place, self.kept, self.version = place, kept, version
        known = read_kept(kept, version) or {}
        row = known.get("output")
        self.published, self.strange = _marks(row, place.output)
        self.whole = row is not None and not self.strange and len(self.published) == len(row[1])
        self.there: dict[str, Mark] = {}
        self._known_aside = known.get("aside")
        self.made: list[Output] = []
        self.unfinished = False

    def is_current(self, outputs: Mapping[str, Output]) -> bool:
        """Whether what is published is just what is planned, to the last file."""
        if self.strange or self.published.keys() != outputs.keys():
            return False
        return all(mark.fingerprint == outputs[url].fingerprint for url, mark in self.published.items())

    def stale(self, outputs: Mapping[str, Output]) -> list[Output]:
        """Clear away what is not planned, take over what is right in the published site, and tell what is to be made.

        From here until ``publish`` nothing is known of the folder: a build that is cut off leaves nothing to believe.
        """
        there, strange = _marks(self._known_aside, self.place.aside)
        self.there = {} if strange else there
        self._keep(aside=None)
        self.unfinished = True
        try:
            shutil.rmtree(self.place.aside / SEARCH, ignore_errors=True)
            if not self.there:
                shutil.rmtree(self.place.aside, ignore_errors=True)
                self.place.aside.mkdir()
            for url in [url for url, mark in self.there.items() if not _is(mark, outputs.get(url))]:
                self._remove(url)
            for url, output in outputs.items():
                if url in self.there:
                    continue
                if not (_is(self.published.get(url), output) and self._take_over(url)):
                    self.made.append(output)
        except OSError as error:
            raise _cannot_write(self.place, error) from error
        return self.made

    def publish(self) -> None:
        """Put the site in its place. Raises ``CannotRun``; then the old one stands as it did."""
        found = _survey(str(self.place.aside))
        for output in self.made:
            if output.url not in found:
                raise CannotRun(f"“{output.url}” was not made. What was published stays as it was.")
            self.there[output.url] = Mark(output.fingerprint, *found.pop(output.url))
        for url in found.keys() - self.there.keys():
            raise CannotRun(f"“{url}” was made, and nothing asked for it. What was published stays as it was.")
        search = not self._takes_back()
        before, self.published = self.published, self.there
        publish(self.place, search=search)
        self.unfinished = False
        shutil.rmtree(self.place.aside / SEARCH, ignore_errors=True)
        self.there = before if self.place.aside.is_dir() else {}
        if self.place.aside.is_dir() and (self.strange or not before):
            shutil.rmtree(self.place.aside, ignore_errors=True)
            self.there = {}
        for url in [url for url, mark in self.there.items() if mark != self.published.get(url)]:
            self._remove(url)
        self._keep(aside=self.there)

    def _takes_back(self) -> bool:
        """Whether a page that was out is so no more, or is withdrawn, or nobody knows all that was out.

        Then no search may find what it found until now.
        """
        gone = any(url.endswith(".html") for url in self.published.keys() - self.there.keys())
        withdrawn = any(isinstance(one.content, Article) and one.content.card.withdrawn for one in self.made)
        return gone or withdrawn or not self.whole

    def _take_over(self, url: str) -> bool:
        """Have a file of the published site in this one as well: the same file under two names."""
        there = self.place.aside / url
        there.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(self.place.output / url, there)
        except OSError:
            return False
        self.there[url] = self.published[url]
        return True

    def _remove(self, url: str) -> None:
        """Remove a file, and the folders that it leaves empty. What takes its place is then never written into it."""
        self.there.pop(url, None)
        file = self.place.aside / url
        file.unlink(missing_ok=True)
        for folder in file.relative_to(self.place.aside).parents:
            if not folder.name:
                break
            try:
                (self.place.aside / folder).rmdir()
            except OSError:
                break

    def _keep(self, aside: Mapping[str, Mark] | None) -> None:
        folders = {"output": (self.place.output, self.published), "aside": (self.place.aside, aside)}
        kept = {name: [identity(folder), _rows(marks)] for name, (folder, marks) in folders.items() if marks}
        write_kept(self.kept, self.version, kept)


def _is(mark: Mark | None, output: Output | None) -> bool:
    return mark is not None and output is not None and mark.fingerprint == output.fingerprint


def _rows(marks: Mapping[str, Mark]) -> list[list[str | int]]:
    return [[url, mark.fingerprint, mark.size, mark.time] for url, mark in marks.items()]


def identity(folder: Path) -> list[int]:
    """What a folder is to the system, whatever its name."""
    found = folder.stat()
    return [found.st_dev, found.st_ino]


def _marks(row: list[Any] | None, folder: Path) -> tuple[dict[str, Mark], bool]:
    """What was known of the files in ``folder`` and still holds, and whether there are others, strange or spoilt."""
    if not row or not folder.is_dir() or row[0] != identity(folder):
        return {}, folder.is_dir()
    found = _survey(str(folder))
    marks = {url: Mark(made, size, time) for url, made, size, time in row[1] if found.get(url) == (size, time)}
    return marks, len(found) > len(marks)


def _survey(root: str) -> dict[str, tuple[int, int]]:
    """Every file of a site but the search's, by its path in the site's folder, with its size and time."""
    files: dict[str, tuple[int, int]] = {}
    folders = [("", root)]
    while folders:
        inside, folder = folders.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not inside and entry.name == SEARCH:
                        continue
                    folders.append((f"{inside}{entry.name}/", entry.path))
                else:
                    found = entry.stat(follow_symlinks=False)
                    files[inside + entry.name] = (found.st_size, found.st_mtime_ns)
    return files


def publish(place: Place, *, search: bool = False) -> None:
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
        raise _cannot_write(place, error) from error
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


def _cannot_write(place: Place, error: OSError) -> CannotRun:
    why = (error.strerror or str(error)).lower()
    return CannotRun(f"The site cannot be written to “{place.output}”: {why}. What was published stays as it was.")
