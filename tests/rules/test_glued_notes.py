from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, noted, spots


@pytest.mark.parametrize(
    "notes",
    [
        NOTES.replace("\n\n", " "),
        NOTES.replace("\n\n", "  "),
        NOTES.replace("\n\n", ""),
        NOTES.replace("\n\n", "\N{NO-BREAK SPACE}"),
        NOTES.replace(".\n\n", "; "),
        NOTES.replace("\n\n", " ").replace("[^2]:", "[^2]"),
    ],
    ids=["space", "spaces", "nothing", "no-break space", "semicolon", "no colon"],
)
def test_a_second_note_on_a_line_is_found_and_nothing_else(notes: str) -> None:
    assert spots(noted(notes=notes)) == [("glued-notes", "[^2]")]


@pytest.mark.parametrize(
    "notes",
    [
        "[1] Harbour Trust, annual review, 2025. [2] Census, 2021.",
        "[1] https://trust.example.org/review [2] Census, 2021.",
        "[1] Harbour Trust, annual review, 2025 [2] Census, 2021.",
    ],
)
def test_typed_notes_can_be_glued_too(notes: str) -> None:
    assert spots(noted("Calls [1]. Half [2].", notes), "glued-notes") == [("glued-notes", "[2]")]


@pytest.mark.parametrize(
    "notes",
    [
        NOTES.replace("\n\n", "\n"),
        "[^1]: Harbour Trust, 2025.[^2]\n\n[^2]: Census, 2021.",
        "[^1]: The survey of 2025 asked about (1) nights and (2) days.\n\n[^2]: Census, 2021.",
    ],
)
def test_notes_on_lines_of_their_own_are_left_alone(notes: str) -> None:
    assert spots(noted(notes=notes)) == []
