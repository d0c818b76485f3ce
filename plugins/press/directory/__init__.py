"""What the office knows, written once: organisations, contacts, helplines, topics and media kits.

Everything is read together, because what is right in one file depends on the others. What a press officer got wrong
is a fault at its place, never an exception; the record it stands in is left out, and remembered as broken, so that a
release which names it is not blamed as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from press import telephone
from press.directory.checking import Sheet
from press.directory.kits import KIT_FILE, Recall, read_kits
from press.directory.reading import read_sections
from press.directory.records import (
    Contact,
    Helpline,
    Kit,
    Link,
    Organisation,
    OutOfHours,
    Picture,
    Record,
    Spokesperson,
    Topic,
)
from press.directory.values import Demands
from press.finding import Fault, Span
from press.slugs import slugify
from press.source import Source, known_as

__all__ = [
    "KIT_FILE",
    "Contact",
    "Directory",
    "Helpline",
    "Holder",
    "Kit",
    "Link",
    "Organisation",
    "OutOfHours",
    "Picture",
    "Spokesperson",
    "Topic",
    "load_directory",
]

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a number or an address, which the directory writes as ``text``. ``former``: they have it no longer."""

    kind: str
    key: str
    name: str
    text: str
    former: bool = False


@dataclass(frozen=True)
class Directory:
    """The records by key, in the order of their files, and what is wrong with them.

    ``kind`` is, wherever it is asked for, ``organisation``, ``contact``, ``helpline``, ``topic`` or ``kit``.
    """

    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    helplines: Mapping[str, Helpline] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    kits: Mapping[str, Kit] = field(default_factory=dict)
    country: str = "GB"
    faults: tuple[tuple[Source, Fault], ...] = ()
    broken: frozenset[tuple[str, str]] = frozenset()
    """Kind and key of the records with faults. A kit is there also when it is kept without a faulty picture."""
    unread: frozenset[str] = frozenset()
    """The kinds whose files could not be read: nobody can say what they hold."""
    sheets: Mapping[tuple[str, str], Sheet] = field(default_factory=dict, repr=False)
    kit_sheets: Mapping[str, Callable[[], Sheet]] = field(default_factory=dict, repr=False)
    """A kit's is read when it is asked for: what earlier runs know of a kit does not say where its fields stand."""

    def is_faulty(self, kind: str, key: str) -> bool:
        """Whether a record may be missing here because of a fault that has been reported already."""
        return (kind, key) in self.broken or kind in self.unread

    @cached_property
    def misread(self) -> tuple[Source, ...]:
        """The files with faults, those of kits aside."""
        sources = {source.path: source for source, _ in self.faults if not source.path.endswith(f"/{KIT_FILE}")}
        return tuple(sources.values())

    def place(self, kind: str, key: str, *fields: str | int) -> tuple[Source, Span]:
        """Where the name of a record, or one of its fields, stands: ``place("contact", "desk", "verified")``.

        Fields that are not written stand where the record does. Raises ``KeyError`` for a record that is not there.
        """
        sheet = self._sheet(kind, key)
        return sheet.yaml.source, sheet.name_at(fields if kind == "kit" else (key, *fields))

    def value_place(self, kind: str, key: str, *fields: str | int) -> tuple[Source, Span]:
        """Where the value of a field stands, as ``place`` says where its name does."""
        sheet = self._sheet(kind, key)
        return sheet.yaml.source, sheet.value_at(fields if kind == "kit" else (key, *fields))

    def _sheet(self, kind: str, key: str) -> Sheet:
        return self.kit_sheets[key]() if kind == "kit" else self.sheets[kind, key]

    def topic_for(self, tag: str) -> Topic | None:
        """The topic that a release means by ``tag``: by its name, or by its key."""
        return self._topic_names.get(tag) or self.topics.get(slugify(tag))

    def numbers(self) -> Mapping[str, tuple[Holder, ...]]:
        """Who has each number, by its normal form; those who have it today stand before those who had it."""
        return self._numbers

    def emails(self) -> Mapping[str, tuple[Holder, ...]]:
        """Who has each e-mail address, by the address in lower case."""
        return self._emails

    @cached_property
    def _topic_names(self) -> Mapping[str, Topic]:
        return {topic.name: topic for topic in reversed(tuple(self.topics.values()))}

    @cached_property
    def _numbers(self) -> Mapping[str, tuple[Holder, ...]]:
        holders = sorted(self._number_holders(), key=lambda holder: holder.former)
        return _grouped((telephone.normal(holder.text, self.country), holder) for holder in holders)

    @cached_property
    def _emails(self) -> Mapping[str, tuple[Holder, ...]]:
        people: list[tuple[str, Mapping[str, Contact | Helpline]]]
        people = [("contact", self.contacts), ("helpline", self.helplines)]
        return _grouped(
            (each.email.lower(), Holder(kind, key, each.name, each.email))
            for kind, records in people
            for key, each in records.items()
            if each.email
        )

    def _number_holders(self) -> Iterator[Holder]:
        for key, contact in self.contacts.items():
            after = contact.out_of_hours.number if contact.out_of_hours else ""
            for text in (contact.phone, contact.mobile, after):
                yield Holder("contact", key, contact.name, text)
            for text in contact.former_numbers:
                yield Holder("contact", key, contact.name, text, former=True)
        for key, helpline in self.helplines.items():
            for text in (helpline.number, helpline.text):
                yield Holder("helpline", key, helpline.name, text)
            for text in helpline.former_numbers:
                yield Holder("helpline", key, helpline.name, text, former=True)


