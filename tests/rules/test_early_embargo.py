"""Embargoes that lift before the day that the release is dated."""

from __future__ import annotations

import pytest

from tests.fixtures import rules, sound

RULE = "early-embargo"


@pytest.mark.parametrize("embargo", ["2025-03-02 09:00", "2026-02-02 09:00", "2026-03-01 23:59"])
def test_found_before_the_day_of_the_release(embargo: str) -> None:
    assert rules(sound(header={"Date": "2026-03-02", "Embargo": embargo})) == [RULE]
    assert rules(sound(header={"Date": "2026-03-02 11:00", "Embargo": embargo})) == [RULE]


@pytest.mark.parametrize("embargo", ["2026-03-02 00:00", "2026-03-02 00:01", "2026-03-02 10:59", "2026-03-03 00:01"])
def test_harmless_on_that_day_and_later(embargo: str) -> None:
    assert rules(sound(header={"Date": "2026-03-02 11:00", "Embargo": embargo})) == []


def test_nothing_is_said_beside_an_embargo_or_a_date_that_cannot_be_read() -> None:
    assert RULE not in rules(sound(header={"Date": "2026-03-02", "Embargo": "2025-02-30 09:00"}))
    assert RULE not in rules(sound(header={"Date": "2 March", "Embargo": "2025-02-03 09:00"}))
