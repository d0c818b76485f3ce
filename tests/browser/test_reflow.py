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
            page.set_viewport_size({"width": 640, "height": 800})
            page.evaluate(TWICE)
            if sticking_out := page.evaluate(TOO_WIDE):
                found[f"{address} with letters of twice the size"] = sticking_out
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


def test_no_headline_on_the_front_page_is_smaller_than_the_words_below_it(
    everything: str, site: str, new_page: NewPage
) -> None:
    sizes = "lines => lines.map((one) => ['h2, h3', '.line-standfirst'].map((part) =>"
    sizes += " parseFloat(getComputedStyle(one.querySelector(part)).fontSize)))"
    for address in (everything, site):
        page = new_page(1440, 900)
        page.goto(f"{address}/")
        assert [pair for pair in page.locator(".line").evaluate_all(sizes) if pair[0] <= pair[1]] == []
