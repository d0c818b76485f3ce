from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from press.card import Card
from press.office import Office
from tests.fixtures import HELD_KIT, HELD_PATH, KIT, PATH, at, office, office_with, release, sound

BEFORE, AFTER = "2026-11-30 00:00", "2026-11-30 00:01"


def card(path: str = PATH, **header: str) -> Card:
    return release(sound(header=header), path).card


def held(now: str) -> Card:
    found = office(now).in_file(HELD_PATH.removeprefix("content/"))
    assert found
    return found


# What is out


def test_a_release_is_held_until_the_minute_of_its_embargo() -> None:
    assert office(BEFORE).is_held(held(BEFORE))
    assert not office(BEFORE).is_live(held(BEFORE))
    assert not office(AFTER).is_held(held(AFTER))
    assert office(AFTER).is_live(held(AFTER))


@pytest.mark.parametrize("embargo", ["", "soon", "2020-01-01", "2020-03-29 01:30"])
def test_an_embargo_that_cannot_be_read_does_not_lift(embargo: str) -> None:
    assert office().is_held(card(Embargo=embargo))


def test_an_embargo_whose_name_is_misspelt_holds_all_the_same() -> None:
    assert office().is_held(card(Embrago="2030-01-01 00:01"))


def test_a_date_to_come_holds_nothing() -> None:
    assert office().is_live(card(Date="2030-01-01"))


def test_a_draft_is_not_out_and_not_held() -> None:
    draft = card(Status="draft")
    assert not office().is_live(draft)
    assert not office().is_held(draft)


def test_a_kit_is_out_when_a_release_that_names_it_is() -> None:
    assert not office(BEFORE).kit_is_live(HELD_KIT)
    assert office(AFTER).kit_is_live(HELD_KIT)
    assert not office(AFTER).kit_is_live(KIT), "no release names it"


def test_a_draft_or_held_release_makes_no_list() -> None:
    held = release(sound(header={"Tags": "safe homes", "Embargo": AFTER}), PATH)
    draft = release(sound(header={"Tags": "libraries", "Status": "draft"}), HELD_PATH)
    before, after = (office_with(held, draft, now=now) for now in (BEFORE, AFTER))
    assert not before.has_list("topics/safe-homes/")
    assert not before.has_list("releases/2026/03/")
    assert after.has_list("topics/safe-homes/")
    assert after.has_list("releases/2026/03/")
    assert not after.has_list("topics/libraries/")


def test_the_days_ahead_are_those_of_a_release_and_of_its_changes_and_today_is_none() -> None:
    one = card(
        Date="2026-11-25",
        Updated="2026-11-26",
        Withdrawn="2026-11-27 | It was not so.",
        Correction="2026-11-28 | B | It opens at six. | It opens at seven.",
    )
    days = [date(2026, 11, day) for day in (25, 26, 27, 28)]
    assert [*office_with(now="2026-11-24 23:59").days_ahead(one)] == days
    assert [*office_with(now="2026-11-25").days_ahead(one)] == days[1:]
    assert office_with(now="2026-11-28").days_ahead(one) == ()
    assert office_with(now="2026-03-02").days_ahead(card()) == office_with().days_ahead(card(Date="soon")) == ()


# Topics and helplines


def test_tags_mean_topics_by_name_or_by_key() -> None:
    tagged = card(Tags="Safe homes, grief-and-loss, grief and loss, carers")
    assert [topic.key for topic in office().topics_of(tagged)] == ["safe-homes", "grief-and-loss", "grief-and-loss"]


def test_a_release_carries_the_helplines_it_names_and_those_of_its_sensitive_topics() -> None:
    carrying = card(Tags="safe homes, libraries, grief and loss", Helplines="quiet-room, no-such-line")
    assert office().helplines_of(carrying) == ("quiet-room", "harbour-line", "night-owls")


