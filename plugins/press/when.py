"""When the value of a field is; and where it cannot be read, what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from press.clock import Unclear, parse_day, parse_moment
from press.fields import Item, clipped
from press.finding import Fault
from press.patterns import pattern
from press.readings import readings

_DAY_FIX = "Write the day as 2018-01-24: a day of the calendar, the year first."
_TIME_FIX = "Write the day and the time as 2018-01-24 09:30: a time that the office’s clocks show, and no zone."
_TIMED = pattern(r"\d{4}-\d\d-\d\d[ T]\d")
_MINUTE_FIX = "Write the day and time as 2018-01-24 09:30, by the office's own clock and without a time zone."


def read_day(value: Item, zone: ZoneInfo, faults: list[Fault]) -> date | None:
    """A day."""
    try:
        return parse_day(clipped(value.value))
    except Unclear as unclear:
        meant = dict.fromkeys(reading[:10] for reading in readings(value.value))
        faults.append(Fault(value.span, str(unclear), _advice(value.value, meant, _DAY_FIX), "unclear-date"))
        return None


def read_moment(value: Item, zone: ZoneInfo, faults: list[Fault]) -> datetime | None:
    """A day, or a minute of one."""
    try:
        return parse_moment(clipped(value.value), zone)
    except Unclear as unclear:
        wanted = _TIME_FIX if _TIMED.match(value.value) else _DAY_FIX
        fix = _advice(value.value, readings(value.value), wanted)
        faults.append(Fault(value.span, str(unclear), fix, "unclear-date"))
        return None


def read_minute(value: Item, zone: ZoneInfo, faults: list[Fault]) -> datetime | None:
    """A minute of a day; of a day alone, the first that a release can be held until."""
    return _minute(value, zone, faults, "00:01", ".")


def read_start(value: Item, zone: ZoneInfo, faults: list[Fault]) -> datetime | None:
    """The minute at which something begins; of a day alone nobody can tell it."""
    return _minute(value, zone, faults, "10:00", ", with the time that is meant.")


def _minute(value: Item, zone: ZoneInfo, faults: list[Fault], time: str, then: str) -> datetime | None:
    """A minute of a day. For a day without a time the fix offers ``time``, and ends in ``then``."""
    try:
        return parse_moment(clipped(value.value), zone, time_needed=True)
    except Unclear as unclear:
        found = list(readings(value.value))
        meant = [form if len(form) > len("2018-01-24") else f"{form} {time}" for form in found]
        fix = _advice(value.value, meant, _MINUTE_FIX)
        if any(form not in found for form in meant):
            fix = f"{fix.removesuffix('.')}{then}"
        faults.append(Fault(value.span, str(unclear), fix, "unclear-date"))
        return None


def _advice(written: str, meant: Iterable[str], otherwise: str) -> str:
    """What to write instead: each reading, with its day in words when there are two to choose from."""
    forms = [form for form in meant if form != written]
    if len(forms) < 2:
        return f"Write “{forms[0]}”." if forms else otherwise
    return f"Write {' or '.join(f'“{form}” for {_in_words(form)}' for form in forms)}."


def _in_words(form: str) -> str:
    day = date.fromisoformat(form[:10])
    return f"{day.day} {day:%B %Y}"
