"""Days that no calendar has."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "impossible-date"


@pytest.mark.parametrize(
    "body",
    [
        "It closes on ⟦31 June 2026⟧.",
        "It closes on ⟦31 June⟧.",
        "It closes on ⟦June 31, 2026⟧.",
        "It closes on ⟦June 31⟧.",
        "It is open from 1 March to ⟦31 September⟧.",
        "It is open until ⟦30 Feb⟧.",
        "It opens on ⟦29 February 2026⟧.",
        "It opens on ⟦Friday 29 February 2026⟧.",
        "It opens on the ⟦31st of November⟧.",
        "It opens on the ⟦32nd January⟧.",
        "It opens on ⟦Monday 31 April⟧.",
        "It opens on ⟦2026-02-30⟧.",
        "It opens on ⟦30/02/2026⟧.",
        "It opens on ⟦31.04.2026⟧.",
        "It closed on ⟦Wednesday 31 Feb 2007⟧.",
        "⟦31 June⟧: the house opens",
        "- by ⟦31 June⟧\n- by 30 June",
        "| Until | Price |\n|---|---|\n| ⟦31 June⟧ | £3 |",
        "It closes on ⟦31\nJune 2026⟧.",
    ],
)
def test_impossible(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "It opens on 29 February 2028, or on 29 February.",
        "Of 31 November births, 30 February births and 31 June weddings, none was announced.",
        "In June 31 people rang. In all 31 September starters have left.",
        "It opens on 12/31/2026, and on 31/12/2026.",
        "Case 45/02/2026 and account 31.02.20261 are closed; so is room 3/31/20267.",
        "Room 31 June Street, and 24/7 help.",
        "Version 2026-02-30-beta is out.",
        "    On 31 June in code.",
        "He said 31 may be too many, and 32 march past.",
    ],
)
def test_possible(body: str) -> None:
    assert_found(RULE, body)


def test_the_message_says_how_long_the_month_is() -> None:
    (found,) = findings(sound("It opens on 29 February 2026."))
    assert found.message == "“29 February 2026” is not a day of the calendar. February 2026 has 28 days."
