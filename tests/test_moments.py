from __future__ import annotations

from datetime import date, datetime

import pytest

from press.moments import is_news, last_change, rfc3339
from tests.fixtures import LONDON

PUBLISHED = datetime(2026, 7, 2, 9, 30, tzinfo=LONDON)


def test_a_moment_is_told_on_the_day_that_it_is_of() -> None:
    assert rfc3339(PUBLISHED) == "2026-07-02T09:30:00+01:00"
    assert rfc3339(datetime(2026, 7, 2, tzinfo=LONDON)) == "2026-07-02T00:00:00+01:00"
    assert rfc3339(datetime(2026, 1, 2, tzinfo=LONDON)) == "2026-01-02T00:00:00+00:00"


@pytest.mark.parametrize(
    ("days", "changed"),
    [
        ((), PUBLISHED),
        ((date(2026, 7, 1),), PUBLISHED),
        ((date(2026, 7, 4), date(2026, 7, 3)), datetime(2026, 7, 4, tzinfo=LONDON)),
        ((date(2026, 7, 2),), datetime(2026, 7, 2, 9, 31, tzinfo=LONDON)),
        ((date(2026, 7, 2), date(2026, 7, 2)), datetime(2026, 7, 2, 9, 32, tzinfo=LONDON)),
        ((date(2026, 7, 4), date(2026, 7, 4)), datetime(2026, 7, 4, 0, 1, tzinfo=LONDON)),
        ((date(2026, 7, 2), date(2026, 7, 4)), datetime(2026, 7, 4, tzinfo=LONDON)),
    ],
    ids=["never", "a day before", "the last of several", "same day", "twice that day", "twice another", "and again"],
)
def test_each_change_is_later_than_the_one_before(days: tuple[date, ...], changed: datetime) -> None:
    assert last_change(PUBLISHED, days) == changed


@pytest.mark.parametrize(
    ("published", "changed"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=LONDON), "2026-03-29T02:00:00+01:00"),
        (datetime(2025, 10, 26, 1, 30, tzinfo=LONDON), "2025-10-26T01:31:00+01:00"),
        (datetime(2025, 10, 26, 1, 30, tzinfo=LONDON, fold=1), "2025-10-26T01:31:00+00:00"),
    ],
    ids=["before the hour that is left out", "in the hour that comes twice", "when it comes again"],
)
def test_a_change_is_later_where_the_clocks_change_too(published: datetime, changed: str) -> None:
    found = last_change(published, [published.date()])
    assert found.isoformat() == changed
    assert found.timestamp() == published.timestamp() + 60


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ((2026, 7, 2, 9, 29), False),
        ((2026, 7, 2, 9, 30), True),
        ((2026, 7, 4, 9, 29), True),
        ((2026, 7, 4, 9, 30), False),
        ((2028, 7, 2, 9, 30), False),
    ],
)
def test_news_are_news_for_two_days_by_the_clock(now: tuple[int, int, int, int, int], told: bool) -> None:
    assert is_news(PUBLISHED, datetime(*now, tzinfo=LONDON)) is told


def test_two_days_have_as_many_hours_where_the_clocks_change() -> None:
    published = datetime(2025, 10, 25, 9, 30, tzinfo=LONDON)
    assert is_news(published, datetime(2025, 10, 27, 8, 29, tzinfo=LONDON))
    assert not is_news(published, datetime(2025, 10, 27, 8, 30, tzinfo=LONDON))
