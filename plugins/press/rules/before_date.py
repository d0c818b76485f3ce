"""A change or an event is dated before the release.

Nothing is corrected before it is published. It is mostly the year that is wrong, in January, or a header copied from an
older release; feeds and search engines would be told of a change that never was. Pictures may be taken some days before
the news is out; an event of more than a month before is over.

Fails::

    Date: 2026-03-02
    Correction: 2025-03-04 | B | 4,200 calls | 4,020 calls

    The trust answered 4,020 calls.

Passes::

    Date: 2026-03-02
    Correction: 2026-03-02 | B | 4,200 calls | 4,020 calls

    The trust answered 4,020 calls.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from press.fields import Event, day_of_change
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING

_AHEAD = timedelta(days=31)
"""So long before a release, journalists may be invited to what it tells of."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold the day of each change and event against that of the release."""
    if release.date is None:
        return
    dated = release.date.date()
    for field in release.header.fields:
        event = field.meaning if isinstance(field.meaning, Event) else None
        day = event.moment.date() if event else day_of_change(field)
        if day is not None and day < (dated - _AHEAD if event else dated):
            yield Fault(
                field.span,
                f"“{field.name}: {day}” is before the release, which is dated {dated}.",
                "Find out which of the two days is right, and put right the other.",
            )
