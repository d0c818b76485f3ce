"""What a feed says, whatever form it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from press.languages import direction
from press.languages import gettext as _
from press.patterns import pattern
from press.views.values import ReleaseView

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)  # an empty feed must say when it changed, and must say the same each time
_TAG = pattern(r"<[^<>]*>")
_TARGET = pattern(r'(\s(?:href|src|cite)=)"([^"]*)"')
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a release; ``size`` in bytes."""

    url: str
    type: str
    size: int
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A release as feeds tell of it. Every address is a whole one, also those in ``html``."""

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    language: str
    image: str
    attachments: tuple[Attachment, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A list of releases, newest first, to be followed.

    ``page`` is the address of the page with that list, ``stem`` the feed's own without its ending.
    """

    title: str
    page: str
    stem: str
    language: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        """When any of the entries last changed."""
        return max((entry.updated for entry in self.entries), default=_NEVER)


def entry(release: ReleaseView, address: str, image: str = "") -> Entry:
    """The entry of a release; ``address`` is the site's (empty while there is none), ``image`` its poster's below that.

    Its words are in the language that is spoken.
    """
    page = f"{address}/{release.url}"
    title = _("Withdrawn: %(what)s") % {"what": release.title} if release.withdrawn else release.title
    kit = release.kit
    return Entry(
        id=release.id,
        url=page,
        title=title,
        summary=release.withdrawn.reason if release.withdrawn else release.standfirst,
        html=_absolute(_turned("\n".join(_text(release)), release.lang), address, page),
        published=release.date,
        updated=release.changed,
        authors=tuple(issuer.name for issuer in release.issuers),
        topics=tuple(topic.name for topic in release.topics),
        language=release.lang,
        image=f"{address}/{image}" if image else "",
        attachments=(Attachment(f"{address}/{kit.zip_url}", "application/zip", kit.zip_size, kit.title),)
        if kit and not release.withdrawn
        else (),
    )


def _text(release: ReleaseView) -> Iterator[str]:
    if release.withdrawn:
        # Programs print what they are given: what must not be used is not given to them again.
        yield _paragraph(_("Withdrawn: %(what)s") % {"what": release.withdrawn.reason})
        return
    for one in release.corrections:
        yield _paragraph(_("Corrected: %(what)s") % {"what": f"{one.wrong} {one.right}"})
    yield release.body
    yield _paragraph(_("Ends"))
    yield release.editors


def _turned(html: str, language: str) -> str:
    """What is written from right to left says so: few programs do by the language alone."""
    return f'<div lang="{language}" dir="rtl">{html}</div>' if direction(language) == "rtl" else html


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _absolute(html: str, address: str, page: str) -> str:
    """Links that lead somewhere from wherever the text is read: ``#note-1`` is that of this release's page."""
    address, page = escape(address), escape(page)

    def whole(found: re.Match[str]) -> str:
        to = found[2]
        if to.startswith("/"):
            to = f"https:{to}" if to.startswith("//") else address + to
        elif not _SCHEME.match(to):
            to = page + to  # a page's address is that of a folder
        return f'{found[1]}"{to}"'

    return _TAG.sub(lambda tag: _TARGET.sub(whole, tag[0]), html)
