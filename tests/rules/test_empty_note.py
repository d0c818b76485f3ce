from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, noted, spots

FIRST, SECOND = NOTES.split("\n\n")


@pytest.mark.parametrize("empty", ["[^1]:", "[^1]: ", "[^1]: Source:", "[^1]: –", "[^1]: ."])
def test_a_note_that_says_nothing_is_found(empty: str) -> None:
    assert spots(noted(notes=f"{empty}\n\n{SECOND}")) == [("empty-note", "[^1]")]


@pytest.mark.parametrize(
    "waiting",
    [
        "Source: to follow.",
        "to follow",
        "To come.",
        "Source to be confirmed",
        "The source is still to come.",
        "Sources will follow.",
        "[citation needed]",
        "Source needed.",
        "*Reference pending*",
        "Find a source",
        "Source?",
        "…",
        "xxx",
    ],
)
def test_a_note_whose_source_is_to_come_is_found(waiting: str) -> None:
    assert spots(noted(notes=f"[^1]: {waiting}\n\n{SECOND}")) == [("empty-note", "[^1]")]


def test_what_such_a_note_says_is_quoted() -> None:
    (found,) = findings(noted(notes=f"[^1]: Source: to follow.\n\n{SECOND}"))
    assert found.message == "The note “[^1]:” says only that there is something to come: “Source: to follow”."


@pytest.mark.parametrize("waiting", ["TBC", "XX", "Source: TBC", "SOURCE TO BE CONFIRMED", "[source to follow]", "??"])
def test_what_template_text_finds_is_found_once(waiting: str) -> None:
    assert [rule for rule, _ in spots(noted(notes=f"[^1]: {waiting}\n\n{SECOND}"))] == ["template-text"]


@pytest.mark.parametrize(
    "note",
    [
        "Harbour Trust, annual review 2025; a full report is to follow in May.",
        "Source: Missing People, annual review, 2025.",
        "Harbour Trust, survey of callers. Source data to follow the survey of June 2026.",
        "Harbour Trust, Things to Come, 2025.",
        "See note 2.",
        "Source: Pending Works Group, 2025.",
        "[Check the source](https://census.example.org/2025)",
        "Source: [to follow](https://census.example.org/2025).",
    ],
)
def test_a_note_that_has_a_source_may_have_more_to_come(note: str) -> None:
    assert spots(noted(notes=f"[^1]: {note}\n\n{SECOND}")) == []


def test_a_typed_note_can_wait_for_its_source_too() -> None:
    assert ("empty-note", "(2)") in spots(noted("Calls (1). Half (2).", "(1) Census, 2021.\n\n(2) Source: to follow."))


def test_the_last_note_can_be_empty_too() -> None:
    assert spots(noted(notes=f"{FIRST}\n\n[^2]:")) == [("empty-note", "[^2]")]


def test_a_typed_note_can_be_empty_too() -> None:
    assert ("empty-note", "(2)") in spots(noted("Calls (1). Half (2).", "(1) Census, 2021.\n\n(2)"))


@pytest.mark.parametrize(
    "note", ["[^1]:\n    Census, 2021.", "[^1]: Census.", "[^1]: <https://census.example.org>", "[^1]: Ibid."]
)
def test_a_short_note_is_a_note(note: str) -> None:
    assert spots(noted(notes=f"{note}\n\n{SECOND}")) == []
