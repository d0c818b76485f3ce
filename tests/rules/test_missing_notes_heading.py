from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, TEXT, TYPED, noted, spots

RULE = "missing-notes-heading"


def test_notes_without_a_heading_are_found_at_the_first() -> None:
    assert spots(noted(heading="")) == [(RULE, "[^1]")]
    assert spots(noted(notes=f"Calls are free.\n\n{NOTES}", heading="")) == [(RULE, "[^1]")]


def test_typed_notes_want_a_heading_too() -> None:
    assert spots(noted("Calls (1). Half (2).", TYPED, ""), RULE) == [(RULE, "(1)")]


@pytest.mark.parametrize(
    "heading",
    ["Notes to editers", "Note to editos", "Notes to th editors", "Editors note", "Notes", "NOTES TO EDITROS:"],
)
@pytest.mark.parametrize("lead", ["## ", "**", ""])
def test_a_heading_that_is_nearly_right_is_found(heading: str, lead: str) -> None:
    tail = lead.replace("#", "").strip()
    assert spots(noted(heading=f"{lead}{heading}{tail}\n")) == [(RULE, heading)]


@pytest.mark.parametrize(
    "heading",
    [
        "## Notes to editors",
        "Notes to editors:",
        "**Notes for editors**",
        "### Editor’s notes",
        "NOTES TO EDITORS",
        "## Background",
        "Notes to the editors",
        "Notes to editors: please do not print the address.",
    ],
)
def test_a_heading_that_is_right_or_runs_on_is_left_alone(heading: str) -> None:
    assert spots(noted(heading=f"{heading}\n")) == []


def test_notes_below_their_paragraph_want_no_heading() -> None:
    assert spots(noted(f"Calls.[^1] Half.[^2]\n\n{NOTES}", "The line is open from ten.", "")) == []


@pytest.mark.parametrize(("text", "notes"), [(TEXT, NOTES), ("The line is open.", "Do not print the address.")])
def test_a_heading_that_is_a_hashtag_is_found_with_and_without_notes(text: str, notes: str) -> None:
    (fault,) = findings(noted(text, notes, "#Notes to editors\n"))
    assert (fault.rule, fault.message) == (RULE, "“#Notes to editors” is printed as it stands, as a hashtag is.")
    assert fault.fix == "Write “## Notes to editors”, with a blank."


@pytest.mark.parametrize("tags", ["#HarbourLine", "#NotesFromTheHarbour #Background", "See #Background."])
def test_hashtags_are_no_headings(tags: str) -> None:
    assert spots(noted("The line is open.", "Do not print the address.", f"{tags}\n")) == []
