"""Keeping a site up with every change, as ``press build --watch`` and ``press preview`` do: what is built, and when."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.clock import AS_OF, Clock, clock
from press.desk import once
from press.desk.said import hearing
from press.desk.watching import changes, is_program
from press.exit_codes import CANNOT_RUN
from press.history import NOBODY, recorded
from press.left import look_aside
from press.publishing import SWITCH
from press.settings import CannotRun, Settings
from press.watched import only

_MOMENT = 1.0
"""Seconds without a change, after which there is time to look at the folder aside before the next one."""

_STILL = 3.0
"""Seconds without a change, after which everything is looked at, and the search made of what was built."""

_LONGEST = 60.0
"""Likewise at most, where that could not be done the last time."""


def builds(settings: Settings, output: Mapping[str, Any]) -> Iterator[int | None]:
    """Build, and build again after each change, until the program itself has changed; give the exit code each time.

    Once a site is out it gets ready for an edit. After a change only what changed is looked at. All the rest is looked
    at again when nothing has changed for a while; and the search, which takes many times what the site does, is made
    anew only then. While nothing changes, nothing is given again and again. When an embargo lifts, and when a day
    begins, everything is looked at as well.
    """
    changed_each_time = changes(settings)
    upkeep = Upkeep(settings, output)
    yield upkeep.begin()
    # What it imports would keep the first build waiting.
    from press.standing import has_lapsed

    for changed in changed_each_time:
        if is_program(changed, settings):
            return
        if changed:
            yield upkeep.follow(changed)
        elif has_lapsed(_now(settings)):
            yield upkeep.renew()
        elif upkeep.waits and upkeep.is_quiet_for(upkeep.patience):
            yield upkeep.catch_up()
        elif upkeep.is_out and not upkeep.is_ready:
            yield upkeep.get_ready()
        else:
            if upkeep.was_hasty and upkeep.is_quiet_for(_MOMENT):
                upkeep.look_aside()
            yield None


@dataclass
class Upkeep:
    """A site that is kept up with every change: what its last build came to, and what is left to do when it is quiet.

    What it does it answers with an exit code, or with nothing where there is none to tell of.
    """

    settings: Settings
    output: Mapping[str, Any]
    code: int = 0
    told: str = ""
    is_ready: bool = False
    waits: bool = False
    """Whether something waits until it is quiet."""
    was_hasty: bool = False
    """Whether the folder aside does."""
    since: float = 0.0
    patience: float = _STILL

    @property
    def is_out(self) -> bool:
        """Whether the site is out as it is now."""
        return self.code == 0

    @property
    def has_seen(self) -> bool:
        """Whether the last build has seen all there is, whether it found an error or not."""
        return self.code in (0, 1)

    def is_quiet_for(self, seconds: float) -> bool:
        """Whether nothing was built for so long."""
        return time.monotonic() - self.since > seconds

    def begin(self) -> int:
        """Build for the first time."""
        self.code, self.told = _attempt(self.settings, self.output)
        self.waits, self.since = not self.has_seen, time.monotonic()
        return self.code

    def follow(self, changed: Set[Path]) -> int:
        """Build what has changed."""
        # A run that could not begin, as where another build is at work, has not seen what had changed.
        with _without_search(), only(changed) if self.has_seen else nullcontext():
            self.code, self.told = _attempt(self.settings, self.output)
        self.waits = self.was_hasty = True
        self.since, self.patience = time.monotonic(), _STILL
        return self.code

    def renew(self) -> int:
        """Look at everything, as it is another day, or an embargo has lifted."""
        self._look_again()
        self.patience = _STILL
        return self.code

    def catch_up(self) -> int | None:
        """Look at everything. What a change comes to was told after it, unless that could not be done then."""
        had_seen = self.has_seen
        self._look_again()
        self.patience = min(2 * self.patience, _LONGEST)
        return self.code if self.code or not had_seen else None

    def _look_again(self) -> None:
        self.code, self.told = _look_again(self.settings, self.output, self.told)
        self.waits, self.was_hasty, self.since = not self.has_seen, False, time.monotonic()

    def get_ready(self) -> int | None:
        """Get ready for the first edit."""
        self.is_ready = True
        return _get_ready(self.settings, self.output) or None

    def look_aside(self) -> None:
        """Look at the folder aside before the next edit."""
        look_aside()
        self.was_hasty = False


def _now(settings: Settings) -> Clock:
    return clock(settings.zone, os.environ.get(AS_OF) or None)


def _attempt(settings: Settings, output: Mapping[str, Any], told: str | None = None) -> tuple[int, str]:
    """Build; answer the exit code and what was said. What cannot run now may well later, as any other that has failed.

    Where something was ``told`` already, what is said waits until all is done, and is not said if it is the same.
    """
    with hearing(aloud=told is None) as said:
        try:
            code = once.build(settings, output)
        except CannotRun as error:
            print(error, file=sys.stderr)
            code = CANNOT_RUN
        text = said.text()
    if told is not None and text != told:
        print(text, end="", file=sys.stderr, flush=True)
    return code, text


def _look_again(settings: Settings, output: Mapping[str, Any], told: str) -> tuple[int, str]:
    """Look at everything, and have the search follow; answer the exit code and what was said.

    What was said of the site after the change is not said again, nor what was ``told`` last where that failed.
    """
    # What it imports would keep a first build waiting.
    from press.search import ALONE

    return _attempt(settings, {**output, ALONE: True}, told)


def _get_ready(settings: Settings, output: Mapping[str, Any]) -> int:
    """Get ready for the first edit; answer the exit code. What keeps it from that is for the edit to tell."""
    # What it imports would keep a first build waiting.
    from press.stages.readiness import READY

    with only(set()), hearing(aloud=False), recorded(NOBODY):
        try:
            return once.build(settings, {**output, READY: True})
        except CannotRun:
            return CANNOT_RUN


@contextmanager
def _without_search() -> Iterator[None]:
    before = os.environ.get(SWITCH, "")
    os.environ[SWITCH] = "1"
    try:
        yield
    finally:
        os.environ[SWITCH] = before
