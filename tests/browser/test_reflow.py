"""Every page fits every window: nothing must be scrolled sideways, and nothing moves while it loads."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.pages import EVERYTHING, SAMPLE

# The widest thing that sticks out, if any does, but for what scrolls in a frame of its own, such as a table.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const frames = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || frames(one.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.right > width + 1 && !frames(one.parentElement);
  });
  const scrolls = document.documentElement.scrollWidth > width;
  return scrolls ? out.map((one) => one.outerHTML.slice(0, 120)).concat('scrolls sideways') : [];
}"""

BROWSERS: dict[str, tuple[dict[str, Any], list[tuple[int, int]]]] = {
    "with scripts": ({}, [(320, 640), (768, 1024)]),
    "without scripts": ({"java_script_enabled": False}, [(320, 640)]),
    # A window of 1280 by 1024 at 400 %: a fourth of it each way, each pixel drawn as four (WCAG 2.2, 1.4.10).
    "400 %": ({"device_scale_factor": 4}, [(320, 256)]),
}
"""What a browser is like, and the windows that it has: width and height in pixels."""

# Every word of a page becomes as long as the longest name of a place in Wales; numbers and what a table scrolls stay.
LONG = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const { data, parentElement: within } = words.currentNode;
    if (data.trim() && !within.closest('.tel, .table, sup, script, option')) {
      words.currentNode.data = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
    }
  }
}"""

# Words that stick out of the block in which they stand, and so lie upon what is beside it.
STICKING_OUT = """() => {
  const block = (one) => getComputedStyle(one).display === 'inline' ? block(one.parentElement) : one;
  const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const within = block(words.currentNode.parentElement);
    const range = document.createRange();
    range.selectNodeContents(words.currentNode);
    const out = [...range.getClientRects()].some((one) => one.right > within.getBoundingClientRect().right + 1);
    if (out && !within.closest('.vh, .table, .exit, option')) found.push(within.outerHTML.slice(0, 120));
  }
  return found;
}"""

# Words of up to sixteen letters that are broken though a line has room for them.
BROKEN = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement: within } = texts.currentNode;
    if (!within.checkVisibility() || within.closest('.vh, option')) continue;
    for (const word of data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
      const short = /^[^-–/@]{1,16}$/.test(word[0]);
      if (short && lines.size > 1) found.push(`${word[0]}: ${within.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}"""

TWICE = "document.documentElement.style.fontSize = '200%'"


@pytest.mark.parametrize("kind", BROWSERS)
def test_no_page_scrolls_sideways(site: str, everything: str, welsh: str, new_page: NewPage, kind: str) -> None:
    options, windows = BROWSERS[kind]
    page = new_page(*windows[0], **options)
    found = {}
    for address in [
        *[f"{site}/{path}" for path in SAMPLE],
        *[f"{root}/{path}" for root in (everything, welsh) for path in EVERYTHING],
    ]:
        page.set_viewport_size({"width": windows[0][0], "height": windows[0][1]})
        page.goto(address)
        for width, height in windows:
            page.set_viewport_size({"width": width, "height": height})
            if sticking_out := page.evaluate(TOO_WIDE):
                found[f"{address} at {width}"] = sticking_out
        if kind == "with scripts":  # without any, nobody can be asked for larger letters from here
            page.evaluate(TWICE)
            for width in (640, 768, 1280):
                page.set_viewport_size({"width": width, "height": 800})
                if sticking_out := page.evaluate(TOO_WIDE):
                    found[f"{address} at {width} with letters of twice the size"] = sticking_out
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_the_longest_of_words_stays_in_its_place(everything: str, new_page: NewPage, width: int) -> None:
    page = new_page(width, 800)
    found = {}
    for path in EVERYTHING:
        page.goto(f"{everything}/{path}")
        page.evaluate(LONG)
        if sticking_out := page.evaluate(TOO_WIDE) + page.evaluate(STICKING_OUT):
            found[path] = sticking_out
    assert found == {}


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_word_is_broken_that_fits_in_a_line(site: str, everything: str, new_page: NewPage, width: int) -> None:
    page = new_page(width, 800)
    found = {}
    for address in [*[f"{site}/{path}" for path in SAMPLE], *[f"{everything}/{path}" for path in EVERYTHING]]:
        page.goto(address)
        if broken := page.evaluate(BROKEN):
            found[address] = broken
        if width >= 768:
            page.evaluate(TWICE)
            if broken := page.evaluate(BROKEN):
                found[f"{address} with letters of twice the size"] = broken
    assert found == {}


@pytest.mark.parametrize("path", ["helplines/", "kits/lamp-room/", "issuers/saltmarsh-council/"])
def test_on_a_telephone_a_fact_stands_below_its_name_rather_than_squeezed_beside_it(
    site: str, new_page: NewPage, path: str
) -> None:
    page = new_page(320, 640)
    page.goto(f"{site}/{path}")
    widths = page.locator("main .facts:not(.contact *) dd").evaluate_all("all => all.map((one) => one.clientWidth)")
    assert widths and min(widths) >= 240


def shifts(page: Page) -> float:
    """How much of a page has moved since it began to load; 0 is nothing (web.dev/cls)."""
    return float(
        page.evaluate(
            """() => new Promise((answer) => {
              let sum = 0;
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
                .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => setTimeout(() => answer(sum), 50));
            })"""
        )
    )


def test_nothing_moves_while_a_page_loads(site: str, new_page: NewPage) -> None:
    page = new_page(360, 640)
    moved = {}
    for path in ("", "releases/2018/north-west-campaign/", "kits/lamp-room/"):
        page.goto(f"{site}/{path}")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        moved[path] = shifts(page)
    assert {path: moves for path, moves in moved.items() if moves} == {}


def test_the_dash_before_a_place_never_begins_a_line(everything: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{everything}/releases/2026/night-watch/")
    dash = "getComputedStyle(document.querySelector('.dateline time'), '::after').content"
    assert "–" in page.evaluate(dash)
    apart = """() => {
      const when = document.querySelector('.dateline .when');
      const found = [];
      for (let width = 120; width < 520; width += 3) {
        when.style.inlineSize = `${width}px`;
        const [year, dash] = [...when.firstElementChild.getClientRects()].slice(-2);
        if (dash.left < year.right - 1) found.push(width);
      }
      return found;
    }"""
    assert page.evaluate(apart) == []


def test_figures_stand_at_the_side_that_their_column_says(everything: str, new_page: NewPage) -> None:
    page = new_page()
    page.goto(f"{everything}/releases/2026/night-watch/")
    ends = """column => [...document.querySelectorAll(`.table tr > :nth-child(${column})`)].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.round(range.getBoundingClientRect().right);
    })"""
    assert len(set(page.evaluate(ends, 2))) == 1
    assert len(set(page.evaluate(ends, 3))) > 1


def test_no_headline_on_the_front_page_is_smaller_than_the_words_below_it(
    everything: str, site: str, new_page: NewPage
) -> None:
    sizes = "lines => lines.map((one) => ['h2, h3', '.line-standfirst'].map((part) =>"
    sizes += " parseFloat(getComputedStyle(one.querySelector(part)).fontSize)))"
    for address in (everything, site):
        page = new_page(1440, 900)
        page.goto(f"{address}/")
        assert [pair for pair in page.locator(".line").evaluate_all(sizes) if pair[0] <= pair[1]] == []
