"""Which lines of a file are its header, where its body begins, and which of those lines are fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from press.fields import FIELDS, Item, malformed, quoted, trimmed
from press.finding import Fault, Span
from press.guess import likeliest
from press.patterns import pattern
from press.source import Source

LONGEST = 500
"""The most lines of a header. A file that has more before its first blank line is no release."""

_RawLine: TypeAlias = tuple[Span, str]

_LONGEST_NAME = 40
_PROSE_WORDS = 8
_FENCES = ("---", "...")
_KNOWN = {name.lower(): name for name in FIELDS}
_ELSEWHERE = {
    "headline": "Title",
    "subtitle": "Standfirst",
    "summary": "Standfirst",
    "description": "Standfirst",
    "published": "Date",
    "organisation": "Issuers",
    "author": "Issuers",
    "authors": "Issuers",
    "location": "Place",
    "section": "Category",
    "topics": "Tags",
    "keywords": "Tags",
    "modified": "Updated",
    "language": "Lang",
}
"""What other programs call our fields."""

_WORDED = frozenset({"Title", "Standfirst", "Event", "Correction", "Withdrawn", "Waive"})
_STOPS = ("", ".", "!", "?", "…")

_LOOKALIKES = "：﹕︓∶꞉ː"
_OTHER_MARK = pattern(rf"(?P<name>[A-Za-z]+)\s*(?P<mark>[{_LOOKALIKES};=]|(?<=\s)[-–—](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with a name and a value. ``fault`` is what is wrong with how a known name is written."""

    span: Span
    name: Item
    value: Item
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The header's lines. ``absent`` when the file has no header at all; then that is the only fault."""

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...]
    body_start: int
    absent: bool = False


def known_name(name: str) -> str:
    """The field that ``name`` names, upper and lower case alike, as it is printed; empty if there is none."""
    return _KNOWN.get(name.lower(), "")


def nearest_name(name: str) -> str:
    """The field that ``name`` was probably meant to name; empty if none is near."""
    plain = "".join(character for character in name.lower() if character.isalnum())
    if plain in _ELSEWHERE:
        return _ELSEWHERE[plain]
    return _KNOWN.get(likeliest(plain, _KNOWN, 0.65), "")


def header_lines(source: Source) -> Lines:
    """Find the header of ``source``. Looks at no more than ``LONGEST`` lines."""
    raw = list(_top(source))
    first = next((at for at, (_, text) in enumerate(raw) if text.strip()), len(raw))
    if first == len(raw):
        return _absent("This file is empty.", Span(0, 0), 0)
    block = (_fenced if raw[first][1].rstrip() == "---" else _plain)(raw, first, len(source.text))
    lines = [(span, text, _field_line(span, text)) for span, text in block.lines if text.strip()]
    last = max((at for at, (*_, line) in enumerate(lines) if line and _is_ours(line.name.value)), default=-1)
    if last < 0:
        return _absent("This file has no header.", raw[first][0], raw[first][0].start)
    faults = list(block.faults)
    if first:
        blank = Span(0, raw[first][0].start)
        faults.append(malformed(blank, "The header must start on the first line.", "Take out what is before it."))
    fields, stray = [], False
    for at, (span, text, line) in enumerate(lines):
        if line:
            fields.append(line)
        elif at > last and block.may_run_on and _is_prose(text):
            message = "The text of the release begins here, right after the header."
            name = _runs_on(fields) if text[0].islower() and not stray else ""
            fix = f"{_join(name)}Leave a blank line before it{' if it is the text' if name else ''}."
            faults.append(Fault(span, message, fix, "missing-blank-line"))
            return Lines(tuple(fields), tuple(faults), span.start)
        elif not stray:
            faults.append(_stray(span, text, _runs_on(fields)))
        stray = not line
    return Lines(tuple(fields), tuple(faults), block.body_start)


