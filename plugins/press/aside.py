"""The folder aside: last time's site, which a build brings up to date before it is published."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from press.ledger import read_kept, write_kept
from press.outputs import Article, Output
from press.publishing import SEARCH, Place, cannot_write, lock, publish, recover
from press.settings import CannotRun
from press.workers import beside


@contextmanager
def building(place: Place, kept: Path, version: str) -> Iterator[Aside]:
    """Have the folder aside to oneself; ``kept`` is where what is known of the two folders is written down.

    Raises ``CannotRun`` where another build is at work, or nothing can be written.
    """
    with lock(place):
        try:
            recover(place)
            aside = Aside(place, kept, version)
        except OSError as error:
            raise cannot_write(place, error) from error
        try:
            yield aside
        finally:
            aside.look()
            if aside.unfinished:
                shutil.rmtree(place.aside, ignore_errors=True)


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
        # To look at every file of two sites takes long; whoever asks for the answer asks late.
        self._looking: Callable[[], _Found] | None = beside(partial(_look, place, kept, version))
        self.published: dict[str, Mark] = {}
        self.there: dict[str, Mark] = {}
        self.strange = self.whole = False
        self.said: Any = None
        self.says: Any = None
        """What the run says that this is for; ``said`` is what the one said that published the site which is out."""
        self.made: list[Output] = []
        self.unfinished = False

    def look(self) -> None:
        """Take in what is known of the files of the two folders, once."""
        if self._looking is None:
            return
        published, self.strange, self.whole, same, others, self.said = self._looking()
        self._looking = None
        self.published = {url: Mark(*row) for url, row in published.items()}
        self.there = {url: self.published[url] for url in same} | {url: Mark(*row) for url, row in others.items()}

    def recall(self) -> Any:
        """What the run said that published the site which is out; nothing where that is no longer the same site."""
        self.look()
        return self.said if self.whole else None

    def confirm(self) -> None:
        """Write down that the site which is out is also what this run says."""
        if self.says != self.said:
            self.said = self.says
            self._keep(aside=self.there)

    def is_current(self, outputs: Mapping[str, Output]) -> bool:
        """Whether what is published is just what is planned, to the last file."""
        self.look()
        if self.strange or self.published.keys() != outputs.keys():
            return False
        return all(mark.fingerprint == outputs[url].fingerprint for url, mark in self.published.items())

    def stale(self, outputs: Mapping[str, Output]) -> list[Output]:
        """Clear away what is not planned, take over what is right in the published site, and tell what is to be made.

        From here until ``publish`` nothing is known of the folder: a build that is cut off leaves nothing to believe.
        """
        self.look()
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
            raise cannot_write(self.place, error) from error
        return self.made

    def publish(self) -> None:
        """Put the site in its place. Raises ``CannotRun``; then the old one stands as it did."""
        found = {url for url, _ in _files(str(self.place.aside))}
        for output in self.made:
            if output.url not in found:
                raise CannotRun(f"“{output.url}” was not made. What was published stays as it was.")
            stat = (self.place.aside / output.url).lstat()
            self.there[output.url] = Mark(output.fingerprint, stat.st_size, stat.st_mtime_ns)
        for url in found - self.there.keys():
            raise CannotRun(f"“{url}” was made, and nothing asked for it. What was published stays as it was.")
        search = not self._takes_back()
        before, self.published, self.said = self.published, self.there, self.says
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
        write_kept(self.kept, self.version, {**kept, "said": self.said})


def _is(mark: Mark | None, output: Output | None) -> bool:
    return mark is not None and output is not None and mark.fingerprint == output.fingerprint


def _rows(marks: Mapping[str, Mark]) -> list[list[str | int]]:
    return [[url, mark.fingerprint, mark.size, mark.time] for url, mark in marks.items()]


def identity(folder: Path) -> list[int]:
    """What a folder is to the system, whatever its name."""
    found = folder.stat()
    return [found.st_dev, found.st_ino]


_Row: TypeAlias = tuple[str, int, int]
_Found: TypeAlias = tuple[dict[str, _Row], bool, bool, list[str], dict[str, _Row], Any]


def _look(place: Place, kept: Path, version: str) -> _Found:
    """What is known of the published site and still holds, whether there is more in it, and whether all of it holds.

    Then the files of the folder aside, those that are the same there and the others; and what was said of the site.
    """
    known = read_kept(kept, version) or {}
    row = known.get("output")
    published, strange = _marks(row, place.output)
    whole = row is not None and not strange and len(published) == len(row[1])
    aside, meddled = _marks(known.get("aside"), place.aside)
    there = {} if meddled else aside
    same = [url for url, mark in there.items() if published.get(url) == mark]
    others = {url: there[url] for url in there.keys() - set(same)}
    return published, strange, whole, same, others, known.get("said")


def _marks(row: list[Any] | None, folder: Path) -> tuple[dict[str, _Row], bool]:
    """What was known of the files in ``folder`` and still holds, and whether there are others, strange or spoilt."""
    if not row or not folder.is_dir() or row[0] != identity(folder):
        return {}, folder.is_dir()
    found = _survey(str(folder))
    marks = {url: (made, size, time) for url, made, size, time in row[1] if found.get(url) == (size, time)}
    return marks, len(found) > len(marks)


def _survey(root: str) -> dict[str, tuple[int, int]]:
    """Every file of a site by its path in the site's folder, with its size and time."""
    files: dict[str, tuple[int, int]] = {}
    for url, entry in _files(root):
        stat = entry.stat(follow_symlinks=False)
        files[url] = (stat.st_size, stat.st_mtime_ns)
    return files


def _files(root: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
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