def test_the_helplines_of_a_topic_that_is_not_sensitive_are_not_carried() -> None:
    directory = office().directory
    libraries = directory.topics["libraries"].model_copy(update={"helplines": ("quiet-room",)})
    plain = replace(office(), directory=replace(directory, topics={**directory.topics, "libraries": libraries}))
    assert plain.helplines_of(card(Tags="libraries")) == ()
    assert plain.helplines_of(card(Tags="libraries, safe homes")) == ("harbour-line",)


def test_it_knows_who_has_a_number_or_an_address() -> None:
    assert [holder.key for holder in office().who_has("+441632960101")] == ["harbour-press"]
    assert [holder.key for holder in office().who_reads("press@harbour.example.org")] == ["harbour-press"]
    assert office().who_has("+441632960102") == office().who_reads("press@elsewhere.example.org") == ()


def test_it_lists_something_of_all_in_the_directory() -> None:
    names = office().listing("contact names")
    assert names[:2] == ("Harbour press desk", "Council newsroom")
    domains = office().listing("mail domains")
    assert domains[:2] == ("harbour.example.org", "northshire.example.org")
    assert len(set(domains)) == len(domains)
    directory = office().directory
    for what, all_of_them in (
        ("contacts", directory.contacts), ("numbers", directory.numbers()), ("emails", directory.emails()),
    ):  # fmt: skip
        told = office().listing(what)
        assert len(told) == len(all_of_them)
        assert all(key in each for key, each in zip(all_of_them, told, strict=True))
    with pytest.raises(ValueError, match=r"There is no listing of rooms\."):
        office().listing("rooms")


def test_a_number_that_nothing_else_speaks_for_is_found_where_it_is_known_too() -> None:
    told = "Ask for 2201999000 at the desk."
    assert office().numbers_in(told) == ()
    (found,) = office().numbers_in(told, "+442201999000")
    assert found.text == "2201999000"


def test_the_numbers_of_the_directory_are_known_former_ones_too() -> None:
    assert {"+448081570100", "+441632960101", "+448081570999", "85999"} <= office().known


# Addresses and files


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ({}, "releases/2026/night-line/"),
        ({"Slug": "carers"}, "releases/2026/carers/"),
        ({"Date": "2025-12-31 23:59"}, "releases/2025/night-line/"),
        ({"Lang": "cy"}, "cy/releases/2026/night-line/"),
        ({"Date": "tomorrow"}, "releases/undated/night-line/"),
    ],
)
def test_the_address_is_made_of_year_slug_and_language(header: dict[str, str], address: str) -> None:
    assert office_with().address(card(**header)) == address


def test_a_page_stands_at_the_root() -> None:
    page = release("Title: About us\n\nText.\n", "content/pages/about.md", is_page=True).card
    assert office().address(page) == "about/"


@pytest.mark.parametrize(("lang", "lists"), [("en", "en"), ("cy", "cy"), ("ga", "en")])
def test_a_release_stands_in_the_lists_of_its_language_where_the_theme_has_it(lang: str, lists: str) -> None:
    assert office_with().language(card(Lang=lang)) == lists


def test_the_lists_of_a_release_are_those_of_its_language() -> None:
    one = release(sound(header={"Lang": "cy", "Tags": "safe homes"}))
    welsh = office_with(one)
    lists = ("cy/", "cy/releases/2026/", "cy/topics/safe-homes/", "cy/issuers/harbour-trust/", "cy/kits/")
    assert all(map(welsh.has_list, lists))
    assert not any(map(welsh.has_list, ("topics/safe-homes/", "cy/topics/other/", "ga/")))
    assert not any(map(office_with().has_list, lists))


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        *[("topics/", True), ("cy/topics/", True), ("cy/", True), ("ga/", False), ("ga/topics/", False)],
        *[("search/", True), ("cy/search/", True), ("pagefind/", True), ("cy/pagefind/", False), ("searches/", False)],
        *[("releases/2026/03/", True), ("cy/releases/2026/12/", True), ("releases/2026/13/", False)],
        *[("releases/2026/3/", False), ("releases/2026/03-a/", False), ("releases/undated/03/", False)],
        *[("about/", False), ("03/", False)],
    ],
)
def test_some_addresses_are_kept_for_lists(address: str, kept: bool) -> None:
    assert office_with().is_list(address) is kept


