"""Spans of time that end before they begin: “between March 2025 and January 2024”, “from 13 to 7 September”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from press.dates import MONTHS
from press.passages import Passage
from press.patterns import pattern
from press.rules.mentions import around
from press.stated import Stated

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_LED = r"(?:(?:early|late|mid|the\send\sof)[\s-])?"
_SPAN = pattern(
    rf"\b(?P<lead>[Bb]etween|[Ff]rom)\s{_LED}(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d),?\s(?:and|to|until|till)\s"
    rf"{_LED}(?P<last>{_MONTH})\s(?P<ends>(?:19|20)\d\d)\b"
)
_DAYS = pattern(
    r"(?:[Bb]etween|[Ff]rom)\s(?P<first>\d{1,2})(?:st|nd|rd|th)?\s(?:and|to|until|till)\s"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH}\b(?:\s(?:19|20)\d\d)?"
    r"(?=\W*\Z|[.,;:!?)]|\s(?:and|at|in|on|for|with|by|the|inclusive)\b)"
)
_BEGINS = pattern(r"\b(?:between|from)\s\Z")
_GOES_ON = pattern(r",?\s(?:and|to|until|till)\s\Z")
# What is moved, or held against another, may well go back in time.
_BACK = pattern(
    r"\b(?:mov(?:e[sd]?|ing)|brought|bring|forward|chang\w+|shift\w*|back\w*|revis\w+|adjust\w+|correct\w+|compar\w+|"
    r"differ\w*|gap|earlier|trac(?:e[sd]?|ing)|revers\w+|fell|fall\w*|rose|rise\w*|drop\w*|down|up|counted)\b",
    re.IGNORECASE,
)
# Within a month it may be a count that goes back: “cut from 13 to 7 September’s guests”.
_FEWER = pattern(
    r"\b(?:cut|reduc\w+|shr[aiu]nk\w*|went|goes|grew|slid|slip\w*|halv\w+|improv\w+|decreas\w+|declin\w+|dwindl\w+|"
    r"slump\w*|lower\w*|fewer|var(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def backward_spans(passage: Passage, dates: tuple[Stated, ...]) -> Iterator[tuple[int, int]]:
    """The spans from a month, or one of its ``dates``, to one before it, where each has its year; or within a month."""
    text = passage.text
    if "etween " not in text and "rom " not in text:
        return
    spans = [
        found.span()
        for found in _SPAN.finditer(text)
        if (int(found["ends"]), MONTHS.index(found["last"])) < (int(found["year"]), MONTHS.index(found["month"]))
    ]
    days = [found.span() for found in _DAYS.finditer(text) if 31 >= int(found["first"]) > int(found["last"]) > 0]
    spans += [span for span in days if not _FEWER.search(text, *around(text, *span))]
    for one, other in pairwise(dates):
        first, last = one.date, other.date
        if first is None or last is None or last >= first or not _YEAR.search(text, one.start, one.end):
            continue
        lead = text[max(one.start - 10, 0) : one.start].lower()
        if _BEGINS.search(lead) and _GOES_ON.fullmatch(text, one.end, other.start):
            spans.append((one.start, other.end))
    for start, end in spans:
        if not _BACK.search(text, *around(text, start, end)):
            yield start, end
