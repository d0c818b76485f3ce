from __future__ import annotations

import pytest

from press.statistics import has_figure, is_about_findings, is_attributed, statistics


def found(text: str) -> list[tuple[str, bool]]:
    return [(text[one.start : one.end], one.firm) for one in statistics(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Some 42% of households have no car.", [("42%", True)]),
        ("Burglary fell by 12.5 per cent.", [("12.5 per cent", False)]),
        ("One in five women and 2 out of 10 men do.", [("One in five women", True), ("2 out of 10 men", True)]),
        ("More than 100,000 people do.", [("100,000 people", True)]),
        ("In 2013 50,000 people did.", [("50,000 people", False)]),
        ("Nearly 12,000 people visited it.", [("12,000 people", False)]),
        ("Three-quarters of the older people do.", [("Three-quarters of the older people", False)]),
        ("Only 16 of 1,900 pupils (0.8%) ring.", [("0.8%", False), ("1,900 pupils", False)]),
        ("And 12% more: 42% of people are to blame.", [("12%", False), ("42%", True)]),
        ("Dair blynedd yn ôl nid oedd gan 42% gar.", [("42%", False)]),
    ],
)
def test_figures_about_the_world(text: str, figures: list[tuple[str, bool]]) -> None:
    assert found(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 people came, 999 people in all.",
        "It is 100% cotton, 20% off, with 5% VAT.",
        "Call 0808 157 0100 people say.",
        "The 1,500 seats cost £42 each, or €1,000.",
        "Rates are 0%.",
        "Phase one in two parts.",
        "Their rents follow a formula, RPI + 0.5% or CPI plus 1%.",
        "In 2026-27 another 98,000 homes are to follow.",
        "The committee cut Bank Rate from 3.75% to 3.5%.",
        "Gearing stood at 67.9% on Tuesday.",
        "Sixteen of the 19 cheapest (84%) bore no mark, and 3 of 14 dearer ones (21%).",
        "Mae’r ddirwy yn 2.5% o refeniw’r orsaf.",
        "Rhaid i bob gorsaf chwarae o leiaf 35% o gerddoriaeth Gymraeg.",
        "Yn ôl y cyfrifiad, nid oes gan 42% o aelwydydd gar.",
    ],
)
def test_figures_of_other_kinds(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["“Some 42% of people", "He said “42% of people do”.", '"42% of people do."'])
def test_what_is_quoted_is_not_read(text: str) -> None:
    assert found(text) == []


def test_a_source_holds_from_where_it_is_named() -> None:
    assert found("Some 42% of people do. A survey of 2025 asked them. And 12% of men do.") == [("42%", True)]


@pytest.mark.parametrize(
    "text", ["the ONS estimates", "Figures show", "according to it", "its annual report", "CEOP said"]
)
def test_words_for_a_source(text: str) -> None:
    assert is_attributed(text)


@pytest.mark.parametrize("text", ["it is estimated that", "An estimated", "people report crimes", "they live"])
def test_words_for_no_source(text: str) -> None:
    assert not is_attributed(text)


def test_a_release_about_findings() -> None:
    assert is_about_findings("A new report asks why.")
    assert is_about_findings("The service publishes its annual review today.")
    assert is_about_findings("Prices rose, according to figures that the Bank publishes today.")
    assert is_about_findings("Pobl ifanc yn gwrando mwy, yn ôl arolwg")
    assert not is_about_findings("The figures that he published in 2019 were wrong.")
    assert not is_about_findings("Residents report potholes.")


@pytest.mark.parametrize("text", ["640 people", "4,200", "65%", "one in five adults", "half of the callers"])
def test_a_note_with_a_figure(text: str) -> None:
    assert has_figure(text)


@pytest.mark.parametrize("text", ["in 2025", "£40", "at 8am", "12 tonnes", "100% of it", "0808 157 0100"])
def test_a_note_without_one(text: str) -> None:
    assert not has_figure(text)


def test_a_sentence_of_many_figures_is_read_once_for_who_counted_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def is_own(sentence: str) -> bool:
        asked.append(sentence)
        return False

    monkeypatch.setattr("press.statistics._is_own", is_own)
    text = "Correction: 4,200 calls, 12% of people, half of the callers and £3m is lost, " * 50
    assert len(found(text)) > 100
    assert len(asked) == 1
