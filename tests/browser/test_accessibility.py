"""Every template through axe-core: WCAG 2.2 to level AA and its own best practices, without one violation."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.pages import EVERYTHING, SAMPLE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page) -> list[str]:
    """What axe finds wrong with a page as it stands: each rule with the elements that break it."""
    page.evaluate(AXE)
    options = {"runOnly": TAGS, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = page.evaluate("options => axe.run(options).then((one) => one.violations)", options)
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in found for node in one["nodes"]]


def shut_out(page: Page, root: str, paths: Iterable[str]) -> dict[str, list[str]]:
    """The pages with violations, and what they are."""
    found = {}
    for path in paths:
        page.goto(f"{root}/{path}")
        if wrong := violations(page):
            found[path] = wrong
    return found


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_template_shuts_anybody_out(everything: str, new_page: NewPage, width: int, scheme: str) -> None:
    assert shut_out(new_page(width, 800, color_scheme=scheme), everything, EVERYTHING) == {}


def test_none_does_in_welsh(welsh: str, new_page: NewPage) -> None:
    assert shut_out(new_page(1280, 800), welsh, EVERYTHING) == {}


def test_no_page_of_the_sample_site_does(site: str, new_page: NewPage) -> None:
    assert shut_out(new_page(320, 800, color_scheme="dark"), site, SAMPLE) == {}
