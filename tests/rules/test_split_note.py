from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, noted, spots

FIRST, SECOND = NOTES.split("\n\n")
MORE = "Calls from one number are counted once."


@pytest.mark.parametrize("notes", [f"{FIRST}\n\n{MORE}\n\n{SECOND}", f"{NOTES}\n\n  {MORE}", f"{NOTES}\n\n   {MORE}"])
def test_a_paragraph_outside_its_note_is_found(notes: str) -> None:
    assert spots(noted(notes=notes)) == [("split-note", MORE)]


@pytest.mark.parametrize(
    "notes",
    [
        f"{FIRST}\n\n    {MORE}\n\n{SECOND}",
        f"{MORE}\n\n{NOTES}",
        f"{NOTES}\n\n{MORE}",
        f"{FIRST}\n\n- one\n- two\n\n{SECOND}",
        f"{FIRST}\n{MORE}\n\n{SECOND}",
    ],
    ids=["four spaces", "above", "below", "a list", "the same paragraph"],
)
def test_paragraphs_of_their_own_are_left_alone(notes: str) -> None:
    assert spots(noted(notes=notes)) == []
