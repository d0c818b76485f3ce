from __future__ import annotations

import pytest

from press.finding import Level
from tests.fixtures import findings
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


@pytest.mark.parametrize("mark", ["(2)", "[2]", " (2)", "²", "<sup>2</sup>"])
def test_a_typed_mark_for_a_note_that_is_there_is_found_and_the_note_is_not_called_unused(mark: str) -> None:
    assert spots(noted(TEXT.replace("[^2]", mark))) == [(RULE, mark.strip())]


@pytest.mark.parametrize("note", ["(2)", "[2]", "[2]:", "²"])
def test_a_typed_note_for_a_reference_that_is_there_is_found_and_no_reference_undefined(note: str) -> None:
    assert spots(noted(notes=NOTES.replace("[^2]:", note))) == [(RULE, note)]


def test_a_note_in_plain_brackets_stops_the_release_and_says_what_to_write() -> None:
    (finding,) = findings(noted("Calls.[^1] Half.[^1]", "[1]: Harbour Trust, annual review, 2025."))
    assert (finding.rule, finding.level) == (RULE, Level.ERROR)
    assert finding.message == "“[1]:” begins no note: [^1] in the text leads nowhere."
    assert finding.fix == "Write “[^1]: ” in its place, at the start of the line."


@pytest.mark.parametrize("note", ["[count]: Harbour Trust, 2025.", "[count]: https://harbour.example.org/count"])
def test_a_named_note_in_plain_brackets_is_found_even_where_it_is_only_an_address(note: str) -> None:
    assert spots(noted("Calls.[^count]", note)) == [(RULE, "[count]:")]


def test_a_named_note_in_plain_brackets_is_not_called_text_of_a_template_too() -> None:
    assert spots(noted("Calls.[^year]", "[year]: Harbour Trust, annual review, 2025.")) == [(RULE, "[year]:")]


def test_the_address_of_a_link_is_no_note() -> None:
    text = "Calls.[^1] The [annual review][1] is out."
    assert spots(noted(text, "[1]: https://harbour.example.org/review")) == [("undefined-note", "[^1]")]
