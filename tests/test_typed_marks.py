from __future__ import annotations

import pytest

from press.typed_marks import Style, editors_start, marks_in_text
from tests.fixtures import quoted, release, sound


def marks(text: str, style: Style = "round") -> list[tuple[str, bool]]:
    one = release(sound(text))
    return [(quoted(one, mark.span), mark.closing) for mark in marks_in_text(one, style)]


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("Calls doubled (1).", True),
        ("The trust (1) grew.", False),
        ("The trust (1) The end", True),
        ("Calls.(1)", True),
    ],
)
def test_a_mark_ends_its_clause_or_not(text: str, closing: bool) -> None:
    assert marks(text) == [("(1)", closing)]


@pytest.mark.parametrize(
    "text",
    ["It lasts ten (10) days.", "To (1) teach, (2) warn.", "501c(4)", "section 9 (2)", "12m(2)", "f(2)x", "(1) teach"],
)
def test_a_number_that_is_no_mark(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "style", "found"),
    [
        ("Calls [1][2] rose.", "square", ["[1]", "[2]"]),
        ("Calls.[i] More calls.[iv] And more [xix].", "square", ["[i]", "[iv]", "[xix]"]),
        ("A vote [sic], or [an] apple [in] a box, “[I] know [v.] [ivory]”, [iiii].", "square", []),
        ("He must [i] ask, [ii] pay and [iii] wait.", "square", []),
        ("Calls.¹² Rooms of 30m², x² or 10³.", "raised", ["¹²"]),
        ("Calls.<sup>1</sup> Rooms of 30 m<sup>2</sup>, on the 1<sup>st</sup>.", "raised", ["<sup>1</sup>"]),
        ("Calls* at £2* in 5* rooms with an A*.", "sign", ["*"]),
        ("Calls†, and more‡ f***.", "sign", ["†", "‡"]),
        ("A link [1](https://harbour.example.org).", "square", []),
    ],
)
def test_the_marks_of_each_style_are_found_and_nothing_like_them(text: str, style: Style, found: list[str]) -> None:
    assert [mark for mark, _ in marks(text, style)] == found


def test_the_part_for_editors_begins_at_ends_or_at_the_heading() -> None:
    one = release(sound("Text.") + "\n## Notes to editors\n")
    assert one.source.text[: editors_start(one)].endswith("\nEnds")
    one = release(sound("Text.\n\n## Notes to editors"))
    assert one.source.text[editors_start(one) :].startswith("Notes to editors")
