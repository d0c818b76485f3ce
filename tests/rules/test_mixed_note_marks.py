from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, TEXT, noted, spots

RULE = "mixed-note-marks"


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("(2)", "(2)"),
        (" (2)", "(2)"),
        ("[2]", "[2]"),
        ("[2]", "[2]:"),
        ("²", "²"),
        ("<sup>2</sup>", "<sup>2</sup>"),
        ("*", "\\*"),
        ("†", "†"),
    ],
)
def test_one_typed_note_among_others_is_found_and_nothing_else(mark: str, note: str) -> None:
    release = noted(TEXT.replace("[^2]", mark), NOTES.replace("[^2]:", note))
    assert spots(release) == [(RULE, mark.strip())]


def test_two_ways_of_typing_are_two() -> None:
    release = noted("Calls (1). Half of them.*", "(1) Census, 2021.\n\n\\* Harbour Trust, 2025.")
    assert spots(release, RULE) == [(RULE, "*")]


@pytest.mark.parametrize(
    "more",
    [
        "The plan has (1) a line, (2) a house and (3) a van.",
        "It lasts two (2) years, under section 3 (2).",
        "Tick box [2] for 30m² at £2*.",
    ],
)
def test_numbers_in_brackets_beside_notes_are_left_alone(more: str) -> None:
    assert spots(noted(f"{TEXT} {more}", f"(1) Volunteers are trained.\n\n(2) Calls are free.\n\n{NOTES}")) == []


@pytest.mark.parametrize("mark", ["[1]", "¹", " [1]"])
def test_a_second_reference_that_is_typed_is_found_though_the_note_has_its_own(mark: str) -> None:
    assert spots(noted(f"{TEXT} Most were at night{mark}. They were long.", NOTES), RULE) == [(RULE, mark.strip())]


@pytest.mark.parametrize(
    "more", ["Tick box [1]. It is 30m². The hall has 1,200 m².", "Press [1] for help, option [2].", "A boy (1)."]
)
def test_what_closes_a_sentence_and_is_no_reference_is_left_alone(more: str) -> None:
    assert spots(noted(f"{TEXT} {more}", NOTES), RULE) == []
