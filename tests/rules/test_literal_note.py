from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, TEXT, noted, spots

RULE = "literal-note"


@pytest.mark.parametrize(
    "written",
    ["[^2] :", "[^2]", "[^2].", "[^2] -", "- [^2]", "    [^2]:", "\t[^2]:"],
)
def test_a_note_that_is_printed_as_text_is_found_and_nothing_else(written: str) -> None:
    assert spots(noted(notes=NOTES.replace("[^2]:", written))) == [(RULE, "[^2]")]


@pytest.mark.parametrize("bullet", ["- ", "* ", "2. "])
def test_a_note_in_a_list_leaves_an_empty_item(bullet: str) -> None:
    assert spots(noted(notes=NOTES.replace("[^2]:", f"{bullet}[^2]:"))) == [(RULE, "[^2]")]


def test_the_first_note_behind_four_spaces_is_code() -> None:
    assert spots(noted(notes=f"    {NOTES}")) == [(RULE, "[^1]")]


def test_a_note_on_the_line_of_the_heading_is_text() -> None:
    assert spots(noted(notes=NOTES.removeprefix("[^1]:"), heading="Notes to editors: [^1]:"), RULE) == [(RULE, "[^1]")]


@pytest.mark.parametrize("written", ["[2^]", "[^2)", "(^2)", "{^2}", "^[2]", "[ ^2]", "[^2"])
def test_a_mistyped_reference_is_found_and_its_note_is_not_called_unused(written: str) -> None:
    assert spots(noted(TEXT.replace("[^2]", written))) == [(RULE, written)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT} Code such as `[^3]: a note` is no note, and \\[^3] was meant to be seen.",
        f"{TEXT}\n\n    [^9]: in a piece of code",
        f"{TEXT}\n\n```\n[^9]: in a piece of code\n```",
        f"{TEXT} It grew by 2^3 (2^) and [2]^ in the game.",
    ],
)
def test_what_was_meant_to_be_read_is_left_alone(text: str) -> None:
    assert spots(noted(text), RULE, "undefined-note") == []


@pytest.mark.parametrize("notes", [NOTES.replace("\n\n", "\n"), f"  {NOTES}", NOTES.replace("\n\n", "\n\n   ")])
def test_a_note_that_markdown_sees_is_left_alone(notes: str) -> None:
    assert spots(noted(notes=notes)) == []


def test_a_reference_in_the_headline_is_printed() -> None:
    text = noted().replace("Title: ", "Title: Calls rise[^1]: ", 1)
    assert spots(text, RULE) == [(RULE, "[^1]")]


def test_a_hat_on_the_wrong_side_is_found_whatever_the_notes_are_called() -> None:
    named = NOTES.replace("[^1]", "[^census]").replace("[^2]", "[^count]")
    text = TEXT.replace("[^1]", "[^census]").replace("[^2]", "[^count]")
    assert spots(noted(f"{text} More came later.[3^]", named)) == [(RULE, "[3^]")]
