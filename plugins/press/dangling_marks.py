"""Typed marks that lead to no note, where the notes are marked in another way: ``(2)`` beside ``[^1]``, “see note 4”.

A number in brackets is mostly none of these: “twenty (20)”, “Ali (2)”, “Note 4 of the Act”. So ``(2)`` counts only as
the next number of the notes, behind a word in small letters, and where its sentence ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from press.figures import NUMBER_WORDS
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.typed_marks import TypedMark, editors_start, marks_in_text, offset
from press.typed_notes import continued, typed_lines

_SEE_NOTE = pattern(
    r"""(?:
      \((?:see\s)?(?:foot|end)?note\s(?P<round>\d{1,2})(?:\s(?:below|overleaf|to\seditors))?\)
      | \[(?:see\s)?(?:foot|end)?note\s(?P<square>\d{1,2})(?:\s(?:below|overleaf|to\seditors))?\]
      | \bsee\s(?:foot|end)?note\s(?P<bare>\d{1,2})(?=\s?[.;,)\]]|\s(?:below|overleaf|under\snotes|to\seditors)\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ACCOUNTS = pattern(
    r"\bnotes?\sto\sthe\s(?:\w+\s){0,3}(?:accounts|statements|tables?)\b|\bstatement\sof\s(?:financial|cash|income)",
    re.IGNORECASE,
)
_DOCUMENT = pattern(
    r"\b(?:guidance|guidelines?|circular|forms?|schedule|act|regulations?|directive|standards?|code|report)\b",
    re.IGNORECASE,
)
_REFERENCE = pattern(r"\[\^[^\]\n]+\]")
_FIGURE = pattern(r"\d")
_SMALL = pattern(r"(?:(?<!\w)[a-z][\w’'-]*|\d%)[.!?]?[”’\"]?[ \N{NO-BREAK SPACE}]?\Z")
_STOPS = pattern(r"\s*(?:[.!?]|\Z)")
_SPELT = {str(number): word for word, number in NUMBER_WORDS.items()}
_NUMBER = pattern(r"[(\[]\d{1,2}[)\]]")
_OPENING_MARK = pattern(rf"\A\s*{_NUMBER.pattern}")
_SENTENCE = pattern(r"[.!?][”’\"]?\s")


@lru_cache(maxsize=8)
def dangling_marks(release: Release) -> tuple[TypedMark, ...]:
    """The marks that go on where the notes stop, and the words “see note 4” that no fourth note answers."""
    typed = {note.label for note in typed_lines(release) if note.label.isdecimal()}
    found = (*_beyond(release, typed), *_see_notes(release, typed))
    return tuple(sorted(found, key=lambda mark: mark.span))


def _beyond(release: Release, typed: set[str]) -> Iterator[TypedMark]:
    """Typed marks with the next numbers behind those of ``[^1]``, ``[^2]``, all of which the text refers to."""
    labels = {note.label for note in release.notes if note.references}
    last = len(release.notes)
    if not last or labels != {str(number) for number in range(1, last + 1)}:
        return
    behind = max((one.span.end for one in release.references if one.label == str(last)), default=0)
    for style in ("round", "square", "raised"):
        marks = [
            mark
            for mark in marks_in_text(release, style)
            if mark.label not in typed and mark.span.start > behind and _ends_its_sentence(release, mark)
        ]
        beyond = list(continued(marks, last))
        # One number in round brackets may be a count: “a boy (2)”. It is a figure that wants a source.
        if style != "round" or len(beyond) > 1 or any(_FIGURE.search(_sentence(release, mark)) for mark in beyond):
            yield from beyond


def _ends_its_sentence(release: Release, mark: TypedMark) -> bool:
    """Whether a mark stands where a sentence ends, behind a small word, and that sentence counts nothing up."""
    line = _line(release, mark)
    ended = re.search(r"[.!?][”’\"]?\Z", line) is not None
    sentence = _sentence(release, mark)
    if not _SMALL.search(line) or ":" in sentence or not (ended or _STOPS.match(release.source.text, mark.span.end)):
        return False
    count = rf"\b(?:{_SPELT.get(mark.label, mark.label)}|{mark.label})\b"
    return not (_NUMBER.search(sentence) or re.search(count, sentence, re.IGNORECASE))


def _line(release: Release, mark: TypedMark) -> str:
    """What stands before a mark in its paragraph."""
    source, start = release.source.text, mark.span.start
    return _REFERENCE.sub("", source[max(source.rfind("\n\n", 0, start), start - 300) : start]).rstrip()


def _sentence(release: Release, mark: TypedMark) -> str:
    """What of it is in the mark's sentence."""
    return _OPENING_MARK.sub("", _SENTENCE.split(_line(release, mark))[-1])


def _see_notes(release: Release, typed: set[str]) -> Iterator[TypedMark]:
    known = typed | {str(note.number) for note in release.notes} | {note.label for note in release.notes}
    if "1" not in known or "ote" not in release.source.text:
        return
    stop = editors_start(release)
    found = [
        mark
        for passage in release.passages_saying("note")
        if passage.part == "body" and passage.kind not in {"cell", "code"} and offset(passage) < stop
        for mark in _in_passage(release, passage, known)
    ]
    if found and not _ACCOUNTS.search(release.source.text):
        yield from found


def _in_passage(release: Release, passage: Passage, known: set[str]) -> Iterator[TypedMark]:
    """Those of one passage that mean no note of another document, and none that is there in some form of its own."""
    for found in _SEE_NOTE.finditer(passage.text):
        label = found["round"] or found["square"] or found["bare"]
        elsewhere = _DOCUMENT.search(_SENTENCE.split(passage.text[: found.start()])[-1])
        if label not in known and not elsewhere and not _is_headed(release, label):
            span = release.span(passage, found.start(), found.end())
            yield TypedMark("round", label, found[0], span, closing=True)


def _is_headed(release: Release, label: str) -> bool:
    """Whether a line for editors begins with the number of a note, in whatever form: “Note 2:”, “### 2 The homes”."""
    headed = re.compile(rf"^\W*(?:(?:foot|end)?note\s)?{label}\b", re.MULTILINE | re.IGNORECASE)
    return headed.search(release.source.text, editors_start(release)) is not None
