from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, TEXT, TYPED, noted, spots

RULE = "unused-note"


@pytest.mark.parametrize(("gone", "spot"), [("[^1]", "[^1]"), ("[^2]", "[^2]")])
def test_a_note_that_nothing_refers_to_is_found(gone: str, spot: str) -> None:
    assert spots(noted(TEXT.replace(gone, ""))) == [(RULE, spot)]


def test_a_typed_note_is_unused_where_most_are_used() -> None:
    assert spots(noted("Calls (1).", TYPED), RULE) == [(RULE, "(2)")]
    three = f"{TYPED}\n\n(3) Calls are free.\n\n(4) Photographs can be had."
    assert spots(noted("Calls (1).", three), RULE) == []


def test_where_less_than_half_of_the_typed_notes_are_used_the_others_are_information() -> None:
    three = f"{TYPED}\n\n(3) Calls are free."
    assert spots(noted("Calls (1).", three), RULE) == []
    assert spots(noted("Calls (1). Half (2).", three), RULE) == [(RULE, "(3)")]


@pytest.mark.parametrize(("typed", "label"), [("[^A]", "a"), ("[^a]", "A"), ("[^ a]", "a")])
def test_a_note_whose_label_is_typed_in_another_way_was_meant(typed: str, label: str) -> None:
    assert spots(noted(f"Calls.{typed}", f"[^{label}]: Census, 2021."), RULE) == []


def test_a_second_note_whose_label_is_like_one_that_is_used_is_found() -> None:
    assert spots(noted("Calls.[^a]", "[^a]: Census, 2021.\n\n[^A]: Survey, 2020."), RULE) == [(RULE, "[^A]")]


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


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("7", "Note 7 is never mentioned in the release."),
        ("a b", "Note “a b” is never mentioned in the release."),
        ("is never", "Note “is never” is never mentioned in the release."),
        ("x" * 90, f"Note “{'x' * 59}…” is never mentioned in the release."),
    ],
)
def test_a_label_that_is_no_number_is_quoted_and_a_long_one_cut_short(label: str, told: str) -> None:
    (finding,) = findings(noted("Calls.", f"[^{label}]: Census, 2021."))
    assert finding.message == told
    assert finding.fix == f"Add [^{label}] where the text relies on it, or delete the note."
