"""The fields of a header: their names, and what their values are once understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from press.finding import Fault, Span

FIELDS = (
    "Title", "Standfirst", "Date", "Issuers", "Place", "Regions", "Category", "Tags", "Contacts", "Helplines", "Kit",
    "Embargo", "Event", "Reference", "Slug", "Lang", "Status", "Updated", "Review", "Withdrawn", "Template",
    "Correction", "Waive",
)  # fmt: skip
"""Every field, as its name is printed."""

REPEATABLE = frozenset({"Correction", "Waive"})
"""The fields that may stand more than once."""

REQUIRED: Mapping[str, str] = {
    "Title": "Title: Charity opens a night line for carers",
    "Standfirst": "Standfirst: What happened, in one or two sentences",
    "Date": "Date: 2018-01-24",
    "Issuers": "Issuers: the-organisation",
}
"""The fields every release has, each with an example. ``Contacts`` has a rule of its own, ``missing-contact``."""

PAGE_NEEDS: Mapping[str, str] = {"Title": "Title: About this press office"}
"""The fields every page of the office has, each with an example."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of a value, without the blanks around it, and where it stands."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Correction:
    """``2018-02-01 | B | wrong | right``: what was published and what is right. ``kind`` is A, B or C."""

    date: date
    kind: str
    wrong: str
    right: str
    span: Span


@dataclass(frozen=True, slots=True)
class Waiver:
    """``rule-name | who | why``: a named, reasoned exception to one rule."""

    rule: str
    who: str
    why: str
    span: Span


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """``2018-02-01 | reason``: the day a release was taken back, and why."""

    date: date
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """``2026-06-12 10:00 | what and where``: what journalists are invited to."""

    moment: datetime
    what: str
    span: Span


Meaning: TypeAlias = str | datetime | date | tuple[Item, ...] | Correction | Waiver | Withdrawal | Event | None


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a header. ``span`` is that of the value; ``meaning`` is None when the value cannot be understood."""

    name: str
    value: str
    name_span: Span
    span: Span
    meaning: Meaning = None


def day_of_change(field: Field) -> date | None:
    """The day of an update, a correction or a withdrawal; None where ``field`` tells of none, or cannot be read."""
    match field.meaning:
        case Correction(date=day) | Withdrawal(date=day):
            return day
        case date() as day if field.name == "Updated":
            return day
    return None


def clipped(text: str, most: int = 60) -> str:
    """``text``, cut short when it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def quoted(text: str, most: int = 60) -> str:
    """``text`` in quotation marks, cut short when it is long."""
    return f"“{clipped(text, most)}”"


def split(value: Item, separator: str, most: int = -1) -> tuple[Item, ...]:
    """The pieces of ``value`` between separators (at most ``most`` cuts), trimmed, each with its exact span."""
    pieces, start = [], value.span.start
    for piece in value.value.split(separator, most):
        pieces.append(trimmed(piece, start))
        start += len(piece) + len(separator)
    return tuple(pieces)


def trimmed(text: str, start: int) -> Item:
    """``text``, which stands at ``start``, without the blanks around it."""
    inner = text.strip()
    begin = start + len(text) - len(text.lstrip()) if inner else start
    return Item(inner, Span(begin, begin + len(inner)))


def malformed(span: Span, message: str, fix: str) -> Fault:
    """The fault of a line, or a part of one, that is not in its form."""
    return Fault(span, message, fix, "malformed-field")
