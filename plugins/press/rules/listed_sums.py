"""A number, and what it is made up of, in one sentence: “119 fires: 71 bonfires, 22 bins and 26 sheds”.

A list need not have all, nor each only once. So a sum that is off is found only where a slip explains it: two digits of
a figure swapped, or a sum that is too large by one digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.figures import NUMBER_WORDS, find_figures
from press.passages import Passage
from press.patterns import pattern
from press.rules.likeness import are_swapped, distance
from press.rules.mentions import sentences_of
from press.sentences import Sentence

_COUNT = (
    r"(?P<number>(?<![\w.,:/£$€#+–-])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?![\w%]|[.,:/–-]\d|\s?(?:%|per\scent\b|[ap]m\b))"
    rf"|(?<![\w-])(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})(?![\w-]))"
)
_NUMBER = pattern(_COUNT, re.IGNORECASE)
_OF = pattern(rf"\AOf\s(?:(?:the|these|those|all|its|their)\s)?{_COUNT}[^,:;]{{1,80}},\s", re.IGNORECASE)
_LISTED = pattern(rf"(?:\s?:\s|\s[–—]\s|[,;]\s|[,;]?\sand\s)(?:and\s|the\s(?:other|last)\s)?{_COUNT}", re.IGNORECASE)
_OPENING = pattern(rf"[:–—]\s(?i:and\s|the\s(?:other|last)\s)?(?:\d|(?i:{'|'.join(NUMBER_WORDS)})\b)")
"""What a list begins with; most passages have none."""
_ASIDE = pattern(r"\([^()]{0,120}\)")
_YEAR = pattern(r"(?:19|20)\d\d")
# Some are in two groups, or in none that is named.
_NOT_ALL = pattern(
    r"\b(?:both|also|twice|as\swell\sas|more\sthan\sone|overlap\w*|among\s(?:them|others)|includ\w+|such\sas|mostly|mainly|"
    r"largely|(?<!\bfor\s)(?<!\bof\s)the\s(?:rest|others)|(?:and|among)\sothers)\b",
    re.IGNORECASE,
)
_NEXT = pattern(r"\s*(?:Most\s)?(?:of\s)?(?:all\s)?the\s(?:rest|others?|remain\w+)\b|\s*Others\b", re.IGNORECASE)
"""How a sentence begins that tells of those which the list before it leaves out."""
# One may do several of these, and be counted for each.
_ANY_OF = pattern(
    r"\b(?:ha(?:d|s|ve)|own(?:s|ed)?|us(?:es?|ed)|lik\w+|prefer\w*|want\w*|said|nam(?:es?|ed)|mention\w*|chose|ticked|"
    r"speaks?|spoke|read|watch\w*|play\w*)\b",
    re.IGNORECASE,
)
_NO_TOTAL = pattern(r"\b(?:by|for|from|with|against|top)\s\Z", re.IGNORECASE)
_SMALLEST = 100
_LARGE_ONE = pattern(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d(?:\d\d|\d{0,2},\d{3})")
"""Where one may begin that is no year; in words none goes further than ninety-nine."""
_LARGE = 1000
_FEWEST = 3
_MOST = 12


@dataclass(frozen=True, slots=True)
class Listed:
    """A total at ``start:end`` of a passage, what its parts add up to, and which would be right instead of which."""

    start: int
    end: int
    added: int
    swap: tuple[str, str] | None


def wrong_lists(passage: Passage) -> Iterator[Listed]:
    """The totals of a passage that what is listed after them does not come to, by a slip."""
    if not ("Of " in passage.text or _OPENING.search(passage.text)) or not _LARGE_ONE.search(passage.text):
        return
    for sentence in filter(_may_list, sentences_of(passage.text)):
        text = _ASIDE.sub(lambda found: " " * len(found[0]), sentence.text)
        listed = _list_in(text)
        if listed is None or _NOT_ALL.search(text) or _NEXT.match(passage.text, sentence.end):
            continue
        total, parts = listed
        whole, values = _value(total), [_value(part) for part in parts]
        added = sum(values)
        if whole < _SMALLEST or added == whole or not _is_total(text, total.start("number")):
            continue
        off = whole - added
        swaps = {
            (part["number"], f"{_value(part) + off:,}")
            for part in parts
            if are_swapped(_value(part), _value(part) + off)
        }
        if swaps or are_swapped(whole, added) or (_is_digit_off(added, whole) and not _ANY_OF.search(text)):
            start = sentence.start + total.start("number")
            swap = next(iter(swaps)) if len(swaps) == 1 else None
            yield Listed(start, start + len(total["number"]), added, swap)


def _may_list(sentence: Sentence) -> bool:
    """Whether there may be a total in a sentence, and a last item."""
    return "and" in sentence.text and _LARGE_ONE.search(sentence.text) is not None


def _list_in(text: str) -> tuple[re.Match[str], list[re.Match[str]]] | None:
    """The number that a sentence says is made up, and the numbers of a list in which nothing else is counted."""
    total, at = _OF.match(text), 0
    if total:
        at = total.end() - 2
    else:
        mark = next((found.start() for found in re.finditer(r"\s?:\s|\s[–—]\s", text)), -1)
        before = [found for found in _NUMBER.finditer(text, 0, max(mark, 0)) if not _YEAR.fullmatch(found["number"])]
        if len(before) != 1:
            return None
        total, at = before[0], mark
    parts = list(_LISTED.finditer(text, at))
    numbers = list(_NUMBER.finditer(text, at))
    is_whole = [part.start("number") for part in parts] == [number.start("number") for number in numbers]
    is_near = bool(parts) and parts[0].start() <= at + 1
    if not is_whole or not is_near or not _FEWEST <= len(parts) <= _MOST or not re.search(r"\sand\s", text[at:]):
        return None
    return total, parts


def _value(found: re.Match[str]) -> int:
    return NUMBER_WORDS.get(found["number"].lower()) or int(found["number"].replace(",", ""))


def _is_total(text: str, start: int) -> bool:
    """Whether a number counts something, and is no “more than 400”, “Room 412” or “goals by 120 players”."""
    figure = next((one for one in find_figures(text) if one.start == start), None)
    return figure is not None and not figure.hedge and _NO_TOTAL.search(text, max(start - 10, 0), start) is None


def _is_digit_off(added: int, whole: int) -> bool:
    """Whether a large sum is too large by one digit, and not by so few as may be in two groups."""
    is_near = len(str(added)) == len(str(whole)) and distance(str(added), str(whole)) == 1
    return is_near and whole >= _LARGE and added - whole >= 10
