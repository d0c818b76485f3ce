from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from press.release import Release
from press.showing import Showing
from press.views.records import prose
from press.views.site import Site
from press.views.values import Line, ReleaseView, Tag
from tests.fixtures import HELD_KIT, KIT, LONDON, PATH, office, release, settings, site, sound, views

FULL = {
    "Date": "2026-03-02 09:30",
    "Issuers": "harbour-trust, county-council",
    "Place": "North Shore",
    "Regions": "North Shore, South Bank",
    "Category": "Campaigns",
    "Tags": "Safe homes, Night work",
    "Contacts": "council-press, harbour-press",
    "Helplines": "quiet-room",
    "Kit": KIT,
    "Reference": "HT/7",
    "Event": "2026-03-05 10:00 | Opening at the harbour",
    "Review": "2027-03-02",
}


def view(body: str = "Text.", **header: str) -> ReleaseView:
    """The view of one release."""
    (found,) = views(site(release(sound(body, header))))
    return found


# A line


OTHERS = [
    {"Title": "Trust opens two night lines for carers"},
    {"Standfirst": "Somebody answers at any hour of the night."},
    {"Date": "2026-03-02 09:31"},
    {"Date": "2026-03-03 09:30"},
    {"Slug": "another"},
    {"Issuers": "county-council, harbour-trust"},
    {"Issuers": "harbour-trust"},
    {"Lang": "cy"},
    {"Correction": "2026-03-03 | B | It opens at six. | It opens at seven."},
    {"Correction": "2026-03-03 | B | It opens at six. | It opens at eight."},
    {"Withdrawn": "2026-03-04 | It was sent in error."},
    {"Embargo": "2026-03-02 09:30"},
    {"Embargo": "2027-03-02 09:30"},
    {"Status": "draft"},
]


def line_of(header: dict[str, str], body: str = "Text.") -> tuple[Line, str]:
    """The line of one release, and its digest."""
    ours = site(release(sound(body, FULL | header)), everything=True)
    (card,) = ours.showing.releases
    edition = ours.edition(card)
    return edition.line(card), edition.line_digest(card)


def test_lines_that_differ_in_anything_have_digests_that_differ() -> None:
    lines = [line_of(header) for header in ({}, *OTHERS)]
    assert len({repr(line) for line, _ in lines}) == len(lines) == len({made for _, made in lines})


def test_what_no_list_shows_changes_no_line_and_no_digest() -> None:
    here = line_of({})
    for other in (
        {"Place": "South Bank"},
        {"Regions": "South Bank"},
        {"Tags": "Night work"},
        {"Contacts": "harbour-press"},
    ):
        assert line_of(other) == here
    assert line_of({}, "Another text.") == here


def test_what_an_organisation_is_called_is_in_the_digest_of_a_line() -> None:
    ours = site(release(sound("Text.", FULL)))
    named = ours.office.directory.organisations
    renamed = {**named, "harbour-trust": named["harbour-trust"].model_copy(update={"name": "Another name"})}
    office = replace(ours.office, directory=replace(ours.office.directory, organisations=renamed))
    theirs = replace(ours, showing=Showing(office))
    (card,) = ours.showing.releases
    assert theirs.line(card) != ours.line(card)
    assert theirs.line_digest(card) != ours.line_digest(card)


# A release


def test_what_the_header_says_is_told() -> None:
    found = view(**FULL)
    assert found.title == "Trust opens a night line for carers"
    assert found.url == "releases/2026/night-line/"
    assert (found.date, found.has_time) == (datetime(2026, 3, 2, 9, 30, tzinfo=LONDON), True)
    assert [issuer.key for issuer in found.issuers] == ["harbour-trust", "county-council"]
    assert found.category == Tag("Campaigns", "categories/campaigns/")
    assert found.regions == (Tag("North Shore", "regions/north-shore/"), Tag("South Bank", "regions/south-bank/"))
    assert (found.place, found.reference) == ("North Shore", "HT/7")
    assert found.event == "10:00 GMT on Thursday 5 March 2026 – Opening at the harbour"
    assert (found.held, found.draft, found.embargo, found.withdrawn) == (False, False, None, None)


