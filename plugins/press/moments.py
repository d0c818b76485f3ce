"""Moments as machines are told of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

_LATER = timedelta(minutes=1)
_NEWS = 2 * 24 * 60 * 60


def rfc3339(moment: datetime) -> str:
    """``2018-07-24T00:01:00+01:00``: by the office's own clock, since a day's first minute is of another day in UTC."""
    return moment.isoformat(timespec="seconds")


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


def news_from_to(published: datetime) -> tuple[float, float]:
    """From when something is news, and until when no more, in seconds of Unix time: two days, by the clock."""
    start = published.timestamp()
    return start, start + _NEWS


def is_news(published: datetime, now: datetime) -> bool:
    """Whether something that was ``published`` then is news ``now``. It is not before its time."""
    start, end = news_from_to(published)
    return start <= now.timestamp() < end
