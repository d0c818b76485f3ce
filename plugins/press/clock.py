"""Moments as a press officer writes them, and the one clock that says whether they have come.

Only ISO forms are read (ISO 8601, calendar dates): ``05/03/2018`` is a day in March to some and in May to others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from press.patterns import pattern

AS_OF = "PRESS_AS_OF"
"""Says in the environment what time it is to be, as ``--as-of`` does for one command."""

# Years from 1000 to 2999: the ends of Python's calendar cannot be told in another zone, and nobody means them.
_DAY = pattern(r"[12]\d{3}-\d{2}-\d{2}", re.ASCII)
_MOMENT = pattern(r"[12]\d{3}-\d{2}-\d{2} \d{2}:\d{2}", re.ASCII)


class Unclear(ValueError):
    """A moment that cannot be read, or that does not exist; the message is a whole sentence that quotes it."""


def parse_day(text: str) -> date:
    """A day, ``2018-01-24``. Raises ``Unclear``."""
    if not _DAY.fullmatch(text):
        raise Unclear(f"“{text}” is not a date written as 2018-01-24.")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unclear(f"“{text}” is not a day of the calendar.") from None


def parse_moment(text: str, zone: ZoneInfo, *, time_needed: bool = False) -> datetime:
    """A moment in ``zone``: ``2018-01-24 09:30``, or a day alone, which means its first minute.

    Raises ``Unclear``, also for a minute that the clocks skip in spring. In autumn, when an hour comes twice, the
    second one is meant: an embargo is never lifted early.
    """
    if _DAY.fullmatch(text) and not time_needed:
        day = parse_day(text)
        return datetime(day.year, day.month, day.day, tzinfo=zone, fold=1)
    if not _MOMENT.fullmatch(text):
        forms = "2018-01-24 09:30" if time_needed else "2018-01-24 or 2018-01-24 09:30"
        raise Unclear(f"“{text}” is not written as {forms}.")
    day = parse_day(text[:10])
    try:
        # Not fromisoformat(), which from Python 3.14 on takes 24:00 for the first minute of the next day.
        moment = datetime(day.year, day.month, day.day, int(text[11:13]), int(text[14:]), tzinfo=zone, fold=1)
    except ValueError:
        raise Unclear(f"“{text[11:]}” is not a time of day.") from None
    if moment.astimezone(ZoneInfo("UTC")).astimezone(zone).replace(tzinfo=None) != moment.replace(tzinfo=None):
        raise Unclear(f"“{text}” does not exist in {zone.key}: the clocks go forward over it.")
    return moment


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is for this run: the real one, or the one asked for with ``--as-of``."""

    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        """The day it is in the office's zone."""
        return self.now.astimezone(self.zone).date()

    def reached(self, moment: datetime) -> bool:
        """Whether ``moment`` has come: at the very minute, it has."""
        # As timestamps: Python compares two moments of one zone by the hands of the clock, which turn back in autumn.
        return self.now.timestamp() >= moment.timestamp()


def clock(zone: ZoneInfo, as_of: str | None = None) -> Clock:
    """The clock of this run. ``as_of`` takes the forms of the header. Raises ``Unclear``."""
    return Clock(parse_moment(as_of, zone) if as_of is not None else datetime.now(zone), zone)
