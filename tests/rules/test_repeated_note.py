from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, TEXT, TYPED, noted, spots

RULE = "repeated-note"


@pytest.mark.parametrize("again", ["[^1]", "[^2]"])
@pytest.mark.parametrize("apart", ["\n\n", "\n"])
def test_a_label_before_two_notes_is_found_at_the_second(again: str, apart: str) -> None:
    release = noted(TEXT, f"{NOTES}{apart}{again}: Harbour Trust, 2024.")
    assert spots(release) == [(RULE, again)]
    assert findings(release)[0].place.line == release[: release.rindex(again)].count("\n") + 1


def test_a_typed_number_before_two_notes_is_found() -> None:
    assert spots(noted("Calls (1). Half (2).", f"{TYPED}\n\n(1) Census, 2021."), RULE) == [(RULE, "(1)")]


@pytest.mark.parametrize("notes", [NOTES, NOTES.replace("[^2]", "[^1b]"), NOTES.replace("[^2]", "[^A]")])
def test_labels_that_differ_are_left_alone(notes: str) -> None:
    assert spots(noted(notes=notes), RULE) == []
