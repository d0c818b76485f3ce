from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, noted, spots

RULE = "unnamed-source"
FIRST = NOTES.partition("\n")[0]


@pytest.mark.parametrize(
    "note",
    [
        "4,200 calls, of which half were about children.",
        "Of these, 212 people were carers.",
        "That is 65% of all who rang.",
        "Of these, 212 people in Marram were carers.",
        "In Marram 212 people rang, and 90 people across the UK.",
        "One in five callers rings twice.",
        "Up from 3,100 the year before.",
        "Two thirds of callers were under thirty.",
    ],
)
def test_a_note_that_only_gives_a_figure_is_found(note: str) -> None:
    assert spots(noted(notes=f"{FIRST}\n\n[^2]: {note}")) == [(RULE, "[^2]")]


@pytest.mark.parametrize(
    "note",
    [
        "4,200 calls, Office for National Statistics.",
        "4,200 calls, says the ONS.",
        "4,200 calls in Northshire, Harbour Trust.",
        "Evenlight Trust: 4,200 calls.",
        "4,200 calls in a survey of callers.",
        "4,200 calls in 2025.",
        "4,200 calls since March.",
        "4,200 calls: see https://harbour.example.org/calls.",
        "4,200 calls: see [the list](https://harbour.example.org/calls).",
        "4,200 calls, by the count of Ofsted.",
        "Calls from one number are counted once.",
        "The lens weighs 1.2 tonnes and costs £40.",
        "Open from 8am to 8pm, 100% free.",
        "Children are people under 18.",
    ],
)
def test_a_note_with_a_source_or_without_a_figure_is_left_alone(note: str) -> None:
    assert spots(noted(notes=f"{FIRST}\n\n[^2]: {note}")) == []


@pytest.mark.parametrize("bare", [1, 2])
def test_a_link_in_another_note_is_no_source_of_this_one(bare: int) -> None:
    linked = "4,200 calls: [the list](https://harbour.example.org/calls)."
    notes = [f"[^{number}]: {'4,200 calls.' if number == bare else linked}" for number in (1, 2)]
    assert spots(noted(notes="\n\n".join(notes))) == [(RULE, f"[^{bare}]")]


@pytest.mark.parametrize(
    ("note", "quoted"),
    [
        ("4,200 calls.", "“4,200 calls”."),
        (f"4,200 calls{' more' * 9} too.", f"“4,200 calls{' more' * 9} too”."),
        (f"4,200 calls{' more' * 20}.", f"“4,200 calls{' more' * 9} …”."),
    ],
    ids=["short", "just short enough", "long"],
)
def test_the_note_is_quoted_and_a_long_one_cut_at_a_word(note: str, quoted: str) -> None:
    (found,) = [one for one in findings(noted(notes=f"{FIRST}\n\n[^2]: {note}")) if one.rule == RULE]
    assert found.message == f"Note 2 gives a figure, and neither a source nor a year: {quoted}"
