"""Today, yesterday and tomorrow beside dates, in a release of Monday 2 March 2026."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "relative-day"


@pytest.mark.parametrize(
    "body",
    [
        "It opens ⟦today (Sunday 1 March)⟧.",
        "It opens ⟦today, Tuesday 3 March 2026⟧.",
        "It opens ⟦today (3 March)⟧.",
        "It opens ⟦today (Tuesday)⟧.",
        "It opens ⟦today, Tuesday⟧, at ten.",
        "It opened ⟦yesterday (Monday 2 March)⟧.",
        "It opens ⟦tomorrow, Wednesday 4 March⟧.",
        "It opens ⟦tomorrow morning (Wednesday 4 March)⟧.",
        "⟦Today, March 3, 2026⟧, it opens.",
        "⟦Tonight (3 March)⟧ it opens.",
        "It opens ⟦this evening, Tuesday 3 March⟧, and shut ⟦this morning (1 March)⟧.",
        "It opens ⟦today – 3 March 2026⟧ – at last.",
        "It opens ⟦today (2 March 2025)⟧.",
        "The manager said:\n\n> “It opens ⟦today, 3 March⟧.”",
        "It opens ⟦today\n(Tuesday 3 March)⟧.",
    ],
)
def test_a_word_beside_a_day_that_it_is_not_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "It opens today.",
        "It opens today (Monday 2 March), was announced yesterday (Sunday) and fills tomorrow, Tuesday 3 March 2026.",
        "It opens this evening, Monday 2 March. This morning’s line was of 3 May. This afternoon, 24 people rang.",
        "Today’s line is open. Today marks a start; tomorrow is another day.",
        "“Today, 11 November 1918, the guns are silent,” she wrote.",
        "Today 24 people rang, and today (and every day) it is open.",
        "It opens today at the house that was built on 3 March 1926.",
        "Last year today was the 3 March of our hopes.",
        "The Today programme reported it.",
    ],
)
def test_a_word_that_agrees_or_stands_beside_no_day_passes(body: str) -> None:
    assert_found(RULE, body)


def test_the_day_of_the_embargo_is_today_as_well() -> None:
    assert_found(RULE, "It opens today (Tuesday 3 March).", {"Embargo": "2026-03-03 00:01"})


def test_a_wrong_weekday_is_one_fault_and_another_rules() -> None:
    (found,) = findings(sound("It opens today, Monday 3 March 2026."))
    assert found.rule == "wrong-weekday"
