"""Moments as machines are told of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

_LATER = timedelta(minutes=1)


def utc(moment: datetime) -> str:
    """``2018-01-24T00:01:00Z`` (RFC 3339)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def last_change(published: datetime, days: Iterable[date]) -> datetime:
    """When something last changed that was ``published`` then, and changed on ``days``, at minutes that nobody knows.

    Each change is told as later than the one before, or programs would not look: what is wrong is mostly found on the
    day of publication, and some days have two corrections.
    """
    changed = published.astimezone(UTC)  # where no hour comes twice
    for day in sorted(days):
        if day >= published.date():
            changed = max(changed + _LATER, datetime.combine(day, time(), published.tzinfo).astimezone(UTC))
    return changed.astimezone(published.tzinfo)
