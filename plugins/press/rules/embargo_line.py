"""An embargo is typed into the text.

The field Embargo holds a release back to the minute; a line in the text holds nothing. It stays on the page for years
after the embargo has lifted (137 of 24,676 wire releases still carry theirs), and where it differs from the field, or
gives no time zone, a newsdesk must guess which is meant. A note that tells when the embargo lifts is no such line, but
must not say another moment than the field, nor be all that speaks of one. A Welsh line, “EMBARGO TAN 00:01 DDYDD
MERCHER”, is as much of one.

Fails::

    EMBARGOED UNTIL 00:01 WEDNESDAY 4 MARCH 2026

    The trust opens a night line for carers.

Passes::

    Embargo: 2026-03-04 00:01

    The trust opens a night line for carers. Embargoed copies of the report can be had from the press desk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from press.dates import find_dates
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.embargo_in_welsh import in_english
from press.rules.embargo_lines import ZONES, UseLine, embargo_lines, told_embargoes
from press.times import HALF, minute_of_day

LEVEL = Level.ERROR

_CLOCK = pattern(
    rf"\b(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)\s?(?P<half>{HALF})?"
    rf"|\b(?P<hour2>\d\d)(?P<minute2>\d\d)\s?(?:hrs?|hours)\b|\b(?P<hour3>\d{{1,2}})\s?(?P<half3>{HALF})",
    re.I,
)
_ZONE = pattern(rf"\b(?:{ZONES}|Z|\w+ time)\b", re.I)
# Of a clock that may be another than the office's, and the end of one day that is the start of the next.
_ZONED = pattern(rf"\b(?:{ZONES}|Z|(?!UK|London|British)\w+ [Tt]ime)\b")
_TIME_ELSEWHERE = pattern(r"[\s(,]{0,3}(?!UK|London|British)(?:[A-Z][\w’]+\s){1,3}[Tt]ime\b")
_LOCAL = pattern(r"\blocal time\b", re.I)
_OF_ITSELF = pattern(r"(?:this\s|our\s)?(?:release|story)\b|(?:this|our)\sembargo\b", re.I)
_TURN = pattern(r"\bmidnight\b|\b12(?:[.:]00)?\s?a\.?m|\b24[.:]00\b", re.I)

# A release may be dated some days after its embargo, and is seldom written half a year before it.
_BEFORE = timedelta(days=31)
_WITHIN = timedelta(days=214)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report each embargo line, and what makes it worse."""
    lines, embargo = list(embargo_lines(release)), release.embargo
    is_unread = embargo is None and release.field("Embargo") is not None
    for line in lines:
        message = f"“{line.text}” is an embargo typed into the text"
        if is_unread:
            message += ", and the field Embargo is one that cannot be read."
        elif embargo is None:
            message += ", and the release has no field Embargo: nothing holds it back."
        elif not _is_elsewhere(line.text, office.settings.zone) and (
            _moment(line, embargo.year) not in (None, embargo.replace(tzinfo=None))
        ):
            message += f", and the field Embargo says {embargo:%Y-%m-%d %H:%M}."
        else:
            message += ", where it stays when the embargo has lifted."
        english = in_english(line.text)
        if _CLOCK.search(english) and not (_ZONE.search(english) or _is_followed_by_elsewhere(line)):
            message += " It names no time zone."
        fix = "Delete the line: the field Embargo holds the release, and says so to newsdesks."
        if is_unread:
            fix = f"Delete the line, and write {_field(line, release, office.settings.zone)}."
        elif embargo is None:
            fix = f"Delete the line. If the release is to be held, write {_field(line, release, office.settings.zone)}."
        yield Fault(release.span(line.passage, line.start, line.end), message, fix)

    taken = {id(line.passage) for line in lines}
    for line in told_embargoes(release):
        if id(line.passage) not in taken and (embargo is not None or not lines):
            yield from _told(line, release, office.settings.zone)


def _told(line: UseLine, release: Release, zone: ZoneInfo) -> Iterator[Fault]:
    """What is wrong with a sentence that tells of an embargo, beside the field or without it."""
    span, embargo = release.span(line.passage, line.start, line.end), release.embargo
    if embargo is not None and _differs(line.text, embargo, zone):
        yield Fault(
            span,
            f"“{line.text}” is another moment than that of the field Embargo, {embargo:%Y-%m-%d %H:%M}.",
            "Find out which of the two is right, and put right the other. The page tells that of the field.",
        )
    if release.field("Embargo") is None and _OF_ITSELF.match(line.text):
        yield Fault(
            span,
            f"“{line.text}” is all that speaks of an embargo, and without the field Embargo nothing holds it back.",
            f"If it is to be held, write {_field(line, release, zone)}. If not, take the sentence out.",
        )


