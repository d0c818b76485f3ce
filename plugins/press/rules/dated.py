"""What the rules about dates share: the days that a reader of the release sees, and which ones they can mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from press.dates import find_dates
from press.passages import Passage
from press.release import Release
from press.stated import Stated

_NEAR = 120
_TURN = 31  # days, from one year into the next
_HALF_A_YEAR = 183
# Before 1800 a day may be counted by the Julian calendar, whose weekdays are others.
_GREGORIAN = 1800
# Where 2/12/2026 is, or may be, 12 February: the United States and their islands, those that write as they do, and
# Canada and the Philippines, where both are written.
_MONTH_FIRST = frozenset({"AS", "CA", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "UM", "US", "VI"})


@lru_cache(maxsize=4)
def dates_of(release: Release) -> tuple[tuple[Passage, tuple[Stated, ...]], ...]:
    """The passages of a release that name days, with these; code is none of its text."""
    found = ((passage, find_dates(passage.text)) for passage in release.numbered if passage.kind != "code")
    return tuple((passage, dates) for passage, dates in found if dates)


def possible_days(stated: Stated, release: Release, years: frozenset[int] = frozenset()) -> tuple[date, ...]:
    """The days that ``stated`` can mean, the likeliest first; none where that cannot be told, or there is no such day.

    Where it has no year, the one nearest to the release's Date is meant, if that is within half a year. Past four
    months the next nearest may be meant as well; so may any of ``years``, which stand around it.
    """
    if stated.year is not None:
        if stated.year < _GREGORIAN:
            return ()
        ways = (stated, stated.swapped) if stated.either_way else (stated,)
        return tuple(way.date for way in ways if way.date is not None)
    published = release.date
    if published is None:
        return ()
    today = published.date()
    around = [stated.in_year(year) for year in (today.year - 1, today.year, today.year + 1)]
    near = sorted((day for day in around if day is not None), key=lambda day: abs((day - today).days))
    if not near or abs((near[0] - today).days) > _HALF_A_YEAR:
        return ()
    meant = near[:1] if abs((near[0] - today).days) <= _NEAR else near[:2]
    others = (stated.in_year(year) for year in sorted(years) if year != near[0].year)
    return (*meant, *(day for day in others if day is not None and day not in meant))


def as_written_in(country: str, stated: Stated, days: tuple[date, ...]) -> tuple[date, ...]:
    """Those of ``days`` that ``stated`` means in a country: where the day is written first, 2/12/2026 is one day."""
    if not stated.either_way:
        return days
    return days[::-1] if country in _MONTH_FIRST else days[:1]


def years_around(release: Release, stated: Stated) -> frozenset[int]:
    """The years of ``stated``, which names none, in which it is near a day that the release names with its year.

    What is told of a week in 2009 may name other days of that week, and of a case of 2009 how that went on in the year;
    who was founded in October 2009 opens nothing in March of that year.
    """
    return _years_near(release).get((stated.month, stated.day), frozenset())


@lru_cache(maxsize=2)
def _years_near(release: Release) -> Mapping[tuple[int, int], frozenset[int]]:
    """Those years for each day and month that a release names without one, found once for each."""
    stated = [one for _, dates in dates_of(release) for one in dates]
    full = sorted({one.date for one in stated if one.date is not None})
    years = {year for day in full for year in (day.year - 1, day.year, day.year + 1)}
    near = {}
    for one in {(one.month, one.day): one for one in stated if one.year is None}.values():
        days = (day for year in years if (day := one.in_year(year)) is not None)
        near[one.month, one.day] = frozenset(day.year for day in days if _is_near(day, full))
    return near


def _is_near(day: date, days: list[date]) -> bool:
    at = bisect_left(days, day)
    for one in days[max(at - 1, 0) : at + 1]:
        if abs((day - one).days) <= _TURN or (day.year == one.year and (day - one).days >= -_NEAR):
            return True
    return False


def fits(stated: Stated, days: tuple[date, ...]) -> bool:
    """Whether the weekday that ``stated`` names, if it names one, is that of any of ``days``."""
    return stated.weekday is None or not days or any(day.weekday() == stated.weekday for day in days)


def issue_days(release: Release) -> tuple[date, ...]:
    """The days on which the release can call itself today's: its Date, and that of its Embargo."""
    moments = (release.date, release.embargo)
    return tuple(dict.fromkeys(moment.date() for moment in moments if moment is not None))