def test_a_topic_has_the_name_and_key_of_the_directory_and_other_tags_their_own() -> None:
    found = view(**FULL)
    assert found.topics == (Tag("Safe homes", "topics/safe-homes/", "en"), Tag("Night work", "topics/night-work/"))
    assert found.sensitive


def test_contacts_and_helplines_stand_as_the_release_orders_them() -> None:
    found = view(**FULL)
    assert [card.key for card in found.contacts] == ["council-press", "harbour-press"]
    assert [card.key for card in found.helplines] == ["quiet-room", "harbour-line"]


def test_a_day_alone_has_no_time() -> None:
    assert not view().has_time


def test_beside_a_contact_who_has_left_stands_todays() -> None:
    found = view(Contacts="council-former-press", Issuers="county-council")
    assert [(card.key, card.former) for card in found.contacts] == [
        ("council-former-press", True),
        ("council-press", False),
    ]


def test_a_contact_on_the_last_day_has_not_left() -> None:
    former = release(sound(header={"Contacts": "council-former-press", "Issuers": "county-council"}))
    (found,) = views(site(former, now="2025-12-31 23:59"))
    assert [(card.key, card.former) for card in found.contacts] == [("council-former-press", False)]


def test_numbers_of_the_text_are_links_on_both_sides_of_ends() -> None:
    (found,) = views(site(release(sound("Ring 0808 157 0100.") + "\nWrite to press@harbour.example.org.\n")))
    assert 'href="tel:+448081570100"' in found.body
    assert 'href="mailto:press@harbour.example.org"' in found.editors


def test_corrections_are_told_newest_first_and_say_when_it_was_updated() -> None:
    text = sound(header={"Updated": "2026-03-03"}).replace(
        "Contacts:",
        "Correction: 2026-03-04 | B | Eleven. | Ten.\nCorrection: 2026-04-01 | A | Carer. | Carers.\nContacts:",
    )
    (found,) = views(site(release(text)))
    assert [(one.date, one.right) for one in found.corrections] == [
        (date(2026, 4, 1), "Carers."),
        (date(2026, 3, 4), "Ten."),
    ]
    assert found.updated == date(2026, 4, 1)
    assert view(Updated="2026-03-03").updated == date(2026, 3, 3)
    assert view().updated is None


def test_machines_are_told_of_each_change_as_later_than_the_one_before() -> None:
    def changed(**header: str) -> str:
        return view(Date="2026-03-02 09:30", **header).changed.isoformat()

    correction = "2026-03-02 | B | Eleven. | Ten."
    assert changed() == "2026-03-02T09:30:00+00:00"
    assert changed(Correction=correction) == "2026-03-02T09:31:00+00:00"
    assert changed(Correction=correction, Withdrawn="2026-03-02 | All wrong") == "2026-03-02T09:32:00+00:00"
    assert changed(Correction=correction, Updated="2026-03-02") == "2026-03-02T09:31:00+00:00"
    assert changed(Correction=correction, Updated="2026-03-03") == "2026-03-03T00:00:00+00:00"
    assert changed(Title="Another title") == "2026-03-02T09:30:00+00:00"


def test_a_withdrawal_is_told() -> None:
    found = view(Withdrawn="2026-04-01 | The line has closed")
    assert found.withdrawn
    assert (found.withdrawn.date, found.withdrawn.reason) == (date(2026, 4, 1), "The line has closed")


# Its permanent name


def id_of(text: str, path: str = PATH) -> str:
    (found,) = views(site(release(text, path)))
    return found.id


def test_an_id_stays_when_date_title_or_slug_change() -> None:
    before = id_of(sound())
    assert before.startswith("urn:uuid:")
    assert id_of(sound(header={"Date": "2025-01-01", "Title": "Another", "Slug": "another", "Lang": "cy"})) == before


def test_a_reference_makes_the_id_and_then_the_file_may_move() -> None:
    referred = sound(header={"Reference": "HT/7"})
    assert id_of(referred) == id_of(referred, "content/releases/archive/other.md")
    assert id_of(referred) != id_of(sound())
    assert id_of(sound()) != id_of(sound(), "content/releases/archive/other.md")


