"""What exists for the public at this minute, and nothing else: the one place that decides what a site may show.

Held means absent. A held release takes along whatever nothing live needs: its kit, and the issuers, contacts and
helplines that only it names, by a key or by their number. Drafts are treated alike. What a published release or page
shows is known to the public: nothing held and no draft can hide it. A preview shows everything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from press.card import Card
from press.edited import Cards, renewed, take_over
from press.office import Office


@dataclass(frozen=True, eq=False)
class Showing:
    """The part of the office that a site is made of. Everything in it may be seen by whoever sees the site.

    ``given`` has, by the path of a release or page, the contacts and helplines whose number or address it gives, each
    by kind and key.
    """

    office: Office
    everything: bool = False
    given: Mapping[str, Iterable[tuple[str, str]]] = field(default_factory=dict)

    def renewed(self, office: Office, edited: Cards) -> Showing:
        """What exists of ``office``, in which some releases are edited and stand where they stood."""
        made = Showing(office, self.everything, self.given)
        take_over(
            made,
            self,
            "pages",
            "kits",
            "issuers",
            "contacts",
            "helplines",
            "_named_issuers",
            "_paths",
            "_public_contacts",
            "_public_organisations",
        )
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
        public, unpublished = self._public_contacts, self._unpublished("contact", _contacts_named)
        return tuple(
            key
            for key, contact in self.office.directory.contacts.items()
            if key in public or (key not in unpublished and self._is_known(contact.organisation))
        )

    @cached_property
    def helplines(self) -> tuple[str, ...]:
        """The keys of the helplines to show."""
        hidden = self._unpublished("helpline", self.office.helplines_of)
        if hidden:
            hidden -= self._published("helpline", self.office.helplines_of)
        return tuple(key for key in self.office.directory.helplines if key not in hidden)

    def _may_show(self, release: Card) -> bool:
        return self._has_room(release) if self.everything else self.office.is_live(release)

    def _has_room(self, release: Card) -> bool:
        """Whether a preview, which no fault stops, can show it: of several at one address, it is the first."""
        address = self.office.address(release)
        return self.office.at(address)[0] is release and not self.office.is_list(address)

    def _is_known(self, organisation: str) -> bool:
        """Whether an organisation may be named: no release does, or one that is shown, or a contact that is public."""
        return organisation not in self._named_issuers or organisation in self._public_organisations

    @cached_property
    def _public_contacts(self) -> frozenset[str]:
        """The keys of the contacts that something shown names or gives a number of, and of the one on duty."""
        return frozenset({*self._published("contact", _contacts_named), self.office.settings.duty_contact})

    @cached_property
    def _public_organisations(self) -> frozenset[str]:
        """The keys of the organisations that something shown names: as an issuer, or on the card of a contact."""
        contacts = self.office.directory.contacts
        named = {contacts[key].organisation for key in self._public_contacts if key in contacts}
        return frozenset(named.union(self.issuers))

    @cached_property
    def _unseen(self) -> tuple[Card, ...]:
        seen = {release.path for release in self.releases}
        return tuple(release for release in self.office.releases if release.path not in seen)

    @cached_property
    def _named_issuers(self) -> frozenset[str]:
        return frozenset(key for release in self.office.releases for key in release.keys("Issuers"))

    def _published(self, kind: str, named: Callable[[Card], Iterable[str]]) -> set[str]:
        """The keys of a kind that something shown names, or gives a number or an address of."""
        return self._named(kind, (*self.releases, *self.pages), named, self.issuers)

    def _unpublished(self, kind: str, named: Callable[[Card], Iterable[str]]) -> set[str]:
        """Likewise for drafts and what is held."""
        unseen = (*self._unseen, *(page for page in self.office.pages if not self.shows(page)))
        return self._named(kind, unseen, named, self._named_issuers.difference(self.issuers))

    def _named(
        self, kind: str, cards: Iterable[Card], named: Callable[[Card], Iterable[str]], issuers: Iterable[str]
    ) -> set[str]:
        """The keys of a kind that releases name in the header, or that they, or boilerplates, give a number of."""
        office, keys = self.office, set[str]()
        for card in cards:
            keys.update(() if card.is_page else named(card))
            keys.update(key for other, key in self.given.get(card.path, ()) if other == kind)
        organisations = (office.directory.organisations.get(key) for key in issuers)
        for text in (each.boilerplate for each in organisations if each):
            reached = [office.who_has(one.digits) for one in office.numbers_in(text)]
            reached += [holders for address, holders in office.directory.emails().items() if address in text.lower()]
            keys.update(holder.key for holders in reached for holder in holders if holder.kind == kind)
        return keys


def _contacts_named(release: Card) -> tuple[str, ...]:
    return release.keys("Contacts")


def _moment(release: Card) -> float:
    return release.date.timestamp() if release.date else 0.0
