"""Sitemaps (sitemaps.org 0.9), with the editions of a page in other languages, and one of news.

``changefreq`` and ``priority`` are left out: nobody reads them. ``lastmod`` is there where it is known and true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from press.elements import add, document
from press.moments import rfc3339

MOST = 50_000
"""How many pages a sitemap may hold."""

MOST_NEWS = 1000

_MAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class Place:
    """A page: its whole address, when it last changed, and its editions, itself among them, by language."""

    url: str
    changed: datetime | None = None
    editions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """A release of these days."""

    url: str
    title: str
    language: str
    published: datetime


def parts(places: Sequence[Place]) -> Iterator[tuple[str, Sequence[Place]]]:
    """The sitemaps that hold ``places``, in that order, by name: ``sitemap.xml``, or else ``sitemap-1.xml`` and so on.

    Where there are several, ``sitemap.xml`` is the one that lists them (``index``).
    """
    if len(places) <= MOST:
        yield "sitemap.xml", places
        return
    for number, start in enumerate(range(0, len(places), MOST), start=1):
        yield f"sitemap-{number}.xml", places[start : start + MOST]


def pages(places: Iterable[Place]) -> bytes:
    """A sitemap."""
    root = Element(f"{{{_MAP}}}urlset")
    for place in places:
        url = add(root, f"{{{_MAP}}}url")
        add(url, f"{{{_MAP}}}loc", place.url)
        if place.changed:
            add(url, f"{{{_MAP}}}lastmod", rfc3339(place.changed))
        for language, address in place.editions:
            add(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=address)
    return document(root, default=_MAP, xhtml=_XHTML)


def index(addresses: Iterable[str]) -> bytes:
    """The sitemap of the sitemaps at ``addresses``."""
    root = Element(f"{{{_MAP}}}sitemapindex")
    for address in addresses:
        add(add(root, f"{{{_MAP}}}sitemap"), f"{{{_MAP}}}loc", address)
    return document(root, default=_MAP)


def news(name: str, releases: Iterable[News]) -> bytes:
    """The sitemap of news of the publication ``name``. It may be empty."""
    root = Element(f"{{{_MAP}}}urlset")
    for release in releases:
        url = add(root, f"{{{_MAP}}}url")
        add(url, f"{{{_MAP}}}loc", release.url)
        story = add(url, f"{{{_NEWS}}}news")
        publication = add(story, f"{{{_NEWS}}}publication")
        add(publication, f"{{{_NEWS}}}name", name)
        add(publication, f"{{{_NEWS}}}language", release.language)
        add(story, f"{{{_NEWS}}}publication_date", rfc3339(release.published))
        add(story, f"{{{_NEWS}}}title", release.title)
    return document(root, default=_MAP, news=_NEWS)
