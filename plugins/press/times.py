"""Times of day as they are written: “9am”, “9.30 p.m.”, “14:30”, “noon”; in Welsh “9yb”, “9.30 yr hwyr”.

The parts of patterns are to be read without regard to capitals. What may stand around a time is for whoever looks for
one to say: “9.30” alone is a time in an embargo line, and elsewhere as often a sum, a score or a chapter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.letters import folded
from press.patterns import pattern

HALF = r"(?:[ap]m\b|[ap]\.m\b\.?)"
"""The half of the day that an hour up to twelve is of."""
WORDS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
"""The times that have a name, in minutes of the day."""
WELSH_MORNING = r"y(?:\.?b|\sbore)\b"
WELSH_EVENING = r"yr?(?:\.?[hp]|\s(?:prynhawn|p’nawn|hwyr))\b"
WELSH_WORDS = r"(?:hanner|[cg]anol)\s(?:nos|dydd)\b"

# In prose: no part of a sum, a longer number or a range, and never by a full stop alone.
_TIME = pattern(
    rf"(?<![\w.:,£$€/+-])(?:(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>{HALF})"
    rf"|(?P<full>[01]?\d|2[0-3]):(?P<past>[0-5]\d)(?![\d:])(?!\s?{HALF})|(?P<word>noon|midday)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day at ``text[start:end]``, in minutes from midnight."""

    start: int
    end: int
    minutes: int


def find_times(text: str) -> Iterator[Time]:
    """The times that a text names beyond doubt. Midnight is none: it may be that of the day before."""
    for found in _TIME.finditer(text):
        hour, minute = found["hour"] or found["full"] or "0", found["minute"] or found["past"] or "0"
        minutes = (
            WORDS[folded(found["word"])] if found["word"] else minute_of_day(int(hour), int(minute), found["half"])
        )
        if minutes is not None:
            yield Time(*found.span(), minutes)


def minute_of_day(hour: int, minute: int, half: str | None = None) -> int | None:
    """What an hour and a minute come to, with the ``HALF`` written behind them; None where no clock shows that.

    Nought hours are twelve at night, and so “0.01am” is a time and “0.01pm” is none.
    """
    is_evening = bool(half) and folded(half or "").startswith("p")
    if half and (hour > 12 or (hour == 0 and is_evening)):
        return None
    if half:
        hour = hour % 12 + 12 * is_evening
    return hour * 60 + minute if hour < 24 and minute < 60 else None