def _top(source: Source) -> Iterator[_RawLine]:
    """The lines in which the header may be: a blank one ends it, unless it is fenced."""
    opening = ""
    for span, text in islice(source.lines(), LONGEST):
        yield span, text
        opening = opening or text.strip()
        if opening and opening != "---" and not text.strip():
            return


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines that may be header. ``may_run_on``: only a blank line parts them from the text."""

    lines: list[_RawLine]
    body_start: int
    faults: tuple[Fault, ...] = ()
    may_run_on: bool = False


def _plain(raw: list[_RawLine], first: int, end: int) -> _Block:
    """A header that a blank line ends."""
    for stop in range(first, len(raw)):
        span, text = raw[stop]
        if not text.strip():
            return _Block(raw[first:stop], span.start, may_run_on=True)
        if text.rstrip() in _FENCES:
            message = f"The header is closed by {quoted(text.rstrip())}, but does not open with “---”."
            fault = malformed(span, message, "Leave a blank line in its place, or write “---” as the first line too.")
            return _Block(raw[first:stop], min(span.end + 1, end), (fault,))
    span = raw[-1][0]
    if span.end == end:
        return _Block(raw[first:], end, may_run_on=True)
    message = f"The header goes on for more than {LONGEST} lines without a blank line."
    fault = Fault(span, message, "Leave a blank line between the header and the text.", "missing-blank-line")
    return _Block(raw[first:], span.end, (fault,))


def _fenced(raw: list[_RawLine], first: int, end: int) -> _Block:
    """A header between ``---`` and ``---`` or ``...``."""
    close = next((at for at in range(first + 1, len(raw)) if raw[at][1].rstrip() in _FENCES), first)
    inside = raw[first + 1 : close]
    blank = next((span for span, text in inside if not text.strip()), None)
    if close > first and (not blank or all(_field_line(*line) for line in inside if line[1].strip())):
        message, fix = "There is a blank line inside the header.", "Take it out: the header would end there."
        faults = (malformed(blank, message, fix),) if blank else ()
        return _Block(inside, min(raw[close][0].end + 1, end), faults)
    message = "The header opens with “---” but is not closed before the text begins."
    fault = malformed(raw[first][0], message, "Write “---” on a line of its own after the last field.")
    block = _plain(raw, first + 1, end) if first + 1 < len(raw) else _Block([], end)
    return _Block(block.lines, block.body_start, (fault,))


def _field_line(span: Span, text: str) -> Line | None:
    """The field that a line holds, as far as it can be told; None for a line of another kind."""
    before, colon, after = text.partition(":")
    name = trimmed(before[: _LONGEST_NAME * 2], span.start)
    if not colon or not known_name(name.value):
        return _with_other_mark(span, text) or _unknown_field(span, text) or _without_colon(span, text)
    fault = None
    if before[0].isspace():
        message = f"There is a blank before “{name.value}”."
        fault = malformed(Span(span.start, name.span.start), message, "Begin the line with the name of the field.")
    elif before != name.value:
        message = f"There is a blank between “{name.value}” and its colon."
        fault = malformed(Span(name.span.end, span.start + len(before)), message, f"Write “{name.value}:”.")
    return Line(span, name, trimmed(after, span.start + len(before) + 1), fault)


def _with_other_mark(span: Span, text: str) -> Line | None:
    """A field with another mark in place of its colon: ``Kit = harbour``, or the wide colon of Chinese keyboards."""
    found = _OTHER_MARK.match(text)
    name = found["name"] if found else ""
    if not found or not (known_name(name) or (found["mark"] in _LOOKALIKES and nearest_name(name))):
        return None
    message = f"“{name}” is followed by “{found['mark']}”, and not by a colon."
    place = Span(span.start + found.start("mark"), span.start + found.end("mark"))
    fault = malformed(place, message, f"Write “{name}: ” and then the value.")
    value = trimmed(text[found.end() :], span.start + found.end())
    return Line(span, Item(name, Span(span.start, span.start + len(name))), value, fault)


def _unknown_field(span: Span, text: str) -> Line | None:
    before, colon, after = text.partition(":")
    name = trimmed(before[: _LONGEST_NAME + 1], span.start)
    is_name = colon and name.value and len(before) <= _LONGEST_NAME and text[0].isalnum() and len(before.split()) <= 3
    return Line(span, name, trimmed(after, name.span.end + 1)) if is_name and after[:1] in ("", " ", "\t") else None


def _without_colon(span: Span, text: str) -> Line | None:
    """A short line that opens with the name of a field, as ``Embargo 2018-01-24 00:01``."""
    words = text.split(maxsplit=_PROSE_WORDS)
    if text[0].isspace() or not known_name(words[0]) or len(words) >= _PROSE_WORDS:
        return None
    name = trimmed(words[0], span.start)
    message = f"There is no colon after “{name.value}”."
    fault = malformed(name.span, message, f"Write “{name.value}: ” and then the value.")
    return Line(span, name, trimmed(text[len(words[0]) :], name.span.end), fault)


def _is_ours(name: str) -> bool:
    return bool(known_name(name) or nearest_name(name))


def _is_prose(text: str) -> bool:
    """Whether a line that is no field reads like the text of a release rather than like a slip in the header."""
    return not text[0].isspace() and (
        text[0] in '#>*-[!|`<“"' or text.rstrip()[-1] in '.!?:”"' or len(text.split(maxsplit=3)) > 3
    )


def _runs_on(fields: list[Line]) -> str:
    """The field on the last of these lines, where its value goes on below it as far as can be told; else nothing."""
    name, value = (known_name(fields[-1].name.value), fields[-1].value.value) if fields else ("", "")
    return name if value.endswith(",") or (name in _WORDED and value.rstrip("”’\"')")[-1:] not in _STOPS) else ""


def _join(name: str) -> str:
    return f"A value stands on one line: join this to the line above it if it belongs to “{name}”. " if name else ""


def _stray(span: Span, text: str, above: str) -> Fault:
    """Fault a line that is no field. ``above`` is the field whose value it may go on with."""
    if text[0].isspace():
        message = f"{quoted(text.strip())} continues the line above it."
        listed = ", with commas between its parts" if text.lstrip().startswith("- ") else ""
        return malformed(span, message, f"Put the whole value on one line{listed}.")
    message = f"{quoted(text.strip())} stands in the header but is no field: it has no name with a colon."
    write = f"{_join(above)}Otherwise write" if above else "Write"
    return malformed(span, message, f"{write} it as “Name: value”, or leave a blank line before it if it is the text.")


def _absent(message: str, span: Span, body_start: int) -> Lines:
    fix = "Begin the file with “Title: ” and the headline, then the other fields, a blank line and the text."
    return Lines((), (Fault(span, message, fix, "missing-field"),), body_start, absent=True)
