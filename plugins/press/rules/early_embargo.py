"""The embargo lifts on a day before the one that the release is dated.

An embargo that has passed holds nothing back: the release is out with the next build. So one that lifts before the
release's own day is mostly a slip, in the year or in the month, and next month's news is out today.

Fails::

    Date: 2026-12-20
    Embargo: 2025-12-20 09:00

Passes::

    Date: 2026-12-20
    Embargo: 2026-12-20 00:01
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold the day on which the embargo lifts against that of the release."""
    field, lifts, dated = release.field("Embargo"), release.card.embargo, release.card.date
    if field is None or lifts is None or dated is None or lifts.date() >= dated.date():
        return
    yield Fault(
        field.span,
        f"The embargo lifts before the day of the release, {dated:%Y-%m-%d}; then it is out, whatever its date.",
        f"Write the minute from which it may be out, such as {dated:%Y-%m-%d} 00:01, or put the date right.",
    )
