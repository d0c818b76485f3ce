"""Times of day that no clock shows, “14:00pm”, and spans that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from press.dates import MONTHS
from press.passages import Passage
from press.patterns import pattern
from press.rules.mentions import around
from press.stated import Stated
from press.times import HALF, minute_of_day

# “£13.75pm” is a rent, and “13.75 PM2.5” is dust.
_TIME = pattern(
    rf"(?<![\w.:,£$€/+-])(?P<hour>\d{{1,2}})[.:](?P<minute>\d\d)\s?(?P<half>{HALF})(?!\w)"
    rf"|(?<=\bat\s)(?P<whole>1[3-9]|2\d)\s?(?P<behind>{HALF})(?!\w)",
    re.IGNORECASE,
)
_SIGN = pattern(rf"\d\s?{HALF}")
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_LED = r"(?:(?:early|late|mid|the\send\sof)[\s-])?"
_SPAN = pattern(
    rf"\b(?P<lead>[Bb]etween|[Ff]rom)\s{_LED}(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d),?\s(?:and|to|until|till)\s"
    rf"{_LED}(?P<last>{_MONTH})\s(?P<ends>(?:19|20)\d\d)\b"
)
_BEGINS = pattern(r"\b(?:between|from)\s\Z")
_GOES_ON = pattern(r",?\s(?:and|to|until|till)\s\Z")
# What is moved, or held against another, may well go back in time.
_BACK = pattern(
    r"\b(?:mov(?:e[sd]?|ing)|brought|bring|forward|chang\w+|shift\w*|back\w*|revis\w+|adjust\w+|correct\w+|compar\w+|"
    r"differ\w*|gap|earlier|trac(?:e[sd]?|ing)|revers\w+|fell|fall\w*|rose|rise\w*|drop\w*|down|up|counted)\b",
    re.IGNORECASE,
)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong at ``text[start:end]``: a sentence that goes on from the quoted words, and its fix."""

    start: int
    end: int
    what: str
    fix: str


def has_times(lowered: str) -> bool:
    """Whether a text, in small letters, has a time of day with “am” or “pm”, which most have not."""
    return _SIGN.search(lowered) is not None


def wrong_times(passage: Passage) -> Iterator[Wrong]:
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
        yield Wrong(*found.span(), "is not a time of day.", fix)


def backward_spans(passage: Passage, dates: tuple[Stated, ...]) -> Iterator[Wrong]:
    """The spans from a month, or one of its ``dates``, to one before it, where each has its year."""
    text = passage.text
    if "etween " not in text and "rom " not in text:
        return
    spans = [
        found.span()
        for found in _SPAN.finditer(text)
        if (int(found["ends"]), MONTHS.index(found["last"])) < (int(found["year"]), MONTHS.index(found["month"]))
    ]
    for one, other in pairwise(dates):
        first, last = one.date, other.date
        if first is None or last is None or last >= first or not _YEAR.search(text, one.start, one.end):
            continue
        lead = text[max(one.start - 10, 0) : one.start].lower()
        if _BEGINS.search(lead) and _GOES_ON.fullmatch(text, one.end, other.start):
            spans.append((one.start, other.end))
    for start, end in spans:
        if not _BACK.search(text, *around(text, start, end)):
            yield Wrong(
                start, end, "ends before it begins.", "Find out which of the two is wrong, and write what is meant."
            )
