"""Sitemaps, held against the rules of sitemaps.org and of those who read them."""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element, fromstring

import pytest

from press.doors import sitemap
from press.doors.sitemap import News, Place, index, news, pages, parts
from tests.fixtures import LONDON

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
HOME = "https://press.example.org"


def urls(data: bytes) -> list[Element]:
    root = fromstring(data)
    assert root.tag == f"{MAP}urlset"
    assert {url.tag for url in root} <= {f"{MAP}url"}
    return list(root)


def test_a_page_is_told_with_the_moment_of_its_last_change() -> None:
    (url,) = urls(pages([Place(f"{HOME}/a/?b&c", datetime(2026, 7, 2, 9, 30, tzinfo=LONDON))]))
    assert [(child.tag, child.text) for child in url] == [
        (f"{MAP}loc", f"{HOME}/a/?b&c"),
        (f"{MAP}lastmod", "2026-07-02T09:30:00+01:00"),
    ]


def test_where_the_last_change_is_not_known_none_is_told() -> None:
    (url,) = urls(pages([Place(f"{HOME}/")]))
    assert [child.tag for child in url] == [f"{MAP}loc"]


def test_every_edition_is_told_of_all() -> None:
    editions = (("cy", f"{HOME}/cy/"), ("en", f"{HOME}/"))
    (url,) = urls(pages([Place(f"{HOME}/", None, editions)]))
    links = [(link.get("rel"), link.get("hreflang"), link.get("href")) for link in url.iter(f"{XHTML}link")]
    assert links == [("alternate", "cy", f"{HOME}/cy/"), ("alternate", "en", f"{HOME}/")]


def test_a_site_of_few_pages_has_one_sitemap() -> None:
    assert [name for name, _ in parts([Place(HOME)])] == ["sitemap.xml"]
    assert [name for name, _ in parts([])] == ["sitemap.xml"]


def test_a_site_of_many_pages_has_an_index_of_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 2)
    places = [Place(f"{HOME}/{at}/") for at in range(5)]
    found = list(parts(places))
    assert [name for name, _ in found] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert [place for _, held in found for place in held] == places
    root = fromstring(index(f"{HOME}/{name}" for name, _ in found))
    assert root.tag == f"{MAP}sitemapindex"
    assert [each.text for each in root.iter(f"{MAP}loc")] == [f"{HOME}/sitemap-{at}.xml" for at in (1, 2, 3)]


def test_news_is_told_as_its_readers_ask() -> None:
    (url,) = urls(news("Harbour Trust", [News(HOME, "1 < 2 & 3", "cy", datetime(2026, 7, 2, tzinfo=LONDON))]))
    told = {child.tag: child.text for child in url.iter() if child.text}
    assert told == {
        f"{MAP}loc": HOME,
        f"{NEWS}name": "Harbour Trust",
        f"{NEWS}language": "cy",
        f"{NEWS}publication_date": "2026-07-02T00:00:00+01:00",
        f"{NEWS}title": "1 < 2 & 3",
    }


def test_a_day_without_news_has_an_empty_sitemap() -> None:
    assert urls(news("Harbour Trust", [])) == []
