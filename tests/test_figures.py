from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.figures import Figure, find_figures, words_for


def figure(text: str) -> Figure:
    (found,) = find_figures(text)
    return found


def texts(text: str) -> list[str]:
    return [found.text for found in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("586", 586, 586, ""),
        ("1,008", 1008, 1008, ""),
        ("1\N{THIN SPACE}008", 1008, 1008, ""),
        ("1\N{NO-BREAK SPACE}008", 1008, 1008, ""),
        ("3.1m", 3_050_000, 3_150_000, ""),
        ("£3.1 million", 3_050_000, 3_150_000, "£"),
        ("€2bn", 1_500_000_000, 2_500_000_000, "€"),
        ("12k", 11_500, 12_500, ""),
        ("$14,000", 14_000, 14_000, "$"),
        ("£4.50", 4.495, 4.505, "£"),
        ("72%", 71.5, 72.5, "%"),
        ("72 per cent", 71.5, 72.5, "%"),
        ("72\N{NO-BREAK SPACE}per\ncent", 71.5, 72.5, "%"),
        ("nine per cent", 8.5, 9.5, "%"),
        ("28.3 percent", 28.25, 28.35, "%"),
        ("nine percentage points", 8.5, 9.5, "points"),
        ("2.5 points", 2.45, 2.55, "points"),
        ("16kg", 15.5, 16.5, "kg"),
        ("30mph", 29.5, 30.5, "mph"),
    ],
)
def test_a_figure_stands_for_what_rounds_to_its_digits(text: str, low: float, high: float, unit: str) -> None:
    found = figure(f"It was {text}." if "per" in text or "%" in text else f"It was {text} then.")
    assert (found.low, found.high) == pytest.approx((low, high))
    assert (found.text, found.unit) == (text, unit)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("more than 500 people", "over"),
        ("at least 500 people", "over"),
        ("500+ people", "over"),
        ("500 or more people", "over"),
        ("nearly 500 people", "nearly"),
        ("just under 500 people", "nearly"),
        ("fewer than 500 people", "under"),
        ("up to 500 people", "under"),
        ("about 500 people", "about"),
        ("some 500 people", "about"),
        ("~500 people", "about"),
        ("500 or so people", "about"),
        ("awesome 500 people", ""),
        ("exactly 500 people", ""),
    ],
)
def test_a_hedge_belongs_to_its_figure(text: str, hedge: str) -> None:
    found = figure(text)
    assert found.hedge == hedge
    assert text[found.start : found.end].startswith("500")


@pytest.mark.parametrize(
    "text",
    [
        "In 2017",
        "from 2000 to 2005",
        "on 24 January",
        "on January 24",
        "at 10.30am",
        "at 10 am",
        "at 9 o’clock",
        "in 2025-26",
        "aged 12",
        "a 12-year-old",
        "for under-18s",
        "Ring 0808 157 0100.",
        "Ring 020 7946 0182.",
        "on page 31",
        "at No. 10",
        "in clause 5",
        "the 30th time",
        "a note (1) here",
        "version 3.1.2",
        "the A40 and COVID-19",
        "25-30 people",
        "it was −5 outside",
        "#12",
        "one of them",
    ],
)
def test_what_is_no_figure_is_left(text: str) -> None:
    assert texts(text) == []


def test_figures_come_in_order() -> None:
    text = "In 2017 3,507 people, nine per cent more than 3,218, paid £4 from seven to nine."
    assert texts(text) == ["3,507", "nine per cent", "3,218", "£4", "seven", "nine"]


def test_a_dollar_keeps_its_country() -> None:
    assert texts("US$14,000 and A$5m") == ["US$14,000", "A$5m"]


@given(st.text(alphabet="1230,.% £km–-+()\nfromabout", max_size=80))
def test_figures_stand_where_they_say(text: str) -> None:
    for found in find_figures(text):
        assert text[found.start : found.end] == found.text
        assert found.hedge_start <= found.start
        assert found.low <= found.value <= found.high


def test_the_words_for_numbers_are_choices_of_a_pattern() -> None:
    assert words_for(2, 4) == "two|three|four"
    assert words_for(20, 22) == "twenty|twenty-one|twenty-two"
