"""Marks that comments leave in a text: “[JS1]”, as Word copies it, and “[JS: check]”, as colleagues type it.

Brackets with capitals have other uses: formulas, squares of a map, postcodes, exhibits, the keys of sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.patterns import pattern

_MARK_BEGINS = pattern(r"\[[A-Z]{2,3}[1-9]")
# Formulas have brackets behind letters too: log[CO2]. Word puts “[JS1]Is it?”, the comment, on its own line; a mark
# that opens a line and stands alone is the key of a source.
_MARK = pattern(
    r"(?:(?<=\w\w)|(?<=[\w)”’][.,;:!?])|(?<=[%)”’\]])|^(?=\[\w+\][^\W\d_]))"
    r"\[(?!(?:CH|CO|NH|NO|SO|PO)\d\])[A-Z]{2,3}[1-9]\d{0,2}(?:R\d{1,2})?\](?![(/:])",
    re.MULTILINE,
)
_LETTERS = pattern(r"\b[A-Z]{2,3}\Z")
_SQUARE = pattern(r"\[[HNOST][A-HJ-Z]\d\d\]")
_MAP = pattern(r"\b(?:grid|map|os)\s(?:ref(?:erence)?s?|grid)\.?:?\Z", re.IGNORECASE)
_KEY = pattern(r"^[ \t>*-]*(?P<mark>\[[A-Z]{2,3}\d{1,3}\])(?![^\W\d_])", re.MULTILINE)
_REMARK_BEGINS = pattern(r"\[[A-Z]{2,3}(?:1\]|\s?[:–—-])")
# What stands before the colon is somebody’s initials, and not what goes by its own.
_REMARK = pattern(
    r"\[(?!(?:NB|DN|NHS|BBC|ITV|WHO|BMA|BSL|PDF|DVD|FAQ|HMP|UK|EU|UN|USA?)\b)(?-i:[A-Z]{2,3})\s?[:–—-]\s?"
    r"(?:(?:check|confirm|clarify|verify|ask|add|amend|delete|update|legal|not\ssure|"
    r"is\s(?:this|that|it)|are\s(?:we|these|they)|can\s(?:we|you)|could\s(?:we|you)|do\swe|did\swe|should|please|pls|"
    r"happy\swith|ok\b|need(?:s|ed)?\b|why\b|who\b|source\b)[^\[\]\n]{0,160}|[^\[\]\n]{2,160}\?)\](?![(:\[])",
    re.IGNORECASE,
)
_FIRST = pattern(r"(?<=[\w,.;:!?)”’]\s)\[(?P<who>[A-Z]{2,3})1\](?![(\[:\w])(?=[\s.,;:!?)]|\Z)")
# Postcodes, and what else is a name with a 1 behind it.
_DISTRICTS = frozenset({
    "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
    "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH", "EN", "EX", "FK", "FY",
    "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT",
    "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "ME", "MK", "ML", "NE", "NG", "NN", "NP", "NR", "NW",
    "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN",
    "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC",
    "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE", "BBC", "ITV", "RTE", "PM", "EU", "UN", "GB", "ISO", "COP",
})  # fmt: skip
_LONGEST = 4000
"""So far back a quotation is looked for that a mark may stand in."""


def may_have_marks(source: str) -> bool:
    """Whether it is worth while to look: all that may stand before a mark is looked at character by character."""
    return _MARK_BEGINS.search(source) is not None and _MARK.search(source) is not None


def find_marks(text: str) -> Iterator[re.Match[str]]:
    """What Word leaves, and not the square of a map: NY[NY45], grid reference[NY45]."""
    for found in _MARK.finditer(text):
        before = text[max(found.start() - 20, 0) : found.start()]
        letters = _LETTERS.search(before)
        is_named = letters is not None and found[0].strip("[]").rstrip("R0123456789") == letters[0]
        if not is_named and not (_MAP.search(before) and _SQUARE.fullmatch(found[0])):
            yield found


def keys_of_sources(text: str) -> frozenset[str]:
    """The marks that open a line of their own, as in a list of sources."""
    return frozenset(key["mark"] for key in _KEY.finditer(text))


def may_have_remarks(source: str) -> bool:
    """Whether anything opens as a remark does."""
    return _REMARK_BEGINS.search(source) is not None


def find_remarks(text: str) -> list[re.Match[str]]:
    """What colleagues ask in brackets, and marks of comments behind a blank, as some programs set them."""
    keys = keys_of_sources(text)
    marks = [found for found in _FIRST.finditer(text) if _is_comment(found, text, keys)]
    return sorted((*_REMARK.finditer(text), *marks), key=lambda one: one.start())


def _is_comment(found: re.Match[str], text: str, keys: frozenset[str]) -> bool:
    """Whether “[KP1]” is the first of somebody’s comments: no source, no district, no exhibit, and no editor’s word."""
    before = text[max(found.start() - 40, 0) : found.start()]
    line = text[max(found.start() - _LONGEST, 0) : found.start()].rpartition("\n\n")[2]
    is_spoken = line.count("“") > line.count("”") or line.count('"') % 2 == 1
    return found[0] not in keys and not is_spoken and "xhibit" not in before and found["who"] not in _DISTRICTS
