"""What the specifications of feeds ask of every feed, as lists of what is wrong with one.

They are written from the specifications, not from our writers: RFC 4287; the RSS 2.0 specification of the RSS Advisory
Board with its best practices; https://www.jsonfeed.org/version/1.1/. ``test_rules.py`` shows that they find faults.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

from lxml import etree

_ATOM = "{http://www.w3.org/2005/Atom}"
_GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


def atom_faults(data: bytes) -> list[str]:
    """What RFC 4287 finds wrong with a feed document: its grammar, then what that cannot say."""
    _GRAMMAR.validate(etree.fromstring(data))
    return [*(f"B: {error.message}" for error in _GRAMMAR.error_log), *_atom(fromstring(data))]


def _atom(root: Element) -> list[str]:
    found = [] if root.tag == f"{_ATOM}feed" else ["2: the root is no feed"]
    entries = root.findall(f"{_ATOM}entry")
    found += _atom_common(
        root, "4.1.1", {"id", "title", "updated"}, {"subtitle", "generator", "icon", "logo", "rights"}
    )
    if not any(link.get("rel") == "self" for link in root.iter(f"{_ATOM}link")):
        found.append("4.1.1: a feed should link to itself")
    if not root.findall(f"{_ATOM}author") and not all(entry.findall(f"{_ATOM}author") for entry in entries):
        found.append("4.1.1: neither the feed nor each entry has an author")
    for entry in entries:
        found += _atom_common(entry, "4.1.2", {"id", "title", "updated"}, {"published", "summary", "content", "rights"})
        found += _atom_content(entry)
    ids = [entry.findtext(f"{_ATOM}id") for entry in entries]
    found += ["4.1.1: two entries have one id"] if len(set(ids)) < len(ids) else []
    found += [f"6.4: {each.tag} is no element of Atom" for each in root.iter() if not each.tag.startswith(_ATOM)]
    return found


def _atom_common(element: Element, section: str, once: set[str], at_most_once: set[str]) -> Iterator[str]:
    counts = Counter(child.tag.removeprefix(_ATOM) for child in element)
    yield from (f"{section}: {counts[name]} times {name}" for name in sorted(once) if counts[name] != 1)
    yield from (f"{section}: {counts[name]} times {name}" for name in sorted(at_most_once) if counts[name] > 1)
    for author in element.findall(f"{_ATOM}author"):
        if not (author.findtext(f"{_ATOM}name") or "").strip():
            yield "3.2.1: an author without a name"
    for name in ("updated", "published"):
        for date in element.findall(f"{_ATOM}{name}"):
            if not _is_time(date.text):
                yield f"3.3: {name} is “{date.text}”"
    if not urlsplit(element.findtext(f"{_ATOM}id") or "").scheme:
        yield "4.2.6: an id is an absolute address"
    for category in element.findall(f"{_ATOM}category"):
        if not category.get("term"):
            yield "4.2.2.1: a category without a term"
    links = element.findall(f"{_ATOM}link")
    for link in links:
        if not urlsplit(link.get("href", "")).scheme:
            yield f"4.2.7.1: a link leads to “{link.get('href')}”"
        if link.get("type") and not _MEDIA_TYPE.fullmatch(link.get("type", "")):
            yield "4.2.7.3: a link’s type is no media type"
        if link.get("length") and not link.get("length", "").isdigit():
            yield "4.2.7.6: a length is a number"
    alternates = Counter((link.get("type"), link.get("hreflang")) for link in links if link.get("rel") == "alternate")
    if any(count > 1 for count in alternates.values()):
        yield f"{section}: two alternates of one type and language"


def _atom_content(entry: Element) -> Iterator[str]:
    content = entry.find(f"{_ATOM}content")
    if content is None:
        if not any(link.get("rel") == "alternate" for link in entry.iter(f"{_ATOM}link")):
            yield "4.1.2: without content there must be an alternate"
        return
    if content.get("type", "text") not in {"text", "html"} or len(content):
        yield "4.1.3: content is text, or HTML as text"


def rss_faults(data: bytes) -> list[str]:
    """What the specification of RSS 2.0 finds wrong with a feed."""
    root = fromstring(data)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None or len(root) != 1:
        return ["An rss element of version 2.0 has one channel"]
    return [*_rss_channel(channel), *(fault for item in channel.findall("item") for fault in _rss_item(item))]


def _rss_channel(channel: Element) -> Iterator[str]:
    for name in ("title", "link", "description"):
        if not (channel.findtext(name) or "").strip():
            yield f"A channel needs a {name}"
    yield from _rss_dates(channel, "lastBuildDate")
    yield from _rss_known(channel, {"title", "link", "description", "language", "lastBuildDate", "item"})
    own = [link for link in channel.findall(f"{_ATOM}link") if link.get("rel") == "self"]
    if len(own) != 1 or not urlsplit(own[0].get("href", "")).scheme:
        yield "A channel should link to itself"
    ids = [item.findtext("guid") for item in channel.findall("item")]
    if len(set(ids)) < len(ids):
        yield "Two items have one guid"


def _rss_item(item: Element) -> Iterator[str]:
    if not item.findtext("title") and not item.findtext("description"):
        yield "An item needs a title or a description"
    guid = item.find("guid")
    if guid is not None and guid.get("isPermaLink", "true") == "true" and not (guid.text or "").startswith("http"):
        yield "A guid that is no address must say isPermaLink=false"
    if not urlsplit(item.findtext("link") or "").scheme:
        yield "A link is a whole address"
    for enclosure in item.findall("enclosure"):
        if set(enclosure.attrib) != {"url", "length", "type"} or not enclosure.get("length", "").isdigit():
            yield "An enclosure has a url, a length and a type"
    yield from _rss_dates(item, "pubDate")
    known = {"title", "link", "guid", "pubDate", "category", "enclosure", "description"}
    yield from _rss_known(item, known)
    counts = Counter(child.tag for child in item)
    yield from (f"{name} stands {counts[name]} times" for name in sorted(known - {"category"}) if counts[name] > 1)


def _rss_dates(element: Element, name: str) -> Iterator[str]:
    for date in element.findall(name):
        try:
            told = parsedate_to_datetime(date.text or "")
        except ValueError:
            yield f"{name} is no date of RFC 822: “{date.text}”"
        else:
            if f"{told:%a}" != (date.text or "")[:3]:
                yield f"{name} has the wrong weekday: “{date.text}”"


def _rss_known(element: Element, known: set[str]) -> Iterator[str]:
    strangers = {child.tag for child in element if not child.tag.startswith("{")} - known
    yield from (f"{name} is no element of RSS here" for name in sorted(strangers))


_TOP: dict[str, type] = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str, "description": str, "user_comment": str,
    "next_url": str, "icon": str, "favicon": str, "authors": list, "language": str, "expired": bool, "hubs": list,
    "items": list,
}  # fmt: skip
_ITEM: dict[str, type] = {
    "id": str, "url": str, "external_url": str, "title": str, "content_html": str, "content_text": str, "summary": str,
    "image": str, "banner_image": str, "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "attachments": list,
}  # fmt: skip
_AUTHOR: dict[str, type] = {"name": str, "url": str, "avatar": str}
_ATTACHMENT: dict[str, type] = {
    "url": str, "mime_type": str, "title": str, "size_in_bytes": int, "duration_in_seconds": int
}  # fmt: skip


def json_feed_faults(data: bytes) -> list[str]:
    """What the specification of JSON Feed 1.1 finds wrong with a feed."""
    feed = json.loads(data)
    found = list(_json_object("feed", feed, _TOP, {"version", "title", "items"}))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        found.append("feed: the version is an address")
    for author in feed.get("authors", []):
        found += _json_author(author)
    items = feed.get("items", [])
    for item in items:
        found += _json_item(item)
    ids = [item.get("id") for item in items]
    return found + (["feed: two items have one id"] if len(set(ids)) < len(ids) else [])


def _json_item(item: dict[str, Any]) -> Iterator[str]:
    yield from _json_object("item", item, _ITEM, {"id"})
    if not item.get("content_html") and not item.get("content_text"):
        yield "item: neither content_html nor content_text"
    for name in ("date_published", "date_modified"):
        if name in item and not _is_time(item[name]):
            yield f"item: {name} is “{item[name]}”"
    for author in item.get("authors", []):
        yield from _json_author(author)
    if not all(isinstance(tag, str) for tag in item.get("tags", [])):
        yield "item: a tag is a text"
    for attachment in item.get("attachments", []):
        yield from _json_object("attachment", attachment, _ATTACHMENT, {"url", "mime_type"})


def _json_author(author: dict[str, Any]) -> Iterator[str]:
    yield from _json_object("author", author, _AUTHOR, set())
    if not author:
        yield "author: at least one of its names must be there"


def _json_object(what: str, found: dict[str, Any], known: dict[str, type], needed: set[str]) -> Iterator[str]:
    yield from (f"{what}: {name} is missing" for name in sorted(needed - found.keys()))
    for name, value in found.items():
        if name not in known:
            yield from () if name.startswith("_") else (f"{what}: {name} is no name of JSON Feed",)
        elif not isinstance(value, known[name]):
            yield f"{what}: {name} has the wrong type"
        elif (name == "url" or name.endswith("_url")) and not urlsplit(str(value)).scheme:
            yield f"{what}: {name} is no whole address"


def _is_time(text: str | None) -> bool:
    if not text or not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
