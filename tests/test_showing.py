"""Held means absent: a held release takes along whatever nothing that is out needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.directory import Directory
from press.release import Release
from press.showing import Showing
from tests.fixtures import HELD_KIT, KIT, office_with, release, sound

OUT = release(sound(), "content/releases/2026/out.md")
HELD = release(
    sound(
        header={
            "Title": "Council opens a library",
            "Embargo": "2026-11-30 00:01",
            "Issuers": "county-council",
            "Contacts": "council-press",
            "Helplines": "night-owls",
            "Kit": HELD_KIT,
        }
    ),
    "content/releases/2026/held.md",
)
DRAFT = release(sound(header={"Status": "draft", "Kit": KIT}), "content/releases/2026/draft.md")


def showing(*texts: Release, now: str = "2026-11-24", everything: bool = False, duty: str = "") -> Showing:
    return Showing(office_with(*texts, now=now, PRESS_DUTY_CONTACT=duty), everything)


def test_an_address_of_a_list_is_no_pages_in_any_language() -> None:
    pages = [
        release(f"Title: One\nSlug: {slug}\nLang: {lang}\n\nText.\n", f"content/pages/{slug}-{lang}.md", is_page=True)
        for slug, lang in (("contacts", "en"), ("contacts", "cy"), ("cy", "en"), ("about", "cy"))
    ]
    office = replace(office_with(), pages=tuple(page.card for page in pages))
    assert [page.slug for page in Showing(office, everything=True).pages] == ["about"]


def slugs(shown: Showing) -> list[str]:
    return [one.slug for one in shown.releases]


def test_held_releases_and_drafts_are_absent() -> None:
    assert slugs(showing(OUT, HELD, DRAFT)) == ["out"]


def test_a_held_release_appears_at_the_minute_of_its_embargo() -> None:
    assert slugs(showing(OUT, HELD, now="2026-11-30 00:00")) == ["out"]
    assert slugs(showing(OUT, HELD, now="2026-11-30 00:01")) == ["held", "out"]


def test_a_preview_shows_everything() -> None:
    assert set(slugs(showing(OUT, HELD, DRAFT, everything=True))) == {"out", "held", "draft"}
    assert set(showing(OUT, HELD, DRAFT, everything=True).kits) == {KIT, HELD_KIT}


def test_nothing_that_is_held_is_shown_where_nobody_asks_for_everything() -> None:
    assert Showing(office_with(HELD, DRAFT, now="2026-11-24")).releases == ()


def page(name: str, **header: str) -> Release:
    lines = "".join(f"{field}: {value}\n" for field, value in ({"Title": "About us"} | header).items() if value)
    return release(f"{lines}\nText.\n", f"content/pages/{name}.md", is_page=True)


def with_pages(*pages: Release, everything: bool = False) -> Showing:
    """What is shown of one release that is out, one that is held, and these pages."""
    office = replace(office_with(OUT, HELD, now="2026-11-24"), pages=tuple(each.card for each in pages))
    return Showing(office, everything)


def test_a_page_is_shown_unless_it_is_a_draft_or_held() -> None:
    pages = page("about"), page("draft", Status="draft"), page("held", Embargo="2026-11-30 00:01")
    assert [each.slug for each in with_pages(*pages).pages] == ["about"]
    assert [each.slug for each in with_pages(*pages, everything=True).pages] == ["about", "draft", "held"]


def test_a_page_without_title_is_not_shown_even_in_a_preview() -> None:
    untitled = page("untitled", Title="", Slug="untitled")
    assert with_pages(untitled).pages == with_pages(untitled, everything=True).pages == ()


def test_it_knows_of_a_release_or_page_whether_it_is_one_of_those_shown() -> None:
    about, draft = page("about"), page("draft", Status="draft")
    shown = with_pages(about, draft)
    assert [shown.shows(each.card) for each in (OUT, about, HELD, draft)] == [True, True, False, False]
    assert [shown.has_page(each.path) for each in (OUT, about, HELD, draft)] == [True, True, False, False]


def test_of_several_at_one_address_a_preview_shows_the_first() -> None:
    one = release(sound(header={"Slug": "one", "Status": "draft"}), "content/releases/2026/b.md")
    other = release(sound(header={"Slug": "one"}), "content/releases/2026/a.md")
    assert [card.path for card in showing(one, other, everything=True).releases] == [one.path]


def test_a_release_without_title_or_date_is_not_shown_even_in_a_preview() -> None:
    untitled = release(sound().replace("Title:", "Tittle:"), "content/releases/2026/a.md")
    undated = release(sound(header={"Date": "soon"}), "content/releases/2026/b.md")
    assert showing(untitled, undated, everything=True).releases == ()


def test_the_newest_comes_first_and_of_one_minute_the_last_address() -> None:
    texts = [
        release(sound(header={"Date": day}), f"content/releases/2026/{name}.md")
        for name, day in [("a", "2026-01-01"), ("b", "2026-03-01"), ("c", "2026-02-01"), ("d", "2026-03-01 00:00")]
    ]
    assert slugs(showing(*texts)) == slugs(showing(*reversed(texts)))
    assert slugs(showing(*texts))[2:] == ["c", "a"]


# What goes along


UNPUBLISHED = ({"Status": "draft"}, {"Embargo": "2026-11-30 00:01"})


@pytest.mark.parametrize("unpublished", UNPUBLISHED, ids=["draft", "held"])
def test_what_is_not_out_hides_no_contact_that_something_published_shows(unpublished: dict[str, str]) -> None:
    out = release(sound(header={"Contacts": "harbour-press, council-press"}), "content/releases/2026/out.md")
    other = release(sound(header={"Issuers": "county-council", **unpublished}), "content/releases/2026/other.md")
    assert showing(out, other).contacts == showing(out).contacts
    assert "council-press" in showing(out, other).contacts


@pytest.mark.parametrize("unpublished", UNPUBLISHED, ids=["draft", "held"])
@pytest.mark.parametrize("named", ["Issuers", "Contacts", "Helplines", "Kit"])
def test_a_site_is_the_same_without_it_but_for_what_only_it_names(named: str, unpublished: dict[str, str]) -> None:
    """Each record is named by something published or by nothing, and then by something that is not out as well."""
    directory = office_with().directory
    keys = {
        "Issuers": directory.organisations,
        "Contacts": directory.contacts,
        "Helplines": directory.helplines,
        "Kit": directory.kits,
    }
    for published in keys[named]:
        out = release(sound(header={named: published}), "content/releases/2026/out.md")
        before = showing(out)
        for key in keys[named]:
            other = release(sound(header={named: key, **unpublished}), "content/releases/2026/other.md")
            after = showing(out, other)
            assert (after.releases, after.kits, after.issuers) == (before.releases, before.kits, before.issuers)
            for kind in ("contacts", "helplines"):
                gone = set(getattr(before, kind)) - set(getattr(after, kind))
                assert not gone.intersection(out.keys("Contacts"), out.keys("Helplines"))
                assert gone <= named_by(other, directory)


def named_by(one: Release, directory: Directory) -> set[str]:
    """The keys of contacts and helplines that a release names, or whose organisation it does."""
    of_issuers = {key for key, contact in directory.contacts.items() if contact.organisation in one.keys("Issuers")}
    topics = [topic for tag in one.keys("Tags") if (topic := directory.topic_for(tag)) and topic.sensitive]
    of_topics = {key for topic in topics for key in topic.helplines}
    return {*one.keys("Contacts"), *one.keys("Helplines"), *of_issuers, *of_topics}


def test_a_held_release_takes_its_issuer_contact_helpline_and_kit_along() -> None:
    shown = showing(OUT, HELD)
    assert shown.issuers == ("harbour-trust",)
    assert "council-press" not in shown.contacts
    assert "night-owls" not in shown.helplines
    assert shown.kits == ()


def test_what_an_issuer_alone_that_is_held_would_say_of_its_people_is_held_too() -> None:
    assert "council-former-press" not in showing(OUT, HELD).contacts, "a card names the organisation"


def test_what_a_release_that_is_out_names_as_well_stays() -> None:
    other = release(
        sound(header={"Issuers": "county-council", "Contacts": "council-press", "Helplines": "night-owls"}),
        "content/releases/2026/other.md",
    )
    shown = showing(other, HELD)
    assert "county-council" in shown.issuers
    assert "council-press" in shown.contacts
    assert "night-owls" in shown.helplines


def test_what_no_release_names_is_no_secret() -> None:
    shown = showing(OUT, HELD)
    assert "hospital-press" in shown.contacts
    assert "quiet-room" in shown.helplines
    assert "riverside-hospital" not in shown.issuers, "it has nothing to list"


def test_the_helplines_of_a_held_sensitive_topic_are_held() -> None:
    held = release(sound(header={"Tags": "grief and loss", "Embargo": "2026-11-30 00:01"}), "content/releases/x.md")
    assert showing(held).helplines == ("harbour-line",)


def test_the_contact_on_duty_is_always_shown() -> None:
    assert "council-press" in showing(OUT, HELD, duty="council-press").contacts


def test_lifting_the_embargo_brings_all_of_it() -> None:
    shown = showing(OUT, HELD, now="2026-11-30 00:01")
    assert shown.issuers == ("harbour-trust", "county-council")
    assert {"council-press", "council-former-press"} <= set(shown.contacts)
    assert "night-owls" in shown.helplines
    assert shown.kits == (HELD_KIT,)


def test_a_kit_that_two_releases_share_is_out_with_the_first() -> None:
    sharing = release(sound(header={"Kit": HELD_KIT}), "content/releases/2026/sharing.md")
    assert showing(sharing, HELD).kits == (HELD_KIT,)


def test_of_those_that_name_a_kit_it_knows_the_ones_that_are_out_newest_first() -> None:
    older, newer = (
        release(sound(header={"Kit": HELD_KIT, "Date": day}), f"content/releases/2026/{name}.md")
        for day, name in [("2026-02-01", "older"), ("2026-03-01", "newer")]
    )
    shown = showing(older, HELD, newer)
    assert [card.slug for card in shown.with_kit(HELD_KIT)] == ["newer", "older"]
    assert shown.with_kit(KIT) == ()


def test_the_header_of_a_page_which_shows_nobody_brings_nobody_out() -> None:
    shown = with_pages(page("about", Contacts="council-press", Helplines="night-owls"))
    assert "council-press" not in shown.contacts
    assert "night-owls" not in shown.helplines


# By a number in the text


OWLS, COUNCIL = ("helpline", "night-owls"), ("contact", "council-press")
SILENT = release(sound(header={"Title": "A night line", "Embargo": "2026-11-30 00:01"}), "content/releases/2026/s.md")


def given(*texts: Release, now: str = "2026-11-24", **of: list[tuple[str, str]]) -> Showing:
    """What is shown where texts, by the names of their files, give the numbers of some in the directory."""
    by_path = {text.path: of[name] for text in texts if (name := text.path.rpartition("/")[2][:-3]) in of}
    return replace(showing(*texts, now=now), given=by_path)


def test_whom_a_held_release_names_by_a_number_alone_is_held_with_it() -> None:
    shown = given(OUT, SILENT, s=[OWLS, COUNCIL])
    assert "night-owls" not in shown.helplines
    assert "council-press" not in shown.contacts
    assert "quiet-room" in shown.helplines, "nobody names it"
    lifted = given(OUT, SILENT, s=[OWLS, COUNCIL], now="2026-11-30 00:01")
    assert "night-owls" in lifted.helplines
    assert "council-press" in lifted.contacts


def test_whom_a_release_or_page_that_is_out_names_by_a_number_stays() -> None:
    assert "night-owls" in given(OUT, SILENT, s=[OWLS], out=[OWLS]).helplines
    assert "night-owls" in given(OUT, HELD, out=[OWLS]).helplines, "the held one names it in its header"
    page = release("Title: One\nSlug: one\n\nText.\n", "content/pages/page.md", is_page=True)
    office = replace(office_with(OUT, SILENT, now="2026-11-24"), pages=(page.card,))
    both = {SILENT.path: [OWLS], page.path: [OWLS]}
    assert "night-owls" in Showing(office, given=both).helplines


def test_whom_a_draft_of_a_page_names_by_a_number_alone_is_held_with_it() -> None:
    draft = page("draft", Status="draft")
    shown = replace(with_pages(draft), given={draft.path: [("helpline", "quiet-room")]})
    assert "quiet-room" not in shown.helplines


def test_a_contact_and_a_helpline_of_one_key_are_two() -> None:
    base = given(OUT, HELD, SILENT, s=[("contact", "quiet-room")])
    directory = base.office.directory
    namesake = directory.contacts["hospital-press"].model_copy(update={"key": "quiet-room"})
    council = directory.organisations["county-council"].model_copy(update={"boilerplate": "Ring 020 7946 0300."})
    both = replace(directory, contacts={**directory.contacts, "quiet-room": namesake})
    shown = replace(base, office=replace(base.office, directory=both))
    assert "quiet-room" in shown.helplines
    assert "quiet-room" not in shown.contacts
    told = replace(both, organisations={**both.organisations, "county-council": council})
    shown = Showing(replace(base.office, directory=told))
    assert "quiet-room" not in shown.helplines, "the boilerplate of a held issuer gives its number"
    assert "quiet-room" in shown.contacts


def test_an_issuer_that_nobody_knows_holds_nobody() -> None:
    unknown = release(sound(header={"Issuers": "no-such-body"}), "content/releases/2026/unknown.md")
    shown = showing(unknown)
    assert shown.issuers == ()
    assert "harbour-press" in shown.contacts


def test_in_a_preview_everybody_is_shown() -> None:
    shown = replace(showing(OUT, SILENT, everything=True), given={SILENT.path: [OWLS]})
    assert "night-owls" in shown.helplines


@pytest.mark.parametrize("told", ["Ring 020 7946 0300.", "Write to Quiet@room.example.org."])
def test_the_boilerplate_of_an_issuer_names_them_as_a_release_does(told: str) -> None:
    def boilerplate(key: str) -> Showing:
        base = given(OUT, HELD, SILENT, s=[("helpline", "quiet-room")])
        directory = base.office.directory
        record = directory.organisations[key].model_copy(update={"boilerplate": told})
        room = directory.helplines["quiet-room"].model_copy(update={"email": "quiet@room.example.org"})
        changed = replace(
            directory,
            organisations={**directory.organisations, key: record},
            helplines={**directory.helplines, "quiet-room": room},
        )
        return replace(base, office=replace(base.office, directory=changed))

    assert "quiet-room" in boilerplate("harbour-trust").helplines, "its releases are out"
    assert "quiet-room" not in boilerplate("county-council").helplines
    assert "quiet-room" not in boilerplate("riverside-hospital").helplines, "it issues nothing"
