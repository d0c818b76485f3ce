"""A day of the week does not fit its date.

A reader who is told “Wednesday 23 January” comes on the wrong day, or rings to ask. In published releases one weekday
in eighty is wrong, most of them in the first weeks of a year. A date without a year is taken to be the one nearest to
the release's Date; where it could be another one that fits, as in a list of dates for the year after, nothing is said.
In “Thursday 2/12/2026” the day stands first; in an office whose country writes the month first, it may be either.

Fails::

    Date: 2026-03-02

    The night line opens on Friday 14 March 2026.

Passes::

    Date: 2026-03-02

    The night line opens on Saturday 14 March 2026, and callers are invited from Monday 16 to Friday 20 March.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby

from press.dates import WEEKDAYS, spelt
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.dated import as_written_in, dates_of, fits, possible_days, years_around
from press.stated import Stated

LEVEL = Level.ERROR
FOR_PAGES = True

# Of “2027/28” both years are meant.
_YEAR = pattern(r"(?<![\w.,])(?P<year>(?:19|20)\d\d)(?:[/–-](?P<next>\d\d))?(?![\w]|[.,]\d)")


# “Last year's fair fell on Friday 5 December.”
_OTHER_YEAR = pattern(
    r"\b(?:(?P<before>last\syear|previous\syear|year\s(?:before|ago|earlier))|(?P<after>next\syear))\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find weekdays that none of the days meant can have."""
    for passage, dates in dates_of(release):
        named = [stated for stated in dates if stated.weekday is not None]
        here = frozenset[int]()
        if any(stated.year is None for stated in named):
            here = _years(passage.text) | _years_off(passage.text, release)
        start: int | None = None
        for at, stated in enumerate(named):
            days = _days(stated, release, office, here)
            if stated.weekday is None or fits(stated, days):
                start = None
                continue
            told = _years_told(release).get(id(passage))
            if told and stated.year is None and fits(stated, possible_days(stated, release, told)):
                start = None
                continue
            # Both ends of a range are wrong in the same way when its year, or its month, is: one fault.
            start = stated.start if start is None else start
            shift = (days[0].weekday() - stated.weekday) % 7
            if not (stated.borrowed and at + 1 < len(named) and _is_off(named[at + 1], shift, release, office, here)):
                yield Fault(
                    release.span(passage, start, stated.end),
                    f"“{passage.words(start, stated.end)}”: {spelt(days[0], weekday=False)} is a "
                    f"{WEEKDAYS[days[0].weekday()]}.",
                    _fix(stated, days[0], release, passage.text.startswith("dd", stated.start)),
                )
                start = None


def _years(text: str) -> frozenset[int]:
    found = list(_YEAR.finditer(text))
    last = (int(one["year"][:2] + one["next"]) for one in found if one["next"])
    return frozenset(int(one["year"]) for one in found).union(last)


def _years_off(text: str, release: Release) -> frozenset[int]:
    """The years before and after the release's that a text names by where they are; that before last may be meant."""
    found = list(_OTHER_YEAR.finditer(text)) if release.date else []
    year = release.date.year if release.date else 0
    before = {year - 1, year - 2} if any(one["before"] for one in found) else set()
    return frozenset(before | ({year + 1} if any(one["after"] for one in found) else set()))


@lru_cache(maxsize=2)
def _years_told(release: Release) -> dict[int, frozenset[int]]:
    """The years that are told outside a passage, by its id: in the headline, the standfirst and the heading above.

    Of the days of a list or a table they are also told in the line that leads to it, and in all that stands in it.
    """
    head = frozenset[int]().union(*(_years(one.text) for one in release.passages if one.part == "head"))
    told: dict[int, frozenset[int]] = {}
    heading = lead = frozenset[int]()
    for is_list, group in groupby(release.passages, lambda one: one.kind in {"item", "cell"}):
        for passage in () if is_list else group:
            lead = _years(passage.text)
            heading = lead if passage.kind == "heading" else heading
            told[id(passage)] = head | heading
        if is_list:
            listed = list(group)
            years = head.union(heading, lead, *(_years(one.text) for one in listed))
            told.update((id(one), years) for one in listed)
    return told


def _days(stated: Stated, release: Release, office: Office, here: frozenset[int]) -> tuple[date, ...]:
    years = here if stated.year is not None else here | years_around(release, stated)
    return as_written_in(office.settings.country, stated, possible_days(stated, release, years))


def _is_off(stated: Stated, shift: int, release: Release, office: Office, here: frozenset[int]) -> bool:
    """Whether the day to which a wrong one is joined is wrong in the same way."""
    days = _days(stated, release, office, here)
    return not fits(stated, days) and (days[0].weekday() - (stated.weekday or 0)) % 7 == shift


def _fix(stated: Stated, day: date, release: Release, is_softened: bool) -> str:
    """``is_softened`` says that it begins with “ddydd”, as in a Welsh sentence it does."""
    weekday = stated.weekday or 0
    ahead = (weekday - day.weekday()) % 7
    near = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    right, meant = (f"{'d' * is_softened}{spelt(one, welsh=stated.welsh)}" for one in (day, near))
    fix = f"Write “{right}” if the date is right, or “{meant}” if the day of the week is."
    ours = stated.in_year(release.date.year) if release.date is not None else None
    if stated.year is not None and ours is not None and ours.year != stated.year and ours.weekday() == weekday:
        fix += f" In {ours.year} it is a {WEEKDAYS[weekday]}: perhaps the year is wrong."
    return fix