def test_who_takes_an_address() -> None:
    twins = (card("content/releases/2026/a.md", Slug="one"), card("content/releases/2026/b.md", Slug="one"))
    both: Office = replace(office(), releases=twins, clock=at())
    assert both.at("releases/2026/one/") == twins
    assert both.at("releases/2026/two/") == ()


def test_who_has_a_permanent_name() -> None:
    one, two = card("content/releases/2026/a.md", Reference="HT-1"), card("content/releases/2026/b.md")
    both: Office = replace(office(), releases=(one, two), clock=at())
    assert both.with_reference("HT-1") == (one,)
    assert both.with_reference("content/releases/2026/b.md") == (two,)
    assert both.with_reference("HT-2") == both.with_reference(one.path) == ()
    twin = card("content/releases/2026/c.md", Reference="HT-1")
    assert replace(both, releases=(one, two, twin)).with_reference("HT-1") == (one, twin)


def test_files_are_known_by_their_path_in_content() -> None:
    assert office().in_file("releases/2026/sound.md") is not None
    assert office().in_file("releases/2026/none.md") is None
    assert office().has_file("directory/contacts.yaml")
    assert not office().has_file("directory/none.yaml")
    assert office().inside(card()) == PATH.removeprefix("content/")
    assert office().inside(card("elsewhere/releases/2026/a.md")) == ""


def test_it_knows_which_files_are_none_and_in_which_something_may_run() -> None:
    spoilt = replace(office(), strays=frozenset({"files/pipe.pdf"}), running=frozenset({"files/plan.svg"}))
    assert [spoilt.is_stray(path) for path in ("files/pipe.pdf", "files/plan.svg")] == [True, False]
    assert [spoilt.may_run(path) for path in ("files/pipe.pdf", "files/plan.svg")] == [False, True]


def test_there_is_a_kit_also_where_it_is_faulty() -> None:
    spoilt = replace(office(), directory=replace(office().directory, broken=frozenset({("kit", "spoilt")})))
    assert [spoilt.has_kit(key) for key in (KIT, "spoilt", "harbour-press")] == [True, True, False]
    assert spoilt.kit("spoilt") is spoilt.kit("harbour-press") is None
    assert [spoilt.kit_like(key) for key in ("harbour-light", "zzz")] == [KIT, ""]


@pytest.mark.parametrize(
    ("path", "like"),
    [
        ("MEDIA/lamps/lamp.png", "media/Lamps/Lamp.png"),
        ("files/LAMP.png", "media/A/Lamp.png"),
        ("files/b/PLAN.txt", "files/b/plan.txt"),
        ("elsewhere/plan.txt", "files/a/Plan.txt"),
        ("files/b/plam.txt", "files/b/plan.txt"),
        ("notes.odt", ""),
    ],
    ids=["but for capitals", "in another folder", "the same path first", "the first of several", "a slip", "none"],
)
def test_the_file_most_like_a_path(path: str, like: str) -> None:
    lamps = {f"media/{folder}/Lamp.png" for folder in ("A", "Lamps", "lAmps", "laMps", "lamPs", "lampS")}
    files = {*lamps, *(f"files/{folder}/plan.txt" for folder in "bcdefg"), "files/a/Plan.txt"}
    assert replace(office(), files=frozenset(files)).file_like(path) == like


@pytest.mark.parametrize(
    ("address", "like"),
    [
        ("helpline/", "helplines/"),
        ("topics/safe-home/", "topics/safe-homes/"),
        ("releases/2026/night-lin/", "releases/2026/night-line/"),
        ("topics/sofa-games/", ""),
        ("shop/", ""),
    ],
)
def test_the_address_most_like_one(address: str, like: str) -> None:
    assert office_with(release(sound(header={"Tags": "safe homes"}))).address_like(address) == like
