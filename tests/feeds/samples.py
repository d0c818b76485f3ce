"""Releases of the small office as feeds tell of them."""

from __future__ import annotations

from press.feeds import Entry, Feed, entry
from press.views.values import ReleaseView
from tests.fixtures import KIT, release, site, sound, views

ADDRESS = "https://press.example.org"
PATH = "content/releases/2026/a.md"
HOSTILE = '“A” & "b" <script>alert(1)</script> ]]>'

FULL = {
    "Date": "2026-07-02 09:30",
    "Issuers": "harbour-trust, county-council",
    "Tags": "Safe homes",
    "Kit": KIT,
    "Correction": "2026-07-04 | B | Said eleven & <more>. | It is ten.",
}
"""The header of a release with all that a feed can tell of."""


def view(body: str = "Text.", path: str = PATH, **header: str) -> ReleaseView:
    """A release as its page shows it."""
    (found,) = views(site(release(sound(body, header), path)))
    return found


def made(body: str = "Text.", path: str = PATH, *, address: str = ADDRESS, **header: str) -> Entry:
    """The entry of a release."""
    found = view(body, path, **header)
    return entry(found, address, f"{found.url}poster.png")


def feed(*entries: Entry) -> Feed:
    """A feed of the whole site."""
    return Feed("Harbour Trust", f"{ADDRESS}/", f"{ADDRESS}/feed", "en", entries)


FEEDS = {
    "empty": feed(),
    "plain": feed(made()),
    "full": feed(made("Calls.[^1]\n\n> “Good.”\n\n[^1]: Count.", **FULL), made(path="content/releases/2026/b.md")),
    "hostile": feed(made("a\x0bb", Title=HOSTILE, Standfirst="1 < 2 & 3 > 2", Tags='"a" & b')),
    "withdrawn": feed(made(Withdrawn="2026-07-09 | The line has closed")),
    "welsh": feed(made(Lang="cy")),
}
"""Feeds of every kind, by what is special about them."""
