from __future__ import annotations

import pytest

from tests.fixtures import HEADER, sound
from tests.rules.noted import TEXT, noted, spots

RULE = "unsourced-figure"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some 42% of households in the county have no car.", "42%"),
        ("Nearly 42 per cent of pupils walk to school.", "42 per cent"),
        ("One in five women lives with it.", "One in five women"),
        ("About 1 in 4 people in the town rents a home.", "1 in 4 people"),
        ("More than 100,000 people in the county have no doctor.", "100,000 people"),
        ("It is estimated that 50,000 children go hungry.", "50,000 children"),
        ("Seven in ten adults never ring.", "Seven in ten adults"),
        ("Forty per cent of pupils walk to school.", "Forty per cent"),
        ("Over half a million people in the north have no doctor.", "half a million people"),
        ("An estimated 1.2 million carers get no break.", "1.2 million carers"),
    ],
)
def test_a_figure_about_people_at_large_is_found_with_or_without_notes(text: str, figure: str) -> None:
    assert spots(sound(text)) == [(RULE, figure)]
    assert spots(noted(f"{TEXT}\n\n{text}")) == [(RULE, figure)]
    assert spots(noted(f"{TEXT}\n\n- {text}\n- Calls are free.")) == [(RULE, figure)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Burglary fell by 12% last year.", "12%"),
        ("The line took 4,300 calls in the year before.", "4,300 calls"),
        ("Two thirds of families here go without a holiday.", "Two thirds of families"),
        ("Some £4.2 million was stolen from shops.", "£4.2 million was stolen"),
        ("Fraud costs the county £4.2 million a year.", "costs the county £4.2 million a year"),
    ],
)
def test_other_figures_want_a_source_where_a_release_cites_some(text: str, figure: str) -> None:
    assert spots(noted(f"{TEXT}\n\n{text}")) == [(RULE, figure)]
    assert spots(sound(text)) == []


@pytest.mark.parametrize("lead", ["What it will mean:", "As the county will know:", "The town will not wait. Now:"])
def test_a_list_of_what_is_the_case_is_no_plan(lead: str) -> None:
    item = "42% of pupils walk to school"
    assert spots(sound(f"{lead}\n\n- {item}")) == [(RULE, "42%")]


def test_whoever_speaks_in_the_next_sentence_is_no_source() -> None:
    text = "One in five women lives with it. “It was a sad house,” said the manager."
    assert spots(sound(text)) == [(RULE, "One in five women")]


def test_a_paragraph_has_one_finding() -> None:
    release = noted(f"{TEXT}\n\nSome 42% of households have no car. One in five women has no licence.\nHalf rent.")
    assert spots(release) == [(RULE, "42%")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 42% of households have no car.[^1]",
        "Some 42% of households have no car. That is more than ever.[^1]",
        "According to the census, 42% of households have no car.",
        "The ONS says that 42% of households have no car.",
        "Figures from the county show that 42% of households have no car.",
        "The county’s survey asked about cars. Some 42% of households have none.",
        "Some 42% of households have no car, [the county says](https://county.example.org/cars).",
        "A spokesperson said that 42% of households had no car.",
        "Police recorded 1,240 burglaries, 12% fewer than the year before.",
        "The survey found:\n\n- 42% of households have no car\n- one in five women has no licence",
        "Of households:\n\n- 42% have no car\n- one in five women has no licence[^1]",
    ],
)
def test_a_figure_with_a_source_is_left_alone(text: str) -> None:
    assert spots(noted(f"{TEXT}\n\n{text}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council will cut its use of gas by 20%.",
        "Tickets are 20% off for over-60s, and the cups are 100% recycled.",
        "Prices will rise by 3.5% from Wednesday 1 April 2026.",
        "The trust helped 12,400 people in 2025, and employs 1,200 people.",
        "Some 5,000 people are expected. About 12,000 people took part in 2025.",
        "Nearly 40,000 people have signed the petition.",
        "Two people aged 34 and 27 met at 4.30pm, 3 miles from 12 High Street.",
        "Revenue rose 12% to £3.2m. A 45% stake was sold, with VAT at 20%.",
        "“One in five women lives with it,” the manager said, “and 42% of people do not know.”",
        'The manager said "42% of people do not know" on Monday 2 March 2026.',
        "The manager said:\n\n> “One in five women lives with it.\n>\n> “And 42% of people do not know.”",
        "| Town | Share |\n|---|---|\n| Marram | 42% of people |",
        "The partners will:\n\n- send a guide to 118,000 homes\n- train 1,200 teachers",
        "By May the council aims to:\n\n1. insulate 12,000 homes\n2. cut calls by 12%",
        "The score rose by 6.1 (95% CI 4.2 to 8.0), with 95% confidence, and a 90% credible interval of 4 to 9.",
        "Built in 2018, people loved it. The house has 1,500 seats.",
    ],
)
def test_plans_prices_quotations_and_own_counts_are_left_alone(text: str) -> None:
    assert spots(noted(f"{TEXT}\n\n{text}"), RULE) == []


def test_a_release_about_a_survey_gives_its_figures_throughout() -> None:
    header = {"Standfirst": "A survey asks the county how it travels."}
    assert spots(sound("The county travels.\n\nSome 42% of households have no car.", header)) == []


def test_a_figure_that_lost_its_note_is_the_finding_of_that_note() -> None:
    assert spots(noted("Calls doubled.[^1]\n\nSome 42% of households have no car.")) == [("unused-note", "[^2]")]


def test_headline_and_standfirst_carry_no_notes() -> None:
    assert "[^" not in HEADER["Standfirst"]
    assert spots(sound(header={"Standfirst": "One in five women lives with it."})) == []
