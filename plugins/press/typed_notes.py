"""Notes typed by hand, as they come out of Word: ``(1)`` in the text and ``(1) Source: …`` under Notes to editors.

A mark in the text is taken for a reference only where a note of its kind stands below. Lines that are numbered and that
no mark leads to are no notes: most lists for editors are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from press.finding import Span
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.typed_marks import RAISED, SQUARE, Style, TypedMark, editors_start, marks_in_text, offset, plain_label


@dataclass(frozen=True, slots=True)
class TypedNote:
    """One typed note. ``span`` is that of its mark; ``glued`` when it stands behind another note on the same line."""

    style: Style
    label: str
    written: str
    span: Span
    text: str
    glued: bool = False


@dataclass(frozen=True, slots=True)
class TypedNotes:
    """The marks and notes of one way of marking, in the order of the text; every mark means a reference."""

    style: Style
    marks: tuple[TypedMark, ...]
    notes: tuple[TypedNote, ...]

    @property
    def labels(self) -> frozenset[str]:
        """The labels that have a note."""
        return frozenset(note.label for note in self.notes)


_NOTE = pattern(
    rf"""^[ \t]* (?P<mark>
        \( (?P<round> [1-9]\d? ) \) | (?P<shut> [1-9]\d? ) \) (?=\s) | \[ (?P<square> {SQUARE} ) \] :?
      | (?P<raised> [{RAISED}]{{1,2}} ) | (?P<sign> \*{{1,2}}(?!\*) | [†‡] )
      ) [ \t\N{{NO-BREAK SPACE}}]* (?P<text> [^\n]* )""",
    re.VERBOSE | re.MULTILINE,
)
_SIGNS = f")[*†‡{RAISED}"
"""One of these stands in every such mark."""
_LISTED = pattern(r"\n[ ]{0,3}(?:(?P<number>\d{1,2})\.|(?P<bullet>\*))[ \t]+(?=\S)")
_ADDRESS = pattern(r"^[ ]{0,3}(?P<mark>\[(?P<label>[1-9]\d?)\]:)[ \t]*(?P<text><?https?:[^\s>]+)", re.MULTILINE)
_BRACKETED = pattern(r"^[ ]{0,3}(?P<mark>\[(?P<label>[^\]\[^\n]{1,60})\]:)[ \t]*(?P<text>\S[^\n]*)", re.MULTILINE)
_SUP_NOTE = pattern(r"^[ ]{0,3}<sup>\s?(?P<label>\d{1,2})\s?</sup>[ \t]*(?P<text>[^\n]*)", re.MULTILINE | re.I)
_GLUED = pattern(r"\s(?P<mark>\((?P<round>[1-9]\d?)\)|\[(?P<square>[1-9]\d?)\]:?)\s(?=\S)")
_END = pattern(r"(?:[.!?;”’\"\])]|\b\d{4})\s*\Z")


@lru_cache(maxsize=8)
def typed_notes(release: Release) -> tuple[TypedNotes, ...]:
    """The ways of marking by hand that a release makes use of: those of which some note is referred to."""
    notes = typed_lines(release)
    found = []
    for style, group in groupby(sorted(notes, key=lambda note: (note.style, note.span)), lambda note: note.style):
        system = _system(release, style, tuple(group))
        if system.marks:
            found.append(system)
    return tuple(sorted(found, key=lambda system: system.marks[0].span))


@lru_cache(maxsize=8)
def typed_lines(release: Release) -> tuple[TypedNote, ...]:
    """Every line for editors that begins as a typed note does, referred to or not."""
    start = editors_start(release)
    found: list[TypedNote] = []
    for passage in release.passages_with(*release.signs.intersection(_SIGNS)):
        if passage.kind not in {"code", "cell", "heading"} and offset(passage) >= start and passage.part != "head":
            found.extend(_lines(release, passage, start))
    found.extend(_source_lines(release, start))
    return tuple(sorted(found, key=lambda note: note.span))


def _lines(release: Release, passage: Passage, start: int) -> Iterator[TypedNote]:
    for found in _NOTE.finditer(passage.text):
        style, label = _meaning(found)
        at = found.start("text")
        for number, (mark, name, begin, end) in enumerate(_split(style, label, found["text"])):
            first, last = (at + mark[0], at + mark[1]) if number else found.span("mark")
            text = found["text"][begin:end].strip()
            span = _place(release, passage, first, last, start)
            yield TypedNote(style, name, passage.text[first:last], span, text, bool(number))


def _meaning(found: re.Match[str]) -> tuple[Style, str]:
    """The style and label of the mark that opens a line."""
    if found["round"] or found["shut"]:
        return "round", found["round"] or found["shut"]
    if found["square"]:
        return "square", plain_label(found["square"])
    return ("raised", plain_label(found["raised"])) if found["raised"] else ("sign", found["sign"])


def _place(release: Release, passage: Passage, first: int, last: int, start: int) -> Span:
    """Where a mark that opens a line stands; lines that begin with a sign carry no place of their own."""
    source, written = release.source.text, passage.text[first:last]
    span = release.span(passage, first, last)
    if passage.anchors and span.start >= start and source[span.start : span.end] == written:
        return span
    text = passage.text[last:].strip().partition("\n")[0][:30]
    at = source.rfind(written, start, max(source.find(text, start), start) if text else len(source))
    return Span(at, at + len(written)) if at >= 0 else span


def _split(style: Style, label: str, text: str) -> Iterator[tuple[tuple[int, int], str, int, int]]:
    """One line of notes as the notes on it: where the mark of each is, its label, and where its text is."""
    mark, start = (0, 0), 0
    for found in _GLUED.finditer(text):
        following = found["round"] if style == "round" else found["square"] if style == "square" else None
        if (
            following is None
            or int(following) != int(label) + 1
            or not _ended(text[max(found.start() - 200, 0) : found.start()])
        ):
            continue
        yield mark, label, start, found.start()
        mark, label, start = found.span("mark"), following, found.end()
    yield mark, label, start, len(text)


def _ended(text: str) -> bool:
    """Whether a note can end here: with its sentence, a year or an address."""
    return bool(_END.search(text)) or "://" in text.rpartition(" ")[2]


def _source_lines(release: Release, start: int) -> Iterator[TypedNote]:
    """Notes whose mark the reader does not see as it was typed: items of a list, and raised numbers."""
    source = release.source.text
    items = list(_LISTED.finditer(source, start - 1))
    bullets = [found for found in items if found["bullet"]]
    for found in items:
        if found["number"] or len(bullets) == 1:
            style: Style = "listed" if found["number"] else "sign"
            end = source.find("\n", found.end())
            text = source[found.end() : end if end >= 0 else None].strip()
            written = found[0].strip()
            at = found.end() - len(found[0].lstrip())
            yield TypedNote(style, found["number"] or "*", written, Span(at, at + len(written)), text)
    linked = {link.text for link in release.links if link.text.isdecimal()}
    for found in _ADDRESS.finditer(source, start) if linked else ():
        if found["label"] in linked:
            yield TypedNote("square", found["label"], found["mark"], Span(*found.span("mark")), found["text"])
    if "<sup>" in source:
        for found in _SUP_NOTE.finditer(source, start):
            at, end = source.index("<", found.start()), found.start("text")
            written = source[at:end].strip()
            yield TypedNote("raised", found["label"], written, Span(at, at + len(written)), found["text"].strip())


def _system(release: Release, style: Style, notes: tuple[TypedNote, ...]) -> TypedNotes:
    labels = {note.label for note in notes}
    if style == "listed":
        # Numbered items are mostly no notes at all; only unmistakable marks make them some.
        for other in ("raised", "square", "round"):
            marks = [mark for mark in marks_in_text(release, other) if mark.closing]
            cited = {mark.label for mark in marks} & labels
            if "1" in cited and 2 * len(cited) >= len(labels):
                return TypedNotes(style, tuple(_plausible(marks, labels)), notes)
        return TypedNotes(style, (), notes)
    found = tuple(marks_in_text(release, style))
    cited = {mark.label for mark in found} & labels
    in_use = cited and (len(cited) > 1 or notes[0].label in cited)
    return TypedNotes(style, tuple(_plausible(found, labels)) if in_use else (), notes)


def _plausible(marks: Iterable[TypedMark], labels: set[str]) -> Iterator[TypedMark]:
    """Those with a note, and those that lack one only just: at the end of a clause, and next behind the last number."""
    marks = tuple(marks)
    last = max((int(label) for label in labels if label.isdecimal()), default=0)
    beyond = set(continued((mark for mark in marks if mark.closing), last))
    for mark in marks:
        if (
            mark.label in labels
            or mark in beyond
            or (mark.closing and mark.label.isdecimal() and int(mark.label) < last)
        ):
            yield mark


def continued(marks: Iterable[TypedMark], last: int) -> Iterator[TypedMark]:
    """Of ``marks``, those that go on numbering from ``last``: the next number, and each that follows another."""
    numbered = [mark for mark in marks if mark.label.isdecimal()]
    stop = last
    while any(int(mark.label) == stop + 1 for mark in numbered):
        stop += 1
    return (mark for mark in numbered if last < int(mark.label) <= stop)


@lru_cache(maxsize=8)
def stand_ins(release: Release) -> tuple[TypedMark, ...]:
    """Typed marks where ``[^1]`` was meant: each is the first with the number of a note that nothing else refers to."""
    wanted = {note.label for note in release.notes if not note.references and note.label.isdecimal()}
    if not wanted:
        return ()
    typed = {label for system in typed_notes(release) for label in system.labels}
    first: dict[str, TypedMark] = {}
    for style in ("round", "square", "raised"):
        for mark in marks_in_text(release, style):
            if mark.closing and mark.label in wanted - typed:
                first.setdefault(mark.label, mark)
    return tuple(sorted(first.values(), key=lambda mark: mark.span))


@lru_cache(maxsize=8)
def misfits(release: Release) -> tuple[TypedNote, ...]:
    """Typed notes where ``[^1]:`` was meant: the text refers to ``[^1]``, and only ``(1)`` or ``[1]:`` is there.

    The latter is seen wherever it stands, and whatever its label: Markdown makes an address of it, or plain text.
    """
    wanted = {reference.label for reference in release.references if not reference.number}
    if not wanted:
        return ()
    first: dict[str, TypedNote] = {}
    for note in typed_lines(release):
        if note.label in wanted and note.text and note.style in {"round", "square", "raised"}:
            first.setdefault(note.label, note)
    source = release.source.text
    for found in _BRACKETED.finditer(source, release.header.body_start):
        label, mark = found["label"], found["mark"]
        if label in wanted and f"][{label}]" not in source:
            first.setdefault(label, TypedNote("square", label, mark, Span(*found.span("mark")), found["text"]))
    return tuple(sorted(first.values(), key=lambda note: note.span))
