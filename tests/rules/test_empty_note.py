from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, noted, spots

FIRST, SECOND = NOTES.split("\n\n")


@pytest.mark.parametrize("empty", ["[^1]:", "[^1]: ", "[^1]: Source:", "[^1]: –", "[^1]: ."])
def test_a_note_that_says_nothing_is_found(empty: str) -> None:
    assert spots(noted(notes=f"{empty}\n\n{SECOND}")) == [("empty-note", "[^1]")]


def test_the_last_note_can_be_empty_too() -> None:
    assert spots(noted(notes=f"{FIRST}\n\n[^2]:")) == [("empty-note", "[^2]")]


def test_a_typed_note_can_be_empty_too() -> None:
    assert ("empty-note", "(2)") in spots(noted("Calls (1). Half (2).", "(1) Census, 2021.\n\n(2)"))


@pytest.mark.parametrize(
    "note", ["[^1]:\n    Census, 2021.", "[^1]: Census.", "[^1]: <https://census.example.org>", "[^1]: Ibid."]
)
def test_a_short_note_is_a_note(note: str) -> None:
    assert spots(noted(notes=f"{note}\n\n{SECOND}")) == []
