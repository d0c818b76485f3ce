"""Small whole numbers, as headlines count: in words up to twenty, or in up to three digits."""

from __future__ import annotations

import re
from collections.abc import Iterable

from press.figures import NUMBER_WORDS
from press.passages import Passage
from press.patterns import pattern

VALUES = {word: value for word, value in NUMBER_WORDS.items() if 2 <= value <= 20}
"""“One” is left out: it is more often a pronoun than a count."""
_ORDINALS = {
    2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    12: "twelfth",
}  # fmt: skip
_WORDS = {**VALUES, **{word: number for number, word in _ORDINALS.items()}}
_ANY = pattern(rf"(?<![\w.,])(?:\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?!\w)")
NUMBER = rf"(?P<number>(?<![\w.,:/£$€#+–-])[1-9]\d{{0,2}}|(?<![\w-])(?:{'|'.join(VALUES)}))"
"""A part of a pattern, to be read without regard to capitals; ``value`` is what it comes to."""


def value(found: re.Match[str]) -> int:
    """What the ``NUMBER`` of a match comes to."""
    return VALUES.get(found["number"].lower()) or int(found["number"])


def numbers_in(passages: Iterable[Passage]) -> frozenset[int]:
    """Every number that stands anywhere in a text, in digits, in words or as “the third”."""
    found = (one for passage in passages for one in _ANY.finditer(passage.lowered))
    return frozenset(int(one[0]) if one[0].isdigit() else _WORDS[one[0]] for one in found) - {0}
