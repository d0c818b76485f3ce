"""Every template through axe-core: WCAG 2.2 to level AA and its own best practices, without one violation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.pages import EVERYTHING, SAMPLE
from tests.theme import made_up

ROOT = Path(__file__).parents[2]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


OF_COLOURS = "tags => axe.getRules(tags).filter((one) => one.tags.includes('cat.color')).map((one) => one.ruleId)"


def violations(page: Page, rules: object = TAGS) -> list[str]:
    """What axe finds wrong with a page as it stands: each rule with the elements that break it."""
    if page.evaluate("!('axe' in window)"):
        page.evaluate(AXE)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate("options => axe.run(options).then((one) => one.violations)", options)
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in found for node in one["nodes"]]


def shut_out(page: Page, root: str, paths: Iterable[str], *, in_the_dark_too: bool = False) -> dict[str, list[str]]:
    """The pages with violations, and what they are."""
    found = {}
    for path in paths:
        page.goto(f"{root}/{path}")
        wrong = violations(page)
        if in_the_dark_too:
            of_colours = page.evaluate(OF_COLOURS, TAGS)
            assert "color-contrast" in of_colours
            page.emulate_media(color_scheme="dark")
            wrong += [f"dark: {one}" for one in violations(page, of_colours)]
            page.emulate_media(color_scheme="light")
        if wrong:
            found[path] = wrong
    return found


@pytest.mark.parametrize("width", [320, 1280])
def test_no_template_shuts_anybody_out(everything: str, new_page: NewPage, width: int) -> None:
    page = new_page(width, 800, color_scheme="light")
    assert shut_out(page, everything, EVERYTHING, in_the_dark_too=True) == {}


def test_in_the_dark_nothing_changes_but_colours() -> None:
    sheet = (ROOT / "theme/static/press.css").read_text("utf-8")
    blocks = re.findall(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}", sheet)
    assert len(blocks) == sheet.count("prefers-color-scheme") == 1
    lines = [line.strip() for line in blocks[0].split(";") if line.strip()]
    assert lines and all(re.fullmatch(r"--[\w-]+: #[0-9a-f]{6}", line) for line in lines)


def test_in_a_reader_s_own_colours_a_withdrawal_is_not_framed_as_a_correction_is(
    everything: str, new_page: NewPage
) -> None:
    page = new_page(forced_colors="active")
    page.goto(f"{everything}/{made_up.FULL_RELEASE.url}")
    widths = (
        "one => { const it = getComputedStyle(one); return [it.borderBlockStartWidth, it.borderInlineStartWidth]; }"
    )
    assert page.locator(".notice-stop").evaluate(widths) == ["2px", "6px"]
    assert page.locator(".notice:not(.notice-stop)").first.evaluate(widths) == ["1px", "6px"]


@pytest.mark.parametrize("path", [made_up.ISSUER_SHELF.url, made_up.FULL_KIT.url])
def test_a_logo_stands_on_the_same_ground_in_the_dark_and_in_a_reader_s_own_colours(
    everything: str, new_page: NewPage, path: str
) -> None:
    page = new_page(color_scheme="light")
    page.goto(f"{everything}/{path}")
    ground = "one => getComputedStyle(one).backgroundColor"
    logo = page.locator(".logo, .picture-frame.plate").first
    in_the_light = logo.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert logo.evaluate(ground) == in_the_light
    page.emulate_media(forced_colors="active")
    assert logo.evaluate(ground) == in_the_light


def test_none_does_in_welsh(welsh: str, new_page: NewPage) -> None:
    assert shut_out(new_page(1280, 800), welsh, EVERYTHING) == {}


def test_no_page_of_the_sample_site_does(site: str, new_page: NewPage) -> None:
    assert shut_out(new_page(320, 800, color_scheme="dark"), site, SAMPLE) == {}
