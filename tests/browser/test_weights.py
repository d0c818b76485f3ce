"""A page is light: it is read on a telephone, at a roadside, with a poor signal."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Request

from tests.browser.conftest import NewPage
from tests.browser.weights import report, weigh
from tests.site.project import Project

KILOBYTE = 1000
RELEASE = "releases/2026/night-walks/"
"""A release without a picture."""


def test_no_page_weighs_more_than_it_may(sample: Project) -> None:
    print(report(sample.output))
    for page in sample.output.rglob("*.html"):
        weight = weigh(sample.output, page)
        assert weight.whole < 30 * KILOBYTE, page
        assert weight.scripts < 10 * KILOBYTE, page
        assert weight.requests <= (4 if page.parent.name == "search" else 3), page


def test_a_release_without_a_picture_takes_three_requests_in_a_browser(site: str, new_page: NewPage) -> None:
    asked: list[Request] = []
    page = new_page()
    page.on("request", lambda request: asked.append(request))
    page.goto(f"{site}/{RELEASE}", wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    kinds = [request.resource_type for request in asked if not _apart(request)]
    assert len(kinds) <= 3, [request.url for request in asked]


def _apart(request: Request) -> bool:
    """Whether it is for an icon or the manifest, which browsers fetch when they have nothing else to do."""
    return "icon" in request.url or request.resource_type == "manifest"


def test_weights_are_of_what_the_wire_carries(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p{color:red}" * 1000, "utf-8")
    page = tmp_path / "index.html"
    page.write_text('<link rel="stylesheet" href="/a.css"><p>Short.</p>', "utf-8")
    weight = weigh(tmp_path, page)
    assert weight.requests == 2
    assert weight.styles < 200
    assert weight.page < 100
