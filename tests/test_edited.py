"""Releases that say something else and stand where they stood: what is taken over is what would be found out anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

import pytest

from press.card import Card
from press.edited import stands_as
from press.fields import Correction, Event, Withdrawal
from press.finding import Span
from press.views.shelves import FOLDERS, renewed_shelves, shelves, years
from press.views.site import Site
from press.witness import QUESTIONS, Witness, changed_by
from tests.fixtures import HELD_KIT, KIT, LONDON, release, site, sound

AT = Span(0, 1)
OTHER: dict[str, Any] = {
    "path": "content/releases/2026/other.md",
    "is_page": True,
    "title": "Trust opens two night lines for carers",
    "standfirst": "Another sentence.",
    "slug": "other",
    "lang": "cy",
    "draft": True,
    "date": datetime(2026, 3, 2, 9, 31, tzinfo=LONDON),
    "has_time": True,
    "embargo": datetime(2026, 3, 2, 9, 31, tzinfo=LONDON),
    "held_for_good": True,
    "lists": {"Tags": ("Night work",)},
    "place": "South Bank",
    "number": "HT/8",
    "template": "other",
    "updated": date(2026, 3, 9),
    "review": date(2027, 3, 9),
    "event": Event(datetime(2026, 3, 9, 9, 30, tzinfo=LONDON), "Opening", AT),
    "withdrawn": Withdrawal(date(2026, 3, 9), "It was sent in error.", AT),
    "corrections": (Correction(date(2026, 3, 9), "B", "At six.", "At seven.", AT),),
}
SAYS = {"title", "standfirst", "place", "updated", "review", "event", "corrections"}


@pytest.mark.parametrize("field", [field.name for field in fields(Card)])
def test_only_what_a_release_says_may_be_another(field: str) -> None:
    before = release(sound()).card
    assert stands_as(before, before)
    assert stands_as(replace(before, **{field: OTHER[field]}), before) == (field in SAYS)


def test_a_release_that_lost_its_title_is_not_there_any_more() -> None:
    before = release(sound()).card
    assert not stands_as(replace(before, title=""), before)
    assert not stands_as(before, replace(before, title=""))


# What is taken over


def text(number: int, **header: str) -> tuple[str, str]:
    """A release and its path, one of several that differ in all that lists go by."""
    day = datetime(2025, 11, 1) + timedelta(days=17 * number)
    fields = {
        "Title": f"Number {number}",
        "Date": f"{day:%Y-%m-%d}",
        "Tags": ("Safe homes", "Night work")[number % 2],
        "Issuers": ("harbour-trust", "county-council, harbour-trust")[number % 3 == 0],
        "Category": ("Campaigns", "Research")[number % 2],
        "Regions": "North Shore",
        "Lang": ("en", "cy")[number % 4 == 3],
        **({"Kit": KIT} if number % 5 == 0 else {}),
        **({"Kit": HELD_KIT, "Embargo": "2026-11-30 00:01"} if number == 6 else {}),
        **({"Status": "draft"} if number == 7 else {}),
        **header,
    }
    return sound(f"The text of {number}.", fields), f"content/releases/{day.year}/r{number}.md"


TEXTS = [text(number) for number in range(12)]
NEW = {path: text(number, Title="Another title", Standfirst="Another one.") for number, (_, path) in enumerate(TEXTS)}
SEVERAL = [("r4",), ("r3", "r5"), ("r6",), ("r7",), ("r0", "r3", "r11")]
"""Which are edited: one, a Welsh one with one that has a kit, a held one, a draft, and several."""


def edited(names: tuple[str, ...]) -> dict[str, Card]:
    return {path: release(*NEW[path]).card for _, path in TEXTS if path.rpartition("/")[2].removesuffix(".md") in names}


def both(names: tuple[str, ...], *, everything: bool = False) -> tuple[Site, Site]:
    """The site before, all of which has been asked for, and the one that is made anew of the edited releases."""
    before = site(*(release(*each) for each in TEXTS), everything=everything)
    changed = edited(names)
    anew = site(
        *(release(*(NEW[path] if path in changed else (said, path))) for said, path in TEXTS), everything=everything
    )
    editions = before.editions.values()
    for each in (before.office, before.showing, *editions, *(edition.records for edition in editions)):
        dict(answers(each))
    return before, anew


def answers(one: object) -> Iterator[tuple[str, Any]]:
    """Everything that an office, a showing, a site or its records have found out, by its name."""
    for name, found in vars(type(one)).items():
        if isinstance(found, cached_property):
            yield name, getattr(one, name)


def renewed_site(before: Site, changed: dict[str, Card]) -> Site:
    office = before.office.renewed(changed)
    return before.renewed(before.showing.renewed(office, changed), changed, before.text_of, before.findings)


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("names", SEVERAL)
def test_what_is_taken_over_is_what_would_be_found_out_anew(names: tuple[str, ...], everything: bool) -> None:
    before, anew = both(names, everything=everything)
    ours = renewed_site(before, edited(names))
    assert dict(answers(ours.office)).keys() == dict(answers(anew.office)).keys() != set()
    assert ours.office.releases == anew.office.releases
    for name, answer in answers(anew.office):
        if name not in {"_made", "_topics"}:  # they are filled by whoever asks
            assert getattr(ours.office, name) == answer, name
    for name, answer in answers(anew.showing):
        found = getattr(ours.showing, name)
        assert (list(map(tuple, found.values())) if name == "_by_kit" else found) == (
            list(map(tuple, answer.values())) if name == "_by_kit" else answer
        ), name
    assert ours.editions.keys() == anew.editions.keys()
    for code, edition in anew.editions.items():
        assert ours.editions[code].editions is ours.editions
        for name, answer in answers(edition):
            if name not in {"editions", "records", "_lines", "_issuer_links", "_tags"}:
                assert getattr(ours.editions[code], name) == answer, name
        for name, answer in answers(edition.records):
            assert getattr(ours.editions[code].records, name) == answer, name
        for card in edition.releases:
            assert ours.editions[code].line(card) == edition.line(card)


def test_what_an_edit_cannot_change_is_not_found_out_again() -> None:
    before, _ = both(("r4",))
    ours = renewed_site(before, edited(("r4",)))
    assert vars(before.office).keys() <= vars(ours.office).keys()
    assert vars(before.showing).keys() <= vars(ours.showing).keys()
    assert ours.showing.given is before.showing.given


def test_what_nobody_has_asked_before_is_found_out_afterwards() -> None:
    _, anew = both(("r4",))
    ours = renewed_site(site(*(release(*each) for each in TEXTS)), edited(("r4",)))
    assert ours.showing.releases == anew.showing.releases
    assert ours.showing.pages == anew.showing.pages


@pytest.mark.parametrize("names", SEVERAL)
def test_lists_show_the_edited_releases_in_the_place_of_what_they_were(names: tuple[str, ...]) -> None:
    before, anew = both(names)
    changed = edited(names)
    lists = frozenset().union(*map(before.office.lists_of, changed.values()))
    for code, edition in anew.editions.items():
        for kind in FOLDERS:
            assert renewed_shelves(shelves(before.editions[code], kind), changed, lists) == shelves(edition, kind)
        assert renewed_shelves(years(before.editions[code]), changed, lists) == years(edition)


# What depends on it


@pytest.mark.parametrize("names", SEVERAL)
def test_of_all_that_a_rule_may_ask_only_the_named_questions_have_another_answer(names: tuple[str, ...]) -> None:
    before, anew = both(names)
    changed = edited(names)
    addresses = [before.office.address(card) for card in before.office.releases]
    files = [card.path.removeprefix("content/") for card in before.office.releases]
    asked = {
        "at": addresses, "in_file": files, "has_file": files, "is_stray": files, "may_run": files, "file_like": files,
        "address_like": addresses, "with_reference": [card.reference for card in before.office.releases],
        "has_list": ["topics/safe-homes/", "topics/none/"], "kit": [KIT, "none"], "has_kit": [KIT], "kit_like": [KIT],
        "kit_is_live": [KIT, HELD_KIT], "numbers": ["all", "02079460150"], "contact": ["harbour-press"],
        "who_has": ["+442079460150"], "who_reads": ["press@harbour.example.org"],
        "listing": ["contact names", "mail domains", "contacts", "numbers", "emails"],
    }  # fmt: skip
    assert asked.keys() == set(QUESTIONS)
    old = Witness(before.office, dict.fromkeys(NEW, "the same"))
    new = Witness(anew.office, {**dict.fromkeys(NEW, "the same"), **dict.fromkeys(changed, "another")})
    others = {
        (method, each)
        for method in QUESTIONS
        for each in asked[method]
        if old.answer((method, each)) != new.answer((method, each))
    }
    assert others == {question for card in changed.values() for question in changed_by(anew.office, card)}
