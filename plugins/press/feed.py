"""Atom feeds (RFC 4287), whole texts with absolute links, whose entries keep their ids when dates or titles change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, time
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from press.views.values import ReleaseView

_ATOM = "http://www.w3.org/2005/Atom"
MOST = 20
"""How many releases a feed holds."""

_NEVER = "1970-01-01T00:00:00Z"  # an empty feed must say when it changed, and must say the same each time
_TARGET = re.compile(r'(<[^<>]*\s(?:href|src)=)"([^":]*)"')

register_namespace("", _ATOM)


def atom(title: str, address: str, url: str, page: str, releases: Iterable[ReleaseView]) -> bytes:
    """The feed of ``releases``, newest first.

    ``address`` is the site's (empty while there is none), ``url`` the feed's own below it and ``page`` that of the
    list it belongs to.
    """
    newest = list(releases)[:MOST]
    feed = Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    _add(feed, "id", f"{address}/{url}")
    _add(feed, "title", title)
    _add(feed, "updated", max((_updated(release) for release in newest), default=_NEVER))
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{address}/{url}")
    _add(feed, "link", rel="alternate", type="text/html", href=f"{address}/{page}")
    _add(_add(feed, "author"), "name", title)
    for release in newest:
        _entry(feed, release, address)
    text: str = tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(feed: Element, release: ReleaseView, address: str) -> None:
    entry = _add(feed, "entry")
    entry.set("{http://www.w3.org/XML/1998/namespace}lang", release.lang)
    page = f"{address}/{release.url}"
    lead = "Withdrawn: " if release.withdrawn else ""
    _add(entry, "id", release.id)
    _add(entry, "title", f"{lead}{release.title}")
    _add(entry, "link", rel="alternate", type="text/html", href=page)
    _add(entry, "published", _utc(release.date))
    _add(entry, "updated", _updated(release))
    for issuer in release.issuers:
        _add(_add(entry, "author"), "name", issuer.name)
    for topic in release.topics:
        _add(entry, "category", term=topic.name)
    _add(entry, "summary", release.standfirst)
    content = _add(entry, "content", _absolute(_text(release), address, page))
    content.set("type", "html")


def _text(release: ReleaseView) -> str:
    notices = [f"<p>Withdrawn: {_escape(release.withdrawn.reason)}</p>"] if release.withdrawn else []
    notices += [f"<p>Corrected: {_escape(one.wrong)} {_escape(one.right)}</p>" for one in release.corrections]
    return "\n".join([*notices, release.body, "<p>Ends</p>", release.editors])


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _absolute(html: str, address: str, page: str) -> str:
    """Links that lead somewhere from wherever the text is read: ``#note-1`` is that of this release's page."""

    def target(found: re.Match[str]) -> str:
        to = found[2]
        if to.startswith("#"):
            to = page + to
        elif address and to.startswith("/") and not to.startswith(("//", f"{address}/")):
            to = address + to
        return f'{found[1]}"{to}"'

    return _TARGET.sub(target, html)


def _updated(release: ReleaseView) -> str:
    """When it last changed in a way that readers should know: its correction or withdrawal, else its date."""
    days = (release.updated, release.withdrawn.date if release.withdrawn else None)
    changed = max((day for day in days if day), default=None)
    if changed is None or changed < release.date.date():
        return _utc(release.date)
    return _utc(max(release.date, datetime.combine(changed, time(), release.date.tzinfo)))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text:
        # Characters that no XML may hold (XML 1.0, section 2.2) would make the whole feed unreadable.
        element.text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)
    return element
