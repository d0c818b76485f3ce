"""The text names a day that no calendar has, or a time that no clock has.

A day such as 31 June is a slip of the pen for some other day, and nobody but the writer knows for which. So is 13.75pm
or 25:00 for some other time, and a span that ends in a year before it begins.

Fails::

    Date: 2026-03-02

    Applications close on 31 June 2026.

Fails::

    Doors open at 14:00pm.

Fails::

    The thefts happened between March 2025 and January 2024.

Passes::

    Date: 2026-03-02

    Doors open at 2pm, or 14:00. Applications close on 30 June 2026. The next leap day is 29 February 2028.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from press.dates import MONTHS
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.backward_spans import backward_spans
from press.rules.dated import dates_of
from press.rules.impossible_times import beyond_the_clock, has_times, impossible_halves
from press.stated import Stated

LEVEL = Level.ERROR
FOR_PAGES = True

_LEAP_YEAR = 2000
# “Of 31 November births” counts births: a bare number and a month are a date where a word before them makes them one.
_DATED_BEFORE = pattern(
    r"(?:\b(?:on|from|until|till|by|to|before|after|since|due|between\s[\w\s]{3,20}\sand)|[(–:-])\s*$|^\W*$",
    re.IGNORECASE,
)
_DATED_BEFORE_MONTH = pattern(r"(?:\b(?:on|until|till|by|before|after)|\()\s*$|^\W*$", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find dates that exist in no year, or not in the year they name."""
    for passage, dates in dates_of(release):
        for stated in dates:
            if not _is_impossible(stated) or not _is_meant(stated, passage.text):
                continue
            yield Fault(
                release.span(passage, stated.start, stated.end),
                f"“{passage.words(stated.start, stated.end)}” is not a day of the calendar.{_why(stated)}",
                "Find out which day is meant, and write that.",
            )
    days = {id(passage): dates for passage, dates in dates_of(release)}
    is_timed = has_times(release.lowered)
    for passage in release.numbered:
        if passage.kind == "code":
            continue
        halves = impossible_halves(passage) if is_timed else ()
        for time in (*halves, *beyond_the_clock(passage)):
            span = release.span(passage, time.start, time.end)
            yield Fault(span, f"“{passage.words(time.start, time.end)}” is not a time of day.", time.fix)
        for start, end in backward_spans(passage, days.get(id(passage), ())):
            yield Fault(
                release.span(passage, start, end),
                f"“{passage.words(start, end)}” ends before it begins.",
                "Find out which of the two is wrong, and write what is meant.",
            )


def _is_impossible(stated: Stated) -> bool:
    year = stated.year if stated.year is not None else _LEAP_YEAR
    return stated.in_year(year) is None and (not stated.either_way or stated.swapped.in_year(year) is None)


def _is_meant(stated: Stated, text: str) -> bool:
    if stated.day == 0 and "00" in text[stated.start : stated.end].split():
        return False  # “00 March” is what a template has: template-text has it
    if stated.numeric:
        # Case numbers and budget lines look like dates too; a day or month that no slip explains is one of those.
        return 1 <= stated.day <= 31 and 1 <= stated.month <= (12 if not stated.either_way else 31)
    if stated.year is not None or stated.weekday is not None or stated.ordinal:
        return True
    before = text[max(stated.start - 40, 0) : stated.start]
    lead = _DATED_BEFORE_MONTH if stated.american else _DATED_BEFORE
    return 30 <= stated.day <= 31 and lead.search(before) is not None


def _why(stated: Stated) -> str:
    if not 1 <= stated.month <= len(MONTHS):
        return ""
    year = stated.year if stated.year is not None else _LEAP_YEAR
    length = calendar.monthrange(year, stated.month)[1]
    name = MONTHS[stated.month - 1]
    when = f" {stated.year}" if stated.year is not None and stated.month == 2 else ""
    return f" {name}{when} has {length} days."
