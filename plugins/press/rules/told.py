"""What the directory itself says to readers, as a rule reads it. Shared by the rules that ask.

A boilerplate, and the address of a record, stand on many pages and in no release; nor does what a kit says, or when
somebody can be rung. Here each is a page of its own, so that a rule asks of it what it asks of pages; what is found is
placed in the directory's file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo

from press.addresses.own import is_whole, own_path
from press.card import Card
from press.directory.records import Part, Record
from press.finding import Fault, Span
from press.office import Office
from press.release import Release, parse_release
from press.source import Source

_LISTED = {"organisation": "Issuers", "topic": "Tags"}
"""Under which field a release names a record that has a list of its own."""


@dataclass(frozen=True, slots=True)
class Told:
    """One text, or address, of the directory: of which record and field, and read as a page at the site's root."""

    kind: str
    key: str
    fields: tuple[str | int, ...]
    page: Release

    def faults(self, office: Office, found: Iterable[Fault]) -> Iterator[tuple[Source, Fault]]:
        """What was ``found`` in the page, where it stands in the directory's file."""
        for fault in found:
            source, value = office.directory.value_place(self.kind, self.key, *self.fields)
            yield source, replace(fault, span=self._span(fault.span, source, value))

    def _span(self, span: Span, source: Source, value: Span) -> Span:
        """Where the words at ``span`` stand in ``value``, which may be folded; the whole of it where they do not."""
        text = self.page.source.text
        words = re.compile(r"\s+".join(map(re.escape, text[span.start : span.end].split())))
        before = sum(1 for _ in words.finditer(text, self.page.header.body_start, span.start))
        written = next(islice(words.finditer(source.text, value.start, value.end), before, None), None)
        return Span(*written.span()) if written and written[0] else value


def boilerplates(office: Office) -> Iterator[Told]:
    """The approved texts of the organisations."""
    for key, record in office.directory.organisations.items():
        if record.boilerplate:
            yield _told("organisation", key, ("boilerplate",), record.boilerplate, office)


def texts_and_addresses(office: Office) -> Iterator[Told]:
    """Those, and the addresses of records that lead into the own site."""
    yield from boilerplates(office)
    site = office.settings.address
    for kind, key, fields, url in _addresses(office):
        if site and is_whole(url) and own_path(url, site) is not None:
            yield _told(kind, key, fields, f"<{url}>", office)


def hours_and_kits(office: Office, concerns: Callable[[str], bool]) -> Iterator[Told]:
    """The hours of records, and the captions and facts of kits: of thousands, those that concern whoever asks."""
    for kind, key, fields, text in (*_hours(office), *_of_kits(office)):
        if concerns(text):
            yield _told(kind, key, fields, text, office)


def other_texts(office: Office, concerns: Callable[[str], bool]) -> Iterator[Told]:
    """Every other text of a record: of thousands, those that concern whoever asks."""
    directory = office.directory
    kinds: tuple[tuple[str, Mapping[str, Record]], ...] = (
        ("organisation", directory.organisations),
        ("contact", directory.contacts),
        ("helpline", directory.helplines),
        ("topic", directory.topics),
        ("kit", directory.kits),
    )
    for kind, records in kinds:
        for key, record in records.items():
            for fields, text in _texts(record):
                if "boilerplate" not in fields and concerns(text):
                    yield _told(kind, key, fields, text, office)


def _texts(value: object, *fields: str | int) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The texts in a record, or in a part of one, each with the fields that lead to it."""
    if isinstance(value, str):
        yield fields, value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            if name != "key":
                yield from _texts(getattr(value, name), *fields, name)
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, *fields, name)
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from _texts(part, *fields, part.key if isinstance(part, Record) else at)


def is_shown(told: Told, office: Office) -> bool:
    """Whether readers see it now: what only held releases need is held with them.

    Of a helpline nobody can say so here: a text may show it by its number. A contact stands on the contacts page.
    """
    concerns = _concerns(told, office)
    if told.kind == "kit":
        return office.kit_is_live(told.key)
    if told.kind in {"contact", "helpline"}:
        return True
    return any(office.is_live(card) for card in office.releases if concerns(card))


def _concerns(told: Told, office: Office) -> Callable[[Card], bool]:
    """Which releases show the record."""
    if told.kind == "organisation":
        return lambda card: told.key in card.keys("Issuers")
    return lambda card: any(topic.key == told.key for topic in office.topics_of(card))


def _addresses(office: Office) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    for key, organisation in office.directory.organisations.items():
        yield "organisation", key, ("url",), organisation.url
        for service, url in organisation.social.items():
            yield "organisation", key, ("social", service), url
    for key, helpline in office.directory.helplines.items():
        yield "helpline", key, ("url",), helpline.url
    for key, topic in office.directory.topics.items():
        for at, link in enumerate(topic.guidance):
            yield "topic", key, ("guidance", at, "url"), link.url
    for key, kit in office.directory.kits.items():
        for at, link in enumerate(kit.videos):
            yield "kit", key, ("videos", at, "url"), link.url


def _hours(office: Office) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    for key, contact in office.directory.contacts.items():
        yield "contact", key, ("hours",), contact.hours
    for key, helpline in office.directory.helplines.items():
        yield "helpline", key, ("hours",), helpline.hours


def _of_kits(office: Office) -> Iterator[tuple[str, str, tuple[str | int, ...], str]]:
    for key, kit in office.directory.kits.items():
        for part, pictures in (("pictures", kit.pictures), ("logos", kit.logos)):
            for picture in pictures:
                yield "kit", key, (part, picture.file, "caption"), picture.caption
        for at, fact in enumerate(kit.facts):
            yield "kit", key, ("facts", at), fact


def _told(kind: str, key: str, fields: tuple[str | int, ...], text: str, office: Office) -> Told:
    page = _read(text, f"{office.settings.content.name}/directory", office.settings.zone)
    lists = {_LISTED[kind]: (key,)} if kind in _LISTED else {}
    return Told(kind, key, fields, replace(page, card=replace(page.card, slug="", lists=lists)))


@lru_cache(maxsize=1024)
def _read(text: str, path: str, zone: ZoneInfo) -> Release:
    return parse_release(Source(path, f"Title: About\n\n{text}\n"), zone, is_page=True)
