"""Whether what an earlier run said still stands: nothing has changed since, and the clock has passed nothing.

Then neither has anything to be understood again. It is the quickest way through, and it is open only where every byte
that a run depends on is the same, as far as ``folder.py`` knows.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, NamedTuple

from press.clock import Clock
from press.folder import Folder
from press.kept import digest
from press.moments import news_from_to
from press.office import Office
from press.settings import SETTINGS_FILE, Settings


def everything(settings: Settings, content: Folder, theme: Folder, version: str) -> str:
    """A digest of all that a run depends on, but the time; empty where something could not be looked at."""
    try:
        own = (settings.project / SETTINGS_FILE).read_bytes()
    except OSError:
        return ""
    parts = content.digest, theme.digest
    return digest(version, repr(settings), own, *parts) if all(parts) else ""


_NEAR = timedelta(days=4)


class Validity(NamedTuple):
    """For how long what a run said holds, which is kept beside it.

    It holds while ``all_of_it``, a digest of all that it depends on, is the same, on this day, and between two moments
    at which an embargo lifts or what is news turns, in seconds of Unix time.
    """

    all_of_it: str
    day: str
    since: float
    until: float

    def covers(self, clock: Clock) -> bool:
        """Whether it is this day, and none of those moments has come."""
        return self.day == clock.today.isoformat() and self.since <= clock.now.timestamp() < self.until


def validity(all_of_it: str, office: Office) -> Validity:
    """How long that holds which is said of an office now; ``all_of_it`` is what ``everything`` gives."""
    clock = office.clock
    turning = [card.embargo.timestamp() for card in (*office.releases, *office.pages) if card.embargo]
    # Those further away turn on another day.
    near = (card.date for card in office.releases if card.date and abs(card.date - clock.now) < _NEAR)
    turning += [moment for date in near for moment in news_from_to(date)]
    now = clock.now.timestamp()
    since = max((moment for moment in turning if moment <= now), default=0.0)
    until = min((moment for moment in turning if moment > now), default=float(2**40))
    return Validity(all_of_it, clock.today.isoformat(), since, until)


def still_holds(kept: Any, all_of_it: str, clock: Clock) -> bool:
    """Whether a ``Validity``, as it was kept in JSON, is for all that there is now, and covers this minute."""
    if not (all_of_it and isinstance(kept, list | tuple) and len(kept) == 4):
        return False
    valid = Validity(*kept)
    return valid.all_of_it == all_of_it and valid.covers(clock)


_in_mind: Validity | None = None
"""How long that holds which this process has understood last."""


def keep_in_mind(valid: Validity) -> None:
    """Have this process keep in mind for how long holds what it has just understood."""
    global _in_mind
    _in_mind = valid


def has_lapsed(clock: Clock) -> bool:
    """Whether what this process has understood last holds no more, as of ``clock``.

    That is said once: whoever is told so looks at everything again, and what cannot be understood then never lapses.
    """
    global _in_mind
    lapsed = _in_mind is not None and not _in_mind.covers(clock)
    if lapsed:
        _in_mind = None
    return lapsed
