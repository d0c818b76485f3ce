"""HTML that has no place in a release is told where it stands, piece by piece."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import take_marks

RULE = "unsafe-html"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("The line opens.⟦<script⟧ src='x.js'></script> It rings.⟦<SCRIPT⟧>ring()</SCRIPT>", ["<script>", "<script>"]),
        ("<p ⟦onclick⟧='ring()'>The line opens.</p>", ["onclick"]),
        ("The [line](⟦javascript:⟧ring()) opens.", ["javascript:"]),
        ("⟦<form⟧>⟦<input⟧ name='a'></form>", ["<form>", "<input>"]),
    ],
)
def test_each_piece_is_told_at_its_own_place_and_by_its_name(body: str, shown: list[str]) -> None:
    text, spans = take_marks(sound(body))
    found = [one for one in findings(text) if one.rule == RULE]
    assert [one.message for one in found] == [f"“{each}” is HTML that has no place in a release." for each in shown]
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    places = [(starts[one.place.line - 1] + one.place.column - 1, one.place) for one in found]
    assert [(at, at + place.end_column - place.column) for at, place in places] == spans


def test_in_a_text_whose_letters_change_their_number_with_their_size_it_is_told_where_the_text_begins() -> None:
    (found,) = [one for one in findings(sound("The İzmir line opens.\n\n<script>ring()</script>")) if one.rule == RULE]
    assert (found.place.line, found.place.column, found.place.end_column) == (6, 1, 1)


def test_what_is_written_with_references_is_told_where_the_text_begins() -> None:
    (found,) = [one for one in findings(sound("The <a href='java&#115;cript:ring()'>line</a>.")) if one.rule == RULE]
    assert (found.place.line, found.place.column, found.place.end_column) == (6, 1, 1)
    assert found.message == "“javascript:” is HTML that has no place in a release."


def test_a_name_in_the_header_is_not_the_piece_in_the_text() -> None:
    text = sound("The line opens.\n\n<p onclick='ring()'>It rings.</p>", {"Place": "onclick"})
    (found,) = [one for one in findings(text) if one.rule == RULE]
    assert found.place.line == text[: text.index("<p onclick")].count("\n") + 1
