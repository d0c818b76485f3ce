"""The doors for machines of a whole site: each is there, is sound, leads somewhere, and says no more than it may."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import feedparser
import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.doors.vocabulary import faults
from tests.feeds.rules import atom_faults, json_feed_faults, rss_faults
from tests.site.project import Project, make_project, release

pytestmark = pytest.mark.slow

HOME = "https://press.example.org"
ENV = {"SITEURL": HOME}
YESTERDAY = "content/releases/2026/yesterday.md"
SENSITIVE = "content/releases/2026/sensitive.md"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("doors"))
    settings = project.folder / "pelicanconf.py"
    settings.write_text(f'{settings.read_text("utf-8")}PRESS_SECURITY_CONTACT = "mailto:security@example.org"\n')
    text = release("</script> & “quotes” in a headline", "Regions: North Shore\n")
    project.write(YESTERDAY, text.replace("2026-05-01", "2026-11-23"))
    project.write(SENSITIVE, release("Canaryheadline", "Tags: Safe homes\n", "Ring Harbour Line on 0808 157 0100."))
    project.write("content/releases/2026/withdrawn.md", release("Taken back", "Withdrawn: 2026-05-02 | It was wrong\n"))
    project.write("content/releases/2026/welsh.md", release("Newyddion", "Lang: cy\n"))
    return project


@pytest.fixture(scope="module")
def site(office: Project) -> dict[str, bytes]:
    ran = office.press("build", env=ENV)
    assert ran.code == 0, ran.err
    return office.site()


def pages(site: dict[str, bytes]) -> Iterator[tuple[str, BeautifulSoup]]:
    for name, data in site.items():
        if name.endswith(".html"):
            yield name, BeautifulSoup(data, "html.parser")


def named(page: BeautifulSoup) -> dict[str, str]:
    """The meta elements of a page, by their name or property."""
    return {str(meta.get("name") or meta.get("property")): str(meta.get("content")) for meta in page.find_all("meta")}


def locations(data: bytes) -> list[str | None]:
    return [each.text for each in fromstring(data).iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize(("ending", "rules"), [("atom", atom_faults), ("rss", rss_faults), ("json", json_feed_faults)])
def test_there_are_feeds_of_the_site_and_of_every_topic_issuer_and_region(
    site: dict[str, bytes], ending: str, rules: object
) -> None:
    assert callable(rules)
    feeds = {name: data for name, data in site.items() if name.endswith(f"feed.{ending}")}
    for folder in ("", "topics/safe-homes/", "issuers/harbour-trust/", "regions/north-shore/"):
        assert f"{folder}feed.{ending}" in feeds
    lists = [name for name in site if name.count("/") == 2 and name.startswith(("topics/", "issuers/", "regions/"))]
    assert all(f"{name.rpartition('/')[0]}/feed.{ending}" in feeds for name in lists)
    for name, data in feeds.items():
        assert rules(data) == [], name
        if ending != "json":
            assert feedparser.parse(data).bozo == 0, name


def test_what_every_page_says_of_itself_is_in_the_words_of_schema_org(site: dict[str, bytes]) -> None:
    told = {name: page.select('script[type="application/ld+json"]') for name, page in pages(site)}
    for name, scripts in told.items():
        for script in scripts:
            assert faults(json.loads(str(script.string))) == [], name
    without = {name for name, scripts in told.items() if not scripts}
    assert not {name for name in without if name.startswith(("releases/2026/sound", "issuers/h", "topics/s"))}
    assert told["index.html"]


def test_a_page_is_shared_with_its_title_and_a_picture_that_is_there(site: dict[str, bytes]) -> None:
    for name, page in pages(site):
        meta = named(page)
        assert meta["og:title"], name
        assert meta["og:description"] == meta["description"], name
        assert meta["twitter:card"] == "summary_large_image"
        assert meta["og:image"].startswith(f"{HOME}/"), name
        with Image.open(io.BytesIO(site[meta["og:image"].removeprefix(f"{HOME}/")])) as image:
            assert (str(image.width), str(image.height)) == (meta["og:image:width"], meta["og:image:height"])
        assert meta["og:image:alt"], name


def test_a_release_is_an_article_with_its_dates_and_topics(site: dict[str, bytes]) -> None:
    meta = named(dict(pages(site))["releases/2026/sound/index.html"])
    assert (meta["og:type"], meta["og:locale"]) == ("article", "en_GB")
    assert meta["og:url"] == f"{HOME}/releases/2026/sound/"
    assert meta["article:published_time"] == "2026-03-10T09:30:00+00:00"
    assert meta["og:title"] == "New homes on the North Shore for 40 families"


def test_nothing_of_a_sensitive_release_is_in_the_picture_that_goes_with_its_link(site: dict[str, bytes]) -> None:
    meta = named(dict(pages(site))["releases/2026/sensitive/index.html"])
    assert meta["og:image"] == f"{HOME}/poster.png"
    assert "Canary" not in meta["og:image:alt"]
    assert meta["referrer"] == "no-referrer"
    assert "releases/2026/sensitive/poster.png" not in site


def test_a_withdrawn_release_gives_feeds_nothing_but_its_withdrawal(site: dict[str, bytes]) -> None:
    entries = {item["url"]: item for item in json.loads(site["feed.json"])["items"]}
    entry = entries[f"{HOME}/releases/2026/withdrawn/"]
    assert (entry["title"], entry["content_html"]) == ("Withdrawn: Taken back", "<p>Withdrawn: It was wrong</p>")


def test_the_sitemap_tells_of_every_page_that_search_engines_may_keep(site: dict[str, bytes]) -> None:
    told = locations(site["sitemap.xml"])
    kept = {
        f"{HOME}/{name.removesuffix('index.html')}"
        for name, page in pages(site)
        if named(page).get("robots") != "noindex" and name != "404.html" and not name.startswith("search/")
    }
    assert len(told) == len(set(told))
    assert set(told) == kept
    assert f"{HOME}/releases/2026/withdrawn/" not in told
    assert site["sitemap.xml"].count(b"<lastmod>2026-03-10T09:30:00+00:00</lastmod>") == 1
    assert b'hreflang="cy"' in site["sitemap.xml"]


def test_the_news_are_those_of_two_days(site: dict[str, bytes]) -> None:
    assert locations(site["sitemap-news.xml"]) == [f"{HOME}/releases/2026/yesterday/"]


def test_the_small_files_are_at_their_addresses(site: dict[str, bytes]) -> None:
    assert f"Sitemap: {HOME}/sitemap.xml".encode() in site["robots.txt"]
    assert b"Contact: mailto:security@example.org\nExpires: 2027-10-01T00:00:00Z\n" in site[".well-known/security.txt"]
    assert {icon["src"] for icon in json.loads(site["site.webmanifest"])["icons"]} <= site.keys()
    assert {"favicon.ico", "theme/icon-180.png", "_headers"} <= site.keys()


def test_what_goes_by_the_calendar_is_made_anew_as_it_turns(office: Project, site: dict[str, bytes]) -> None:
    def changed(as_of: str) -> set[str]:
        assert office.press("build", "--as-of", as_of, env=ENV).code == 0
        after = office.site()
        return {name for name in after if after[name] != site.get(name)}

    assert changed("2026-11-24 23:59") == set()
    assert changed("2026-11-25 00:00") == {"sitemap-news.xml"}
    assert changed("2026-12-01 00:00") == {"sitemap-news.xml", ".well-known/security.txt"}
    assert changed("2026-11-24 12:00") == set()


def test_the_news_change_with_the_minute_at_which_one_is_no_news_any_more(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.write(YESTERDAY, release("A night line").replace("2026-05-01", "2026-11-22 18:00"))
    for as_of, told in (("2026-11-24 17:59", 1), ("2026-11-24 18:00", 0)):
        assert project.press("build", "--as-of", as_of, env=ENV).code == 0
        assert len(locations(project.site()["sitemap-news.xml"])) == told


def test_without_an_address_there_are_no_sitemaps(project: Project) -> None:
    assert project.press("build").code == 0
    site = project.site()
    assert not {name for name in site if name.startswith("sitemap")}
    assert b"Sitemap" not in site["robots.txt"]
    assert ".well-known/security.txt" not in site


def test_machines_have_the_address_of_a_site_in_ascii(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    ran = project.press("build", env={"SITEURL": "https://presse.müller.example/büro"})
    assert ran.code == 0, ran.err
    site, home = project.site(), "https://presse.xn--mller-kva.example/b%C3%BCro/"
    found = [str(each) for each in locations(site["sitemap.xml"])]
    feed = feedparser.parse(site["feed.rss"])
    found += [feed.feed.link, *(entry.link for entry in feed.entries)]
    found += [line.removeprefix("Sitemap: ") for line in site["robots.txt"].decode().splitlines()[2:]]
    assert len(found) > 10
    assert all(each.startswith(home) and each.isascii() for each in found)