# Issuers, contacts and whom to ring


def one_site(duty: str = "") -> Site:
    return site(release(sound(header=FULL)), PRESS_DUTY_CONTACT=duty)


def test_an_issuer_is_told_with_its_boilerplate_and_its_people() -> None:
    issuer = one_site().records.issuers["harbour-trust"]
    assert (issuer.name, issuer.url, issuer.site) == (
        "Harbour Trust",
        "issuers/harbour-trust/",
        "https://harbour.example.org",
    )
    assert '<a href="https://harbour.example.org/founders">seven neighbours</a>' in issuer.boilerplate
    assert [card.key for card in issuer.contacts] == ["harbour-press"]
    assert [(each.name, each.url) for each in issuer.social] == [("Mastodon", "https://social.example.org/@harbour")]


def test_a_boilerplate_leads_to_the_top_of_the_site_wherever_that_lies() -> None:
    ours = replace(office(), settings=settings(SITEURL="https://harbour.org/press"))
    assert prose("See [us](/contacts/).", ours) == '<p>See <a href="https://harbour.org/press/contacts/">us</a>.</p>'


def test_an_issuer_does_not_tell_of_contacts_who_have_left() -> None:
    assert [card.key for card in one_site().records.issuers["county-council"].contacts] == ["council-press"]


def test_an_organisation_without_releases_has_no_page_to_link_to() -> None:
    cards = one_site().records.contacts
    assert cards["harbour-press"].organisation_url == "issuers/harbour-trust/"
    assert cards["hospital-press"].organisation == "Riverside Hospital"
    assert cards["hospital-press"].organisation_url == ""


def test_the_contact_on_duty_is_the_one_that_is_set_or_the_first_who_is_there() -> None:
    first, chosen = one_site().records.duty, one_site("council-press").records.duty
    assert first
    assert chosen
    assert (first.key, chosen.key) == ("harbour-press", "council-press")


@pytest.mark.parametrize(
    ("now", "rung"), [("2025-12-31 23:59", "council-former-press"), ("2026-01-01 00:00", "harbour-press")]
)
def test_a_contact_on_duty_who_has_left_is_not_the_one_to_ring(now: str, rung: str) -> None:
    found = site(release(sound(header=FULL)), now=now, PRESS_DUTY_CONTACT="council-former-press").records.duty
    assert found
    assert found.key == rung


def test_everything_the_directory_says_of_a_contact_and_a_helpline_is_told() -> None:
    contact, helpline = one_site().records.contacts["harbour-press"], one_site().records.helplines["harbour-line"]
    records = office().directory
    for name in ("name", "role", "phone", "mobile", "email", "hours", "out_of_hours", "languages", "regions", "public"):
        assert getattr(contact, name) == getattr(records.contacts["harbour-press"], name)
    for name in ("number", "url", "email", "text", "hours", "cost", "confidential", "audience", "covers", "languages"):
        assert getattr(helpline, name) == getattr(records.helplines["harbour-line"], name)


# Kits


def test_a_kit_is_told_with_its_pictures_and_to_its_releases() -> None:
    found = one_site()
    (kit,) = found.records.kits.values()
    assert (kit.url, kit.zip_url) == ("kits/harbour-lights/", "kits/harbour-lights/harbour-lights.zip")
    assert (kit.zip_size, kit.zip_files) == (36_000, 3)
    assert [(one.url, one.width, one.height) for one in kit.pictures] == [("kits/harbour-lights/lamp.png", 1200, 800)]
    assert [found.records.kit_of(card) for card in found.showing.releases] == [kit]


def test_a_kit_of_a_held_release_is_absent_from_the_other_that_shares_its_name_only() -> None:
    held = release(sound(header={"Kit": HELD_KIT, "Embargo": "2026-12-01 00:01"}), "content/releases/2026/held.md")
    assert list(site(release(sound(header=FULL)), held).records.kits) == [KIT]


# Languages


