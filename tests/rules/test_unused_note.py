from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, TEXT, TYPED, noted, spots

RULE = "unused-note"


@pytest.mark.parametrize(("gone", "spot"), [("[^1]", "[^1]"), ("[^2]", "[^2]")])
def test_a_note_that_nothing_refers_to_is_found(gone: str, spot: str) -> None:
    assert spots(noted(TEXT.replace(gone, ""))) == [(RULE, spot)]


def test_a_typed_note_is_unused_where_most_are_used() -> None:
    assert spots(noted("Calls (1).", TYPED), RULE) == [(RULE, "(2)")]
    three = f"{TYPED}\n\n(3) Calls are free.\n\n(4) Photographs can be had."
    assert spots(noted("Calls (1).", three), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"{TEXT}[^1]",
        "Calls.[^1] Half.[2^]",
        "Calls.[^1] Half (2).",
        "Calls.[^1]\n\n| Calls |\n|---|\n| 4,200[^2] |",
        "Calls.[^1]\n\n> “Half of them.”[^2]",
    ],
)
def test_a_note_that_is_referred_to_or_was_meant_to_be_is_left_alone(text: str) -> None:
    assert spots(noted(text, NOTES), RULE) == []


def test_notes_that_only_notes_refer_to_are_used() -> None:
    assert spots(noted("Calls.[^1]", "[^1]: Census, 2021.[^2]\n\n[^2]: Counted in March.")) == []
