"""The records of the directory that may be shown, as the pages in one language show them. Each is made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from press.card import Card
from press.directory import Contact
from press.kit import Measure, Packed
from press.lazy import Lazy
from press.office import Office
from press.showing import Showing
from press.views.records import contact_card, helpline_card, issuer_view, kit_view, prose
from press.views.values import ContactCard, HelplineCard, IssuerView, KitView
from press.whereabouts import folder_of


@dataclass(frozen=True, eq=False)
class Records:
    """The contacts, helplines, organisations and kits of a site, in one language, whose code is ``code``.

    ``issuing`` tells, by language, in whose names its releases go out; ``measures`` and ``archives`` are those of the
    site. All of it is still so where releases are edited and stand where they stood.
    """

    showing: Showing
    code: str
    issuing: Mapping[str, tuple[str, ...]]
    measures: Mapping[tuple[str, str], Measure]
    archives: Mapping[str, Packed]

    @property
    def office(self) -> Office:
        """The office whose records they are."""
        return self.showing.office

    @cached_property
    def contacts(self) -> Mapping[str, ContactCard]:
        """The press contacts that may be shown, by key."""
        records = self.office.directory.contacts
        return {key: self._contact(records[key]) for key in self.showing.contacts}

    @cached_property
    def duty(self) -> ContactCard | None:
        """The contact on duty, whom every page shows."""
        return self.contacts.get(self.showing.duty)

    @cached_property
    def helplines(self) -> Mapping[str, HelplineCard]:
        """The helplines that may be shown, by key."""
        records = self.office.directory.helplines
        return {key: helpline_card(records[key]) for key in self.showing.helplines}

    @cached_property
    def issuers(self) -> Mapping[str, IssuerView]:
        """The organisations with a page in this language, by key."""
        return {key: self._issuer(key) for key in self.issuing[self.code]}

    @cached_property
    def kits(self) -> Mapping[str, KitView]:
        """The kits, by key."""
        return Lazy(self.showing.kits, self._kit)

    def issuers_of(self, card: Card) -> tuple[IssuerView, ...]:
        """Those that a release goes out in the name of."""
        return tuple(self.issuers[key] for key in card.keys("Issuers") if key in self.issuers)

    def helplines_of(self, card: Card) -> tuple[HelplineCard, ...]:
        """Those it names, and those of its sensitive topics."""
        return tuple(self.helplines[key] for key in self.office.helplines_of(card) if key in self.helplines)

    def contacts_of(self, card: Card) -> tuple[ContactCard, ...]:
        """Those it names; beside one who has left, the one whom their organisation has today."""
        cards = [self.contacts[key] for key in card.keys("Contacts") if key in self.contacts]
        if any(one.former for one in cards):
            left = {self.office.directory.contacts[one.key].organisation for one in cards if one.former}
            today = (
                one
                for key, one in self.contacts.items()
                if not one.former and self.office.directory.contacts[key].organisation in left
            )
            cards += [one for one in today if one not in cards] or ([self.duty] if self.duty else [])
        return tuple(dict.fromkeys(cards))

    def kit_of(self, card: Card) -> KitView | None:
        """The kit of a release."""
        return next((self.kits[key] for key in card.keys("Kit") if key in self.kits), None)

    def _page_of(self, issuer: str) -> str:
        """The address of an organisation's page, in another language where there is none in this; else empty."""
        code = next((code for code in (self.code, *self.issuing) if issuer in self.issuing[code]), None)
        return "" if code is None else f"{folder_of(code)}issuers/{issuer}/"

    def _contact(self, contact: Contact) -> ContactCard:
        organisation = self.office.directory.organisations.get(contact.organisation)
        return contact_card(contact, organisation, self._page_of(contact.organisation), self.office.clock.today)

    def _issuer(self, key: str) -> IssuerView:
        record = self.office.directory.organisations[key]
        records = self.office.directory.contacts
        named = [card for each, card in self.contacts.items() if each in record.contacts]
        own = [card for each, card in self.contacts.items() if records[each].organisation == key]
        contacts = tuple(card for card in dict.fromkeys([*named, *own]) if not card.former)
        kit, _, file = record.logo.partition("/")
        logo = f"kits/{kit}/{file}" if (kit, file) in self.measures and kit in self.showing.kits else ""
        return issuer_view(record, self._page_of(key), prose(record.boilerplate, self.office), contacts, logo)

    def _kit(self, key: str) -> KitView:
        return kit_view(self.office.directory.kits[key], self.archives[key], self.measures)
