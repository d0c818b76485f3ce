"""Releases that are held and for immediate release at once."""

from __future__ import annotations

import pytest

from tests.fixtures import rules, sound
from tests.rules.marked import assert_found

RULE = "embargo-and-immediate"
HELD = {"Embargo": "2026-03-04 00:01"}
LINES = (
    "⟦FOR IMMEDIATE RELEASE⟧",
    "⟦For immediate release⟧",
    "**⟦For Immediate Release⟧:**",
    "⟦IMMEDIATE RELEASE⟧ – Monday 2 March 2026",
    "PRESS RELEASE: ⟦FOR IMMEDIATE RELEASE⟧",
    "Monday 2 March 2026 ⟦FOR IMMEDIATE RELEASE⟧",
    "⟦For release: immediate⟧",
    "⟦RELEASE DATE: IMMEDIATE⟧",
    "## ⟦For immediate use⟧",
    "⟦Embargo: none⟧",
    "⟦I’w ryddhau ar unwaith⟧",
    "Datganiad i’r wasg: ⟦I'W GYHOEDDI AR UNWAITH⟧",
    "⟦Ar gyfer ei ryddhau neu’i ddarlledu ar unwaith⟧.",
)


@pytest.mark.parametrize("line", LINES)
def test_a_line_beside_the_field_is_found(line: str) -> None:
    assert_found(RULE, f"{line}\n\nThe trust opens a night line.", HELD)


@pytest.mark.parametrize("line", LINES)
def test_the_line_is_harmless_without_an_embargo(line: str) -> None:
    assert_found(RULE, line.replace("⟦", "").replace("⟧", "") + "\n\nThe trust opens a night line.")


def test_found_beside_a_typed_embargo_which_is_a_fault_of_its_own() -> None:
    text = sound("FOR IMMEDIATE RELEASE\n\nEMBARGOED UNTIL 00:01 GMT ON WEDNESDAY 4 MARCH\n\nThe trust opens a line.")
    assert rules(text) == [RULE, "embargo-line"]


@pytest.mark.parametrize(
    "text",
    [
        "The court ordered their immediate release. For immediate release of funds, banks ask more.",
        "He asked for immediate release from prison.",
        "Immediate release tablets were recalled.",
        "I’w ryddhau ar unwaith y bydd y llys yn agor, meddai’r cyfreithiwr.",
        "Galwodd y teulu am ei ryddhau ar unwaith.",
        "Bydd y llinell ar gael ar unwaith.",
    ],
)
def test_an_immediate_release_of_another_kind_passes(text: str) -> None:
    assert_found(RULE, text, HELD)
