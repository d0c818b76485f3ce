from __future__ import annotations

import pytest

from tests.rules.noted import NOTES, TEXT, TYPED, lines_of, noted, spots

RULE = "note-out-of-order"


@pytest.mark.parametrize(
    ("text", "notes", "spot", "line"),
    [
        ("Calls.[^2] Half.[^1]", NOTES, "[^2]", 1),
        ("Calls.[^2]\n\n- evenings[^1]\n- nights[^2]", NOTES, "[^2]", 1),
        ("Calls.[^1] Half.[^3] More.[^2]", f"{NOTES}\n\n[^3]: Census, 2021.", "[^3]", 1),
        ("Calls.[^1] Half.[^3]", NOTES.replace("[^2]", "[^3]"), "[^3]", 9),
        ("Calls.[^2] Half.[^3]", NOTES.replace("[^2]", "[^3]").replace("[^1]", "[^2]"), "[^2]", 7),
        ("Calls.[^calls] Half.[^1]", NOTES.replace("[^1]", "[^calls]").replace("[^2]", "[^1]"), "[^1]", 1),
        ("Calls (2). Half (1).", TYPED, "(2)", 1),
        ("Calls (1). Half (3).", TYPED.replace("(2)", "(3)"), "(3)", 9),
    ],
    ids=["swapped", "first of several", "two early", "gap", "no first", "behind a name", "typed", "typed gap"],
)
def test_the_first_break_is_found_and_only_that(text: str, notes: str, spot: str, line: int) -> None:
    release = noted(text, notes)
    assert spots(release, RULE) == [(RULE, spot)]
    assert [where for rule, where in lines_of(release) if rule == RULE] == [line]


@pytest.mark.parametrize(
    ("text", "notes", "rules"),
    [
        (TEXT, NOTES, []),
        (f"{TEXT} Again.[^1]", NOTES, []),
        (TEXT, "\n\n".join(reversed(NOTES.split("\n\n"))), []),
        ("Calls.[^calls] Half.[^2]", NOTES.replace("[^1]", "[^calls]"), []),
        ("Calls.[^1]", "[^1]: Harbour Trust, 2025.[^2]\n\n[^2]: Counted once.", []),
        ("Calls.[^1] Half.[^3]", f"{NOTES}\n\n[^3]: Census, 2021.", ["unused-note"]),
        ("Calls.[^1] Half.[^2] More.[^3]", NOTES.replace("[^2]", "[^3]"), ["undefined-note"]),
        ("Calls.[^1] Half.[^2] More.[^3]", f"{NOTES} [^3]: Census, 2021.", ["glued-notes"]),
        ("Calls.[^1] Half.(2) More.[^3]", f"{NOTES}\n\n[^3]: Census, 2021.", ["literal-note"]),
    ],
)
def test_order_that_is_right_or_has_another_cause_is_left_alone(text: str, notes: str, rules: list[str]) -> None:
    assert [rule for rule, _ in spots(noted(text, notes))] == rules
