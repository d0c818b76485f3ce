"""Where the sentences of a text begin and end: a full stop after “Mr”, “No” or an initial ends none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.patterns import pattern

_STOP = pattern(r"[.!?…]{1,3}[”’\"')\]]{0,3}(?=\s)")
_NEXT = pattern(r"\s+[“‘\"'(\[]{0,3}(?P<first>\w[\w’'.]{0,20})?")
_WORD_BEFORE = pattern(r"[\w.&’'-]{1,20}$")
_NEVER_LAST = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "rev", "revd", "st", "sgt", "supt", "insp", "det", "cllr", "hon",
    "gen", "lt", "col", "capt", "cpl", "maj", "cmdr", "messrs", "mt", "gov", "sen", "rep", "vs", "v", "cf", "e.g",
    "i.e", "eg", "ie", "approx", "est", "c", "ca", "fig", "figs", "eds", "ed", "pp", "vol", "art", "para", "paras",
})  # fmt: skip
_BEFORE_A_NUMBER = frozenset({
    "no", "nos", "p", "sec", "s", "ss", "cl", "art", "para", "pt", "ch", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sept", "sep", "oct", "nov", "dec",
})  # fmt: skip
_DATES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "gmt", "bst", "utc",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``start`` and ``end`` are its offsets in the text that it was found in."""

    text: str
    start: int
    end: int


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of ``text`` in order, without the white space around them. A line end alone ends none."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, stop):
            yield from _sentence(text, start, stop.end())
            start = stop.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    part = text[start:end]
    lead = len(part) - len(part.lstrip())
    if stripped := part.strip():
        yield Sentence(stripped, start + lead, start + lead + len(stripped))


def _ends(text: str, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    first = (following["first"] or "") if following else ""
    if first and first[0].islower():
        return False
    if stop[0][0] != "." or stop[0].startswith(".."):
        return True
    found = _WORD_BEFORE.search(text, max(stop.start() - 20, 0), stop.start())
    word = found[0].lower().lstrip("’'") if found else ""
    if word in _NEVER_LAST:
        return False
    if word in _BEFORE_A_NUMBER:
        return not first[:1].isdigit()
    if word in {"a.m", "p.m"}:
        return first.lower().rstrip(".") not in _DATES
    is_initial = found is not None and re.fullmatch(r"(?:[A-Z]\.){0,3}[A-Z]", found[0]) is not None
    return not (is_initial and first[:1].isupper() and found is not None and found[0] != "I")
