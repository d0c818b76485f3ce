"""What a date that is not written the ISO way may have been meant to say.

Only for advice: nothing here is ever taken as the date of a release. ``05/03/2018`` has two readings and both are
offered, because only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from press.dates import MONTH_WORDS, MONTHS
from press.patterns import pattern
from press.times import HALF, minute_of_day

_MONTHS = tuple(name[:3].lower() for name in MONTHS)
_MONTH = rf"(?P<month>{MONTH_WORDS})"
_WORDED = tuple(
    pattern(written)
    for written in (
        rf"(?P<day>\d{{1,2}})[ -]?{_MONTH}[ -]?(?P<year>\d{{4}})",
        rf"{_MONTH} ?(?P<day>\d{{1,2}}) (?P<year>\d{{4}})",
    )
)
_YEAR_FIRST = pattern(r"(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = pattern(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})")
_SHORT_YEAR_FIRST = pattern(r"\d{2}-\d{1,2}-\d{2}")
_CLOCK = rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d{{2}})(?::\d{{2}})?)? ?(?P<half>{HALF}\.?)?"
_TIME = pattern(rf"(?:^|[ t]){_CLOCK}$")
_TIME_FIRST = pattern(rf"{_CLOCK} ")
_FILLING = pattern(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|at|on|of)\b|,")
_ORDINAL = pattern(r"(?<=\d)(?:st|nd|rd|th)\b")

_LONGEST = 60
"""Longer texts are no dates; none of the patterns is tried on them."""


def readings(text: str) -> tuple[str, ...]:
    """Every ISO form (``2018-01-24`` or ``2018-01-24 09:30``) that ``text`` may stand for; none when it is no guess.

    The day first, as British writers mean it, is offered first; but ``26-11-24`` first of all as the field wants it,
    the year in front and its century left out. A text with a time zone has no reading: moving it to the office's own
    time is the writer's to do.
    """
    if len(text) > _LONGEST or not text.isascii():
        return ()
    plain = " ".join(_FILLING.sub(" ", _ORDINAL.sub("", text.lower())).split())
    whole = tuple(day.isoformat() for day in _days(plain))
    if whole:
        return whole
    for time in (_TIME.search(plain), _TIME_FIRST.match(plain)):
        if time and (clock := _clock(time)):
            day = plain[: time.start()] if time.end() == len(plain) else plain[time.end() :]
            return tuple(f"{one.isoformat()} {clock}" for one in _days(day.rstrip()))
    return ()


def _days(text: str) -> Iterator[date]:
    candidates: list[tuple[int, int, int]] = []
    if found := _YEAR_FIRST.fullmatch(text):
        candidates = [(int(found[1]), int(found[3]), int(found[4]))]
    elif found := _YEAR_LAST.fullmatch(text):
        year = int(found[4]) if len(found[4]) == 4 else 2000 + int(found[4])
        candidates = [(year, int(found[3]), int(found[1])), (year, int(found[1]), int(found[3]))]
        if _SHORT_YEAR_FIRST.fullmatch(text):
            candidates.insert(0, (2000 + int(found[1]), int(found[3]), int(found[4])))
    else:
        for pattern in _WORDED:
            if found := pattern.fullmatch(text):
                candidates = [(int(found["year"]), _MONTHS.index(found["month"][:3]) + 1, int(found["day"]))]
    for candidate in dict.fromkeys(candidates):
        try:
            yield date(*candidate)
        except ValueError:
            continue


def _clock(time: re.Match[str]) -> str:
    hour, minute, half = int(time["hour"]), time["minute"], time["half"]
    if not half and minute is None:
        return ""
    minutes = minute_of_day(hour, int(minute or 0), half)
    return "" if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
