"""Times of day that no clock shows: “14:00pm”, “13.75pm”, “at 25:00”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.dates import MONTHS, WEEKDAYS
from press.passages import Passage
from press.patterns import pattern
from press.rules.mentions import around
from press.times import HALF, minute_of_day

# “£13.75pm” is a rent, and “13.75 PM2.5” is dust.
_LEADS = "|".join(rf"(?<=\b{word}\s)" for word in ("at", "by", "from", "to", "until", "till", "before", "after"))
_TIME = pattern(
    rf"(?=\d)(?:(?<![\w.:,£$€/+-])(?P<hour>\d{{1,2}})[.:](?P<minute>\d\d)|(?:{_LEADS})(?P<whole>1[3-9]|2\d))"
    rf"\s?(?P<half>{HALF})(?!\w)",
    re.IGNORECASE,
)
# “At 14:30 PM Keir Hill opened the hall” has the Prime Minister.
_MINISTER = pattern(
    r"(?<=\sPM)\s(?:(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord)\s)?"
    rf"(?!(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b)[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][\w’'-]+)?"
    r"\s(?!(?:on|in|at|to|and|or|for|with|until|till|by|from|of|near)\b)[a-z]"
)
# By the clock of twenty-four hours, where a word says that it is one: 25:00 may be minutes of a race, 20:80 a mixture.
_FULL = pattern(
    r"(?<![\w.:,£$€/+-])(?P<hour>2[4-9]|[01]\d|2[0-3]|[5-9]):(?P<minute>\d\d)"
    rf"(?![\w:]|[.,/–-]\d|\s?(?:{HALF}|minutes?|mins?\b|seconds?|into\b|of\b|ratio|mix|split|%))",
    re.IGNORECASE,
)
_CLOCK_LEAD = pattern(
    rf"(?:\b(?:at|from|until|till|by|between|before|after|opens?|starts?|begins?|closes?|ends?|time:|when:|"
    rf"{'|'.join(WEEKDAYS)}),?\s|\b\d?\d:\d\d\s?(?:–|-|to|until)\s?|\bbetween\s\d?\d:\d\d\sand\s)\Z",
    re.IGNORECASE,
)
_MEASURED = pattern(
    r"\b(?:ratios?|mix\w*|split\w*|scale|odds|blend\w*|proportion\w*|diluted?|dilution|minutes?|mins?|seconds?|"
    r"videos?|films?|podcasts?|episodes?|recordings?|clips?|footage|tracks?|timestamps?|parkruns?|\d+k|races?|runners?|"
    r"marathons?|cross-country|\d\s?k?m|swim\w*|relays?|time\strial|ahead|laps?|records?|finish\w*|pace|personal\sbest|"
    r"kick-?off|goals?|scor\w+|half-time|verses?|chapters?|"
    r"psalms?|gospel|scripture|hours\s(?:a|per|each)\s(?:day|week|month|year)|weekly|euros?)\b",
    re.IGNORECASE,
)
_SIGN = pattern(rf"\d\s?{HALF}")
_ODD = pattern(r"(?:2[4-9]:\d|\d:[6-9])\d")
_WHICH = "Find out which time is meant, and write that."


@dataclass(frozen=True, slots=True)
class Impossible:
    """What no clock shows, at ``text[start:end]``, and what to do about it."""

    start: int
    end: int
    fix: str


def has_times(lowered: str) -> bool:
    """Whether a text, in small letters, has a time of day with “am” or “pm”, which most have not."""
    return _SIGN.search(lowered) is not None


def impossible_halves(passage: Passage) -> Iterator[Impossible]:
    """The times of day with “am” or “pm” that there are not."""
    if not has_times(passage.lowered):
        return
    for found in _TIME.finditer(passage.text):
        hour, minute = int(found["hour"] or found["whole"]), int(found["minute"] or 0)
        if minute_of_day(hour, minute, found["half"]) is not None or _MINISTER.match(passage.text, found.end()):
            continue
        fix = _WHICH
        if 12 < hour < 24 and minute < 60 and found["half"].lower().startswith("p"):
            short = f"{hour - 12}.{minute:02}pm" if minute else f"{hour - 12}pm"
            fix = f"Write “{short}”, or “{hour}:{minute:02}” without “pm”."
        yield Impossible(*found.span(), fix)


def beyond_the_clock(passage: Passage) -> Iterator[Impossible]:
    """The times of twenty-four hours that are past the last minute of an hour, or of the day."""
    text = passage.text
    if ":" not in text or not _ODD.search(text):
        return
    for found in _FULL.finditer(text):
        hour, minute = int(found["hour"]), int(found["minute"])
        is_sound = minute_of_day(hour, minute) is not None or (hour, minute) == (24, 0)
        if is_sound or hour + minute == 100 or not _CLOCK_LEAD.search(text, max(found.start() - 20, 0), found.start()):
            continue
        if not _MEASURED.search(text, *around(text, *found.span())):
            is_of_night = hour == 24 and minute < 60
            fix = f"Write “00:{minute:02}”, and the day that has then begun." if is_of_night else _WHICH
            yield Impossible(*found.span(), fix)
