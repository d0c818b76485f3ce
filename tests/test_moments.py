from __future__ import annotations

from datetime import date, datetime

import pytest

from press.moments import last_change, utc
from tests.fixtures import LONDON

PUBLISHED = datetime(2026, 7, 2, 9, 30, tzinfo=LONDON)


def test_a_moment_is_told_in_utc() -> None:
    assert utc(PUBLISHED) == "2026-07-02T08:30:00Z"


@pytest.mark.parametrize(
    ("days", "changed"),
    [
        ((), PUBLISHED),
        ((None, None), PUBLISHED),
        ((date(2026, 7, 2),), PUBLISHED),
        ((date(2026, 7, 1),), PUBLISHED),
        ((date(2026, 7, 4), None, date(2026, 7, 3)), datetime(2026, 7, 4, tzinfo=LONDON)),
    ],
    ids=["never", "no day known", "the same day", "a day before", "the last of several"],
)
def test_a_change_is_later_than_what_it_changed(days: tuple[date | None, ...], changed: datetime) -> None:
    assert last_change(PUBLISHED, days) == changed
