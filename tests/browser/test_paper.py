"""What comes out of the printer: a release that is read in a newsroom, with whom to ring and where it came from."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, Served
from tests.browser.pages import publish
from tests.theme import gallery, made_up

RELEASE = made_up.SENSITIVE_RELEASE.url


def paper(tmp_path: Path, served: Served, page: Page, path: str) -> Page:
    """A page of the gallery as it is printed from a site that has an address."""
    pages = gallery.render({"it/index.html": gallery.full_pages()[path]}, site=".")
    page.goto(f"{served(publish(tmp_path, pages))}/it/")
    page.emulate_media(media="print", color_scheme="dark")
    return page


def style(page: Page, selector: str, name: str, part: str = "") -> str:
    """What the first element that ``selector`` finds, or a part of it such as ``::after``, has for a property."""
    got = page.locator(selector).first.evaluate(
        "(element, [part, name]) => getComputedStyle(element, part || null).getPropertyValue(name)", [part, name]
    )
    return str(got)


def test_on_paper_stand_the_address_the_notes_and_the_contacts_and_nothing_to_press(
    tmp_path: Path, served: Served, new_page: NewPage
) -> None:
    page = paper(tmp_path, served, new_page(), f"{RELEASE}index.html")
    for shown in (".printed", "#contacts", "#helplines", "#note-2", ".about", ".dateline time"):
        expect(page.locator(shown).first).to_be_visible()
    expect(page.locator(".ring .tel").first).to_be_visible()
    for hidden in (
        ".ring .down",
        ".bar",
        ".actions",
        ".quote-acts",
        ".exit",
        ".jumps",
        ".foot",
        ".said",
        ".filed",
        ".download",
    ):
        expect(page.locator(hidden).first).to_be_hidden()
    address, masthead = page.locator(".printed").bounding_box(), page.locator(".masthead").bounding_box()
    assert address and masthead and address["y"] + address["height"] <= masthead["y"]


@pytest.mark.parametrize("path", ["index.html", "topics/index.html", "contacts/index.html"])
def test_every_page_bears_its_address_on_paper(tmp_path: Path, served: Served, new_page: NewPage, path: str) -> None:
    page = paper(tmp_path, served, new_page(), path)
    expect(page.locator(".printed")).to_be_visible()
    for hidden in (".bar", ".foot", ".front-side", ".onward", ".sheet-count a"):
        for each in page.locator(hidden).all():
            expect(each).to_be_hidden()


def test_on_paper_a_link_says_where_it_leads_unless_it_says_so_itself(
    tmp_path: Path, served: Served, new_page: NewPage
) -> None:
    page = paper(tmp_path, served, new_page(), f"{RELEASE}index.html")
    assert "https://council.example.org/figures" in style(page, "#note-2 a", "content", "::after")
    assert "https://social.example.org" in style(page, ".elsewhere .place", "content", "::after")
    for itself in ('.prose [href^="tel:"]', '.contacts [href^="mailto:"]', "[role=doc-noteref]", "#helplines .facts a"):
        assert style(page, itself, "content", "::after") in {"none", "normal"}, itself
    page.locator("#note-2 a").first.evaluate("link => link.classList.add('spelt')")
    assert style(page, "#note-2 a", "content", "::after") in {"none", "normal"}


def test_paper_is_white_and_ink_black_though_the_screen_is_dark(
    tmp_path: Path, served: Served, new_page: NewPage
) -> None:
    page = paper(tmp_path, served, new_page(), "index.html")
    assert style(page, "html", "background-color") == "rgb(255, 255, 255)"
    assert style(page, "h2", "color") == "rgb(0, 0, 0)"
    assert style(page, ".flag-stop", "color") == "rgb(0, 0, 0)"
    assert style(page, ".flag-stop", "background-color") == "rgba(0, 0, 0, 0)"


def test_a_wide_table_is_on_paper_to_its_last_column(tmp_path: Path, served: Served, new_page: NewPage) -> None:
    page = paper(tmp_path, served, new_page(700, 900), f"{RELEASE}index.html")
    columns = "".join(f"<td>{1000 * at:,} people</td>" for at in range(14))
    page.locator(".table tbody").first.evaluate("(body, row) => body.innerHTML = `<tr>${row}</tr>`", columns)
    last = page.locator(".table td").last.bounding_box()
    assert last and last["x"] + last["width"] <= 700


def test_a_long_address_in_a_table_leaves_room_for_words_on_paper(
    tmp_path: Path, served: Served, new_page: NewPage
) -> None:
    page = paper(tmp_path, served, new_page(500, 900), f"{RELEASE}index.html")
    address = f"https://council.example.org/{'a-long-way-down/' * 12}"
    row = f"<tr><td>Counted</td><td>Quayhead</td><td><a class=spelt href='{address}'>{address}</a></td></tr>"
    page.locator(".table table").first.evaluate("(table, row) => table.innerHTML = row", row)
    first, last = (page.locator(".table td").nth(at).bounding_box() for at in (0, 2))
    assert first and last and last["x"] + last["width"] <= 500
    lines = "cell => { const all = new Range(); all.selectNodeContents(cell); return all.getClientRects().length; }"
    assert page.locator(".table td").first.evaluate(lines) == 1


@pytest.mark.parametrize("side", ["right", "center"])
def test_a_column_of_figures_stands_where_the_release_says(
    tmp_path: Path, served: Served, new_page: NewPage, side: str
) -> None:
    page = paper(tmp_path, served, new_page(), f"{RELEASE}index.html")
    page.locator(".table td").first.evaluate("(cell, side) => cell.classList.add(side)", side)
    assert style(page, ".table td", "text-align") == side
    page.emulate_media(media="screen")
    assert style(page, ".table td", "text-align") == side


def test_what_can_be_opened_is_open_on_paper(tmp_path: Path, served: Served, new_page: NewPage) -> None:
    page = paper(tmp_path, served, new_page(), f"{RELEASE}index.html")
    folded = "<details><summary>How it was counted</summary><p class=folded>By two people.</p></details>"
    page.locator(".prose").first.evaluate("(prose, folded) => prose.insertAdjacentHTML('beforeend', folded)", folded)
    assert page.locator(".folded").evaluate("one => one.checkVisibility({contentVisibilityAuto: true})")
    page.emulate_media(media="screen")
    assert not page.locator(".folded").evaluate("one => one.checkVisibility({contentVisibilityAuto: true})")


def test_what_was_corrected_is_no_link_on_paper(tmp_path: Path, served: Served, new_page: NewPage) -> None:
    page = paper(tmp_path, served, new_page(), f"{made_up.FULL_RELEASE.url}index.html")
    expect(page.locator(".notice").last).to_contain_text("All are volunteers.")
    expect(page.get_by_text("What was corrected")).to_be_hidden()


def test_nothing_that_belongs_together_is_parted_by_the_end_of_a_page(
    tmp_path: Path, served: Served, new_page: NewPage
) -> None:
    page = paper(tmp_path, served, new_page(), f"{RELEASE}index.html")
    for whole in (".contact", ".prose blockquote", ".notes > li", ".helpline", ".thumbs li", ".prose tr"):
        assert style(page, whole, "break-inside") == "avoid", whole
    for leading in (".prose h2", "#contacts-title", ".prose p:has(+ blockquote)"):
        assert style(page, leading, "break-after") == "avoid", leading
    assert style(page, ".ends", "break-before") == "avoid"
