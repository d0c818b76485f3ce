"""Dates at the head of the text, in a release of Monday 2 March 2026."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "wrong-dateline"


@pytest.mark.parametrize(
    "body",
    [
        "⟦Sunday, 1 March 2026⟧\n\nThe trust opens a line.",
        "⟦3 March 2026⟧\nThe trust opens a line.",
        "HARBOUR TOWN, ⟦27 February 2026⟧ – The trust opens a line.",
        "Harbour Town (⟦March 3, 2026⟧) – The trust opens a line.",
        "**⟦2 March 2025⟧**\n\nThe trust opens a line.",
        "⟦Tuesday 3 March⟧: the trust opens a line.",
    ],
)
def test_a_dateline_of_another_day_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "Monday 2 March 2026\n\nThe trust opens a line.",
        "HARBOUR TOWN, 2 March 2026 – The trust opens a line.",
        "On 3 March 2026 the trust opens a line.",
        "3 March 2026 is the day of the line.",
        "Saturday 14 March 2026, 10am to noon, at the house.",
        "3 March 2026 – 5 April 2026: the days of the line.",
        "The line opens.\n\n3 March 2026\n\nIt is free.",
        "11 November 1918 – the guns are silent.",
    ],
)
def test_a_dateline_of_the_same_day_or_none_passes(body: str) -> None:
    assert_found(RULE, body)


def test_the_day_of_an_event_or_of_the_embargo_may_stand_there() -> None:
    assert_found(RULE, "3 March 2026\n\nThe trust opens.", {"Embargo": "2026-03-03 00:01"})
    assert_found(RULE, "14 March 2026\n\nCome.", {"Event": "2026-03-14 10:00 | The house"})


def test_where_the_text_says_today_as_well_the_slip_is_told_there() -> None:
    (found,) = findings(sound("3 March 2026\n\nIt opens today, 3 March 2026."))
    assert found.rule == "relative-day"
