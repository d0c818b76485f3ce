"""Opening hours as a text gives them: “8pm to 8am”, “24 hours a day”, “Monday to Friday”; “bob dydd o 6pm tan 9pm”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from press.dates import WEEKDAYS
from press.letters import folded
from press.patterns import pattern
from press.times import HALF, WELSH_WORDS, WORDS, minute_of_day
from press.welsh_days import WELSH_WEEKDAYS

_DAYS = [name[:3].lower() for name in WEEKDAYS]
_DAY = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?s?"
_TO = r"\s?(?:to|until|till|and|through|[-–—])\s?"
_SPAN_OF_DAYS = pattern(rf"\b(?P<first>{_DAY})\.?{_TO}(?P<last>{_DAY})\b", re.IGNORECASE)
_WELSH_DAY = "|".join(WELSH_WEEKDAYS)
_WELSH_SPAN = pattern(rf"\b(?P<first>{_WELSH_DAY})\s(?:i|tan|hyd)\s(?:d?dydd\s)?(?P<last>{_WELSH_DAY})\b")
_WEEKDAYS = pattern(r"\b(?:weekdays|working days|every weekday)\b", re.IGNORECASE)
_EVERY_DAY = pattern(
    r"\b(?:every (?:single )?(?:day|night|evening|hour)|daily|nightly|(?:seven|7) (?:days|nights) a week|"
    r"(?:365|366) (?:days|nights)|all year(?: round)?|24\s?/\s?7|[bp]ob (?:dydd|nos)\b)",
    re.IGNORECASE,
)


def _time(name: str) -> str:
    """A time, in groups that are called ``name`` and a letter more."""
    words = "|".join((*WORDS, WELSH_WORDS))
    return rf"(?:(?P<{name}>\d{{1,2}})(?:[.:](?P<{name}m>[0-5]\d))?\s?(?P<{name}x>{HALF})?|(?P<{name}w>{words}))"


_FROM_TO = rf"(?<![\d:.£/])\b{_time('a')}\s?(?:to|until|till|tan|hyd|and|[-–—])\s?{_time('b')}(?![\d%])"
_RANGE = pattern(_FROM_TO, re.IGNORECASE)
_ON = rf"\b(?P<days>{_DAY}(?:\.?{_TO}{_DAY})?|weekdays|every day|daily)\b"
_ANY_DAY = pattern(_ON, re.IGNORECASE)
_DAYS_FIRST = pattern(rf"{_ON}\.?[\s,:(]{{1,3}}(?:from\s|between\s)?{_FROM_TO}", re.IGNORECASE)
_HOURS_FIRST = pattern(rf"{_FROM_TO}[\s,(]{{1,3}}(?:on\s)?{_ON}", re.IGNORECASE)
_ALWAYS = pattern(
    r"""\b(?: 24\s?/\s?7 | 24\sawr\sy\sdydd
      | (?:24|twenty-four)[\s-]hours?\s(?:a|per)\sday | 24\shours,?\s(?:every|seven|7|365)
      | (?:24|twenty-four)[\s-]?hour\s(?:\w+,?\s){0,4}?(?:(?:help)?-?line|hotline|service)\b
      | (?:open|available|answered|staffed|there)\s24\shours\b(?!,?\s(?:a|per|every|seven|7|365)\b)
      | round[\s-]the[\s-]clock
      | (?:at\s)?any\stime\s(?:of\s)?(?:the\s)?(?:day\s(?:or|and)\snight|night\s(?:or|and)\sday)
      | at\sany\shour(?!\sof\sthe\s(?:night|day))
      | (?:by\s)?day\s(?:and|or)\s(?:by\s)?night | night\s(?:and|or)\sday | always\sopen | never\sclose[sd]? )""",
    re.IGNORECASE | re.VERBOSE,
)
_ALWAYS_IN_RECORD = pattern(
    r"\b(?:24|twenty-four)[\s-]?hours?\b|\ball day\b|\b(?:any|all) (?:time|hour)s?\b|\balways\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hours:
    """When something is open. ``ranges`` are in minutes of the day; ``days`` are those of the week from 0, Monday.

    What is not said is empty.
    """

    always: bool
    ranges: frozenset[tuple[int, int]]
    days: frozenset[int]


@lru_cache(maxsize=512)
def read_hours(text: str, *, record: bool = False) -> Hours:
    """The hours that ``text`` gives. In a ``record`` of hours alone, fewer words say that they do not end."""
    always = _ALWAYS.search(text) or (record and _ALWAYS_IN_RECORD.search(text))
    ranges = (_minutes(found) for found in _RANGE.finditer(text))
    return Hours(bool(always), frozenset(one for one in ranges if one), _days(text))


def hours_by_day(text: str) -> tuple[tuple[frozenset[int], tuple[int, int], re.Match[str]], ...]:
    """The hours that ``text`` gives with their days, and where; none unless it gives all of its hours so.

    Either the days always stand before their hours, or the hours before their days.
    """
    hours = find_range(text)
    if hours is None:
        return ()
    shape = _DAYS_FIRST if _ANY_DAY.search(text, 0, hours.start()) else _HOURS_FIRST
    read = [(_days_of(found["days"]), _minutes(found), found) for found in shape.finditer(text)]
    by_day = tuple((days, minutes, found) for days, minutes, found in read if minutes)
    return by_day if len(by_day) == sum(1 for one in _RANGE.finditer(text) if _minutes(one)) else ()


def _days_of(words: str) -> frozenset[int]:
    return _days(words) or frozenset({_day(words)})


def find_always(text: str) -> re.Match[str] | None:
    """Where ``text`` says that something never closes."""
    return _ALWAYS.search(text)


def find_range(text: str) -> re.Match[str] | None:
    """The first hours from when to when that ``text`` gives."""
    return next((found for found in _RANGE.finditer(text) if _minutes(found)), None)


def find_days(text: str) -> re.Match[str] | None:
    """The first days that ``text`` gives."""
    found = (shape.search(text) for shape in (_SPAN_OF_DAYS, _WELSH_SPAN, _EVERY_DAY, _WEEKDAYS))
    return next((one for one in found if one), None)


def _minutes(found: re.Match[str]) -> tuple[int, int] | None:
    """The hours of a match in minutes; unset where it may be no hours but a count: “9 to 5 of them”."""
    late = found["bx"] or ""
    early = found["ax"] or late
    said = found["ax"] or found["bx"] or found["aw"] or found["bw"] or (found["am"] and found["bm"])
    if not said:
        return None
    start = _moment(found["a"], found["am"], early, found["aw"])
    end = _moment(found["b"], found["bm"], late, found["bw"])
    if start is None or end is None or _is_of_either_half(found, end):
        return None
    # “9 to 5pm” and “8 to 8am” mean the other half of the day when the first has no mark of its own.
    if not found["ax"] and found["a"] and late and start >= end:
        start = (start + 720) % 1440
    return start, end


def _is_of_either_half(found: re.Match[str], end: int) -> bool:
    """Whether nothing tells if a time is of the morning or the evening: “6 to midnight”."""
    is_bare = bool(found["a"]) and not found["ax"] and not found["am"] and int(found["a"]) < 12
    return is_bare and bool(found["bw"]) and end == 0


def _moment(hour: str | None, minute: str | None, half: str, word: str | None) -> int | None:
    if word:
        plain = folded(word)
        return WORDS[plain] if plain in WORDS else 720 * plain.endswith("dydd")
    value = int(hour or 0)
    # Whoever is open until 24.00 is open until midnight.
    return minute_of_day(value if half or value != 24 else 0, int(minute or 0), half)


def _days(text: str) -> frozenset[int]:
    days: set[int] = set()
    spans = [(_day(found["first"]), _day(found["last"])) for found in _SPAN_OF_DAYS.finditer(text)]
    spans += [(_welsh_day(found["first"]), _welsh_day(found["last"])) for found in _WELSH_SPAN.finditer(text)]
    for first, last in spans:
        days.update((first + step) % 7 for step in range((last - first) % 7 + 1))
    if _EVERY_DAY.search(text):
        days.update(range(7))
    if _WEEKDAYS.search(text):
        days.update(range(5))
    return frozenset(days)


def _day(name: str) -> int:
    return _DAYS.index(folded(name)[:3])


def _welsh_day(name: str) -> int:
    return next(day for day, names in enumerate(WELSH_WEEKDAYS) if name in names.split("|"))
