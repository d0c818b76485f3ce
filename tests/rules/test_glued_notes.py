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


ONE = "Half of the callers were carers.[^1]"


@pytest.mark.parametrize("mark", ["2.", "(2)", "[2]"])
@pytest.mark.parametrize("end", ["annual review.", "figures, 2025/26", "the “annual review”", "annual review (draft)"])
def test_a_number_of_word_below_a_note_is_found(mark: str, end: str) -> None:
    assert spots(noted(ONE, f"[^1]: Source: {end}\n{mark} The trust has two houses."), "glued-notes") == [
        ("glued-notes", mark)
    ]


@pytest.mark.parametrize(
    "notes",
    [
        "[^1]: Source: annual review, 2025, chapter\n2. It counts all callers.",
        "[^1]: Source: annual review, 2025.\n4. It counts all callers.",
        "[^1]: Source: annual review, 2025, with\n(2) houses counted.",
        "[^1]: Source: annual review, 2025.\n    It counts all callers.",
        "[^1]: Source: annual review, 2025.\n2.5 million people rang.",
    ],
)
def test_a_number_that_goes_on_with_the_note_is_none(notes: str) -> None:
    assert spots(noted(ONE, notes), "glued-notes") == []


def test_a_number_below_an_empty_line_is_no_part_of_the_note() -> None:
    assert spots(noted(ONE, "[^1]: Source: annual review, 2025.\n\n2. The trust has two houses."), "glued-notes") == []
