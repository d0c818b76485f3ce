from __future__ import annotations

import pytest

from tests.fixtures import sound
from tests.rules.noted import NOTES, TEXT, noted, spots

RULE = "notes-before-ends"


@pytest.mark.parametrize(
    "heading", ["Notes to editors", "NOTES TO EDITORS:", "Note to editor", "Editor’s notes", "Information for media"]
)
@pytest.mark.parametrize("form", ["## {}", "**{}**", "{}"])
def test_a_heading_for_editors_above_ends_is_found(heading: str, form: str) -> None:
    assert spots(sound(f"{TEXT}\n\n{form.format(heading)}\n\n{NOTES}")) == [(RULE, heading)]


def test_a_heading_that_runs_on_is_found() -> None:
    assert spots(sound("Calls doubled.\n\nNotes to editors: do not print this.")) == [(RULE, "Notes to editors:")]


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}\n\n{NOTES}",
        f"{TEXT}\n\n## Background\n\nThe line began in 1990.\n\n{NOTES}",
        f"{TEXT}\n\nNotes to editors are a trade of their own.\n\n{NOTES}",
    ],
)
def test_notes_and_background_above_ends_are_left_alone(text: str) -> None:
    assert spots(sound(text)) == []


def test_a_heading_below_ends_is_left_alone() -> None:
    assert spots(noted()) == []
