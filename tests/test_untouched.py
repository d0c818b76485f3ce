"""A draft or a held release touches nothing that is out: the site with it is the site without it.

Records of the directory that only it names are absent with it, and that is the one difference.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.ledger import Verdict
from press.office import Office
from press.plan import plan
from press.plan.fingerprints import Fingerprints
from press.release import Release
from press.result import Result
from press.showing import Showing, Who
from press.views.site import Site
from tests.fixtures import HELD_KIT, KIT, office_with, release, site, sound

CONTACTS = ("harbour-press", "council-press", "council-former-press", "hospital-press")
HELPLINES = ("harbour-line", "night-owls", "quiet-room")
ISSUERS = ("harbour-trust", "county-council", "riverside-hospital")
PEOPLE: tuple[Who, ...] = (*(("contact", key) for key in CONTACTS), *(("helpline", key) for key in HELPLINES))


class Made(NamedTuple):
    """A release or page, and whose number or address its text gives."""

    text: Release
    gives: tuple[Who, ...]


def some(keys: Sequence[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(keys), max_size=2, unique=True).map(", ".join)


@st.composite
def headers(draw: st.DrawFn, unseen: bool) -> Mapping[str, str]:
    """What a release or page says of itself in the header: a draft or a held one where it is ``unseen``."""
    drawn = {
        "Issuers": draw(some(ISSUERS)),
        "Contacts": draw(some(CONTACTS)),
        "Helplines": draw(some(HELPLINES)),
        "Tags": draw(some(["Safe homes", "Libraries", "Grief and loss", "Night work"])),
        "Kit": draw(st.sampled_from(["", KIT, HELD_KIT])),
        "Category": draw(st.sampled_from(["", "Campaigns", "Research"])),
        "Regions": draw(some(["North Shore", "South Bank"])),
        "Lang": draw(st.sampled_from(["", "cy"])),
        "Date": draw(st.sampled_from(["2025-03-02", "2026-03-02", "2026-11-23"])),
        "Slug": draw(st.sampled_from(["", "out-0", "out-1"])) if unseen else "",
    }
    hold = {"Status": "draft"} if draw(st.booleans()) else {"Embargo": "2026-11-30 00:01"}
    return {name: value for name, value in (drawn | (hold if unseen else {})).items() if value}


@st.composite
def made(draw: st.DrawFn, name: str, unseen: bool = False) -> Made:
    """A release, or a page of the office."""
    header, is_page = draw(headers(unseen)), draw(st.booleans())
    folder = f"content/{'pages' if is_page else 'releases/2026'}"
    text = release(sound(header={"Issuers": "", **header}), f"{folder}/{name}.md", is_page=is_page)
    return Made(text, tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=1))))


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """The small office, where organisations list other contacts, and boilerplates give the numbers of some."""
    office = office_with(PRESS_DUTY_CONTACT=draw(st.sampled_from(["", CONTACTS[0], CONTACTS[3]])))
    directory = office.directory
    order = draw(st.permutations(CONTACTS))
    told = st.sampled_from(["", "Ring 020 7946 0300.", "Ring 0808 157 0200.", "Ring 020 7946 0150."])
    organisations = {
        key: record.model_copy(
            update={"contacts": tuple(draw(st.sets(st.sampled_from(CONTACTS), max_size=1))), "boilerplate": draw(told)}
        )
        for key, record in directory.organisations.items()
    }
    contacts = {key: directory.contacts[key] for key in order}
    return replace(office, directory=replace(directory, contacts=contacts, organisations=organisations))


def shown(office: Office, texts: Sequence[Made]) -> Site:
    """The site of an office that has these releases and pages."""
    cards = [each.text.card for each in texts]
    releases = tuple(card for card in cards if not card.is_page)
    pages = tuple(card for card in cards if card.is_page)
    gives = {each.text.path: each.gives for each in texts}
    return replace(site(), showing=Showing(replace(office, releases=releases, pages=pages), given=gives))


def planned(of: Site, texts: Sequence[Made]) -> dict[str, tuple[str, object]]:
    """Every file of a site: what it is made of, and the languages it is also in."""
    verdicts = {each.text.path: Verdict("", {}, (), ()) for each in texts}
    result = Result((), (), len(texts), {}, verdicts=verdicts)
    prints = Fingerprints(of, result, {path: path for path in verdicts}, {}, "", preview=False)
    return {one.url: (one.fingerprint, one.alternates) for one in plan(prints, str).outputs()}


def without(office: Office, hidden: set[Who]) -> Office:
    """The office without these records."""
    directory = office.directory
    contacts = {key: one for key, one in directory.contacts.items() if ("contact", key) not in hidden}
    helplines = {key: one for key, one in directory.helplines.items() if ("helpline", key) not in hidden}
    return replace(office, directory=replace(directory, contacts=contacts, helplines=helplines))


def listed(of: Site) -> set[Who]:
    """Whom a site shows at all."""
    showing = of.showing
    return {("contact", key) for key in showing.contacts} | {("helpline", key) for key in showing.helplines}


def named(of: Site, texts: Sequence[Made]) -> set[Who]:
    """Whom the pages of releases and organisations show, as the theme is told of them, and all pages as on duty."""
    found = {who for each in texts if of.showing.shows(each.text.card) for who in each.gives}
    for edition in of.editions.values():
        records = edition.records
        found |= {("contact", records.duty.key)} if records.duty else set()
        for card in edition.releases:
            found |= {("contact", one.key) for one in records.contacts_of(card)}
            found |= {("helpline", one.key) for one in records.helplines_of(card)}
        for key in records.issuers:
            found |= {("contact", one) for one in of.office.directory.organisations[key].contacts}
    return found & set(PEOPLE)


@settings(max_examples=200, deadline=None)
@given(
    offices(),
    st.tuples(*(made(f"out-{number}") for number in range(3))),
    st.lists(st.booleans(), min_size=3, max_size=3),
    made("unseen", unseen=True),
    made("other", unseen=True),
    st.booleans(),
)
def test_the_site_with_a_draft_is_the_site_without_it(
    office: Office, all_out: tuple[Made, ...], chosen: list[bool], unseen: Made, other: Made, has_other: bool
) -> None:
    out = [each for each, is_there in zip(all_out, chosen, strict=True) if is_there]
    out += [other] if has_other else []
    before, after = shown(office, out), shown(office, [*out, unseen])
    hidden = listed(before) - listed(after)
    assert listed(after) <= listed(before)
    assert not hidden & named(before, out), "what is out shows them"
    assert planned(after, [*out, unseen]) == planned(shown(without(office, hidden), out), out)
    assert hidden <= whom(office, unseen, organisations_named(before, out))


def organisations_named(of: Site, texts: Sequence[Made]) -> set[str]:
    """The organisations that a site has releases of, or names on the card of a contact who is named."""
    cards = of.office.directory.contacts
    return {*of.showing.issuers, *(cards[key].organisation for kind, key in named(of, texts) if kind == "contact")}


def whom(office: Office, made: Made, known: set[str]) -> set[Who]:
    """All that a draft may hide: whom it names or gives, and those of its issuers that are not ``known`` without it."""
    card = made.text.card
    found = set(made.gives)
    if card.is_page:
        return found
    issuers = set(card.keys("Issuers"))
    found |= {("contact", key) for key in card.keys("Contacts")}
    found |= {("helpline", key) for key in office.helplines_of(card)}
    found |= {("contact", key) for key, one in office.directory.contacts.items() if one.organisation in issuers - known}
    numbers: dict[str, Who] = {
        "0300": ("helpline", "quiet-room"),
        "0200": ("helpline", "night-owls"),
        "0150": ("contact", "council-press"),
    }
    told = [office.directory.organisations[key].boilerplate for key in issuers]
    return found | {who for text in told for number, who in numbers.items() if number in text}


# By hand: each way in which something published names a contact

DRAFT = {"Status": "draft", "Issuers": "county-council", "Contacts": "council-press"}


def with_draft(header: Mapping[str, str], draft: Mapping[str, str] = DRAFT) -> Site:
    """The site of a published release and a draft."""
    texts = release(sound(header=header)), release(sound(header=draft), "content/releases/2026/draft.md")
    return site(*texts)


@pytest.mark.parametrize(
    "header",
    [{"Contacts": "council-press"}, {"Contacts": "council-former-press"}, {"Issuers": "county-council"}],
    ids=["named", "beside one who has left", "listed by its issuer"],
)
def test_a_contact_that_is_out_stays_where_a_draft_names_its_organisation(header: Mapping[str, str]) -> None:
    assert "council-press" in with_draft(header).records.contacts


def test_the_other_contacts_of_an_organisation_whose_name_is_out_stay_too() -> None:
    shown = with_draft({"Contacts": "council-press"}, {"Status": "draft", "Issuers": "county-council"})
    assert "council-former-press" in shown.records.contacts


def test_the_first_contact_is_on_duty_whatever_a_draft_names() -> None:
    draft = {"Status": "draft", "Contacts": "harbour-press"}
    duty = with_draft({"Issuers": "riverside-hospital", "Contacts": "hospital-press"}, draft).records.duty
    assert duty is not None
    assert duty.key == "harbour-press"


def test_a_welsh_draft_is_no_twin_of_what_is_out() -> None:
    out = Made(release(sound()), ())
    twin = release(sound(header={"Lang": "cy", "Status": "draft"}), "content/releases/2026/cy/night-line.md")
    both = [out, Made(twin, ())]
    assert planned(shown(office_with(), both), both) == planned(shown(office_with(), [out]), [out])
