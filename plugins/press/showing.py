"""What exists for the public at this minute, and nothing else: the one place that decides what a site may show.

Held means absent. What a published release or page shows is known to the public: drafts and held releases can hide
only what they reach and nothing published does. ``_unseen_reach`` and ``_shown_reach`` say who that is, and ``_hidden``
is the one less the other. A preview shows everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from press.card import Card
from press.edited import Cards, renewed, take_over
from press.office import Office

Who: TypeAlias = tuple[str, str]
"""A contact or a helpline: its kind and its key."""


@dataclass(frozen=True, eq=False)
class Showing:
    """The part of the office that a site is made of. Everything in it may be seen by whoever sees the site.

    ``given`` has, by the path of a release or page, the contacts and helplines whose number or address it gives, each
    by kind and key.
    """

    office: Office
    everything: bool = False
    given: Mapping[str, Iterable[Who]] = field(default_factory=dict)

    def renewed(self, office: Office, edited: Cards) -> Showing:
        """What exists of ``office``, in which some releases are edited and stand where they stood."""
        made = Showing(office, self.everything, self.given)
        take_over(made, self, "pages", "kits", "issuers", "contacts", "helplines", "duty", "_hidden", "_paths")
        vars(made)["releases"] = renewed(self.releases, edited)
        named = {key for card in edited.values() for key in card.keys("Kit") if key in self._by_kit}
        vars(made)["_by_kit"] = {**self._by_kit, **{key: renewed(self._by_kit[key], edited) for key in named}}
        return made

    @cached_property
    def releases(self) -> tuple[Card, ...]:
        """The releases to show, newest first; of one minute, by their address."""
        shown = (one for one in self.office.releases if one.title and one.date and self._may_show(one))
        return tuple(sorted(sorted(shown, key=self.office.address), key=_moment, reverse=True))

    @cached_property
    def pages(self) -> tuple[Card, ...]:
        """The office's own pages to show."""
        return tuple(page for page in self.office.pages if page.title and self._may_show(page))

    def shows(self, card: Card) -> bool:
        """Whether a release or page is one of those to show."""
        return self.has_page(card.path)

    def has_page(self, path: str) -> bool:
        """Whether the file of that path is a release or page to show."""
        return path in self._paths

    @cached_property
    def _paths(self) -> frozenset[str]:
        return frozenset(card.path for card in (*self.releases, *self.pages))

    @cached_property
    def kits(self) -> tuple[str, ...]:
        """The keys of the kits to show: those that a shown release names."""
        return tuple(key for key in self.office.directory.kits if key in self._by_kit)

    def with_kit(self, key: str) -> tuple[Card, ...]:
        """The releases to show that name a kit, newest first."""
        return tuple(self._by_kit.get(key, ()))

    @cached_property
    def _by_kit(self) -> Mapping[str, Sequence[Card]]:
        by_kit: dict[str, list[Card]] = {}
        for release in self.releases:
            for key in release.keys("Kit"):
                by_kit.setdefault(key, []).append(release)
        return by_kit

    @cached_property
    def issuers(self) -> tuple[str, ...]:
        """The keys of the organisations that a shown release goes out in the name of."""
        named = {key for release in self.releases for key in release.keys("Issuers")}
        return tuple(key for key in self.office.directory.organisations if key in named)

    @cached_property
    def contacts(self) -> tuple[str, ...]:
        """The keys of the contacts to show."""
        return tuple(key for key in self.office.directory.contacts if ("contact", key) not in self._hidden)

    @cached_property
    def helplines(self) -> tuple[str, ...]:
        """The keys of the helplines to show."""
        return tuple(key for key in self.office.directory.helplines if ("helpline", key) not in self._hidden)

    @cached_property
    def duty(self) -> str:
        """The key of the contact on duty, whom every page shows; empty where there is none.

        It is the one in the settings, or where that one is unknown or has left, the first in the directory.
        """
        contacts, today = self.office.directory.contacts, self.office.clock.today
        there = [key for key, contact in contacts.items() if not contact.has_left(today)]
        chosen = self.office.settings.duty_contact
        return chosen if chosen in there else next(iter(there), "")

    def _may_show(self, release: Card) -> bool:
        return self._has_room(release) if self.everything else self.office.is_live(release)

    def _has_room(self, release: Card) -> bool:
        """Whether a preview, which no fault stops, can show it: of several at one address, it is the first."""
        address = self.office.address(release)
        return self.office.at(address)[0] is release and not self.office.is_list(address)

    @cached_property
    def _hidden(self) -> frozenset[Who]:
        """The contacts and helplines that drafts and held releases reach, and nothing published does."""
        reached = self._unseen_reach()
        if not reached:
            return frozenset()
        shown, contacts = self._shown_reach(), self.office.directory.contacts
        # The card of a contact names the organisation, which is then known, and so are its other contacts.
        named = {contacts[key].organisation for kind, key in shown if kind == "contact" and key in contacts}
        known = {who for who, is_direct in reached.items() if not is_direct and contacts[who[1]].organisation in named}
        return frozenset(reached.keys() - shown - known)

    def _unseen_reach(self) -> dict[Who, bool]:
        """Whom drafts and held releases reach, each with whether by name or number, or only by its organisation."""
        office = self.office
        cards = [card for card in (*office.releases, *office.pages) if not self.shows(card)]
        issuers = {key for card in cards for key in card.keys("Issuers") if not card.is_page}.difference(self.issuers)
        theirs = (key for key, contact in office.directory.contacts.items() if contact.organisation in issuers)
        return dict.fromkeys((("contact", key) for key in theirs), False) | dict.fromkeys(
            self._named(cards, issuers), True
        )

    def _shown_reach(self) -> set[Who]:
        """Whom published releases and pages reach: also by their issuers' contacts and boilerplates, and on duty."""
        office = self.office
        contacts, organisations = office.directory.contacts, office.directory.organisations
        reached = self._named((*self.releases, *self.pages), self.issuers)
        keys = {self.duty, office.settings.duty_contact}
        keys.update(key for issuer in self.issuers for key in organisations[issuer].contacts)
        # Beside a contact who has left, a release shows those whom the organisation has today.
        today = office.clock.today
        named = (contacts[key] for kind, key in reached if kind == "contact" and key in contacts)
        left = {contact.organisation for contact in named if contact.has_left(today)}
        keys.update(key for key, one in contacts.items() if one.organisation in left and not one.has_left(today))
        return reached.union(("contact", key) for key in keys)

    def _named(self, cards: Iterable[Card], issuers: Iterable[str]) -> set[Who]:
        """Whom releases name in the header, or whose number or address they, pages, or boilerplates give."""
        office, found = self.office, set[Who]()
        for card in cards:
            if not card.is_page:
                found.update(("contact", key) for key in card.keys("Contacts"))
                found.update(("helpline", key) for key in office.helplines_of(card))
            found.update(self.given.get(card.path, ()))
        organisations = (office.directory.organisations.get(key) for key in issuers)
        for text in (each.boilerplate for each in organisations if each):
            reached = [office.who_has(one.digits) for one in office.numbers_in(text)]
            reached += [holders for address, holders in office.directory.emails().items() if address in text.lower()]
            found.update((holder.kind, holder.key) for holders in reached for holder in holders)
        return found


def _moment(release: Card) -> float:
    return release.date.timestamp() if release.date else 0.0