def _differs(text: str, embargo: datetime, zone: ZoneInfo) -> bool:
    """Whether a text tells one day, or one time, and that is not the embargo's; what is told of other zones is not."""
    days = find_dates(text)
    times = list(_CLOCK.finditer(text))
    # The local time of a sentence may be that of a place abroad.
    if len(days) > 1 or len(times) > 1 or _is_elsewhere(text, zone) or _LOCAL.search(text) or _TURN.search(text):
        return False
    if days and days[0].in_year(days[0].year or embargo.year) != embargo.date():
        return True
    return bool(times) and _time(times[0]) != (embargo.hour, embargo.minute)


def _moment(line: UseLine, year: int) -> datetime | None:
    """The moment that a line gives, by its own clock, in ``year`` if it names none; None where it is not whole."""
    stated, time = next(iter(find_dates(in_english(line.text))), None), _told_time(line)
    day = None if stated is None else stated.in_year(stated.year or year)
    return datetime(day.year, day.month, day.day, *time) if day is not None and time is not None else None


def _is_elsewhere(text: str, zone: ZoneInfo) -> bool:
    """Whether a text names the time of another clock than the office's, which stands in ``zone``.

    What is written in summer of GMT means the clock on the wall in Britain, as often as not. ET is EST or EDT.
    """
    names = [datetime(2026, month, 1, tzinfo=zone).strftime("%Z") for month in (1, 7)]
    ours = {*names, *(f"{name[0]}T" for name in names if name[1:] in {"ST", "DT"})}
    return any(found[0] not in ours and not _LOCAL.fullmatch(found[0]) for found in _ZONED.finditer(text))


def _is_followed_by_elsewhere(line: UseLine) -> bool:
    """Whether behind a line stands the time of a place: New York time."""
    return _TIME_ELSEWHERE.match(line.passage.text, line.end) is not None


def _field(line: UseLine, release: Release, zone: ZoneInfo) -> str:
    """The field to write, with letters for what the line leaves open: a made-up moment may be past, and be copied."""
    if _is_elsewhere(line.text, zone) or _is_followed_by_elsewhere(line):
        # 8pm in New York is the next day in London.
        return "“Embargo: YYYY-MM-DD HH:MM” in the header, with the day and time at which it lifts by your own clock"
    day, time = _day(line, release), _told_time(line)
    value = f"{day or 'YYYY-MM-DD'} " + (f"{time[0]:02}:{time[1]:02}" if time is not None else "HH:MM")
    unknown = " and ".join([*["day"] * (day is None), *["time"] * (time is None)])
    return f"“Embargo: {value}” in the header" + (f", with the {unknown} until which it is held" if unknown else "")


def _day(line: UseLine, release: Release) -> date | None:
    """The day that a line gives. One without a year is that near the release's Date; None where none is near."""
    stated = next(iter(find_dates(in_english(line.text))), None)
    if stated is None or stated.year is not None or release.date is None:
        return None if stated is None else stated.date
    earliest = release.date.date() - _BEFORE
    days = (stated.in_year(earliest.year + more) for more in (0, 1))
    day = next((day for day in days if day is not None and day >= earliest), None)
    far = day is None or day > earliest + _WITHIN or stated.weekday not in (None, day.weekday())
    return None if far else day


def _told_time(line: UseLine) -> tuple[int, int] | None:
    found = _CLOCK.search(in_english(line.text))
    return None if found is None else _time(found)


def _time(found: re.Match[str]) -> tuple[int, int] | None:
    """The hour and the minute of a time of day; None where no clock shows it."""
    hour = int(found["hour"] or found["hour2"] or found["hour3"])
    minute = int(found["minute"] or found["minute2"] or 0)
    half = found["half"] or found["half3"] or ""
    if hour > 12 and half.lower().startswith("p"):
        half = ""  # “14:30pm” can be no other time than 14:30
    minutes = minute_of_day(hour, minute, half)
    return None if minutes is None else divmod(minutes, 60)
