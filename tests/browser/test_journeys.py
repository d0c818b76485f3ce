"""What a journalist does, in a real browser: with a mouse, with the keys alone, with a script and without one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewPage

RELEASE = "releases/2018/north-west-campaign/"
HELPLINE = "tel:+448081000900"
PHONE = (360, 640)


def open_release(page: Page, site: str) -> None:
    """From the front page to the campaign's release, as a reader would."""
    page.goto(f"{site}/")
    page.get_by_role("main").get_by_role("link", name="Six police forces and charity act").click()
    expect(page).to_have_url(f"{site}/{RELEASE}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Six police forces")


def targets(links: Locator) -> set[str]:
    return {link.get_attribute("href") or "" for link in links.all()}


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("size", [PHONE, (1280, 800)], ids=["telephone", "desk"])
def test_from_home_to_a_release_its_note_and_back(
    site: str, new_page: NewPage, size: tuple[int, int], scripts: bool
) -> None:
    page = new_page(*size, java_script_enabled=scripts)
    open_release(page, site)
    reference, note = page.locator("a#ref-1-1"), page.locator("#note-1")
    expect(reference).to_have_text(re.compile(r"\(1\)"))
    reference.click()
    expect(page).to_have_url(f"{site}/{RELEASE}#note-1")
    expect(note).to_be_in_viewport()
    note.locator("a[role=doc-backlink]").first.click()
    expect(page).to_have_url(f"{site}/{RELEASE}#ref-1-1")
    expect(reference).to_be_in_viewport()
    page.go_back()
    # This page has a quick way out: with a script, none of the places on it is a step of its own.
    expect(page).to_have_url(f"{site}/" if scripts else f"{site}/{RELEASE}#note-1")


