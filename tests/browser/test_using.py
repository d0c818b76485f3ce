"""What a journalist does with a release: copies it and opens its notes. And how somebody leaves in a hurry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import NewPage, Served
from tests.browser.pages import publish
from tests.theme import gallery, made_up

RELEASE = made_up.SENSITIVE_RELEASE.url
DESK = (1440, 900)
ADDRESS = made_up.SENSITIVE_RELEASE.url
WEATHER = "https://weather.example.org/"

QUOTE = """The coxswain at Quayhead said:

“We would sooner meet people on the causeway with a lamp than in the channel with a boat.

“The watch costs less in a year than one night of searching.”

Source: Saltmarsh County Council"""
TABLE = """Winter        People  Of them children  Crews called out
------------  ------  ----------------  ----------------
2022 to 2023      88  19                41"""


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def open_release(page: Page, root: str) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{root}/{RELEASE}")
    return page


def test_a_release_is_copied_as_plain_text(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.get_by_role("button", name="Copy text").first.click()
    expect(page.locator(".said")).to_have_text("Copied to the clipboard")
    copied = clipboard(page)
    assert copied.startswith(
        "Lamps on the causeway: five lifeboat crews open a night watch on Long Sands\n\nFive crews"
    )
    assert "than in the ten years before them. (1)\n\n" in copied
    assert "\n\n(1) Source: log of the five crews" in copied
    assert TABLE in copied
    assert "\N{NO-BREAK SPACE}" not in copied and "\n\n\n" not in copied
    places = [copied.index(part) for part in ("\nEnds\n", "\nPress contacts\n", "\nNotes to editors\n", "\nAbout Salt")]
    assert places == sorted(places)


BACKWARDS = """() => [...document.querySelectorAll('.tel, [href^="tel:"]')].filter((one) => {
  const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
  const place = (at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return one.checkVisibility() && place(0) > place(text.length - 1);
}).map((one) => one.outerHTML)"""


def test_a_number_is_read_from_its_beginning_on_a_page_that_is_read_from_the_right(
    everything: str, new_page: NewPage
) -> None:
    page = new_page()
    for path in (RELEASE, "contacts/", "helplines/"):
        page.goto(f"{everything}/{path}")
        page.evaluate("document.documentElement.dir = 'rtl'")
        assert page.evaluate(BACKWARDS) == []


def test_a_quote_is_copied_with_who_spoke_it_and_where(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.get_by_role("button", name="Copy quote 1").click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page).startswith(QUOTE)
    page.get_by_role("link", name="Link to quote 1").click()
    expect(page).to_have_url(f"{everything}/{RELEASE}#quote-1")


def test_what_is_copied_has_no_spaces_but_plain_ones(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.evaluate(
        "document.getElementById('release-text').content.prepend('£4\\u00a0m for 12\\u202f000 peo\\u00adple')"
    )
    page.get_by_role("button", name="Copy text").first.click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page).startswith("£4 m for 12 000 people\n")


def test_text_selected_by_hand_is_copied_without_what_is_there_to_press(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article'))")
    page.keyboard.press("Control+C")
    copied = clipboard(page)
    assert "We would sooner meet people" in copied and "Source: log of the five crews" in copied
    for pressed in ("Copy text", "Link to quote 1", "Copy quote 1", "Back to note 1"):
        assert pressed not in copied


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)])
def test_the_address_of_a_quote_leads_to_who_spoke_it(site: str, new_page: NewPage, size: tuple[int, int]) -> None:
    page = new_page(*size, reduced_motion="reduce")
    page.goto(f"{site}/releases/2026/night-walks/#quote-1")
    expect(page.locator("#quote-1")).to_be_in_viewport()
    expect(page.get_by_text("A spokesperson for the trust said:", exact=True)).to_be_in_viewport(ratio=1)


def test_a_quote_is_copied_without_the_spaces_that_hold_its_lines(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.evaluate("document.getElementById('quote-1-text').content.textContent = '«\\u00a0Oui\\u202f!\\u00a0»'")
    page.get_by_role("button", name="Copy quote 1").click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page) == "« Oui ! »"


def test_the_address_is_copied_without_the_place_one_is_at(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.goto(f"{everything}/{RELEASE}#notes")
    page.get_by_role("button", name="Copy link").last.click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page) == f"{everything}/{RELEASE}"


def test_copying_works_on_a_site_that_is_not_served_safely(everything: str, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined})")
    open_release(page, everything).get_by_role("button", name="Copy quote 1").click()
    expect(page.locator(".said")).to_have_text("Copied to the clipboard")
    # It can be pasted, and whoever works with the keys is where they were.
    expect(page.get_by_role("button", name="Copy quote 1")).to_be_focused()


def test_words_that_editors_print_are_copied_from_their_pages(everything: str, new_page: NewPage) -> None:
    page = open_release(new_page(), everything)
    page.goto(f"{everything}/helplines/")
    page.get_by_role("button", name="Copy Evenlight Line").click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page).startswith("Evenlight Line: 0808 157 0120. Anyone who cannot sleep for worry. Every night")
    page.goto(f"{everything}/{made_up.COUNCIL.url}")
    page.get_by_role("button", name="Copy this text").click()
    expect(page.locator(".said")).not_to_be_empty()
    assert clipboard(page).startswith("Saltmarsh County Council looks after roads")


def test_below_a_short_release_buttons_are_no_taller_than_above_it(
    showings: Path, served: Served, new_page: NewPage
) -> None:
    page = new_page()
    page.goto(f"{served(showings / 'bare')}/releases/2026/bare/")
    above, below = page.locator(".actions").all()
    assert above.evaluate("one => one.offsetHeight") == below.evaluate("one => one.offsetHeight")


def test_print_prints(everything: str, new_page: NewPage) -> None:
    page = new_page()
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    open_release(page, everything).get_by_role("button", name="Print").first.click()
    expect(page).to_have_title("printed")


def test_what_is_printed_has_its_pictures_though_nobody_has_scrolled_so_far(site: str, new_page: NewPage) -> None:
    page = new_page(360, 640)
    whole = "[...document.images].every((one) => one.complete && one.naturalWidth)"
    page.add_init_script(f"window.print = () => {{ document.title = {whole} ? 'whole' : 'gaps'; }}")
    page.goto(f"{site}/releases/2018/north-west-campaign/")
    assert page.locator("img[loading=lazy]").count()
    page.get_by_role("button", name="Print").first.click()
    expect(page).to_have_title("whole")


def test_without_scripts_nothing_is_offered_that_needs_one(everything: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{everything}/{RELEASE}")
    assert [act.inner_text() for act in page.locator(".act:visible").all()][:2] == [
        "Download night-watch.pdf PDF, 84 KB",
        "Download pictures ZIP, 2.4 MB",
    ]
    assert page.locator("button:visible").count() == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_note_opens_beside_the_text_and_the_text_stays(everything: str, new_page: NewPage, scripts: bool) -> None:
    page = new_page(*DESK, java_script_enabled=scripts)
    page.goto(f"{everything}/{RELEASE}")
    reference, note = page.locator("#ref-1-1"), page.locator("#note-1")
    page.evaluate("scrollTo({top: 1100, behavior: 'instant'})")
    reference.click()
    expect(note).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 1100
    text, beside = page.locator(".release-text").bounding_box(), note.bounding_box()
    assert text and beside and beside["x"] >= text["x"] + text["width"]
    expect(note).to_contain_text("Source: log of the five crews")
    back = note.locator("[role=doc-backlink]").first
    expect(back).to_have_text("↩ Back to note 1 in the text, mention 1")
    back.click()
    expect(note).not_to_be_in_viewport()
    expect(reference).to_be_focused()
    expect(reference).to_be_in_viewport()
    if scripts:
        page.wait_for_timeout(300)
        assert page.evaluate("scrollY") == 1100


def test_escape_closes_a_note(everything: str, new_page: NewPage) -> None:
    page = new_page(*DESK)
    page.goto(f"{everything}/{RELEASE}")
    page.locator("#ref-2-1").click()
    expect(page.locator("#note-2")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(page.locator("#note-2")).not_to_be_in_viewport()
    expect(page.locator("#ref-2-1")).to_be_focused()


def test_escape_leads_back_to_the_mention_that_one_came_from(everything: str, new_page: NewPage) -> None:
    page = new_page(1440, 500)
    page.goto(f"{everything}/{RELEASE}")
    page.locator("#ref-1-2").click()
    expect(page.locator("#note-1")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(page.locator("#ref-1-2")).to_be_focused()
    expect(page.locator("#ref-1-2")).to_be_in_viewport()


def test_a_mention_that_is_out_of_sight_is_gone_to(everything: str, new_page: NewPage) -> None:
    page = new_page(1440, 500)
    page.goto(f"{everything}/{RELEASE}")
    page.locator("#ref-1-1").click()
    page.locator("#note-1 a[href='#ref-1-2']").click()
    expect(page.locator("#ref-1-2")).to_be_focused()
    expect(page.locator("#ref-1-2")).to_be_in_viewport()


# Leaving


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser's window that may go to the weather."""
    with browser.new_context() as opened:
        opened.route(f"{WEATHER}**", lambda route: route.fulfill(content_type="text/html", body="<h1>Sunny</h1>"))
        yield opened


def arrive(context: BrowserContext, root: str, path: str = RELEASE) -> Page:
    """Open a release from the front page."""
    page = context.new_page()
    page.goto(f"{root}/")
    page.goto(f"{root}/{path}")
    expect(page.locator("html")).to_have_class("scripted")
    return page


def test_the_way_out_leaves_no_way_back_to_the_page(everything: str, context: BrowserContext) -> None:
    page = arrive(context, everything)
    page.get_by_role("main").get_by_role("link", name="Leave this site").click()
    expect(page.get_by_role("heading", name="Sunny")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{everything}/")


def test_nor_does_it_after_the_places_on_the_page_that_one_went_to(everything: str, context: BrowserContext) -> None:
    page = arrive(context, everything)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.locator("#ref-1-1").click()
    expect(page).to_have_url(f"{everything}/{RELEASE}#note-1")
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{everything}/{RELEASE}#ref-1-1")
    page.get_by_role("link", name="Link to quote 1").click()
    expect(page).to_have_url(f"{everything}/{RELEASE}#quote-1")
    page.get_by_role("main").get_by_role("link", name="Leave this site").click()
    expect(page.get_by_role("heading", name="Sunny")).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{everything}/")


def test_the_page_is_gone_at_once_however_slow_the_way(everything: str, context: BrowserContext) -> None:
    waiting: list[Route] = []
    context.route(f"{WEATHER}**", lambda route: waiting.append(route))
    page = arrive(context, everything)
    leave = "() => { document.querySelector('.exit-link').click(); return [document.title, document.body.innerText]; }"
    with page.expect_request(f"{WEATHER}**"):  # one that came after the test's end would wait for ever
        title, text = page.evaluate(leave)
    assert (title, text.strip()) == ("Loading", "Leaving this site.")
    for route in waiting:
        route.abort()


def test_shift_three_times_leaves_and_says_so_on_the_way(everything: str, context: BrowserContext) -> None:
    page = arrive(context, everything)
    status = page.locator(".exit [role=status]")
    for said in ("Shift. Press it two more times to leave this site.", "Shift. Press it once more to leave this site."):
        page.keyboard.press("Shift")
        expect(status).to_have_text(said)
    page.keyboard.press("Shift")
    expect(page).to_have_url(WEATHER)


def test_capital_letters_and_shortcuts_do_not_leave(everything: str, context: BrowserContext) -> None:
    page = arrive(context, everything)
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    for keys in ("Shift+A", "Shift+B", "Shift+C", "Control+Shift", "Shift", "Shift", "Escape"):
        page.keyboard.press(keys)
    page.wait_for_timeout(100)
    expect(page).to_have_url(f"{everything}/{RELEASE}")


def test_selecting_and_scrolling_with_shift_do_not_leave(everything: str, context: BrowserContext) -> None:
    page = arrive(context, everything)
    page.locator(".standfirst").click()
    for at in range(6):
        page.keyboard.down("Shift")
        if at < 3:
            page.locator(".dateline .when").click()
        else:
            page.mouse.wheel(50, 0)
        page.keyboard.up("Shift")
    page.wait_for_timeout(100)
    expect(page).to_have_url(f"{everything}/{RELEASE}")


def test_escape_leaves_where_the_office_says_so(tmp_path: Path, served: Served, context: BrowserContext) -> None:
    pages = {path: gallery.full_pages()[path] for path in ("index.html", f"{RELEASE}index.html")}
    page = arrive(context, served(publish(tmp_path, gallery.render(pages, exit_key="escape"))))
    expect(page.locator(".exit-key")).to_have_text("or press Esc")
    for _ in range(3):
        page.keyboard.press("Shift")
    expect(page.locator(".exit [role=status]")).to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(WEATHER)


def test_the_way_out_is_a_link_that_needs_no_script(everything: str, new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{everything}/{RELEASE}")
    for link in page.get_by_role("link", name="Leave this site").all():
        assert link.get_attribute("href") == WEATHER.rstrip("/")
        assert link.get_attribute("rel") == "nofollow noreferrer"
    assert page.locator('meta[name="referrer"]').get_attribute("content") == "no-referrer"
    expect(page.locator(".exit-key")).to_be_hidden()


@pytest.mark.parametrize("size", [(320, 640), (640, 320), (844, 390), (1280, 800)])
def test_the_way_out_is_seen_at_once_however_a_telephone_is_held(
    site: str, new_page: NewPage, size: tuple[int, int]
) -> None:
    page = new_page(*size)
    page.goto(f"{site}/releases/2018/north-west-campaign/")
    expect(page.locator(".exit-link")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


def test_the_way_out_stays_in_reach_however_far_one_reads(everything: str, new_page: NewPage) -> None:
    page = new_page(360, 640)
    page.goto(f"{everything}/{RELEASE}")
    page.evaluate("scrollTo({top: document.body.scrollHeight / 2, behavior: 'instant'})")
    expect(page.locator(".exit-link")).to_be_in_viewport(ratio=1)


def test_pages_on_other_topics_have_none(everything: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{everything}/releases/2026/library-hours/")
    assert page.get_by_role("link", name="Leave this site").count() == 0
    assert page.locator('meta[name="referrer"]').count() == 0
