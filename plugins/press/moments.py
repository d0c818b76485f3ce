"""Moments as machines are told of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time


def utc(moment: datetime) -> str:
    """``2018-01-24T00:01:00Z`` (RFC 3339)."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def last_change(published: datetime, days: Iterable[date | None]) -> datetime:
    """When something last changed that was ``published`` then, and changed on ``days``, at minutes that nobody knows.

    A change on the day of publication does not move it back to midnight.
    """
    changed = max((day for day in days if day), default=None)
    if changed is None:
        return published
    return max(published, datetime.combine(changed, time(), published.tzinfo))
