"""What holds a release back in one language holds it in the others, and their headers agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from press.finding import Finding
from press.loading import Loaded
from press.preflight import preflight
from tests.fixtures import office_with, quoted, release, sound
from tests.rules.offices import with_contact

HUB, WELSH = "content/releases/2026/hub.md", "content/releases/2026/cy/hub-cy.md"
HELD, LATER = {"Embargo": "2026-12-20 00:01"}, {"Embargo": "2026-12-21 00:01"}
PAST, BEFORE = {"Embargo": "2026-03-02 00:01"}, {"Embargo": "2026-03-01 00:01"}
DRAFT, WITHDRAWN = {"Status": "draft"}, {"Withdrawn": "2026-03-04 | The figures were another year’s."}
Header = Mapping[str, str]


def found(english: Header, other: Header, lang: str = "cy", *, are_pages: bool = False) -> list[Finding]:
    """What the rules about twins find in a release and in what its slug says is a translation of it."""
    texts = (
        release(sound(header={"Slug": "hub", **english}), HUB, is_page=are_pages),
        release(sound(header={"Slug": "hub", "Lang": lang, **other}), WELSH, is_page=are_pages),
    )
    office = office_with() if are_pages else office_with(*texts)
    office = replace(office, pages=tuple(one.card for one in texts)) if are_pages else office
    result = preflight(Loaded(office, asked=texts))
    assert all(one.path == WELSH for one in result.findings if one.rule.endswith("-twin"))
    return [one for one in result.findings if one.rule.endswith("-twin")]


def said(english: Header, other: Header, lang: str = "cy") -> list[tuple[str, str, int]]:
    """The rules, levels and lines of what is found."""
    return [(one.rule, one.level.value, one.place.line) for one in found(english, other, lang)]


@pytest.mark.parametrize(
    ("english", "welsh", "line"),
    [
        (HELD, {}, 1),
        (LATER, HELD, 8),
        (HELD, PAST, 8),
        ({"Embargo": "tomorrow"}, {}, 1),
        (WITHDRAWN, {}, 1),
        ({}, WITHDRAWN, 8),
    ],
)
@pytest.mark.parametrize("lang", ["cy", "ga"])
def test_a_translation_that_gives_the_release_away_is_an_error(
    english: Header, welsh: Header, line: int, lang: str
) -> None:
    assert said(english, welsh, lang) == [("exposed-twin", "error", line)]


@pytest.mark.parametrize(
    ("english", "welsh", "line"),
    [
        ({}, HELD, 8),
        (HELD, LATER, 8),
        ({}, {"Date": "2026-03-03"}, 3),
        ({"Date": "2026-03-02 09:00"}, {"Date": "2026-03-02 10:00"}, 3),
        ({"Issuers": "harbour-trust, county-council"}, {}, 4),
        ({}, {"Contacts": "council-press"}, 5),
    ],
)
def test_headers_that_differ_are_a_warning(english: Header, welsh: Header, line: int) -> None:
    assert said(english, welsh) == [("unequal-twin", "warning", line)]


HEAD = {"Title": "Fine of £18,500 for 63 calls", "Standfirst": "Of 2,044 people 51% heard it on 97.3 FM."}


@pytest.mark.parametrize(
    ("title", "standfirst", "figures"),
    [
        ("Dirwy o £15,800 am 63 o alwadau", "Clywodd 51% o 2,044.", ["£15,800"]),
        ("Dirwy o £18,500 am 68 o alwadau", "Clywodd 51% o 2,404 o bobl.", ["68", "2,404"]),
        ("Dirwy o £18,500 am 63 o alwadau", "Clywodd 51% o 2,044 o bobl.", []),
        ("Dirwy am alwadau", "Clywodd 51 y cant o bobl hynny. Mae 14 o orsafoedd.", []),
        ("Dirwy o £18,500, nid £15,800", "Galwodd 63 o bobl, ac 68 wedyn.", []),
        ("Dirwy o £18,500 am 60 o alwadau", "Clywodd mwy na 2,040 o bobl.", []),
        ("Dirwy o £18,500 am 63 o alwadau", "Clywodd 68% o bobl.", []),
        ("Dirwy o £18,500", "Galwodd 6 o bobl, yn 2025.", []),
    ],
)
def test_a_figure_of_the_headline_is_the_same_in_both(title: str, standfirst: str, figures: list[str]) -> None:
    welsh = {"Title": title, "Standfirst": standfirst}
    assert [one.message.rpartition("“")[2].rstrip("”.") for one in found(HEAD, welsh)] == figures


COUNT = {"Title": "Trust opens 1,250 places, 12.5% more", "Standfirst": "It cost £1,234,567, and £1.2 million."}


@pytest.mark.parametrize(
    ("lang", "title", "standfirst", "figures"),
    [
        ("fr", "1 250 places, soit 12,5 % de plus", "Coût : 1 234 567 £, et 1,2 million de livres.", []),
        ("fr", "1\u202f250 places, soit 12,5\u202f% de plus", "Coût : 1\u00a0234\u00a0567 £.", []),
        ("de", "1.250 Plätze, 12,5 % mehr", "Das kostete £1.234.567 und £1,2 Mio.", []),
        ("pl", "1250 miejsc, 12,5% więcej", "Koszt: 1 234 567 funtów, czyli 1,2 mln.", []),
        ("ga", "1,250 áit, 12.5% níos mó", "Chosain sé £1,234,567.", []),
        ("ar", "١٬٢٥٠ مكاناً، بزيادة ١٢٫٥٪", "بكلفة ١٫٢ مليون.", []),
        ("fr", "1 350 places, soit 12,5 % de plus", "Coût : £1 234 576.", ["1 350", "£1 234 576"]),
        ("de", "1.520 Plätze, 13,5 % mehr", "Das kostete viel.", ["1.520", "13,5 %"]),
    ],
)
def test_figures_are_the_same_however_a_language_writes_them(
    lang: str, title: str, standfirst: str, figures: list[str]
) -> None:
    other = found(COUNT, {"Title": title, "Standfirst": standfirst}, lang)
    assert [one.message.rpartition("“")[2].rstrip("”.") for one in other] == figures


@pytest.mark.parametrize(
    ("english", "welsh"),
    [
        ({}, {}),
        (HELD, HELD),
        (PAST, {}),
        ({}, PAST),
        (BEFORE, PAST),
        ({}, DRAFT),
        (HELD, DRAFT),
        (DRAFT, DRAFT),
        (WITHDRAWN, {"Withdrawn": "2026-03-05 | Camgymeriad."}),
        (HELD, {"Slug": "another"}),
        (HELD, {"Date": "2025-03-02"}),
        (HELD, {"Embargo": "tomorrow"}),
        ({"Embargo": "tomorrow"}, DRAFT),
        (DRAFT, {}),
        (DRAFT, HELD),
        ({**DRAFT, **WITHDRAWN}, {}),
        ({"Date": "2026-03-02 09:00"}, {"Date": "2026-03-02"}),
        (
            {"Issuers": "harbour-trust, county-council", "Contacts": "harbour-press, council-press"},
            {"Issuers": "county-council, harbour-trust", "Contacts": "council-press, harbour-press"},
        ),
        ({}, {"Title": "Llinell nos", "Category": "Iechyd", "Tags": "cartrefi", "Place": "Caerdydd"}),
    ],
)
def test_twins_that_are_held_alike_and_translations_that_wait_pass(english: Header, welsh: Header) -> None:
    assert said(english, welsh) == []


def test_the_finding_quotes_both_embargoes_and_the_other_file() -> None:
    (one,) = found(HELD, {})
    assert (
        one.message
        == f"“{HUB}”, the same in another language, has the Embargo 2026-12-20 00:01, and this one has no Embargo."
    )
    assert one.fix == "Write “Embargo: 2026-12-20 00:01” here too: this one gives away what that one holds."
    (one,) = found(WITHDRAWN, {})
    assert one.message == f"“{HUB}”, the same in another language, is withdrawn, and this one is not."
    (one,) = found({}, WITHDRAWN)
    assert one.message == f"“{HUB}”, the same in another language, is not withdrawn, and this one is."
    (one,) = found({}, {"Contacts": "council-press"})
    assert one.message == (
        f"“{HUB}”, the same in another language, has “Contacts: harbour-press”, and this one has "
        "“Contacts: council-press”."
    )


def test_no_waiver_excuses_a_leaking_embargo_and_one_excuses_the_rest() -> None:
    waiver = {"Waive": "exposed-twin | Head of press | The Welsh text alone was wrong."}
    assert said({}, {**WITHDRAWN, **waiver}) == []
    assert said(HELD, waiver) == [("exposed-twin", "error", 1)]


@pytest.mark.parametrize(
    ("languages", "welsh", "expected"),
    [
        (("English", "Welsh"), "harbour-press, council-press", []),
        ((), "harbour-press, council-press", ["unequal-twin"]),
        (("English", "Welsh"), "council-press", ["unequal-twin"]),
    ],
)
def test_a_contact_for_a_language_may_stand_in_one_besides(
    languages: tuple[str, ...], welsh: str, expected: list[str]
) -> None:
    texts = (
        release(sound(header={"Slug": "hub"}), HUB),
        release(sound(header={"Slug": "hub", "Lang": "cy", "Contacts": welsh}), WELSH),
    )
    office = replace(with_contact("council-press", languages=languages), releases=tuple(one.card for one in texts))
    assert [one.rule for one in preflight(Loaded(office, asked=texts)).findings] == expected


def test_pages_are_twins_too() -> None:
    assert [one.rule for one in found(HELD, {}, are_pages=True)] == ["exposed-twin"]
    assert found({}, {"Issuers": "county-council"}, are_pages=True) == []


def test_of_two_translations_the_one_that_comes_later_by_its_code_is_compared() -> None:
    texts = (
        release(sound(header={"Slug": "hub", "Lang": "cy", **HELD}), WELSH),
        release(sound(header={"Slug": "hub", "Lang": "ga"}), HUB),
    )
    (one,) = preflight(Loaded(office_with(*texts), asked=texts)).findings
    assert (one.path, one.rule) == (HUB, "exposed-twin")
    assert quoted(texts[1], texts[1].title_span).startswith("Title: ")
