"""The lists of a site: by year and month, topic, issuer, region and category; one mechanism for them all."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from press.card import Card
from press.edited import Cards, renewed
from press.languages import gettext as _
from press.latin import alphabetical
from press.views.site import Site
from press.views.values import KitLine, ShelfName, ShelfView, Tag
from press.views.words import month

K = TypeVar("K", bound=Hashable)

FOLDERS = {"topic": "topics", "issuer": "issuers", "region": "regions", "category": "categories"}
PER_PAGE = 50
_WITH_FEED = {"topic", "issuer", "region"}


@dataclass(frozen=True, slots=True)
class Shelf:
    """A list of releases with an address of its own, newest first; ``shelves`` are its parts."""

    kind: str
    key: str
    title: str
    url: str
    cards: tuple[Card, ...]
    shelves: tuple[Shelf, ...] = ()

    @property
    def feed_url(self) -> str:
        """The address of its feed, empty where it has none."""
        return f"{self.url}feed.atom" if self.kind in _WITH_FEED else ""

    @property
    def name(self) -> ShelfName:
        """The list by its name."""
        return ShelfName(self.title, self.url, len(self.cards), tuple(shelf.name for shelf in self.shelves))

    def pages(self) -> Iterator[Page]:
        """Its pages, the newest first; that one takes what the others, which are full, leave over."""
        older = max(len(self.cards) // PER_PAGE - 1, 0)
        newest = len(self.cards) - older * PER_PAGE
        yield Page(self, 0, self.cards[:newest], "", self.page_url(older) if older else "")
        for number in range(older, 0, -1):
            start = newest + (older - number) * PER_PAGE
            newer = self.page_url(number + 1) if number < older else self.url
            yield Page(
                self,
                number,
                self.cards[start : start + PER_PAGE],
                newer,
                self.page_url(number - 1) if number > 1 else "",
            )

    def page_url(self, number: int) -> str:
        """The address of a page, counted from the oldest."""
        return f"{self.url}page/{number}/"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a shelf, with the addresses of its neighbours."""

    shelf: Shelf
    number: int
    cards: tuple[Card, ...]
    newer: str
    older: str

    @property
    def url(self) -> str:
        """Its address."""
        return self.shelf.page_url(self.number) if self.number else self.shelf.url

    @property
    def count(self) -> int:
        """How many releases it says there are: the whole list's, on its newest page; its own, on one that is full."""
        return len(self.cards) if self.number else len(self.shelf.cards)

    def view(self, site: Site, kits: tuple[KitLine, ...] = ()) -> ShelfView:
        """The page as the theme is told of it, with the ``kits`` of an issuer."""
        shelf = self.shelf
        return ShelfView(
            kind=shelf.kind,
            title=shelf.title,
            url=self.url,
            feed_url=shelf.feed_url,
            count=self.count,
            releases=tuple(site.line(card) for card in self.cards),
            shelves=() if self.number else tuple(part.name for part in shelf.shelves),
            issuer=site.records.issuers.get(shelf.key) if shelf.kind == "issuer" and not self.number else None,
            page=self.number,
            newer=self.newer,
            older=self.older,
            exit=shelf.kind == "topic" and site.is_exit_topic(shelf.key),
            kits=kits,
        )


def titles() -> Mapping[str, str]:
    """What all the shelves of a kind are called together, in the language that is spoken."""
    return {"topic": _("Topics"), "issuer": _("Organisations"), "region": _("Regions"), "category": _("Categories")}


def renewed_shelves(shelves: Iterable[Shelf], edited: Cards, lists: Collection[str]) -> tuple[Shelf, ...]:
    """``shelves`` with edited releases, which stand where they stood: on those with the addresses ``lists``."""
    return tuple(
        replace(shelf, cards=renewed(shelf.cards, edited), shelves=renewed_shelves(shelf.shelves, edited, lists))
        if shelf.url in lists
        else shelf
        for shelf in shelves
    )


def years(site: Site) -> tuple[Shelf, ...]:
    """A shelf for each year of the releases in the language of ``site``, newest first, with its months."""
    grouped = _grouped(site.releases, _year_of, lambda card: [year] if (year := _year_of(card)) else [])
    return tuple(_year(year, cards, f"{site.folder}releases/{year:04d}/") for year, cards in grouped.items())


def _year(year: int, cards: tuple[Card, ...], url: str) -> Shelf:
    return Shelf("year", f"{year}", f"{year}", url, cards, tuple(_months(year, cards, url)))


def _months(year: int, cards: tuple[Card, ...], url: str) -> Iterator[Shelf]:
    grouped = _grouped(cards, _month_of, lambda card: [number] if (number := _month_of(card)) else [])
    for number, each in grouped.items():
        day = date(year, number, 1)
        yield Shelf("month", f"{day:%Y-%m}", month(day), f"{url}{number:02d}/", each)


def _year_of(card: Card) -> int:
    return card.date.year if card.date else 0


def _month_of(card: Card) -> int:
    return card.date.month if card.date else 0


def shelves(site: Site, kind: str) -> tuple[Shelf, ...]:
    """The shelves of a kind, of the releases in the language of ``site``, in the order of their titles."""
    tags: dict[str, tuple[str, Callable[[Card], Iterable[Tag]]]] = {
        "topic": ("Tags", site.topics),
        "region": ("Regions", site.regions),
        "category": ("Category", lambda card: [found] if (found := site.category(card)) else []),
        "issuer": (
            "Issuers",
            lambda card: [Tag(issuer.name, issuer.url) for issuer in site.records.issuers_of(card)],
        ),
    }
    field, of = tags[kind]
    found = _grouped(site.releases, lambda card: card.lists.get(field), of)
    made: dict[str, Shelf] = {}
    for tag, cards in found.items():
        # Two spellings of one tag have one address: they are one list, under the name that the newest release gives it.
        before = made.get(tag.url)
        if before:
            both = {card.path for card in (*before.cards, *cards)}
            cards = tuple(card for card in site.releases if card.path in both)
        made[tag.url] = Shelf(kind, tag.url.split("/")[-2], before.title if before else tag.name, tag.url, cards)
    return tuple(sorted(made.values(), key=lambda shelf: (alphabetical(shelf.title), shelf.key)))


def _grouped(
    cards: Iterable[Card], written: Callable[[Card], Hashable], keys: Callable[[Card], Iterable[K]]
) -> dict[K, tuple[Card, ...]]:
    """The cards by key. ``keys`` is asked once for all cards with the same ``written``, which alone may decide."""
    groups: dict[K, list[Card]] = {}
    places: dict[Hashable, list[list[Card]]] = {}
    for card in cards:
        said = written(card)
        into = places.get(said)
        if into is None:
            into = places[said] = [groups.setdefault(key, []) for key in keys(card)]
        for group in into:
            group.append(card)
    return {key: tuple(each) for key, each in groups.items()}
