from __future__ import annotations

import pytest

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
