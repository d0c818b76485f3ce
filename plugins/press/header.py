"""The header of a release: from lines to fields, with every fault at its exact place.

It is Pelican's ``Key: value``, with or without ``---`` fences, read strictly. Pelican ends a header at the first line
it does not understand and publishes the rest as text; here such a line is a fault, and reading goes on after it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from press.fields import (
    FIELDS,
    REPEATABLE,
    REQUIRED,
    Correction,
    Event,
    Field,
    Item,
    Meaning,
    Waiver,
    Withdrawal,
    quoted,
)
from press.finding import Fault, Span
from press.header_lines import Line, Lines, header_lines, known_name, nearest_name
from press.meanings import understand
from press.patterns import pattern
from press.source import Source
from press.strayed import idle_lines, parted_header, strayed_fields

_CONTINUED = pattern(r"[^\S\n]*\n[ \t]+\S")
_Kind = TypeVar("_Kind", Correction, Waiver, Withdrawal, Event)


@dataclass(frozen=True)
class Header:
    """The fields of a release in the order written, each read once.

    ``body_start`` is the offset in the source's text where the body begins. ``meant`` holds the names of the fields
    the writer gave, those that were misspelt or left empty included: no rule need call them missing as well.
    """

    fields: tuple[Field, ...]
    faults: tuple[Fault, ...]
    body_start: int
    meant: frozenset[str] = frozenset()

    @cached_property
    def _first(self) -> Mapping[str, Field]:
        return {field.name: field for field in reversed(self.fields)}

    def get(self, name: str) -> Field | None:
        """The field of that name, or the first of several."""
        return self._first.get(name)

    def text(self, name: str, default: str = "") -> str:
        """The value as written; ``default`` when the field is absent or empty."""
        field = self.get(name)
        return field.value if field and field.value else default

    def items(self, name: str) -> tuple[Item, ...]:
        """The parts of a comma list; a field that takes one value has one part, or none when it is faulty."""
        field = self.get(name)
        if field and isinstance(field.meaning, tuple):
            return field.meaning
        return (Item(field.value, field.span),) if field and isinstance(field.meaning, str) else ()

    def moment(self, name: str) -> datetime | None:
        """The moment of ``Date`` or ``Embargo``, in the office's zone; a day alone is its first minute."""
        meaning = self._meaning(name)
        return meaning if isinstance(meaning, datetime) else None

    def day(self, name: str) -> date | None:
        """The day of ``Updated``, ``Review``, ``Date`` or ``Embargo``."""
        meaning = self._meaning(name)
        if isinstance(meaning, datetime):
            return meaning.date()
        return meaning if isinstance(meaning, date) else None

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What was put right after publication."""
        return self._every(Correction)

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The exceptions to rules that this release names."""
        return self._every(Waiver)

    @property
    def withdrawn(self) -> Withdrawal | None:
        """The day and reason when the release was taken back."""
        return next(iter(self._every(Withdrawal)), None)

    @property
    def event(self) -> Event | None:
        """What journalists are invited to."""
        return next(iter(self._every(Event)), None)

    def _meaning(self, name: str) -> Meaning:
        field = self.get(name)
        return field.meaning if field else None

    def _every(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        return tuple(field.meaning for field in self.fields if isinstance(field.meaning, kind))


def parse_header(source: Source, zone: ZoneInfo, needs: Mapping[str, str] = REQUIRED) -> Header:
    """Read the header of ``source``. Its mistakes are the header's ``faults``, in the order of the text.

    ``needs`` are the fields that must be there, each with an example.

    Each mistake makes one fault, of the rules ``unknown-field repeated-field malformed-field empty-field
    missing-field missing-blank-line unclear-date``. An absent ``Contacts`` is none: ``missing-contact`` sees to it.
    """
    lines = header_lines(source)
    reading = _Reading(source, zone, needs, list(lines.faults))
    for line in lines.lines:
        reading.line(line)
    if not lines.absent:
        reading.close(lines)
    faults = tuple(sorted(reading.faults, key=lambda fault: fault.span))
    return Header(tuple(reading.fields.values()), faults, lines.body_start, frozenset(reading.meant - {""}))


class _Reading:
    """One header on its way from lines to fields."""

    def __init__(self, source: Source, zone: ZoneInfo, needs: Mapping[str, str], faults: list[Fault]) -> None:
        self.source = source
        self.needs = needs
        self.zone = zone
        self.faults = faults
        self.fields: dict[tuple[str, int], Field] = {}
        self.meant: set[str] = set()

    def line(self, line: Line) -> None:
        """Take in one line: it becomes a field, or a fault, or both."""
        name = known_name(line.name.value)
        if not name:
            self.meant.add(self.unknown(line.name))
            return
        self.meant.add(name)
        if line.fault:
            self.faults.append(line.fault)
        key = (name, line.span.start if name in REPEATABLE else 0)
        if key in self.fields:
            if not line.fault:
                self.repeated(name, line, self.fields[key])
        else:
            self.fields[key] = Field(name, line.value.value, line.name.span, line.value.span, self.meaning(name, line))

    def meaning(self, name: str, line: Line) -> Meaning:
        """What the value means in the field ``name``."""
        if line.value.value:
            return understand(name, line.value, self.zone, self.faults)
        if _CONTINUED.match(self.source.text, line.span.end):
            return None  # The value stands on the lines below, where a finding says that it may not.
        needed = name in self.needs or name == "Contacts"
        fix = "Write it after the colon, on the same line." if needed else "Write it, or take the line out."
        self.faults.append(Fault(line.name.span, f"“{name}” has no value.", fix, "empty-field"))
        return None

    def unknown(self, name: Item) -> str:
        """Fault a name that no field has; answer the field it was probably meant to be, or nothing."""
        near = nearest_name(name.value)
        fix = f"Did you mean “{near}”?" if near else f"The fields are {', '.join(FIELDS)}."
        if any(character.isspace() or character == "." for character in name.value):
            message = f"{quoted(name.value)} is not the name of a field: names have no spaces, tabs or full stops."
            fix += " If this is the text of the release, leave a blank line before it."
            self.faults.append(Fault(name.span, message, fix, "malformed-field"))
        else:
            self.faults.append(Fault(name.span, f"{quoted(name.value)} is not a field.", fix, "unknown-field"))
        return near

    def repeated(self, name: str, line: Line, first: Field) -> None:
        """Fault a field that stands a second time."""
        number, _ = self.source.position(first.name_span.start)
        message = f"“{name}” stands here again; it is already on line {number}."
        self.faults.append(Fault(line.name.span, message, "Keep one of the two lines.", "repeated-field"))

    def close(self, lines: Lines) -> None:
        """Fault what is not there: required fields, and any text at all; and fields that stand in that text."""
        self.strayed(lines.body_start)
        title = next((field for field in self.fields.values() if field.name == "Title"), None)
        number, _ = self.source.position(title.name_span.start if title else 0)
        for name, example in self.needs.items():
            if name not in self.meant:
                message = f"The header has no “{name}”."
                fix = f"Add a line to the header, such as “{example}”."
                self.faults.append(Fault(self.source.line_span(number), message, fix, "missing-field"))
        if not lines.faults and not self.source.text[lines.body_start :].strip():
            end = max(line.span.end for line in lines.lines)
            message = "The file ends with the header: it has no text."
            fix = "Leave a blank line after the header and write the text below it."
            self.faults.append(Fault(Span(end, end), message, fix, "missing-blank-line"))

    def strayed(self, start: int) -> None:
        """Fault the fields that the text, from ``start``, opens with. Those need not be called missing as well."""
        strayed = strayed_fields(self.source, start)
        parted = parted_header(self.source, start, strayed, self.needs.keys() - self.meant)
        # What makes the header whole again does so for every line of it.
        self.faults.extend(parted or idle_lines(self.source, strayed, self.meant, self.needs))
        told = self.needs if parted else ()
        self.meant |= {line.name for line in strayed if line.name in told or (line.is_sure and line.name == "Contacts")}
