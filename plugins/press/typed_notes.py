"""Notes typed by hand, as they come out of Word: ``(1)`` in the text and ``(1) Source: …`` under Notes to editors.

A mark in the text is taken for a reference only where a note of its kind stands below, and only in a place where one
can stand: behind a word or its full stop. Numbers in brackets mean many other things: “twenty (20) years”, “(1) teach,
(2) warn”, “501c(4)”, “section 3 (1)”, a loss. Of 3,687 newswire releases with an ``(n)``, 16 had notes to match.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal

from press.finding import Span
from press.passages import Passage
from press.release import Release

Style = Literal["round", "square", "raised", "sign", "listed"]


@dataclass(frozen=True, slots=True)
class TypedMark:
    """One mark in the text: ``(2)``, ``[2]``, ``²``, ``<sup>2</sup>``, ``*``. ``label`` is the 2, or the sign."""

    style: Style
    label: str
    written: str
    span: Span
    closing: bool
    """Whether a clause ends at it, as it mostly does at a reference."""


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


_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = {ord(raised): str(digit) for digit, raised in enumerate(_RAISED)}

_NOTE = re.compile(
    rf"""^[ \t]* (?P<mark>
        \( (?P<round> [1-9]\d? ) \) | (?P<shut> [1-9]\d? ) \) (?=\s) | \[ (?P<square> [1-9]\d? ) \] :?
      | (?P<raised> [{_RAISED}]{{1,2}} ) | (?P<sign> \*{{1,2}}(?!\*) | [†‡] )
      ) [ \t\N{{NO-BREAK SPACE}}]* (?P<text> [^\n]* )""",
    re.VERBOSE | re.MULTILINE,
)
_LISTED = re.compile(r"^[ ]{0,3}(?:(?P<number>\d{1,2})\.|(?P<bullet>\*))[ \t]+(?=\S)", re.MULTILINE)
_SUP_NOTE = re.compile(r"^[ ]{0,3}<sup>\s?(?P<label>\d{1,2})\s?</sup>[ \t]*(?P<text>[^\n]*)", re.MULTILINE | re.I)
_SUP = re.compile(r"(?<=[^\s\d])[ ]?<sup>\s?[\[(]?(?P<label>\d{1,2})[\])]?\s?</sup>", re.IGNORECASE)

_MARKS: dict[Style, re.Pattern[str]] = {
    "round": re.compile(r"\((?P<label>[1-9]\d?)\)(?![\w\[])(?!\([a-z])"),
    "square": re.compile(r"\[(?P<label>[1-9]\d?)\](?![\w(])"),
    "raised": re.compile(rf"(?<![{_RAISED}])(?P<label>[{_RAISED}]{{1,2}})(?![{_RAISED}\w])"),
    "sign": re.compile(r"(?<=[\w.,;!?%)”’\"])(?P<label>\*{1,2}|[†‡])(?=[\s.,;:!?)”’\"]|\Z)(?!\*)"),
}
_UNITS = re.compile(r"(?:(?<![A-Za-z])(?:[kcdmµn]?m|CO|ft|in|yd|mi|mc|[acehinrsxyRE])|\d)\Z")
_CLOSES = re.compile(r"\s*(?:[.,;:!?)”’\"]|\Z)|\s+[A-Z“‘\"(\[]")
_BEHIND = re.compile(r"(?:[\w%)\]”’\"'.!?,*_]|[\w%)\]”’\"'.!?][ \N{NO-BREAK SPACE}])\Z")
_ITEM = re.compile(
    r"(?:[:;–—,(]|\b(?:and|or|to|by|either|are|is|that|both|namely|then|also|but|the|an?|as|of))[ \n]?\Z"
)
_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen"
)
_COUNTED = re.compile(rf"\b(?:{'|'.join(_WORDS.split())})\s?\Z", re.IGNORECASE)
_LEGAL = re.compile(
    r"\b(?:sections?|ss?\.?|articles?|arts?\.?|regulations?|regs?\.?|paragraphs?|paras?\.?|clauses?|rules?|schedules?|"
    r"parts?|sub-?sections?|orders?|steps?)\s?\d{0,4}[A-Za-z]?(?:\(\w{1,4}\)){0,4}[ ]?\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:box|option|item|question|number|no\.|press|dial|mark|grade|level|type|band|tier|category|stage|phase|page|"
    r"tables?|figures?|fig\.|charts?|annex|appendix|version|loss|losses|tax|profit|deficit|costs?|charges?)\s?\Z",
    re.IGNORECASE,
)
_TANGLED = re.compile(r"(?:\d[A-Za-z]{1,2}|[A-Za-z]\d|(?<!\d)\d{1,2}|[£$€]\s?\d[\d.,]{0,12}(?:m|bn|k|p)?|\bA)\Z")
_STOP = re.compile(r"[.!?]\s")
_GLUED = re.compile(
    r"(?:(?<=[.!?;”’\"\])])|(?<=\d{4})|(?<=/))\s+(?P<mark>\((?P<round>[1-9]\d?)\)|\[(?P<square>[1-9]\d?)\])\s(?=\S)"
)


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
    start = _editors(release)
    found: list[TypedNote] = []
    for passage in release.passages:
        if passage.kind not in {"code", "cell", "heading"} and _offset(passage) >= start and passage.part != "head":
            found.extend(_lines(release, passage, start))
    found.extend(_source_lines(release, start))
    return tuple(sorted(found, key=lambda note: note.span))


def marks_in_text(release: Release, style: Style) -> Iterator[TypedMark]:
    """What stands like a reference of this style in the text for publication, whether it has a note or not."""
    stop = _editors(release)
    if style == "raised" and "<sup>" in release.source.text:
        yield from _raised_by_tag(release, stop)
    if style == "listed":
        return
    for passage in release.passages:
        if passage.part in {"head", "body"} and passage.kind not in {"cell", "code"} and _offset(passage) < stop:
            for start, end, label, closing in _references(passage.text, style):
                written = passage.text[start:end]
                yield TypedMark(style, label, written, release.span(passage, start, end), closing)


def _editors(release: Release) -> int:
    """Where the part for editors begins: at Ends, or at the heading of the notes."""
    starts = [span.end for span in release.ends[:1]]
    if release.notes_heading:
        starts.append(release.notes_heading.start)
    return min(starts, default=len(release.source.text))


def _offset(passage: Passage) -> int:
    return passage.anchors[0].offset if passage.anchors else {"head": 0, "body": 0}.get(passage.part, 1 << 60)


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
        return "square", found["square"]
    return ("raised", found["raised"].translate(_DIGITS)) if found["raised"] else ("sign", found["sign"])


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
        if following is None or int(following) != int(label) + 1:
            continue
        yield mark, label, start, found.start()
        mark, label, start = found.span("mark"), following, found.end()
    yield mark, label, start, len(text)


def _source_lines(release: Release, start: int) -> Iterator[TypedNote]:
    """Notes whose mark the reader does not see as it was typed: items of a list, and raised numbers."""
    source = release.source.text
    items = [found for found in _LISTED.finditer(source, start) if found.start() >= start]
    bullets = [found for found in items if found["bullet"]]
    for found in items:
        if found["number"] or len(bullets) == 1:
            style: Style = "listed" if found["number"] else "sign"
            end = source.find("\n", found.end())
            text = source[found.end() : end if end >= 0 else None].strip()
            written = found[0].strip()
            at = found.end() - len(found[0].lstrip())
            yield TypedNote(style, found["number"] or "*", written, Span(at, at + len(written)), text)
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
            marks = tuple(mark for mark in marks_in_text(release, other) if mark.closing and mark.label in labels)
            if "1" in {mark.label for mark in marks} and 2 * len({mark.label for mark in marks}) >= len(labels):
                return TypedNotes(style, marks, notes)
        return TypedNotes(style, (), notes)
    found = tuple(marks_in_text(release, style))
    cited = {mark.label for mark in found} & labels
    in_use = cited and (len(cited) > 1 or notes[0].label in cited)
    return TypedNotes(style, tuple(_plausible(found, labels)) if in_use else (), notes)


def _plausible(marks: tuple[TypedMark, ...], labels: set[str]) -> Iterator[TypedMark]:
    """Those with a note, and those that lack one only just: at the end of a clause, and not much beyond the last."""
    last = max((int(label) for label in labels if label.isdigit()), default=0)
    for mark in marks:
        if mark.label in labels or (mark.closing and mark.label.isdigit() and int(mark.label) <= last + 1):
            yield mark


def _references(text: str, style: Style) -> Iterator[tuple[int, int, str, bool]]:
    found = [match for match in _MARKS[style].finditer(text) if _may_refer(text, match, style)]
    if style in {"round", "square"}:
        found = _without_enumerations(text, found)
    for match in found:
        closing = _CLOSES.match(text, match.end()) is not None
        yield match.start(), match.end(), match["label"].translate(_DIGITS), closing


def _may_refer(text: str, match: re.Match[str], style: Style) -> bool:
    before = text[max(match.start() - 60, 0) : match.start()]
    if style == "raised":
        return bool(_BEHIND.search(before[-2:])) and not before[-1:].isspace() and not _UNITS.search(before)
    if _TANGLED.search(before):
        return False
    if style == "sign":
        return True
    return not (_COUNTED.search(before) or _LEGAL.search(before) or _NAMED.search(before))


def _without_enumerations(text: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out (1), (2), (3) that open the items of a sentence, and counts: “Leeds (3), York (2)”."""
    items: set[int] = set()
    for match in found:
        before = text[max(match.start() - 12, 0) : match.start()]
        opens = not before.strip() or before.endswith("\n") or not _BEHIND.search(before[-2:]) or _ITEM.search(before)
        adjacent = before.endswith((")", "]", ") ", "] ", "),", "],"))
        if opens and not adjacent and not (before.endswith(",") and _CLOSES.match(text, match.end())):
            items.add(match.start())
    for one, two in pairwise(found):
        between = text[one.end() : two.start()]
        if _STOP.search(between):
            continue
        rising = int(two["label"]) > int(one["label"])
        lower = all(re.match(r"\s[a-z]", text[match.end() : match.end() + 2]) for match in (one, two))
        if lower or (not rising and between.strip()) or one.start() in items:
            items |= {one.start(), two.start()}
    if items and found[0].start() in items and found[0]["label"] == "1":
        return []
    return [match for match in found if match.start() not in items]


def _raised_by_tag(release: Release, stop: int) -> Iterator[TypedMark]:
    source = release.source.text
    for found in _SUP.finditer(source, release.header.body_start, stop):
        if not _UNITS.search(source[max(found.start() - 4, 0) : found.start()]):
            start = source.index("<", found.start())
            written = source[start : found.end()]
            closing = _CLOSES.match(source, found.end()) is not None
            yield TypedMark("raised", found["label"], written, Span(start, found.end()), closing)


@lru_cache(maxsize=8)
def stand_ins(release: Release) -> tuple[TypedMark, ...]:
    """Typed marks where ``[^1]`` was meant: each is the first with the number of a note that nothing else refers to."""
    wanted = {note.label for note in release.notes if not note.references and note.label.isdigit()}
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
    """Typed notes where ``[^1]:`` was meant: the text refers to ``[^1]``, and only a note typed (1) is there."""
    wanted = {reference.label for reference in release.references if not reference.number}
    if not wanted:
        return ()
    first: dict[str, TypedNote] = {}
    for note in typed_lines(release):
        if note.label in wanted and note.text and note.style in {"round", "square", "raised"}:
            first.setdefault(note.label, note)
    return tuple(sorted(first.values(), key=lambda note: note.span))
