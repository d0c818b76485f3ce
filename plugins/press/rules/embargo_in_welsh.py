"""The Welsh of embargo lines: “EMBARGO TAN 00:01 DYDD MERCHER 2 RHAGFYR 2026”, “Dan embargo tan 2 Rhagfyr”.

Parts of patterns, all to be read without regard to capitals; and the day and time of a line put into English.
“Embargo” is the word of both languages, and what tells a line from an embargo on arms is the same in both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from press.dates import MONTHS, WEEKDAYS
from press.patterns import pattern
from press.times import WELSH_EVENING, WELSH_MORNING, WELSH_WORDS
from press.welsh_days import WELSH_MONTHS, WELSH_WEEKDAYS

_DAY = rf"(?:d?dydd|[nb]os|bore|fore)\s(?:{'|'.join(WELSH_WEEKDAYS)})\b"
_MONTH = rf"(?:o\s)?(?:{'|'.join(WELSH_MONTHS)})\b"
_ORDINAL = "(?:af|ail|il|ydd|edd|fed|ed|eg|ain)"
_HALF = rf"(?:{WELSH_MORNING}|{WELSH_EVENING}|o[’']r\sgloch\b)"
_UK_TIME = r"amser\s(?:y\sDU|Prydain)\b"
_TIME = rf"\d{{1,2}}[:.]\d\d|\d{{1,2}}\s?{_HALF}|\d{{3,4}}\s?o[’']r\sgloch|{WELSH_WORDS}"
WHEN = rf"(?:(?:ar\s|am\s)?(?:{_TIME}|{_DAY}|\d{{1,2}}{_ORDINAL}?\s{_MONTH}|\d{{1,4}}[/.-]\d))"
"""The start of a day or a time."""

_SOON = rf"(?=[^;!?]{{0,16}}?(?:{WHEN}|yfory|clywir\syn\swahanol))"
_UNTIL = rf"(?:tan|hyd(?:\sat|\snes)?|nes)\b{_SOON}"
_STRICT = r"(?:\s(?:llym|caeth|llwyr))?"
UNTIL = rf"(?:(?:o\s)?dan\s)?embargo{_STRICT}\s{_UNTIL}"
"""An embargo until a day or a time."""

OPENER = r"datganiad(?:\si[’']r\s(?:wasg|cyfryngau))?|hysbysiad\si[’']r\s(?:wasg|cyfryngau)"
"""What may stand before an embargo in its line."""

FORMS = (
    rf"(?:embargo(?:ed)?\s?/\s?)?(?:(?:o\s)?dan\s)?embargo{_STRICT}\W{{1,4}}(?:{_UNTIL}|(?={WHEN}))",
    rf"(?:o\s)?dan\sembargo{_STRICT}(?=\W{{0,4}}(?:$|\n|[:–—|-]\s))",
    rf"(?:nid|ddim|dim)\si[’']w\s(?:gyhoeddi|ddarlledu|ryddhau|ddefnyddio)"
    rf"(?:\s(?:na[’']i|neu[’']i|nac[’']i)\s(?:gyhoeddi|ddarlledu|ryddhau|ddefnyddio))?\s(?:cyn|tan)\b{_SOON}",
)
"""The forms of a line."""

IMMEDIATE = (
    r"(?:i[’']w|(?:ar\sgyfer|i)\sei)\s(?:rh?yddhau|[cg]yhoeddi|d?darlledu|ddefnyddio)"
    r"(?:\sneu[’']i\s(?:gyhoeddi|ddarlledu|ryddhau))?\sar\sunwaith"
)
"""For immediate release."""

REST = (
    rf"(?:am|ar)\s(?=\d|d?dydd)|{_DAY}|{_MONTH}|{_ORDINAL}(?=\s{_MONTH})|{_HALF}|(?:un\smunud\swedi\s)?hanner\snos"
    rf"|{WELSH_WORDS}|{_UK_TIME}"
)
"""The words of days and times of which the rest of a line is made."""

_WEEKDAY_NAME = pattern(rf"\b(?:d?dydd|[nb]os|bore|fore)\s(?P<name>{'|'.join(WELSH_WEEKDAYS)})\b", re.IGNORECASE)
_MONTH_NAME = pattern(rf"\b(?P<day>\d{{1,2}}){_ORDINAL}?\s(?:o\s)?(?P<name>{'|'.join(WELSH_MONTHS)})\b", re.IGNORECASE)
_ZONE = pattern(_UK_TIME, re.IGNORECASE)
_MORNING = pattern(rf"(?<=\d)\s?{WELSH_MORNING}", re.IGNORECASE)
_EVENING = pattern(rf"(?<=\d)\s?{WELSH_EVENING}", re.IGNORECASE)


def in_english(text: str) -> str:
    """``text`` with its Welsh days and times in English: “9yb dydd Mercher 2 Rhagfyr” is “9am Wednesday 2 December”."""
    text = _WEEKDAY_NAME.sub(lambda found: _named(found["name"], WELSH_WEEKDAYS, WEEKDAYS), text)
    text = _MONTH_NAME.sub(lambda found: f"{found['day']} {_named(found['name'], WELSH_MONTHS, MONTHS)}", text)
    return _ZONE.sub("UK time", _EVENING.sub("pm", _MORNING.sub("am", text)))


def _named(name: str, welsh: Sequence[str], english: Sequence[str]) -> str:
    return next(word for forms, word in zip(welsh, english, strict=True) if name.lower() in forms.lower().split("|"))
