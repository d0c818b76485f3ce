"""What the site says of itself: each sentence of its privacy page and accessibility statement is held against it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import NewPage
from tests.browser.pages import SAMPLE
from tests.site.project import ROOT

Test = TypeVar("Test", bound=Callable[..., None])

RELEASE = "releases/2018/north-west-campaign/"
KEPT = """async () => [
  document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
  (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length,
].filter(Boolean)"""
SHOWN = """() => [
  document.querySelector("main").innerText,
  [...document.querySelectorAll("button, input, select")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true })).length,
  [...document.links].map((one) => one.href),
]"""
HELD: set[str] = set()


def says(*sentences: str) -> Callable[[Test], Test]:
    """The sentences that a test holds."""
    HELD.update(sentences)
    return lambda test: test


@dataclass
class Reader:
    """Somebody who has opened a page of each kind and searched for Lothians, and what servers were asked meanwhile."""

    page: Page
    site: str
    asked: list[Request] = field(default_factory=list)

    @property
    def urls(self) -> list[str]:
        return [request.url for request in self.asked]


@pytest.fixture
def reader(site: str, new_page: NewPage) -> Reader:
    reader = Reader(new_page(), site)
    reader.page.on("request", lambda request: reader.asked.append(request))
    for path in SAMPLE:
        reader.page.goto(f"{site}/{path}")
    reader.page.goto(f"{site}/search/")
    reader.page.get_by_role("searchbox").fill("Lothians")
    expect(reader.page.get_by_role("search").get_by_role("status")).to_have_text(re.compile("Results"))
    return reader


@pytest.fixture
def plain(new_page: NewPage) -> Page:
    """A page in a browser without scripts."""
    return new_page(java_script_enabled=False)


@says("This site sets no cookies, and its scripts keep nothing on your device.", "It counts no visitors.")
def test_nothing_is_kept_and_nobody_counted(reader: Reader) -> None:
    assert reader.page.context.cookies() == []
    assert reader.page.evaluate(KEPT) == []
    assert {request.method for request in reader.asked} == {"GET"}
    # Pagefind asks for its first file by the time of day, lest an old one be taken for it.
    assert not [url for url in reader.urls if "?" in url and not re.search(r"/pagefind-entry\.json\?ts=\d+$", url)]


@says(
    "The site asks for nothing from other sites: its pictures, styles and scripts all come from the site itself, and "
    "its letters are those of your device, so nobody else learns that you were here.",
    "A link to another site is followed only when you choose it, and your browser may then tell that site where you "
    "came from.",
)
def test_nothing_is_asked_of_others_and_no_letters_of_anybody(reader: Reader) -> None:
    assert not [url for url in reader.urls if not url.startswith((f"{reader.site}/", "data:"))]
    assert not [request for request in reader.asked if request.resource_type in {"font", "ping"}]


@says(
    "Your browser may keep the pages you read, as it does of any site, and has their addresses in its history; that of "
    "a search has the words in it.",
    "The search works in your browser, and the words you look for stay there.",
    "Whoever runs the server may keep a log of the addresses that pages, and parts of the search’s index, were sent "
    "to, as most servers do.",
)
def test_the_words_are_in_the_address_and_servers_are_asked_for_parts_of_the_index(reader: Reader) -> None:
    assert reader.page.url == f"{reader.site}/search/#q=Lothians"
    assert not [url for url in reader.urls if "lothians" in url.partition("#")[0].lower()]
    assert [url for url in reader.urls if "/pagefind/index/" in url]


@says(
    "Everything can be read and reached without JavaScript, and with the keyboard alone.",
    "Only the search, and the buttons that copy and print, need JavaScript; the archive leads to all that the search "
    "finds.",
)
def test_links_alone_lead_to_every_page_and_no_button_is_shown_without_a_script(site: str, plain: Page) -> None:
    met, waiting = {""}, [""]
    while waiting:
        plain.goto(f"{site}/{waiting.pop()}")
        said, buttons, links = plain.evaluate(SHOWN)
        assert said and not buttons
        for url in links:
            path = url.partition("#")[0].removeprefix(f"{site}/")
            if path not in met and (path.endswith("/") and "://" not in path):
                met.add(path)
                waiting.append(path)
    assert set(SAMPLE) - {"no/such/page/"} <= met


@says("Text can be made larger and follows the settings of your browser.")
def test_text_follows_the_size_that_the_browser_is_set_to(site: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{site}/{RELEASE}")
    size = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)"
    before = page.evaluate(size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(size) == pytest.approx(2 * before, rel=0.15)


@says("Notes are linked both ways, and the link back says where it goes.")
def test_each_reference_has_a_note_with_a_way_back_to_it(site: str, plain: Page) -> None:
    plain.goto(f"{site}/{RELEASE}")
    references = plain.locator("[role=doc-noteref]")
    assert references.count()
    for reference in references.all():
        back = plain.locator(f"{reference.get_attribute('href')} a[href='#{reference.get_attribute('id')}']")
        expect(back).to_contain_text("Back to note")


@says("Every picture of a media kit has a description in words.")
def test_every_picture_of_a_kit_is_described(site: str, plain: Page) -> None:
    for path in ("kits/", "kits/lamp-room/", "kits/north-west-campaign/"):
        plain.goto(f"{site}/{path}")
        pictures = plain.get_by_role("main").locator("img")
        assert pictures.count() and all(picture.get_attribute("alt") for picture in pictures.all())


@says("Telephone numbers are written as text, so that they can be read aloud, copied and rung.")
def test_every_number_that_can_be_rung_is_written(site: str, plain: Page) -> None:
    for path in ("", RELEASE, "contacts/", "helplines/"):
        plain.goto(f"{site}/{path}")
        numbers = plain.locator("a[href^='tel:']").all()
        assert numbers and all(
            re.fullmatch(r"[\d\s()+]{6,}", number.inner_text()) for number in numbers if number.is_visible()
        )


@pytest.mark.parametrize("name", ["privacy", "accessibility"])
def test_no_sentence_is_held_by_none(name: str) -> None:
    text = (ROOT / f"content/pages/{name}.md").read_text("utf-8").partition("\n\n")[2]
    said = re.findall(r"^- (.+)$", text, re.MULTILINE) or text.splitlines()
    assert {one for part in said for one in re.split(r"(?<=\.) ", part) if one} <= HELD