def _grouped(pairs: Iterator[tuple[str, Holder]]) -> dict[str, tuple[Holder, ...]]:
    groups: dict[str, tuple[Holder, ...]] = {}
    for name, holder in pairs:
        if name and holder.text:
            groups[name] = (*groups.get(name, ()), holder)
    return groups


def load_directory(
    content: Path, project: Path, country: str = "GB", demonstration: bool = False, recall: Recall | None = None
) -> Directory:
    """Read ``content/directory/*.yaml`` and ``content/media/*/kit.yaml``; places are relative to ``project``.

    A file that is not there holds nothing. Outside a demonstration, numbers and addresses that are kept free for
    examples are faults. ``recall`` gives the records of kits that were read before. Never raises for what is in the
    files.
    """
    demands = Demands(country, demonstration)
    base = known_as(content, project)
    kits, kit_faults = read_kits(content / "media", f"{base}/media", demands, recall)
    logos = [logo for kit in kits for logo in kit.logos]
    sections, faults = read_sections(content / "directory", f"{base}/directory", demands, logos)
    sheets = [section.sheet for section in sections.values()] + [kit.sheet() for kit in kits if not kit.whole]
    return Directory(
        organisations=_of(Organisation, sections["organisation"].records),
        contacts=_of(Contact, sections["contact"].records),
        helplines=_of(Helpline, sections["helpline"].records),
        topics=_of(Topic, sections["topic"].records),
        kits={kit.key: kit.kit for kit in kits if kit.kit is not None},
        country=country,
        faults=(*faults, *kit_faults, *((sheet.yaml.source, fault) for sheet in sheets for fault in sheet.faults)),
        broken=frozenset(
            [(name, key) for name, section in sections.items() for key in section.broken]
            + [("kit", kit.key) for kit in kits if not kit.whole]
        ),
        unread=frozenset(name for name, section in sections.items() if not section.known),
        sheets={(name, key): section.sheet for name, section in sections.items() for key in section.written},
        kit_sheets={kit.key: kit.sheet for kit in kits},
    )


def _of(model: type[R], records: Mapping[str, Record]) -> dict[str, R]:
    return {key: record for key, record in records.items() if isinstance(record, model)}
