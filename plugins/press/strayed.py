"""Fields that stand at the top of the text: an empty line above them has ended the header, and they are printed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from press.fields import FIELDS, malformed, quoted
from press.finding import Fault, Span
from press.patterns import pattern
from press.source import Source

_MOST = 100
_LINE = pattern(r"(?P<name>[A-Za-z]{1,12}):[ \t]*(?P<value>\S[^\n]*)")
_NAMES = {spelling: name for name in FIELDS for spelling in (name, name.lower())}

_KEY = r"[a-z0-9][a-z0-9_-]{0,99}"
_KEYS = pattern(rf"{_KEY}(?:,[ \t]{{0,9}}{_KEY}){{0,99}}")
_NO_SENTENCE = pattern(r".{0,999}[^.!?:]")
_FORMS = {
    "Status": pattern("draft|published"),
    "Lang": pattern("[a-z]{2}"),
    "Slug": pattern(_KEY),
    "Kit": pattern(_KEY),
    "Issuers": _KEYS,
    "Contacts": _KEYS,
    "Helplines": _KEYS,
    "Title": pattern(".+"),
    "Standfirst": pattern(".+"),
    "Date": pattern(r"\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?"),
    "Reference": pattern(r"[A-Za-z0-9._/-]{1,100}"),
    "Tags": _NO_SENTENCE,
    "Category": _NO_SENTENCE,
    "Regions": _NO_SENTENCE,
}
"""What a line says that can be nothing but a field. Others may head an invitation, or have a rule of their own."""

# A text may print them for its readers: the title and the day of a talk, the reference of a report.
_PRINTED = frozenset({"Title", "Date", "Reference", "Tags", "Category", "Regions"})


@dataclass(frozen=True, slots=True)
class Strayed:
    """A line at the top of the text that has the name of a field; ``is_sure`` where it can be nothing else."""

    name: str
    span: Span
    is_sure: bool


def strayed_fields(source: Source, start: int) -> tuple[Strayed, ...]:
    """The lines with names of fields that the text, from ``start``, opens with; empty lines may part them."""
    return tuple(_opening(source, start))


def _opening(source: Source, start: int) -> Iterator[Strayed]:
    for span, text in islice(source.lines(start), _MOST):
        # A file that ends with its header opens no text: its last line is one of that header.
        line = text.rstrip() if span.start >= start else ""
        found = _LINE.fullmatch(line)
        name = _NAMES.get(found["name"]) if found else None
        if found and name:
            form = _FORMS.get(name)
            is_sure = form is not None and form.fullmatch(found["value"]) is not None
            yield Strayed(name, Span(span.start, span.start + len(line)), is_sure)
        elif line:
            return


def parted_header(
    source: Source, start: int, strayed: tuple[Strayed, ...], missing: Collection[str]
) -> tuple[Fault, ...]:
    """One fault for all the ``missing`` fields that stand below the empty line at which the header ends."""
    lines = {line.name: line for line in reversed(strayed) if line.name in missing}
    if not any(line.is_sure for line in lines.values()):
        return ()
    places = sorted(lines.values(), key=lambda line: line.span)
    end, _ = source.position(start)
    is_empty = not source.line(end).strip()
    is_closed = is_empty and source.line(end - 1).rstrip() in ("---", "...")
    named = [f"“{line.name}” in line {source.position(line.span.start)[0]}" for line in places]
    listed = ", ".join(named[:-1]) + " and " + named[-1] if named[1:] else named[0]
    verb = "are" if named[1:] else "is"
    if is_closed or not is_empty:
        where = f"The header ends above line {end}"
        fix = "Move what is a field up into the header, between the other fields."
    else:
        where = f"The header ends at the empty line {end}"
        fix = "Take out the empty lines between the lines of the header."
    return (Fault(places[0].span, f"{where}, so {listed} {verb} text.", fix, "missing-field"),)


def idle_lines(
    source: Source, strayed: tuple[Strayed, ...], fields: Collection[str], needs: Mapping[str, str]
) -> Iterator[Fault]:
    """A fault for each line of a text that does nothing there, below a header that has its ``fields``.

    A page owes no date, and has readers who may be told what is printed: its reference, or its category.
    """
    for line in strayed:
        is_told = line.name in _PRINTED and (line.name in fields or "Date" not in needs)
        if line.is_sure and not is_told:
            message = f"{quoted(source.text[line.span.start : line.span.end])} is a line of the header. "
            fix = "Move it up into the header, between the other fields."
            if line.name in fields:
                fix = f"Take it out: “{line.name}” stands in the header already. If this one is right, write it there."
            yield malformed(line.span, f"{message}In the text it does nothing, and is printed.", fix)
