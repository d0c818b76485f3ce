"""What was meant for a note, or for a reference to one, and Python-Markdown took for text.

It gives no warning of any of these: ``[^1] :``, a definition behind four spaces, a second one on the same line, a
paragraph that was to belong to a note. That something strayed is seen in the text as it is printed, and where it stands
in what the author wrote.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from press.finding import Span
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

Kind = Literal["definition", "glued", "swallowed", "listed", "paragraph", "reference", "undefined"]


@dataclass(frozen=True, slots=True)
class Stray:
    """One piece of a note that is printed as text, or not at all. ``label`` is that of the note it was meant for.

    ``definition``: a whole note printed as text; ``glued``: the same, at the end of another note; ``swallowed``: a
    note that is not printed; ``listed``: an item of a list, which is printed empty; ``paragraph``: a later paragraph
    of a note, printed outside it; ``reference``: a mistyped ``[^1]``; ``undefined``: a rightly typed one, before a
    colon, whose note does not exist.
    """

    kind: Kind
    label: str
    span: Span


_LABEL = pattern(r"\[\^ ?(?P<label>[^\]\n]{1,60}?) ?\](?P<colon>[ \t]?:)?")
_DEFINED = pattern(r"^(?:[ \t]{4,}|[ ]{0,3}\t)[ \t]*\[\^(?P<label>[^\]\n]{1,60})\]:", re.MULTILINE)
_MISTYPED = pattern(
    r"""
      \[ \s? \^ \s? (?P<shut> \w{1,20} ) \s? [)}]         # [^1)  [^1}
    | [({] \s? \^ \s? (?P<open> \w{1,20} ) \s? [\])}]     # (^1]  (^1)  {^1}
    | \[ \s? (?P<turned> \w{1,20} ) \s? \^ \s? \]         # [1^]
    | \^ \s? \[ \s? (?P<outside> \w{1,20} ) \s? \]        # ^[1]
    | \[ \s \^ \s? (?P<apart> \w{1,20} ) \s? \]           # [ ^1]
    | \[ \^ (?P<unclosed> \w{1,20} ) (?= [.,;:!?”"] | \s (?! \s? \] ) | \Z )
    """,
    re.VERBOSE,
)
_BULLET = pattern(r"[ ]{0,3}(?:[-*+]|\d{1,9}\.)[ \t]+")
_ENDED = pattern(r"[.!?)\]”’\"'/]\s*\Z")
_LOOSE = pattern(r"[ ]{0,3}(?=[^\s\[#>*+|`~<-])(?!\d{1,9}\.\s)")


@lru_cache(maxsize=8)
def stray_notes(release: Release) -> tuple[Stray, ...]:
    """All that strayed in a release, in the order of its text."""
    if "^" not in release.source.text:
        return ()
    notes = {note.label for note in release.notes}
    found = [*_swallowed(release, notes)]
    for passage in release.passages:
        if passage.kind != "code" and "^" in passage.text:
            found.extend(_printed(release, passage, notes))
            found.extend(_mistyped(release, passage, notes))
    found.extend(_paragraphs(release))
    return tuple(sorted(found, key=lambda stray: stray.span))


def stray_labels(release: Release, *kinds: Kind) -> frozenset[str]:
    """The labels of the notes of which something strayed."""
    return frozenset(stray.label for stray in stray_notes(release) if stray.kind in kinds)


def _printed(release: Release, passage: Passage, notes: set[str]) -> Iterator[Stray]:
    """Definitions that the reader sees as they were typed, and references before a colon."""
    text = passage.text
    for found in _LABEL.finditer(text):
        span = release.span(passage, found.start(), found.end() - len(found["colon"] or ""))
        label = found["label"]
        window = text[max(found.start() - 40, 0) : found.start()]
        before = window.rstrip(" \t\N{NO-BREAK SPACE}")
        if label in notes or span.start == span.end or release.source.text[span.start - 1] in "`\\":
            continue
        editors = passage.part in {"after", "note"}
        starts = not before or (editors and before.endswith("\n"))
        apart = len(before) < len(window)
        if starts and (found["colon"] or (editors and text[found.end() :].strip())):
            yield Stray("definition", label, span)
        elif passage.note and (found["colon"] or (apart and _ENDED.search(before[-2:]))):
            yield Stray("glued", label, span)
        elif found["colon"]:
            yield Stray("definition" if apart and editors else "undefined", label, span)


def _mistyped(release: Release, passage: Passage, notes: set[str]) -> Iterator[Stray]:
    for found in _MISTYPED.finditer(passage.text):
        label = next(group for group in found.groups() if group)
        span = release.span(passage, *found.span())
        meant = label in notes or (bool(notes) and label.isdecimal() and len(label) < 3 and found["turned"])
        if meant and release.source.text[span.start - 1] not in "`\\":
            yield Stray("reference", label, span)


def _swallowed(release: Release, notes: set[str]) -> Iterator[Stray]:
    """Notes that Markdown made part of another note, or of a piece of code; and those it took out of a list."""
    taken, source = set(), release.source.text
    for label in release.note_labels:
        if label.label not in notes:
            taken.add(label.label)
            yield Stray("swallowed", label.label, label.span)
        elif _BULLET.fullmatch(source, source.rfind("\n", 0, label.span.start) + 1, label.span.start):
            yield Stray("listed", label.label, label.span)
    wanted = {reference.label for reference in release.references if not reference.number} - taken
    if not wanted or not any(passage.kind == "code" for passage in release.passages):
        return
    for found in _DEFINED.finditer(source, release.header.body_start):
        if found["label"] in wanted:
            yield Stray("definition", found["label"], Span(found.start("label") - 2, found.end("label") + 1))


def _paragraphs(release: Release) -> Iterator[Stray]:
    """Paragraphs between two notes after Ends, that lack the four spaces which would make them part of the first."""
    if not release.ends:
        return
    source = release.source.text
    labels = [label for label in release.note_labels if label.span.start > release.ends[0].end]
    starts = sorted(
        passage.anchors[0].offset for passage in release.passages if passage.part == "after" and passage.anchors
    )
    for label, following in pairwise([*labels, None]):
        at = bisect_right(starts, label.span.end) if label else len(starts)
        if label is None or at == len(starts) or (following and starts[at] > following.span.start):
            continue
        line = source.rfind("\n", 0, starts[at]) + 1
        loose = _LOOSE.match(source, line)
        if loose and loose.end() >= starts[at] and (following or loose.end() > line):
            end = source.find("\n", starts[at])
            yield Stray("paragraph", label.label, Span(starts[at], end if end >= 0 else len(source)))
