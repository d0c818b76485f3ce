"""What is measured: the things that a press office does, one after the other, on one office."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from bench import watching
from bench.edits import Edits
from bench.measuring import Series, run, series
from bench.sites import Site, Standfirst

COLD = "cold build"
FULL = "whole build after an edit"
NOTHING = "build, nothing changed"
DIGIT = "build, a digit in one release"
TITLE = "build, the title of one release"
CONTACT = "build, one contact’s number"
NEW = "build, a release added"
CHECK_COLD = "check, cold"
CHECK_WARM = "check, nothing changed"
CHECK_ONE = "check of one edited release"
HELP = "press --help"
SITE_COLD = "cold build, search and all"
SITE_DIGIT = "build, a digit, search and all"
SAVED_DIGIT = "watching: a digit, to its page"
SAVED_TITLE = "watching: a title, to every list"

SEARCH = "pagefind"
"""The folder of the search index."""

Command = Sequence[str]


@dataclass(frozen=True, slots=True)
class Meter:
    """Measures scenes ``most`` times each, and says so beforehand."""

    most: int
    say: Callable[[str], None]

    def __call__(self, site: Site, name: str, prepare: Callable[[], Command]) -> Series:
        """Measure the command that ``prepare`` gives when all is ready for it."""
        self.say(f"{site.name}, {name}")
        return series(lambda watch: run(prepare(), site.folder, site.environment, watch=watch), self.most)


def of_peer(site: Site, edits: Edits, meter: Meter) -> dict[str, Series]:
    """What is measured of a peer: its cold build, and what it takes to follow an edit."""

    def cold() -> Command:
        site.clean()
        return site.command

    def edited() -> Command:
        edits.digit(site)
        return site.command

    return {COLD: meter(site, COLD, cold), FULL: meter(site, FULL, edited)}


def of_standfirst(site: Standfirst, edits: Edits, meter: Meter) -> dict[str, Series]:
    """Everything that is measured of Standfirst. Raises ``Failed`` where what it publishes is wrong."""

    def after(change: Callable[[], object], *command: str) -> Callable[[], Command]:
        def prepare() -> Command:
            change()
            return command or site.command

        return prepare

    def nothing() -> None:
        pass

    def forget() -> None:
        shutil.rmtree(site.folder / ".press", ignore_errors=True)

    scenes: dict[str, Callable[[], Command]] = {
        COLD: after(site.clean),
        NOTHING: after(nothing),
        DIGIT: after(lambda: edits.digit(site)),
        TITLE: after(lambda: edits.title(site)),
        CONTACT: after(lambda: edits.number(site)),
        NEW: after(lambda: edits.another(site)),
        CHECK_COLD: after(forget, site.press, "check"),
        CHECK_WARM: after(nothing, site.press, "check"),
        CHECK_ONE: lambda: [site.press, "check", edits.digit(site).path],
        HELP: after(nothing, site.press, "--help"),
        SITE_COLD: after(site.clean, *site.whole),
        SITE_DIGIT: after(lambda: edits.digit(site), *site.whole),
    }
    measured = {name: meter(site, name, prepare) for name, prepare in scenes.items()}
    meter.say(f"{site.name}, watching")
    digits, titles = watching.measure(site, edits, meter.most)
    return measured | {SAVED_DIGIT: digits, SAVED_TITLE: titles}


@dataclass(frozen=True, slots=True)
class Moved:
    """What one changed number did: how many files had it, how many are others now, and how many have it still.

    The files of the search index are not counted: their names and bytes change with anything.
    """

    had: int
    changed: int
    have: int


def moved(site: Standfirst, edits: Edits) -> Moved:
    """Change a contact's number twice, and look at every file of the site before and after the second time."""
    old = edits.number(site)
    run(site.command, site.folder, site.environment)
    before = dict(_files(site.output, old))
    edits.number(site)
    run(site.command, site.folder, site.environment)
    after = dict(_files(site.output, old))
    return Moved(
        had=sum(shows for _, shows in before.values()),
        changed=sum(before.get(path, ("", False))[0] != digest for path, (digest, _) in after.items()),
        have=sum(shows for _, shows in after.values()),
    )


def _files(output: Path, number: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Every file by its path: a digest of it, and whether the number is in it."""
    for folder, inside, files in os.walk(output):
        inside[:] = [name for name in inside if name != SEARCH]
        for name in files:
            path = Path(folder) / name
            data = path.read_bytes()
            yield str(path.relative_to(output)), (blake2b(data).hexdigest(), number.encode() in data)
