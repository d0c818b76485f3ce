"""RSS 2.0 (RSS Advisory Board), with Dublin Core's names and the whole text in the content module's element.

RSS has no word for a change: a program that knows the entry by its id, which stays, is shown the corrected text.
``atom:updated`` tells those who look.
"""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree.ElementTree import Element

from press.elements import add, document
from press.feeds.entry import Entry, Feed
from press.moments import rfc3339

TYPE = "application/rss+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CORE = "http://purl.org/dc/elements/1.1/"


def write(feed: Feed) -> bytes:
    """The feed as a file."""
    root = Element("rss", version="2.0")
    channel = add(root, "channel")
    add(channel, "title", feed.title)
    add(channel, "link", feed.page)
    add(channel, "description", feed.title)
    add(channel, "language", feed.language)
    add(channel, "lastBuildDate", format_datetime(feed.updated))
    add(channel, f"{{{_ATOM}}}link", rel="self", type=TYPE, href=f"{feed.stem}.rss")
    for entry in feed.entries:
        _item(add(channel, "item"), entry)
    return document(root, atom=_ATOM, content=_CONTENT, dc=_CORE)


def _item(item: Element, entry: Entry) -> None:
    add(item, "title", entry.title)
    add(item, "link", entry.url)
    add(item, "guid", entry.id, isPermaLink="false")
    add(item, "pubDate", format_datetime(entry.published))
    add(item, f"{{{_ATOM}}}updated", rfc3339(entry.updated))
    for author in entry.authors:
        add(item, f"{{{_CORE}}}creator", author)
    add(item, f"{{{_CORE}}}language", entry.language)
    for topic in entry.topics:
        add(item, "category", topic)
    for file in entry.attachments[:1]:  # one is all that it may have
        add(item, "enclosure", url=file.url, length=f"{file.size}", type=file.type)
    if entry.summary:
        add(item, "description", entry.summary)
    add(item, f"{{{_CONTENT}}}encoded", entry.html)
