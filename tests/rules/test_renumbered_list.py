from __future__ import annotations

import pytest

from tests.fixtures import sound
from tests.rules.noted import lines_of, noted, spots

RULE = "renumbered-list"


@pytest.mark.parametrize(
    ("items", "spot"),
    [
        ("1. to listen\n3. to ring back", "3."),
        ("1. to listen\n2. to note\n2. to ring back", "2."),
        ("3. to listen\n2. to note\n1. to ring back", "2."),
        ("1. to listen\n\n3. to ring back\n\n4. to note", "3."),
        ("1. **to listen**\n3. [to ring](https://harbour.example.org) & note", "3."),
        ("4. to listen\n5. to note\n7. to ring back", "7."),
    ],
)
def test_the_first_number_that_is_printed_otherwise_is_found(items: str, spot: str) -> None:
    assert spots(sound(f"The aims:\n\n{items}")) == [(RULE, spot)]


def test_a_list_for_editors_and_one_in_a_list_are_read_too() -> None:
    assert spots(noted("Calls doubled.", "1. Census, 2021.\n3. Harbour Trust, 2025.")) == [(RULE, "3.")]
    nested = sound("The aims:\n\n1. to listen\n\n    1. by night\n    3. by day\n\n2. to note")
    assert lines_of(nested) == [(RULE, 6)]


def test_each_list_has_its_own_finding() -> None:
    assert spots(sound("A:\n\n1. one\n3. two\n\nB:\n\n1. three\n2. four\n4. five")) == [(RULE, "3."), (RULE, "4.")]


@pytest.mark.parametrize(
    "text",
    [
        "1. one\n2. two\n3. three",
        "1. one\n1. two\n1. three",
        "3. one\n4. two",
        "A:\n\n1. one\n\nB:\n\n2. two\n\nC:\n\n3. three",
        "- one\n- two",
        "The line began in\n2019. It grew in\n2017. It fell.",
        "A:\n\n1. the same\n2. the same\n\nB:\n\n1. the same\n2. the same",
        "```\n1. one\n3. two\n```\n\nA:\n\n1. one\n2. two",
        "1) one\n3) two",
    ],
)
def test_lists_that_are_printed_as_typed_are_left_alone(text: str) -> None:
    assert spots(sound(text), RULE) == []
