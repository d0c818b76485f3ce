"""A picture in the text is fetched from another site.

Whoever opened the page would call on that site as well, unasked: it would learn who reads what and when, could show
another picture tomorrow, and would take this one along when it closes. So a page shows such a picture's words in its
place. Pictures lie in a media kit, or elsewhere in ``content``.

Fails::

    ![The lamp room of the lighthouse at night](https://pictures.example.org/lamp.jpg)

Passes::

    Kit: harbour-lights

    ![The lamp room of the lighthouse at night](/kits/harbour-lights/lamp.png)

    The lamp room is on [the keepers' own pictures](https://pictures.example.org/lamp.jpg).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from press.addresses import Kind, read_address
from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release
from press.remote import is_remote
from press.rules.told import boilerplates
from press.source import Source

LEVEL = Level.WARNING
FOR_PAGES = True

_IN_DIRECTORY = "Take it out; a logo has a field of its own."
_STOPPED = frozenset({Kind.REFUSED, Kind.PLACEHOLDER, Kind.BROKEN, Kind.PRIVATE})
"""Addresses that other rules stop already: nothing is at them that could be fetched."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each such picture, where its address is written."""
    settings = office.settings
    spans: dict[Span, str] = {}
    for link in release.links:
        if link.kind == "picture" and is_remote(link.target, settings.address):
            address = read_address(link.target, False, settings.address, settings.demonstration)
            if address.kind not in _STOPPED:
                spans.setdefault(link.target_span, link.target)
    for span, target in spans.items():
        yield Fault(
            span,
            f"The picture “{target}” is on another site, so its words are shown in its place: no page calls on others.",
            "Save it in a media kit, or elsewhere in content, and write {static} and its path; or link to it in words.",
        )


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find such pictures in the texts about organisations, which stand on the pages of their releases."""
    for told in boilerplates(office):
        found = [replace(fault, fix=_IN_DIRECTORY) for fault in check(told.page, office)]
        yield from told.faults(office, found)
