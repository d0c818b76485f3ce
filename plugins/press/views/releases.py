"""From the card of a release to what its page is told of it, and what lists and feeds are."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from press.card import Card
from press.finding import Finding
from press.kept import digest
from press.moments import last_change
from press.office import Office
from press.texts import Text
from press.views.pictures import sized
from press.views.values import ContactCard, HelplineCard, IssuerView, KitView, Line, Named, ReleaseView, Tag
from press.views.words import moment

_IDS = uuid.UUID("6f1f0b1e-5f0b-5a53-9a3c-5b1c2f0c9d11")  # made once, by chance, and never changed


@dataclass(frozen=True, slots=True)
class Related:
    """The records and lists that a release names, as pages show them, and in a preview what is wrong with it."""

    issuers: tuple[IssuerView, ...]
    category: Tag | None
    topics: tuple[Tag, ...]
    regions: tuple[Tag, ...]
    contacts: tuple[ContactCard, ...]
    helplines: tuple[HelplineCard, ...]
    kit: KitView | None
    findings: tuple[Finding, ...]


def release_view(card: Card, text: Text, office: Office, related: Related) -> ReleaseView:
    """A release as its page shows it, in the language that is spoken."""
    topics, dated = office.topics_of(card), card.date or office.clock.now
    body, editors = (sized(part, related.kit, office.settings.address) for part in (text.body, text.editors))
    return ReleaseView(
        path=card.path,
        id=uuid.uuid5(_IDS, card.reference).urn,
        title=card.title,
        standfirst=card.standfirst,
        date=dated,
        has_time=card.has_time,
        place=card.place,
        reference=card.number,
        url=office.address(card),
        issuers=related.issuers,
        category=related.category,
        topics=related.topics,
        regions=related.regions,
        lang=card.lang,
        sensitive=any(topic.sensitive for topic in topics),
        body=Markup(body),  # noqa: S704 - disarmed when it was rendered
        editors=Markup(editors),  # noqa: S704 - likewise
        contacts=related.contacts,
        helplines=related.helplines,
        kit=related.kit,
        corrections=card.corrections,
        withdrawn=card.withdrawn,
        updated=_updated(card),
        changed=last_change(dated, card.changes),
        embargo=card.embargo,
        held=office.is_held(card),
        draft=card.draft,
        event=f"{moment(card.event.moment)} – {card.event.what}" if card.event else "",
        findings=related.findings,
        quotes=text.quotes,
        exit=any(topic.exit for topic in topics),
        guidance=tuple(dict.fromkeys(link for topic in topics for link in topic.guidance)),
    )


def issuer_links(folder: str, keys: Iterable[str], office: Office) -> tuple[Named, ...]:
    """The organisations with these keys, as lists in ``folder`` show them."""
    known = office.directory.organisations
    return tuple(Named(known[key].name, f"{folder}issuers/{key}/") for key in keys if key in known)


def line_view(card: Card, office: Office, issuers: tuple[Named, ...]) -> Line:
    """A release as lists show it."""
    return Line(
        title=card.title,
        standfirst=card.standfirst,
        date=card.date or office.clock.now,
        url=office.address(card),
        issuers=issuers,
        lang=card.lang,
        corrections=card.corrections,
        withdrawn=card.withdrawn,
        embargo=card.embargo,
        held=office.is_held(card),
        draft=card.draft,
    )


def line_digest(card: Card, office: Office, issuers: str) -> str:
    """A digest of all that ``line_view`` takes in; of ten thousand lines, only those need be made that are shown.

    ``issuers`` stands for those that it is given.
    """
    told = (
        card.title, card.standfirst, str(card.date), office.address(card), issuers, card.lang, card.corrections,
        card.withdrawn, card.embargo and str(card.embargo), office.is_held(card), card.draft,
    )  # fmt: skip
    return digest(repr(told))


def _updated(card: Card) -> date | None:
    """The day of its last correction, or the one that its header gives."""
    days = [correction.date for correction in card.corrections]
    return max([*days, card.updated] if card.updated else days, default=None)
