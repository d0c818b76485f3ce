"""Addresses that stand in the text and are no links: few type them for readers to click, and all to be followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses.kinds import Address, Kind, read_address
from press.addresses.private import SERVED, is_served
from press.finding import Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

_TYPED = pattern(r"(?<![\w.@/:-])(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,}/[^\s<>“”\"]+", re.IGNORECASE)
BEHIND = ".,;:!?)]’'*_"
"""What may stand behind an address and is no part of it."""


def typed(release: Release, office: Office, kind: Kind) -> Iterator[tuple[Span, str, Address]]:
    """The addresses of one ``kind``, typed with or without ``https://``, at one of the services that have accounts.

    Each comes with its place, and as it is typed there. The name of a service alone is no address.
    """
    if "/" not in release.visible or not any(map(release.lowered.__contains__, SERVED)):
        return
    linked = " ".join(link.text for link in release.links)
    for passage in release.passages:
        for found in _TYPED.finditer(passage.text) if passage.kind != "code" else ():
            text = found[0].rstrip(BEHIND)
            whole = text if "://" in text else f"https://{text}"
            address = read_address(whole, site=office.settings.address)
            if address.kind is kind and is_served(whole) and text not in linked:
                yield release.span(passage, found.start(), found.start() + len(text)), text, address
