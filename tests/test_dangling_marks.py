from __future__ import annotations

import pytest

from press.dangling_marks import dangling_marks
from press.rules.undefined_note import check
from tests.fixtures import office, quoted, release
from tests.rules.noted import noted

ONE = "[^1]: Harbour Trust, annual review, 2025."
TWO = f"{ONE}\n\n[^2]: Harbour Trust, survey of callers, March 2026."
LIST = "1. Harbour Trust, annual review, 2025.\n2. Harbour Trust, survey of callers, March 2026."


def found(text: str, notes: str) -> list[str]:
    """The references in ``text`` that have none of ``notes``."""
    one = release(noted(text, notes))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("text", "notes", "at"),
    [
        ("Calls rose (1). Half were carers (2). The team is new (3).", LIST, ["(3)"]),
        ("Calls rose (1). Half were carers (2). The team is new (3). It is paid (4).", LIST, ["(3)", "(4)"]),
        ("Calls rose.¹ Half were carers.² The team is new.³", LIST, ["³"]),
        ("Calls rose<sup>1</sup>. Half were carers<sup>2</sup>. It is new<sup>3</sup>.", LIST, ["<sup>3</sup>"]),
        ("Calls rose [1]. Half were carers [2]. The team is new [3].", LIST, ["[3]"]),
        ("Calls rose.[^1] The team takes 40 calls a night (2).", ONE, ["(2)"]),
        ("Calls rose.[^1] The team is new (2). It works at night (3).", ONE, ["(2)", "(3)"]),
        ("Calls rose.[^1] The team is new. (2) It is paid (3).", ONE, ["(2)", "(3)"]),
        ("Calls rose.[^1] The team is new.²", ONE, ["²"]),
        ("Calls rose.[^1] Half were carers.[^2] The team is new [3].", TWO, ["[3]"]),
        ("Calls rose (see note 4).", LIST, ["(see note 4)"]),
        ("Calls rose (Note 4).", LIST, ["(Note 4)"]),
        ("Calls rose, see note 3.", LIST, ["see note 3"]),
        ("Calls rose.[^1] The team is new (see footnote 2).", ONE, ["(see footnote 2)"]),
    ],
)
def test_a_mark_that_goes_on_where_the_notes_stop_is_found(text: str, notes: str, at: list[str]) -> None:
    assert found(text, notes) == at


@pytest.mark.parametrize("notes", [LIST, TWO])
@pytest.mark.parametrize(
    "text",
    [
        "She is (34).",
        "It wants twenty (20) volunteers, and three (3).",
        "The trust is a 501(c)(3).",
        "The hall has 20 m². The yard has 30 m³.",
        "Calls are in Table 3. Calls are in Table (3).",
        "It opened then (2026).",
        "Note 4 of the Act says so (note 4 of the Act). See note 4 of the Act.",
        "The towns are Leeds (5), York (3).",
        "The trust asks callers to (1) ring, (2) wait and (3) ring again.",
        "Calls fell in the third round (9).",
        "See note 2. Half of them ring (see note 1).",
    ],
)
def test_other_numbers_beside_notes_pass(text: str, notes: str) -> None:
    marked = "Calls rose (1). Half were carers (2)." if notes == LIST else "Calls rose.[^1] Half were carers.[^2]"
    assert found(f"{marked} {text}", notes) == []


@pytest.mark.parametrize(
    "text",
    [
        "The trust has homes: seven in Leeds and some in York (3).",
        "The goals were by Ali (3).",
        "The towns are Leeds and York (3) now.",
        "The posts are cooks (4), cleaners (3).",
        "(3) The line is new.",
        "The trust has three new teams (3).",
        "- cooks (3)\n- cleaners (4)",
        "Calls rose in Leeds.[^2] It is paid for (1).",
    ],
)
def test_a_count_beside_notes_that_are_not_typed_passes(text: str) -> None:
    assert found(f"Calls rose.[^1] Half were carers.[^2]\n\n{text}", TWO) == []


def test_notes_to_accounts_and_notes_without_numbers_are_others() -> None:
    assert not found("Profit rose (note 4). See the notes to the accounts.", LIST)
    assert not found("Calls rose (see note 4).", "The line is run by volunteers.")
    assert not dangling_marks(release(noted("Calls rose.[^a] It is new (2).", ONE.replace("^1", "^a"))))


@pytest.mark.parametrize(
    "text",
    [
        "The motion was carried with some abstentions (2).",
        "The match was won by the home side on penalties (2).",
        "She has a girl and a boy (2).",
        "The decay was described as poor (2).",
        "The plan follows the planning guidance; see note 3.",
        "It is set out in circular 12 (note 3).",
        "Write the date of birth; on the form see note 4 below.",
    ],
)
def test_a_count_and_the_note_of_another_document_pass(text: str) -> None:
    assert found(f"Calls rose.[^1] {text}", ONE) == []


@pytest.mark.parametrize(
    "notes",
    ["Note 1: The trust.\n\nNote 2: The homes.", "**Note 2:** The homes.", "### 1. The trust\n\n### 2. The homes"],
)
def test_a_note_that_is_there_in_another_form_is_no_dangling_one(notes: str) -> None:
    assert found("Calls rose.[^1] There are 40 homes (see note 2).", f"{notes}\n\n{ONE}") == []
