from __future__ import annotations

import pytest

from press.typed_notes import misfits, stand_ins, typed_lines, typed_notes
from tests.fixtures import quoted, release, sound

AFTER = "\n## Notes to editors\n\n"


@pytest.mark.parametrize(
    ("notes", "lines"),
    [
        ("(1) Census.\n\n(2) Trust.", ["round 1 (1) Census.", "round 2 (2) Trust."]),
        ("(1) Census.\n(2) Trust.", ["round 1 (1) Census.", "round 2 (2) Trust."]),
        ("1) Census.", ["round 1 1) Census."]),
        ("[1] Census. [2] Trust.", ["square 1 [1] Census.", "square 2 [2] Trust."]),
        ("[1]: Census, 2021.", ["square 1 [1]: Census, 2021."]),
        ("¹ Census.\n\n<sup>2</sup> Trust.", ["raised 1 ¹ Census.", "raised 2 <sup>2</sup> Trust."]),
        ("1. Census.\n2. Trust.", ["listed 1 1. Census.", "listed 2 2. Trust."]),
        ("\\* Census.\n\n† Trust.", ["sign * * Census.", "sign † † Trust."]),
        ("* Census.", ["sign * * Census."]),
        ("* Marram\n* Quayhead", []),
        ("(020) 7946 0018", []),
        ("(1) Census.\n\n    (2) in code", ["round 1 (1) Census."]),
    ],
)
def test_lines_that_begin_like_notes(notes: str, lines: list[str]) -> None:
    one = release(sound("Text.") + AFTER + notes + "\n")
    found = typed_lines(one)
    assert [f"{note.style} {note.label} {quoted(one, note.span)} {note.text}" for note in found] == lines


def test_notes_count_only_where_they_are_referred_to() -> None:
    notes = AFTER + "(1) Census.\n\n(2) Trust.\n"
    assert typed_notes(release(sound("Text.") + notes)) == ()
    (system,) = typed_notes(release(sound("Text (1).") + notes))
    assert system.labels == {"1", "2"}
    assert [mark.label for mark in system.marks] == ["1"]


def test_a_numbered_list_is_notes_only_for_marks_that_cannot_be_mistaken() -> None:
    notes = AFTER + "1. Census.\n2. Trust.\n"
    assert typed_notes(release(sound("The trust (1) grew.") + notes)) == ()
    assert len(typed_notes(release(sound("The trust grew (1). It fell (2).") + notes))) == 1


def test_marks_and_notes_that_stand_in_for_others() -> None:
    one = release(sound("Text.[^1] More (2).") + AFTER + "[^1]: Census.\n\n[^2]: Trust.\n")
    assert [mark.written for mark in stand_ins(one)] == ["(2)"]
    one = release(sound("Text.[^1] More.[^2]") + AFTER + "[^1]: Census.\n\n(2) Trust.\n")
    assert [note.written for note in misfits(one)] == ["(2)"]
