"""Times of day that no clock shows: “14:00pm”, “13.75pm”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.passages import Passage
from press.patterns import pattern
from press.times import HALF, minute_of_day

# “£13.75pm” is a rent, and “13.75 PM2.5” is dust.
_TIME = pattern(
    rf"(?<![\w.:,£$€/+-])(?P<hour>\d{{1,2}})[.:](?P<minute>\d\d)\s?(?P<half>{HALF})(?!\w)"
    rf"|(?<=\bat\s)(?P<whole>1[3-9]|2\d)\s?(?P<behind>{HALF})(?!\w)",
    re.IGNORECASE,
)
_SIGN = pattern(rf"\d\s?{HALF}")


@dataclass(frozen=True, slots=True)
class Impossible:
    """What no clock shows, at ``text[start:end]``, and what to do about it."""

    start: int
    end: int
    fix: str


def has_times(lowered: str) -> bool:
    """Whether a text, in small letters, has a time of day with “am” or “pm”, which most have not."""
    return _SIGN.search(lowered) is not None


def impossible_times(passage: Passage) -> Iterator[Impossible]:
    """The times of day that there are not."""
    if not has_times(passage.lowered):
        return
    for found in _TIME.finditer(passage.text):
        hour, minute = int(found["hour"] or found["whole"]), int(found["minute"] or 0)
        half = found["half"] or found["behind"]
        if minute_of_day(hour, minute, half) is not None:
            continue
        fix = "Find out which time is meant, and write that."
        if 12 < hour < 24 and minute < 60 and half.lower().startswith("p"):
            short = f"{hour - 12}.{minute:02}pm" if minute else f"{hour - 12}pm"
            fix = f"Write “{short}”, or “{hour}:{minute:02}” without “pm”."
        yield Impossible(*found.span(), fix)
