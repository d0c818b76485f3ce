"""Days as prose writes them: “Wednesday 24 January 2018”, “Jan. 24”, “from Monday 3 to Friday 7 March”, “24/01/2018”.

English, in British and American order, and the Welsh of ``welsh_days.py``. What is read is what stands there: a day
that no calendar has, and a weekday that does not fit, are read as well, for rules to judge. Names of days and months
count with a capital only, so that “may”, “march” and “sat” stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from press.patterns import pattern
from press.stated import Stated
from press.times import HALF
from press.welsh_days import WELSH_MONTHS, WELSH_WEEKDAYS, days_in_welsh

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_WORDS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
"""The months, short or whole, as the choices of a pattern that does not regard capitals."""


def _names(*groups: str, behind: str = "") -> str:
    """A pattern for names that are written with a capital or in capitals, the longest of each first.

    ``behind`` is what must hold behind the first letter of each: the search then leaps from capital to capital.
    """
    names = [name for group in groups for name in group.split()]
    return "|".join(f"{name[0]}{behind}{rest}" for name in names for rest in (name[1:], name[1:].upper()))


_WEEKDAY = "(?:" + _names(
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Weds Wed", "Thursday Thurs Thur Thu",
    "Friday Fri", "Saturday Sat", "Sunday Sun",
) + r")(?![^\W_])"  # fmt: skip
_MONTH = "(?:" + _names(
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun",
    "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
    behind=r"(?<![^\W_\d].)",
) + r")(?![^\W_])"  # fmt: skip
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)"
# What may stand between the day of the week and the day: “Sunday evening (24 January)”, “Friday, the 24th”.
_GAP = r"[,.]{0,2}\s{0,3}(?:(?:morning|afternoon|evening|night|lunchtime)[,\s]{1,3})?\(?(?:the\s)?"
_JOIN = r"\s{0,3}(?:to|until|till|through|and|or|&|,|/|[-–—])\s{0,3}"

_MONTHS = pattern(rf"(?P<month>{_MONTH})(?!-[a-z])\.?")
_DAY_BEFORE = pattern(
    rf"(?=[\dFMSTW])(?:(?<![^\W_])(?P<weekday>{_WEEKDAY}){_GAP})?(?<![\d.:£$€,])(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?"
    r"(?:\s(?:day\s)?of)?[\s-]{0,3}$"
)
_ENDS_IN_DAY = pattern(rf"\d{_ORDINAL}?(?:\s(?:day\s)?of)?[\s-]{{0,3}}$")
_JOINED_BEFORE = pattern(
    rf"(?:(?<![^\W_])(?P<weekday>{_WEEKDAY}){_GAP})?(?<![\d.:£$€])(?P<day>\d{{1,2}}){_ORDINAL}?(?P<join>{_JOIN})$"
)
_JOINS = pattern(rf"\d{_ORDINAL}?{_JOIN}$")
_WEEKDAY_BEFORE = pattern(rf"(?=[FMSTW])(?<![^\W_])(?P<weekday>{_WEEKDAY}){_GAP}$")
_DAY_AFTER = pattern(
    rf"\s{{1,3}}(?:the\s)?(?P<day>\d{{1,2}})(?P<ordinal>{_ORDINAL})?(?!\w|[-–]\w|[,.:]\d|\s?(?:%|{HALF}|per\b|million|billion))"
)
_YEAR_AFTER = pattern(r",?(?:\sof)?\s{1,3}(?P<year>[12]\d{3})(?![\d,]\d|\w)|\s[’'‘](?P<short>\d\d)(?!\w)")
_WEEKDAY_AFTER = pattern(
    rf",?\s\((?:an?\s)?(?P<weekday>{_WEEKDAY})\)|,\s(?:which\s(?:is|was)\s)?an?\s(?P<said>{_WEEKDAY})(?=[.,;:)]|\s?\Z)"
)
_NUMERIC = pattern(
    r"(?=\d)(?<![\w/.:-])(?:(?P<iso>[12]\d{3}-\d\d-\d\d)"
    r"|(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d))(?![\w/-]|\.\d)"
)
_MARKED = pattern(r"\d[-/.]\d")
# “The Sun, 5 March” and “the Mail on Sunday, 5 March” are newspapers; “Monday to Friday, 3 March” is every weekday.
_NO_WEEKDAY = pattern(
    r"(?:\b(?:Mail|Scotland|Wales|Independent|Star|Express|Post)\son\s$"
    rf"|{_WEEKDAY}s?\s?(?:to|and|or|until|&|/|,|[-–—])\s?$)"
)


def find_dates(text: str) -> tuple[Stated, ...]:
    """Every day that ``text`` names, in order."""
    found = sorted((*_worded(text), *_numeric(text), *days_in_welsh(text)), key=lambda stated: stated.start)
    return tuple(_lend_years(found, text))


def spelt(day: date, *, weekday: bool = True, welsh: bool = False) -> str:
    """A day as a British release prints it: “Wednesday 24 January 2018”, or “dydd Mercher 24 Ionawr 2018”."""
    weekdays, months = (WELSH_WEEKDAYS, WELSH_MONTHS) if welsh else (WEEKDAYS, MONTHS)
    name, month = (one.partition("|")[0] for one in (weekdays[day.weekday()], months[day.month - 1]))
    lead = f"{'dydd ' if welsh else ''}{name} " if weekday else ""
    return f"{lead}{day.day} {month} {day.year}"


def _weekday(name: str | None) -> int | None:
    return None if name is None else [day[:2] for day in WEEKDAYS].index(name[:2].capitalize())


def _month(name: str) -> int:
    return [month[:3] for month in MONTHS].index(name[:3].capitalize()) + 1


def _owned(found: re.Match[str] | None, text: str, base: int) -> tuple[int | None, int]:
    """The weekday that a match begins with, and where; None where it belongs to something else, as to a newspaper."""
    if found is None or found["weekday"] is None:
        return None, -1
    start = base + found.start("weekday")
    lead = text[max(start - 20, 0) : start]
    newspaper = len(found["weekday"]) == 3 and lead.endswith(("The ", "the ", "THE "))
    if newspaper or _NO_WEEKDAY.search(lead):
        return None, -1
    return _weekday(found["weekday"]), start


def _worded(text: str) -> Iterator[Stated]:
    for found in _MONTHS.finditer(text):
        month = _month(found["month"])
        base = max(found.start() - 60, 0)
        lead = text[base : found.start()]
        before = _DAY_BEFORE.search(lead) if _ENDS_IN_DAY.search(lead, max(len(lead) - 16, 0)) else None
        if before is not None:
            year, end = _year(text, found.end())
            end = found.end("month") if year is None else end
            weekday, start = _owned(before, text, base)
            start = base + before.start("day") if weekday is None else start
            after = _WEEKDAY_AFTER.match(text, end) if weekday is None else None
            if after is not None:
                weekday, end = _weekday(after["weekday"] or after["said"]), after.end()
            elif weekday is not None and "(" in text[start : found.start()] and text.startswith(")", end):
                end += 1
            day = int(before["day"])
            yield Stated(start, end, day, month, year, weekday, ordinal=before["ordinal"] is not None)
            yield from _joined(text, start, month, year)
            continue
        after = _DAY_AFTER.match(text, found.end())
        if after is not None:
            year, end = _year(text, after.end())
            weekday, start = _owned(_WEEKDAY_BEFORE.search(text[base : found.start()]), text, base)
            start = found.start() if weekday is None else start
            behind = _WEEKDAY_AFTER.match(text, end) if weekday is None else None
            if behind is not None:
                weekday, end = _weekday(behind["weekday"] or behind["said"]), behind.end()
            ordinal = after["ordinal"] is not None
            yield Stated(start, end, int(after["day"]), month, year, weekday, ordinal=ordinal, american=True)


def _joined(text: str, start: int, month: int, year: int | None) -> Iterator[Stated]:
    """The days that share a month with the one at ``start``: Monday 3, Tuesday 4 and Friday 7 March."""
    for _ in range(12):
        base = max(start - 50, 0)
        found = _JOINED_BEFORE.search(text[base:start]) if _JOINS.search(text, base, start) else None
        if found is None:
            return
        weekday, begin = _owned(found, text, base)
        start = base + found.start("day") if weekday is None else begin
        if weekday is not None:
            yield Stated(start, base + found.start("join"), int(found["day"]), month, year, weekday, borrowed=True)


def _year(text: str, at: int) -> tuple[int | None, int]:
    found = _YEAR_AFTER.match(text, at)
    if found is None:
        return None, at
    return (int(found["year"]) if found["year"] else 2000 + int(found["short"])), found.end()


def _numeric(text: str) -> Iterator[Stated]:
    for found in _NUMERIC.finditer(text) if _MARKED.search(text) else ():
        base = max(found.start() - 40, 0)
        weekday, start = _owned(_WEEKDAY_BEFORE.search(text[base : found.start()]), text, base)
        start = found.start() if weekday is None else start
        # “Fri 04/12/26”; without the day of the week that may be other things.
        if not found["iso"] and len(found["year"]) == 2 and (weekday is None or found["mark"] == "."):
            continue
        if found["iso"]:
            year, month, day = map(int, found["iso"].split("-"))
        else:
            day, month, year = (int(found[part]) for part in ("first", "second", "year"))
            year += 2000 * (year < 100)
        either = not found["iso"] and found["mark"] == "/"
        yield Stated(start, found.end(), day, month, year, weekday, numeric=True, either_way=either)


def _lend_years(dates: list[Stated], text: str) -> Iterator[Stated]:
    """Give a day without a year that of the day it is joined to: Friday 30 January to Sunday 1 February 2026."""
    lent: list[Stated] = []
    later: Stated | None = None
    for stated in reversed(dates):
        joined = later is not None and re.fullmatch(_JOIN, text[stated.end : later.start])
        if joined and later is not None and later.year is not None and stated.year is None:
            day = stated.in_year(later.year)
            # Where the later day is in no calendar, its month may be the slip: 1 December to 31 November.
            same = later.date is None and day is not None and day.weekday() == stated.weekday
            year = later.year - (stated.month > later.month and not same)
            stated = replace(stated, year=year, borrowed=True)
        lent.append(stated)
        later = stated
    return reversed(lent)
