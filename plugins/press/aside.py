"""The folder aside: last time's site, which a build brings up to date before it is published."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from press.kept import forget, write_kept
from press.left import Left, Mark, forget_left, leave, left_at
from press.outputs import Article, Output, fingerprints
from press.publishing import SEARCH, Place, cannot_write, lock, publish, recover
from press.settings import CannotRun
from press.survey import files, heads, identity, kept_aside, survey
from press.watched import is_known

_READABLE = 0o022
"""What is published is for a web server to read, whatever umask its maker works with."""


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
        before = os.umask(_READABLE)
        try:
            yield aside
        finally:
            os.umask(before)
            if aside.unfinished:
                shutil.rmtree(place.aside, ignore_errors=True)


class Aside:
    """The folder aside: last time's site, brought up to date for this time.

    At ten thousand releases neither copying a site nor removing one is cheap. So after the exchange the old site stays
    aside, without the files that the new one no longer has in that form: nothing lies there that is not published.
    """

    def __init__(self, place: Place, kept: Path, version: str) -> None:
        self.place, self.kept, self.version = place, kept, version
        self.kept_aside = kept_aside(kept)
        self._has_looked = False
        self.published: dict[str, Mark] = {}
        self.there: dict[str, Mark] = {}
        self.strange = self.whole = self.to_itself = False
        """``to_itself`` says that no other plugin is at work, which could make what nothing asked for."""
        self.meanwhile: Callable[[], object] = lambda: None
        """What can be done meanwhile, while the two folders are looked at."""
        self.said: Any = None
        self.says: Callable[[], Any] = lambda: None
        """Gives what this run says, once the site is out; ``said`` is what the run before it said."""
        self.made: list[Output] = []
        self.was: Mapping[str, Mark] | None = None
        self.gone: Set[str] = set()
        """What was published until this run, and which of its files are not now; unset where nobody knows all of it."""
        self.unfinished = False

    def look(self) -> None:
        """Take in what is known of the files of the two folders, once.

        A folder aside that cannot be believed goes at once, as no publishing may follow: what a build that was cut off
        has made may be a page that is held by now.
        """
        if self._has_looked or self._is_as_left():
            return
        found = survey(self.place, self.kept, self.version, self.meanwhile)
        self._has_looked = True
        self.strange, self.said = found.strange, found.said
        self.whole = bool(found.rows) and not found.spoilt and not found.strange
        marks = {url: Mark(made, size, time) for url, made, size, time in found.rows}
        self.published = {url: mark for url, mark in marks.items() if url not in found.spoilt}
        if found.absent is None:
            shutil.rmtree(self.place.aside, ignore_errors=True)
        else:
            self.there = {url: mark for url, mark in marks.items() if url not in found.absent}

    def _is_as_left(self) -> bool:
        """Take in what this process has left here, where it watches, and no other build was at work since."""
        left = left_at(self.kept)
        if not is_known() or left is None or left.heads != heads(self.place, self.kept):
            return False
        self._has_looked = True
        self.said, self.whole, self.published, self.there = left.said, True, left.published, left.there
        return True

    def _leave(self) -> None:
        """Remember for the next run of this process how the two folders were left."""
        seen = heads(self.place, self.kept)
        leave(self.kept, Left(self.place.aside, seen, self.published, self.there, self.said))

    def recall(self) -> Any:
        """What the run said that published the site which is out; nothing where that is no longer the same site."""
        self.look()
        return self.said if self.whole else None

    def confirm(self) -> None:
        """Write down that the site which is out is also what this run says."""
        says = self.says()
        if says != self.said:
            self.said = says
            self._keep()
        self._leave()

    def is_current(self, outputs: Mapping[str, Output]) -> bool:
        """Whether what is published is just what is planned, to the last file."""
        self.look()
        return not self.strange and self.prints == fingerprints(outputs)

    @property
    def prints(self) -> dict[str, str]:
        """The fingerprints of what is published, by address."""
        return {url: mark.fingerprint for url, mark in self.published.items()}

    def stale(self, outputs: Mapping[str, Output]) -> list[Output]:
        """Clear away what is not planned, take over what is right in the published site, and tell what must be made."""
        self.look()
        with self._changing():
            prints = fingerprints(outputs)
            for url in [url for url, mark in self.there.items() if mark.fingerprint != prints.get(url)]:
                self._remove(url)
            for url in [url for url in prints if url not in self.there]:
                if not (_is(self.published.get(url), prints[url]) and self._take_over(url)):
                    self.made.append(outputs[url])
        return self.made

    def publish(self) -> None:
        """Put the site in its place. Raises ``CannotRun``; then the old one stands as it did."""
        for output in self.made:
            try:
                stat = (self.place.aside / output.url).lstat()
            except FileNotFoundError:
                raise CannotRun(f"“{output.url}” was not made. What was published stays as it was.") from None
            self.there[output.url] = Mark(output.fingerprint, stat.st_size, stat.st_mtime_ns)
        for url in self._strangers():
            raise CannotRun(f"“{url}” was made, and nothing asked for it. What was published stays as it was.")
        search = not self._takes_back()
        before, self.published = self.published, self.there
        is_first = not self.place.output.exists() or not any(self.place.output.iterdir())
        if self.whole or is_first:
            self.was, self.gone = dict(before), before.keys() - self.published.keys()
        publish(self.place, search=search)
        self.unfinished = False
        shutil.rmtree(self.place.aside / SEARCH, ignore_errors=True)
        self.there = before
        if self.strange or not before or not self.place.aside.is_dir():
            shutil.rmtree(self.place.aside, ignore_errors=True)
            self.there = {}
        for url in [url for url, mark in self.there.items() if mark != self.published.get(url)]:
            self._remove(url)
        self.said = self.says()
        self._keep()
        self._keep_aside()
        self._leave()

    def fill(self) -> None:
        """Have every published file here as well, while nobody waits. Raises ``CannotRun``.

        After a first build none is, so the next one would begin with taking over all.
        """
        self.look()
        if not self.whole:
            return
        missing = [url for url in self.published if url not in self.there]
        if missing:
            with self._changing():
                for url in missing:
                    self._take_over(url)
            self.unfinished = False
            self._keep_aside()
        self._leave()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change the folder. Until it is written down how it is then, nothing is known of it.

        So a build that is cut off leaves nothing to believe. Raises ``CannotRun``.
        """
        self.unfinished = True
        forget_left(self.kept)
        try:
            forget(self.kept_aside)
            shutil.rmtree(self.place.aside / SEARCH, ignore_errors=True)
            if not self.there:
                shutil.rmtree(self.place.aside, ignore_errors=True)
                self.place.aside.mkdir()
            yield
        except OSError as error:
            raise cannot_write(self.place, error) from error

    def _strangers(self) -> Set[str]:
        """What stands in the folder aside and is not planned. Whoever watches looks for that when it is quiet."""
        if self.to_itself or is_known():
            return set()
        return {url for url, _ in files(str(self.place.aside)) if url not in self.there}

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

    def _keep_aside(self) -> None:
        if self.there:
            absent = list(self.published.keys() - self.there.keys())
            write_kept(self.kept_aside, self.version, [identity(self.place.aside), absent])

    def _keep(self) -> None:
        kept = {"output": [identity(self.place.output), _rows(self.published)], "said": self.said}
        write_kept(self.kept, self.version, kept)


def _is(mark: Mark | None, fingerprint: str) -> bool:
    return mark is not None and mark.fingerprint == fingerprint


def _rows(marks: Mapping[str, Mark]) -> list[list[str | int]]:
    return [[url, mark.fingerprint, mark.size, mark.time] for url, mark in marks.items()]
