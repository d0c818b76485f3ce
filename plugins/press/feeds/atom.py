"""Atom (RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from press.elements import LANG, add, document
from press.feeds.entry import Entry, Feed
from press.moments import rfc3339

TYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"


def write(feed: Feed) -> bytes:
    """The feed as a file."""
    root = Element(_name("feed"), {LANG: feed.language})
    _add(root, "id", f"{feed.stem}.atom")
    _add(root, "title", feed.title)
    _add(root, "updated", rfc3339(feed.updated))
    _add(root, "link", rel="self", type=TYPE, href=f"{feed.stem}.atom")
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add(_add(root, "author"), "name", feed.title)
    for entry in feed.entries:
        _entry(_add(root, "entry"), entry)
    return document(root, default=_ATOM)


def _entry(element: Element, entry: Entry) -> None:
    element.set(LANG, entry.language)
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    for file in entry.attachments:
        _add(element, "link", rel="enclosure", type=file.type, length=f"{file.size}", title=file.title, href=file.url)
    _add(element, "published", rfc3339(entry.published))
    _add(element, "updated", rfc3339(entry.updated))
    for author in entry.authors:
        _add(_add(element, "author"), "name", author)
    for topic in entry.topics:
        _add(element, "category", term=topic)
    if entry.summary:
        _add(element, "summary", entry.summary)
    _add(element, "content", entry.html, type="html")


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    return add(parent, _name(name), text, **attributes)


def _name(name: str) -> str:
    return f"{{{_ATOM}}}{name}"
