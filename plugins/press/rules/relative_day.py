"""The word “today”, “yesterday” or “tomorrow” stands beside a day that it is not.

The page shows the release's Date, and that is the day a reader takes “today” for. A release that was moved to another
day and kept its old date tells two things at once.

Fails::

    Date: 2026-03-02

    The trust opens a night line today (Sunday 1 March).

Passes::

    Date: 2026-03-02

    The trust opens a night line today (Monday 2 March). Tomorrow, 3 March, callers can ring it from 6pm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from press.dates import WEEKDAYS, spelt
from press.finding import Fault, Level
from press.letters import folded
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.dated import dates_of, fits, issue_days, possible_days, years_around
from press.stated import Stated

LEVEL = Level.WARNING

_DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_RELATIVE = pattern(
    r"\b(today|tonight|this (?:morning|afternoon|evening)|tomorrow|yesterday)\b(?:[’'](?:s)\b)?"
    r"(?:\s(?:morning|afternoon|evening|night))?",
    re.I,
)
_GAP = pattern(r"\s{0,2}(?:[,(–—-]\s{0,2})?(?:that is,?\s)?(?:on\s)?(?:the\s)?")
_NAMES = "|".join(WEEKDAYS)
_WEEKDAY = pattern(rf"\s?(?:\(({_NAMES})\)|,\s({_NAMES})(?=,))")
# “Today, 11 November 1918, the guns are silent” is a diary's today, not the release's.
_ANOTHER_TIME = 370


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare each relative day with the date beside it."""
    days, passages = issue_days(release), release.passages_saying(*_DAYS)
    if not days or not passages:
        return
    dates = {id(passage): {stated.start: stated for stated in found} for passage, found in dates_of(release)}
    for passage in passages:
        if passage.kind == "code":
            continue
        for found in _RELATIVE.finditer(passage.text):
            expected = {day + timedelta(days=_DAYS[folded(found[1])]) for day in days}
            end, given = _beside(passage, found.end(), dates.get(id(passage), {}))
            if not end or not _disagrees(given, expected, release):
                continue
            first = days[0] + timedelta(days=_DAYS[folded(found[1])])
            quoted = passage.words(found.start(), end)
            yield Fault(
                release.span(passage, found.start(), end),
                f"“{quoted}”: the release is dated {spelt(days[0])}, so “{found[1].lower()}” is {spelt(first)}.",
                "Put right the date here, or the field Date.",
            )


def _beside(passage: Passage, at: int, dates: Mapping[int, Stated]) -> tuple[int, Stated | int]:
    """Where what stands beside a relative day ends, and what it is: a date, or the number of a weekday."""
    gap = _GAP.match(passage.text, at)
    begin = gap.end() if gap is not None else at
    stated = dates.get(begin)
    if stated is not None:
        return stated.end + passage.text.startswith(")", stated.end), stated
    weekday = _WEEKDAY.match(passage.text, at)
    return (weekday.end(), WEEKDAYS.index(weekday[1] or weekday[2])) if weekday is not None else (0, 0)


def _disagrees(given: Stated | int, expected: set[date], release: Release) -> bool:
    if isinstance(given, int):
        return all(day.weekday() != given for day in expected)
    days = possible_days(given, release, years_around(release, given) if given.year is None else frozenset())
    if not days or not fits(given, days) or expected & set(days):
        return False
    return min(abs((days[0] - day).days) for day in expected) <= _ANOTHER_TIME
