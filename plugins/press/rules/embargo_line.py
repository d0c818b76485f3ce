"""An embargo is typed into the text.

The field Embargo holds a release back to the minute; a line in the text holds nothing. It stays on the page for years
after the embargo has lifted (137 of 24,676 wire releases still carry theirs), and where it differs from the field, or
gives no time zone, a newsdesk must guess which is meant.

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
from datetime import datetime

from press.dates import find_dates
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.embargo_lines import UseLine, embargo_lines

LEVEL = Level.ERROR

_CLOCK = pattern(
    r"\b(?P<hour>\d{1,2})[:.](?P<minute>\d\d)\s?(?P<half>[ap]\.?m\b)?"
    r"|\b(?P<hour2>\d\d)(?P<minute2>\d\d)\s?(?:hrs?|hours)\b|\b(?P<hour3>\d{1,2})\s?(?P<half3>[ap]\.?m\b)",
    re.I,
)
_ZONE = pattern(r"\b(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T|Z|IST|(?:UK|local|London|Irish|British|\w+) time)\b", re.I)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report each embargo line, and what makes it worse."""
    for line in embargo_lines(release):
        moment = _moment(line, release)
        embargo = release.embargo
        message = f"“{line.text}” is an embargo typed into the text"
        if embargo is None:
            message += ", and the release has no field Embargo: nothing holds it back."
        elif moment is not None and moment != embargo.replace(tzinfo=None):
            message += f", and the field Embargo says {embargo:%Y-%m-%d %H:%M}."
        else:
            message += ", where it stays when the embargo has lifted."
        if _CLOCK.search(line.text) and not _ZONE.search(line.text):
            message += " It names no time zone."
        fix = "Delete the line: the field Embargo holds the release, and says so to newsdesks."
        if embargo is None:
            example = f"{moment:%Y-%m-%d %H:%M}" if moment is not None else "2026-03-04 00:01"
            fix = f"Delete the line. If the release is to be held, write “Embargo: {example}” in the header."
        yield Fault(release.span(line.passage, line.start, line.end), message, fix)


def _moment(line: UseLine, release: Release) -> datetime | None:
    """The moment that a line gives, by its own clock; None where it does not give one whole."""
    time = _CLOCK.search(line.text)
    stated = next(iter(find_dates(line.text)), None)
    if time is None or stated is None:
        return None
    year = stated.year or (release.date.year if release.date is not None else 0)
    day = stated.in_year(year) if year else None
    hour = int(time["hour"] or time["hour2"] or time["hour3"])
    minute = int(time["minute"] or time["minute2"] or 0)
    half = (time["half"] or time["half3"] or "").lower()[:1]
    if half:
        hour = hour % 12 + 12 * (half == "p")
    if day is None or hour > 23 or minute > 59:
        return None
    return datetime(day.year, day.month, day.day, hour, minute)
