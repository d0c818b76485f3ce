"""The list of the kits that are out, in the order of their newest releases."""

from __future__ import annotations

from collections.abc import Iterable

from press.card import Card
from press.languages import gettext as _
from press.views.shelves import Shelf
from press.views.site import Site
from press.views.values import KitLine


def kit_shelf(site: Site) -> Shelf:
    """The list of all kits: of each, the newest release that names it. Kits are shared by all languages."""
    newest = newest_with_kits(site, site.showing.releases)
    return Shelf("kit", "kits", _("Pictures"), f"{site.folder}kits/", newest)


def newest_with_kits(site: Site, cards: Iterable[Card]) -> tuple[Card, ...]:
    """Of releases, newest first, the first of those that name the same kit."""
    newest: dict[str, Card] = {}
    for card in cards:
        for key in card.keys("Kit"):
            newest.setdefault(key, card)
    return tuple(card for key, card in newest.items() if key in site.records.kits)


def kit_lines(site: Site, cards: Iterable[Card]) -> tuple[KitLine, ...]:
    """The kits of releases, as lists show them."""
    return tuple(KitLine(kit, card.date) for card in cards if (kit := site.records.kit_of(card)) and card.date)
