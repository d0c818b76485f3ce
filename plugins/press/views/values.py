"""The values of a page. Addresses are relative to the site's root; those of folders end in ``/``."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from markupsafe import Markup

from press.directory import Link, OutOfHours, Spokesperson
from press.fields import Correction, Withdrawal
from press.finding import Finding
from press.quotes import Quote


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic, category or region with its list. ``lang`` is the language of a name that the directory has."""

    name: str
    url: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The site, or a page of it, in a language: its code, what its speakers call it, and the address.

    Of an older page of a list, its newest one in another language is not the ``same``, and near enough to lead to.
    """

    code: str
    name: str
    url: str
    same: bool = True


@dataclass(frozen=True, slots=True)
class Lost:
    """That there is no such page, in the words of another language, and what leads on to its front page."""

    edition: Edition
    said: str
    onward: str


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of the office's own, such as one about it."""

    title: str
    url: str
    lang: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its address: an organisation with its page, or a service with that of an organisation there."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A press contact. ``former`` says that they have left."""

    key: str
    name: str
    role: str
    organisation: str
    organisation_url: str
    phone: str
    mobile: str
    email: str
    hours: str
    out_of_hours: OutOfHours | None
    languages: tuple[str, ...]
    regions: tuple[str, ...]
    public: bool
    former: bool


@dataclass(frozen=True, slots=True)
class HelplineCard:
    """A helpline, as the public is told of it."""

    key: str
    name: str
    number: str
    url: str
    email: str
    text: str
    hours: str
    cost: str
    confidential: str
    audience: str
    covers: tuple[str, ...]
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssuerView:
    """An organisation. ``site`` is its own website, ``url`` its page here (empty where it has none)."""

    key: str
    name: str
    short: str
    url: str
    how_to_write: str
    boilerplate: Markup
    site: str
    social: tuple[Named, ...]
    countries: tuple[str, ...]
    regions: tuple[str, ...]
    contacts: tuple[ContactCard, ...]
    logo: str
    spokespeople: tuple[Spokesperson, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture of a kit with its passport; ``size`` in bytes."""

    file: str
    url: str
    width: int
    height: int
    size: int
    format: str
    caption: str
    credit: str
    licence: str
    alt: str
    people: tuple[str, ...]
    expires: datetime.date | None


@dataclass(frozen=True, slots=True)
class KitView:
    """A media kit; ``zip_size`` in bytes."""

    key: str
    title: str
    permission: str
    url: str
    zip_url: str
    zip_size: int
    zip_files: int
    pictures: tuple[PictureView, ...]
    logos: tuple[PictureView, ...]
    videos: tuple[Link, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KitLine:
    """A media kit as lists show it; ``date`` is that of its newest release there."""

    kit: KitView
    date: datetime.datetime


@dataclass(frozen=True, slots=True)
class Download:
    """A release in another form, to take away; ``size`` in bytes, ``type`` as people call it: PDF."""

    name: str
    url: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A release as its page shows it: ``body`` before Ends, ``editors`` after it. ``changed`` is for machines alone.

    ``exit`` says that the page must offer a quick way out; ``guidance`` is for journalists who report on its topics.
    """

    path: str
    id: str
    title: str
    standfirst: str
    date: datetime.datetime
    has_time: bool
    place: str
    reference: str
    url: str
    issuers: tuple[IssuerView, ...]
    category: Tag | None
    topics: tuple[Tag, ...]
    regions: tuple[Tag, ...]
    lang: str
    sensitive: bool
    body: Markup
    editors: Markup
    contacts: tuple[ContactCard, ...]
    helplines: tuple[HelplineCard, ...]
    kit: KitView | None
    corrections: tuple[Correction, ...]
    withdrawn: Withdrawal | None
    updated: datetime.date | None
    changed: datetime.datetime
    embargo: datetime.datetime | None
    held: bool
    draft: bool
    event: str
    findings: tuple[Finding, ...] = ()
    quotes: tuple[Quote, ...] = ()
    exit: bool = False
    guidance: tuple[Link, ...] = ()
    downloads: tuple[Download, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A release as lists show it."""

    title: str
    standfirst: str
    date: datetime.datetime
    url: str
    issuers: tuple[Named, ...]
    lang: str
    corrections: tuple[Correction, ...]
    withdrawn: Withdrawal | None
    embargo: datetime.datetime | None
    held: bool
    draft: bool


@dataclass(frozen=True, slots=True)
class ShelfName:
    """A list by its name: where it is, and how many releases it holds. ``shelves`` are its parts."""

    title: str
    url: str
    count: int
    shelves: tuple[ShelfName, ...] = ()
    lang: str = ""


@dataclass(frozen=True, slots=True)
class ShelfView:
    """One page of a list of releases, newest first; ``shelves`` are the list's parts, such as the months of a year.

    Pages are numbered from the oldest, so that a new release does not rewrite them all; ``page`` is 0 for the newest.
    ``newer`` and ``older`` are the addresses of the neighbouring pages, empty where there is none. ``exit`` says that
    the page must offer a quick way out. ``kits`` are an issuer's newest. ``lang`` is the language of a title that the
    directory has.
    """

    kind: str
    title: str
    url: str
    feed_url: str
    count: int
    releases: tuple[Line, ...]
    shelves: tuple[ShelfName, ...]
    issuer: IssuerView | None
    page: int
    newer: str
    older: str
    exit: bool = False
    kits: tuple[KitLine, ...] = ()
    lang: str = ""
