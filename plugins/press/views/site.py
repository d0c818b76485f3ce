"""From what may be shown to what the theme is told: every view of the site, each made once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup

from press.card import Card
from press.directory import Contact, Helpline, Kit, slugify
from press.finding import Finding
from press.kit import Archive, Measure
from press.linking import link_numbers
from press.markup import clean, render
from press.office import Office
from press.release import Release
from press.showing import Showing
from press.views.values import (
    ContactCard,
    HelplineCard,
    IssuerView,
    KitView,
    Named,
    PictureView,
    ReleaseView,
    Tag,
)
from press.views.words import moment

_IDS = uuid.UUID("6f1f0b1e-5f0b-5a53-9a3c-5b1c2f0c9d11")  # made once, by chance, and never changed


@dataclass(frozen=True, eq=False)
class Site:
    """The views of a site.

    ``texts`` are the releases by path, ``measures`` the pictures' by kit and file, ``archives`` the packed kits.
    """

    showing: Showing
    texts: Mapping[str, Release]
    measures: Mapping[tuple[str, str], Measure]
    archives: Mapping[str, Archive]
    findings: tuple[Finding, ...] = ()

    @property
    def office(self) -> Office:
        """The office it is the site of."""
        return self.showing.office

    @cached_property
    def contacts(self) -> Mapping[str, ContactCard]:
        """The press contacts that may be shown, by key."""
        records = self.office.directory.contacts
        return {key: self._contact(records[key]) for key in self.showing.contacts}

    @cached_property
    def duty(self) -> ContactCard | None:
        """Whom every page tells journalists to ring: the contact on duty, else the first who is there."""
        duty = self.contacts.get(self.office.settings.duty_contact)
        return duty or next((card for card in self.contacts.values() if not card.former), None)

    @cached_property
    def helplines(self) -> Mapping[str, HelplineCard]:
        """The helplines that may be shown, by key."""
        records = self.office.directory.helplines
        return {key: _helpline(records[key]) for key in self.showing.helplines}

    @cached_property
    def issuers(self) -> Mapping[str, IssuerView]:
        """The organisations with a page, by key."""
        return {key: self._issuer(key) for key in self.showing.issuers}

    @cached_property
    def releases(self) -> tuple[ReleaseView, ...]:
        """The releases, newest first."""
        return tuple(self._release(release) for release in self.showing.releases)

    @cached_property
    def kits(self) -> tuple[KitView, ...]:
        """The kits, each with the releases that it belongs to."""
        return tuple(
            replace(kit, releases=tuple(view for view in self.releases if view.kit is kit))
            for kit in self._kits.values()
        )

    @cached_property
    def _kits(self) -> Mapping[str, KitView]:
        return {key: self._kit(self.office.directory.kits[key]) for key in self.showing.kits}

    def _contact(self, contact: Contact) -> ContactCard:
        organisation = self.office.directory.organisations.get(contact.organisation)
        return ContactCard(
            key=contact.key,
            name=contact.name,
            role=contact.role,
            organisation=organisation.name if organisation else "",
            organisation_url=f"issuers/{contact.organisation}/" if contact.organisation in self.showing.issuers else "",
            phone=contact.phone,
            mobile=contact.mobile,
            email=contact.email,
            hours=contact.hours,
            out_of_hours=contact.out_of_hours,
            languages=contact.languages,
            regions=contact.regions,
            public=contact.public,
            former=contact.until is not None and contact.until < self.office.clock.today,
        )

    def _issuer(self, key: str) -> IssuerView:
        record = self.office.directory.organisations[key]
        own = [card for each, card in self.contacts.items() if each in record.contacts]
        own += [
            card
            for each, card in self.contacts.items()
            if self.office.directory.contacts[each].organisation == key and card not in own
        ]
        kit, _, file = record.logo.partition("/")
        return IssuerView(
            key=key,
            name=record.name,
            short=record.short,
            url=f"issuers/{key}/",
            how_to_write=record.how_to_write,
            boilerplate=self._markdown(record.boilerplate),
            site=record.url,
            social=tuple(Named(name, url) for name, url in record.social.items()),
            countries=record.countries,
            regions=record.regions,
            contacts=tuple(card for card in own if not card.former),
            logo=f"kits/{kit}/{file}" if (kit, file) in self.measures and kit in self.showing.kits else "",
        )

    def _release(self, release: Card) -> ReleaseView:
        office, text = self.office, self.texts[release.path]
        topics = {tag: office.directory.topic_for(tag) for tag in release.keys("Tags")}
        kits = [self._kits[key] for key in release.keys("Kit") if key in self._kits]
        return ReleaseView(
            path=release.path,
            id=uuid.uuid5(_IDS, release.reference).urn,
            title=release.title,
            standfirst=release.standfirst,
            date=release.date or office.clock.now,
            has_time=release.has_time,
            place=release.place,
            reference=release.number,
            url=office.address(release),
            issuers=tuple(self.issuers[key] for key in release.keys("Issuers") if key in self.issuers),
            category=next((_tag("categories", name) for name in release.keys("Category")), None),
            topics=tuple(
                Tag(topic.name, f"topics/{topic.key}/") if topic else _tag("topics", tag)
                for tag, topic in topics.items()
            ),
            regions=tuple(_tag("regions", name) for name in release.keys("Regions")),
            lang=release.lang,
            sensitive=any(topic.sensitive for topic in office.topics_of(release)),
            body=Markup(link_numbers(text.body, office)),  # noqa: S704 - disarmed when it was rendered
            editors=Markup(link_numbers(text.editors, office)),  # noqa: S704 - likewise
            contacts=self._contacts_of(release),
            helplines=tuple(self.helplines[key] for key in office.helplines_of(release) if key in self.helplines),
            kit=kits[0] if kits else None,
            corrections=release.corrections,
            withdrawn=release.withdrawn,
            updated=_updated(release),
            embargo=release.embargo,
            held=office.is_held(release),
            draft=release.draft,
            event=f"{moment(release.event.moment)} – {release.event.what}" if release.event else "",
            review=release.review,
            findings=tuple(finding for finding in self.findings if finding.path == release.path),
        )

    def _contacts_of(self, release: Card) -> tuple[ContactCard, ...]:
        """Those it names; beside one who has left, the one whom their organisation has today."""
        cards = [self.contacts[key] for key in release.keys("Contacts") if key in self.contacts]
        if any(card.former for card in cards):
            left = {self.office.directory.contacts[card.key].organisation for card in cards if card.former}
            today = (
                card
                for key, card in self.contacts.items()
                if not card.former and self.office.directory.contacts[key].organisation in left
            )
            cards += [card for card in today if card not in cards] or ([self.duty] if self.duty else [])
        return tuple(dict.fromkeys(cards))

    def _kit(self, kit: Kit) -> KitView:
        archive = self.archives[kit.key]
        return KitView(
            key=kit.key,
            title=kit.title,
            permission=kit.permission,
            url=f"kits/{kit.key}/",
            zip_url=f"kits/{kit.key}/{kit.key}.zip",
            zip_size=len(archive.data),
            zip_files=len(archive.files),
            pictures=tuple(self._pictures(kit, "pictures")),
            logos=tuple(self._pictures(kit, "logos")),
            videos=kit.videos,
            facts=kit.facts,
        )

    def _pictures(self, kit: Kit, group: str) -> Iterable[PictureView]:
        for picture in getattr(kit, group):
            measure = self.measures.get((kit.key, picture.file))
            if measure is None:
                continue
            yield PictureView(
                file=picture.file,
                url=f"kits/{kit.key}/{picture.file}",
                width=measure.width,
                height=measure.height,
                size=measure.size,
                format=measure.format,
                caption=picture.caption,
                credit=picture.credit,
                licence=picture.licence,
                alt=picture.alt,
                people=picture.people,
                expires=picture.expires,
            )

    def _markdown(self, text: str) -> Markup:
        html = clean(str(render(text).tree)) if text else ""
        return Markup(link_numbers(html, self.office))  # noqa: S704 - disarmed when it was rendered


def build_site(
    showing: Showing,
    texts: Mapping[str, Release],
    measures: Mapping[tuple[str, str], Measure],
    archives: Mapping[str, Archive],
    findings: tuple[Finding, ...] = (),
) -> Site:
    """The site of what may be shown."""
    return Site(showing, texts, measures, archives, findings)


def _tag(folder: str, name: str) -> Tag:
    return Tag(name, f"{folder}/{slugify(name)}/")


def _helpline(helpline: Helpline) -> HelplineCard:
    return HelplineCard(
        key=helpline.key,
        name=helpline.name,
        number=helpline.number,
        url=helpline.url,
        email=helpline.email,
        text=helpline.text,
        hours=helpline.hours,
        cost=helpline.cost,
        confidential=helpline.confidential,
        audience=helpline.audience,
        covers=helpline.covers,
        languages=helpline.languages,
    )


def _updated(release: Card) -> date | None:
    """The day of its last correction, or the one that its header gives."""
    days = [correction.date for correction in release.corrections]
    return max([*days, release.updated] if release.updated else days, default=None)
