"""Marks in the text that look like typed references: ``(2)``, ``[2]``, ``[ii]``, ``²``, ``<sup>2</sup>``, ``*``, ``†``.

(Here a mark is what an author typed, not the private-use character that ``press.marks`` plants.)

Numbers in brackets mean many things: “twenty (20) years”, “(1) teach, (2) warn”, “501c(4)”, “section 3 (1)”, a loss.
Of 3,687 newswire releases with an ``(n)``, 16 had notes to match. So a mark counts only where a reference can stand:
behind a word or its full stop. Whether there is a note for it is for ``press.typed_notes`` to see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from press.figures import NUMBER_WORDS
from press.finding import Span
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

Style = Literal["round", "square", "raised", "sign", "listed"]


@dataclass(frozen=True, slots=True)
class TypedMark:
    """One mark in the text: ``(2)``, ``[2]``, ``[ii]``, ``²``, ``*``. ``label`` is the 2, or the sign."""

    style: Style
    label: str
    written: str
    span: Span
    closing: bool
    """Whether a clause ends at it, as it mostly does at a reference."""


RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = {ord(raised): str(digit) for digit, raised in enumerate(RAISED)}
_NUMERALS = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
    "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
)  # fmt: skip
_ROMAN = {numeral: str(number) for number, numeral in enumerate(_NUMERALS, start=1)}
SQUARE = "|".join(["[1-9]\\d?", *_NUMERALS])
"""What stands in square brackets: Word copies the marks of endnotes as ``[i]``, ``[ii]``, ``[iii]``."""


def plain_label(written: str) -> str:
    """The label that a mark is written with, in plain digits; a sign stays what it is."""
    return _ROMAN.get(written) or written.translate(_DIGITS)


_SUP = pattern(r"(?<=[^\s\d])[ ]?<sup>\s?[\[(]?(?P<label>\d{1,2})[\])]?\s?</sup>", re.IGNORECASE)

_MARKS: dict[Style, re.Pattern[str]] = {
    "round": pattern(r"\((?P<label>[1-9]\d?)\)(?![\w\[])(?!\([a-z])"),
    "square": pattern(rf"\[(?P<label>{SQUARE})\](?![\w(])"),
    "raised": pattern(rf"(?<![{RAISED}])(?P<label>[{RAISED}]{{1,2}})(?![{RAISED}\w])"),
    "sign": pattern(r"(?<=[\w.,;!?%)”’\"])(?P<label>\*{1,2}|[†‡])(?=[\s.,;:!?)”’\"]|\Z)(?!\*)"),
}
_HINTS: dict[Style, str] = {"round": "(", "square": "[", "raised": RAISED, "sign": "*†‡"}
_UNITS = pattern(r"(?:(?<![A-Za-z])(?:[kcdmµn]?m|CO|ft|in|yd|mi|mc|[acehinrsxyRE])|\d)\Z")
_CLOSES = pattern(r"\s*(?:[.,;:!?)”’\"]|\Z)|\s+[A-Z“‘\"(\[]")
_BEHIND = pattern(r"(?:[\w%)\]”’\"'.!?,*_]|[\w%)\]”’\"'.!?][ \N{NO-BREAK SPACE}])\Z")
_ITEM = pattern(
    r"(?:(?:[:;–—(]|\b(?:and|or|to|by|either|are|is|that|both|namely|then|also|but|the|an?|as|of))[ \n]?|,[ \n])\Z"
)
_COUNTED = pattern(rf"\b(?:{'|'.join(NUMBER_WORDS)}|hundred|thousand|dozen)\s?\Z", re.IGNORECASE)
_LEGAL = pattern(
    r"\b(?:sections?|ss?\.?|articles?|arts?\.?|regulations?|regs?\.?|paragraphs?|paras?\.?|clauses?|rules?|schedules?|"
    r"parts?|sub-?sections?|orders?|steps?)\s?\d{0,4}[A-Za-z]?(?:\(\w{1,4}\)){0,4}[ ]?\Z",
    re.IGNORECASE,
)
_NAMED = pattern(
    r"\b(?:box|option|item|question|number|no\.|press|dial|mark|grade|level|type|band|tier|category|stage|phase|page|"
    r"tables?|figures?|fig\.|charts?|annex|appendix|version|loss|losses|tax|profit|deficit|costs?|charges?)\s?\Z",
    re.IGNORECASE,
)
_TANGLED = pattern(
    r"(?:\d[A-Za-z]{1,2}|[A-Za-z]\d|(?<!\d)\d{1,2}|[£$€]\s?\d[\d.,]{0,12}(?:m|bn|k|p)?|\bA|\d[A-Za-z]?(?:\([a-z]{1,3}\)){1,3})\Z"
)
_STOP = pattern(r"[.!?]\s")


def marks_in_text(release: Release, style: Style) -> Iterator[TypedMark]:
    """What stands like a reference of this style in the text for publication, whether it has a note or not."""
    stop = editors_start(release)
    if style == "raised" and "<sup>" in release.source.text:
        yield from _raised_by_tag(release, stop)
    if style == "listed":
        return
    if style == "square":
        yield from _linked(release, stop)
    if release.signs.isdisjoint(_HINTS[style]) or not _MARKS[style].search(release.visible):
        return
    for passage in release.passages:
        if passage.part in {"head", "body"} and passage.kind not in {"cell", "code"} and offset(passage) < stop:
            for start, end, label, closing in _references(passage.text, style):
                written = passage.text[start:end]
                yield TypedMark(style, label, written, release.span(passage, start, end), closing)


def editors_start(release: Release) -> int:
    """Where the part for editors begins: at Ends, or at the heading of the notes."""
    starts = [span.end for span in release.ends[:1]]
    if release.notes_heading:
        starts.append(release.notes_heading.start)
    return min(starts, default=len(release.source.text))


def offset(passage: Passage) -> int:
    """Where a passage begins in the source; one after Ends that carries no place counts as the last."""
    return passage.anchors[0].offset if passage.anchors else {"head": 0, "body": 0}.get(passage.part, 1 << 60)


def _references(text: str, style: Style) -> Iterator[tuple[int, int, str, bool]]:
    found = [match for match in _MARKS[style].finditer(text) if _may_refer(text, match, style)]
    if style in {"round", "square"}:
        found = _without_enumerations(text, found)
    for match in found:
        closing = _CLOSES.match(text, match.end()) is not None
        yield match.start(), match.end(), plain_label(match["label"]), closing


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
        adjacent = before.endswith((")", "]", ") ", "] ", "),", "],", "), ", "], "))
        if opens and not adjacent and not (before.endswith(",") and _CLOSES.match(text, match.end())):
            items.add(match.start())
    for one, two in pairwise(found):
        between = text[one.end() : two.start()]
        if _STOP.search(between):
            continue
        rising = int(plain_label(two["label"])) > int(plain_label(one["label"]))
        lower = all(re.match(r"\s[a-z]", text[match.end() : match.end() + 2]) for match in (one, two))
        opened = not items.isdisjoint({one.start(), two.start()})
        if (lower and opened) or (not rising and between.strip()) or one.start() in items:
            items |= {one.start(), two.start()}
    if items and found[0].start() in items and plain_label(found[0]["label"]) == "1":
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


def _linked(release: Release, stop: int) -> Iterator[TypedMark]:
    """Marks that Markdown made links of, because their note, ``[1]: https://…``, gives an address and nothing else."""
    source = release.source.text
    for link in release.links:
        written = f"[{link.text}]"
        at = link.span.start
        if (
            at < stop
            and link.text.isdecimal()
            and _MARKS["square"].fullmatch(written)
            and source.startswith(written, at)
        ):
            end = at + len(written)
            if source[end : end + 1] != "(":
                yield TypedMark("square", link.text, written, Span(at, end), _CLOSES.match(source, end) is not None)