IN_WELSH = {
    "Lang": "cy",
    "Tags": "safe homes",
    "Regions": "Glan y Gogledd",
    "Category": "Tai",
    "Event": "2026-03-05 10:00 | Agor y drws",
}
WELSH = release(sound(header=IN_WELSH), "content/releases/2026/cy/night-line.md")
IRISH = release(sound(header={"Lang": "ga", "Tags": "safe homes"}), "content/releases/2026/ga.md")
ENGLISH = release(sound(header={"Issuers": "county-council", "Contacts": "council-press"}))


def test_each_language_with_releases_is_an_edition_of_the_site() -> None:
    editions = site(WELSH, ENGLISH).editions
    assert [(code, [card.path for card in one.releases]) for code, one in editions.items()] == [
        ("en", [ENGLISH.path]),
        ("cy", [WELSH.path]),
    ]
    assert [(one.code, one.name, one.url) for one in site(WELSH).in_use] == [
        ("en", "English", ""),
        ("cy", "Cymraeg", "cy/"),
    ]
    assert [one.code for one in site(ENGLISH).in_use] == ["en"]
    assert all(one.editions is editions for one in editions.values())


def test_a_language_that_the_theme_does_not_have_stands_with_english() -> None:
    both = site(IRISH, ENGLISH)
    assert list(both.editions) == ["en"]
    assert [card.lang for card in both.releases] == ["ga", "en"]
    assert views(both)[0].topics == (Tag("Safe homes", "topics/safe-homes/", "en"),)


def test_a_release_is_told_in_its_language_and_leads_to_its_lists() -> None:
    (found,) = views(site(WELSH))
    assert found.url == "cy/releases/2026/night-line/"
    assert found.event == "10:00 GMT ddydd Iau 5 Mawrth 2026 – Agor y drws"
    assert found.topics == (Tag("Safe homes", "cy/topics/safe-homes/", "en"),)
    assert found.regions == (Tag("Glan y Gogledd", "cy/regions/glan-y-gogledd/"),)
    assert found.category == Tag("Tai", "cy/categories/tai/")
    assert [issuer.url for issuer in found.issuers] == ["cy/issuers/harbour-trust/"]


def test_an_organisation_without_releases_in_a_language_is_named_with_its_page_in_another() -> None:
    english, welsh = site(WELSH, ENGLISH).editions.values()
    urls = [{card.key: card.organisation_url for card in one.records.contacts.values()} for one in (english, welsh)]
    assert [(each["harbour-press"], each["council-press"]) for each in urls] == [
        ("cy/issuers/harbour-trust/", "issuers/county-council/"),
        ("cy/issuers/harbour-trust/", "issuers/county-council/"),
    ]
    assert list(english.records.issuers) == ["county-council"]
    assert list(welsh.records.issuers) == ["harbour-trust"]


def test_a_language_in_which_there_are_only_pages_leads_to_the_english_lists() -> None:
    page = release("Title: Amdanom ni\nLang: cy\n\nNi.\n", "content/pages/cy/about.md", is_page=True)
    ours = site(ENGLISH)
    office = replace(ours.office, pages=(page.card,))
    english, welsh = replace(ours, showing=Showing(office)).editions.values()
    assert (welsh.code, welsh.folder) == ("cy", "")
    assert "issuers" in welsh.filled
    assert welsh.filled == english.filled


def test_a_held_release_brings_no_edition() -> None:
    held = release(sound(header={"Lang": "cy", "Embargo": "2026-12-01 00:01"}))
    assert list(site(held).editions) == ["en"]
    assert list(site(held, everything=True).editions) == ["en", "cy"]


# A preview


@pytest.mark.parametrize(
    ("header", "state"),
    [({"Status": "draft"}, (False, True)), ({"Embargo": "2026-12-01 00:01"}, (True, False))],
)
def test_a_preview_tells_what_is_held_and_what_is_a_draft(header: dict[str, str], state: tuple[bool, bool]) -> None:
    text: Release = release(sound(header=header))
    assert views(site(text)) == ()
    (found,) = views(site(text, everything=True))
    assert (found.held, found.draft) == state