def test_back_leads_from_note_to_text_where_there_is_no_quick_way_out(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/releases/2025/library-hours/")
    page.locator("a#ref-1-1").click()
    page.locator("#note-1 a[role=doc-backlink]").first.click()
    expect(page).to_have_url(re.compile("#ref-1-1$"))
    page.go_back()
    expect(page).to_have_url(re.compile("#note-1$"))


def test_the_way_to_all_contacts_is_large_enough_to_touch(site: str, new_page: NewPage) -> None:
    page = new_page(320, 640)
    page.goto(f"{site}/{RELEASE}")
    box = page.locator(".ring .down").bounding_box()
    assert box and box["height"] >= 24


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_whoever_can_be_rung_or_written_to_is_a_link(site: str, new_page: NewPage, scripts: bool) -> None:
    page = new_page(java_script_enabled=scripts)
    open_release(page, site)
    assert HELPLINE in targets(page.get_by_role("article").locator("p a.tel"))
    contacts = page.locator("#contacts")
    assert targets(contacts.locator("a.tel")) == {"tel:+442079460182"}
    assert targets(contacts.locator("a[href^='mailto:']")) == {"mailto:press-stand-in@example.org"}
    # Nobody in distress is sent to a press officer, and no journalist to a helpline.
    assert HELPLINE not in targets(contacts.locator("a"))
    assert targets(page.locator("#helplines a.tel")) == {HELPLINE}
    page.get_by_role("link", name="Press contacts", exact=True).last.click()
    expect(page).to_have_url(re.compile(r"(/contacts/|#contacts)$"))


@pytest.mark.parametrize("path", ["", RELEASE, "no/such/page/"], ids=["home", "release", "404"])
def test_the_number_to_ring_is_seen_at_once_on_a_telephone(site: str, new_page: NewPage, path: str) -> None:
    page = new_page(*PHONE)
    page.goto(f"{site}/{path}")
    number = page.get_by_role("banner").locator("a[href='tel:+441632960140']")
    expect(number).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("path", ["", "releases/2026/night-walks/"], ids=["home", "release"])
def test_the_headline_is_in_the_upper_half_of_a_telephone(site: str, new_page: NewPage, path: str) -> None:
    page = new_page(375, 667)
    page.goto(f"{site}/{path}")
    headline = page.get_by_role("heading", level=1).bounding_box()
    assert headline and headline["y"] < 667 / 2
    # What there is no room for is one step away.
    assert page.locator(".duty-more a").get_attribute("href") == "/contacts/"
    expect(page.locator(".duty-more a")).to_be_in_viewport()
    expect(page.locator(".duty-hours")).to_be_hidden()


@pytest.mark.parametrize(("size", "seen"), [(PHONE, True), ((1280, 800), False)], ids=["telephone", "desk"])
def test_whom_to_ring_about_a_release_is_said_beside_its_text_or_before_all_else(
    site: str, new_page: NewPage, size: tuple[int, int], seen: bool
) -> None:
    page = new_page(*size)
    page.goto(f"{site}/{RELEASE}")
    ring = page.locator(".ring")
    expect(ring).to_be_visible(visible=seen)
    top = page.locator(".release-text").bounding_box()
    contacts = page.locator("#contacts").bounding_box()
    assert top and contacts
    assert (contacts["y"] > top["y"]) is seen
    if seen:
        assert targets(ring.locator("a")) == {"tel:+442079460182", "#contacts"}
        expect(ring).to_be_in_viewport(ratio=1)
        expect(ring).to_contain_text("Never answered, as this number is kept free for drama")
        first = page.locator("a[href^='tel:']:visible").first
        assert first.get_attribute("href") == "tel:+442079460182"


def test_the_press_desk_is_for_journalists_only_beside_a_contact_who_is_not(site: str, new_page: NewPage) -> None:
    page = new_page(*PHONE)
    page.goto(f"{site}/{RELEASE}")
    desk = page.locator(".duty .duty-label span")
    expect(desk).to_be_hidden()
    page.locator(".ring .duty-label span").evaluate("one => one.remove()")
    expect(desk).to_be_visible()


def test_the_press_desk_is_said_once_where_it_is_whom_to_ring(site: str, new_page: NewPage) -> None:
    page = new_page(*PHONE)
    page.goto(f"{site}/releases/2025/library-hours/")
    expect(page.locator(".ring")).to_contain_text("Monday to Friday, 8.30am to 5.30pm")
    expect(page.locator(".ring .scope")).to_have_text("Floods, road closures and school closures only")
    expect(page.locator(".ring .scope")).to_be_in_viewport(ratio=1)
    expect(page.locator(".duty")).to_be_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".ring")).to_be_hidden()
    expect(page.locator(".duty")).to_be_visible()


def test_a_whole_visit_with_the_keys_alone(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Six police forces and charity act"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/{RELEASE}")

    page.keyboard.press("Tab")
    skip = page.locator("a.skip[href='#main']")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()

    reference = page.locator("a#ref-1-1")
    tab_to(page, reference)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/{RELEASE}#note-1")
    # Whoever reads on is in the note: the next thing reached stands there.
    back = page.locator("#note-1 a[role=doc-backlink]").first
    tab_to(page, back, within=3)
    page.keyboard.press("Enter")
    expect(reference).to_be_focused()
    expect(reference).to_be_in_viewport()


def test_the_ways_about_the_site_are_reached_by_keys_and_show_where_one_is(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/")
    ways = page.get_by_role("navigation", name="Site", exact=True)
    names = [link.inner_text() for link in ways.get_by_role("link").all()]
    assert {"Releases", "Topics", "Organisations", "Press contacts", "Helplines"} <= set(names)
    for name in names:
        way = ways.get_by_role("link", name=name, exact=True)
        tab_to(page, way)
        outline = way.evaluate("link => getComputedStyle(link).outlineStyle")
        assert outline != "none", f"one cannot see that “{name}” has the focus"
    page.keyboard.press("Enter")
    expect(ways.locator("[aria-current=page]")).to_have_text(names[-1])


def tab_to(page: Page, wanted: Locator, within: int = 80) -> None:
    """Press Tab until ``wanted`` has the focus, which everything on the way must show."""
    for _ in range(within):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            expect(wanted).to_be_in_viewport()
            return
    raise AssertionError(f"{wanted} is not reached by the Tab key")
