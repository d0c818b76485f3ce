"""What a figure of a release counts, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from press.figures import NUMBER_WORDS, Figure, find_figures
from press.passages import Passage
from press.patterns import pattern
from press.rules.mentions import sentence_at
from press.sentences import Sentence

WORD = pattern(r"(?<!\d)[^\W\d_][\w’'-]*")
"""A word, and not the m of “£5m”."""
_LITTLE = frozenset({
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "is",
    "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "its",
    "their", "his", "her", "our", "this", "that", "these", "those", "it", "they", "we", "who", "which", "than",
    "more", "most", "very", "also", "just", "only", "about", "over", "under", "per", "each", "every", "some", "all",
    "any", "not", "no", "new", "into", "out", "up", "down", "last", "next", "first", "second", "year", "years",
    "month", "months", "week", "weeks", "day", "days", "time", "times", "since", "until", "during", "after",
    "before", "between", "there", "then", "now", "today",
})  # fmt: skip
_OTHER_CASE = pattern(
    r"\b(?:compared|previous|previously|earlier|formerly|another|further|remaining|others?|instead|target|originally|rather|"
    r"respectively|(?:second|third|last)\s(?:phase|round|stage|fund|site|tranche|wave|batch)|from\s[£€$]?\d|up\son|down\son|(?<!proud\s)(?<!aware\s)(?<!fond\s)of\s(?:whom|which|these|them|those)|including|"
    r"the\s(?:day|week|month|season|year)\sbefore|last\s(?:time|year|election|survey)|years?\sago)\b",
    re.IGNORECASE,
)
_PART = pattern(r"\b(?:first|last|next|other)\s\Z", re.IGNORECASE)
_CLAUSE_ENDS = pattern(r"[,;:]\s")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")
_ITS_YEAR = pattern(r"[^.;,:()\d]{0,40}\b(?:in|during)\s((?:19|20)\d\d)\b")
_ITS_YEAR_BEFORE = pattern(r"\b((?:19|20)\d\d)[^.;()\d]{0,20}$")
_VERBS = {
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "rises": "rise", "rising": "rise",
    "grew": "grow", "grown": "grow", "spent": "spend",
}  # fmt: skip
_IN_WORDS = pattern(rf"\b(?!one\b)(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_SMALLEST = 20
_REACH = 70
MONEY = frozenset("£€$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure, what it counts (one of the words behind it), and the other words around it that carry meaning.

    ``is_for`` says that what stands behind it is what a sum is for: “£2.4m on the new ward”. Such a sum, and a share
    below 20 per cent, is ``weak``: soon taken for another that is like it.
    """

    figure: Figure
    passage: Passage
    nouns: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    is_for: bool

    @property
    def part(self) -> str:
        """The headline, the standfirst, the text, what follows it, or the notes."""
        return self.passage.kind if self.passage.part == "head" else self.passage.part

    @property
    def weak(self) -> bool:
        """Whether one in the headline or standfirst is held against others only if it stands nowhere else."""
        return self.is_for or (self.figure.unit == "%" and self.figure.value < _SMALLEST)


def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that carry meaning."""
    return frozenset(_stem(word) for word in WORD.findall(text) if word.lower() not in _LITTLE)


@lru_cache(maxsize=256)
def numbers(text: str) -> tuple[tuple[float, int], ...]:
    """The figures of a text in order, those in words but “one” among them, each with where it ends."""
    figures = [(figure.start, figure.end, figure.value) for figure in find_figures(text) if figure.digits]
    words = [(*found.span(), float(NUMBER_WORDS[found[0].lower()])) for found in _IN_WORDS.finditer(text)]
    return tuple((value, end) for _, end, value in sorted([*figures, *words]))


def is_other_case(text: str) -> bool:
    """Whether a sentence holds one thing against another, or counts what is left of it."""
    return _OTHER_CASE.search(text) is not None


def is_part(text: str, figure: Figure) -> bool:
    """Whether a figure is only of some: “the first 23 lambs”."""
    return _PART.search(text, max(figure.hedge_start - 8, 0), figure.hedge_start) is not None


def is_small(figure: Figure) -> bool:
    """Whether a figure is so small that others are like it by chance."""
    return figure.value < _SMALLEST and "." not in figure.digits


def mention(passage: Passage, figure: Figure) -> Iterator[Mention]:
    """The figure as it is mentioned in a passage; nothing where that does not say what it counts."""
    text = passage.text
    sentence = sentence_at(text, figure.start)
    if sentence is None or _OTHER_CASE.search(sentence.text) or is_part(text, figure):
        return
    behind = WORD.findall(text, figure.end, min(figure.end + _REACH, sentence.end))
    ahead = WORD.findall(text, max(figure.hedge_start - _REACH, sentence.start), figure.hedge_start)
    clause = _CLAUSE_ENDS.search(text, figure.end, min(figure.end + _REACH, sentence.end))
    counted = WORD.findall(text, figure.end, clause.start()) if clause else behind
    nouns = tuple(_stem(word) for word in _counted(counted))
    is_for = not nouns and _is_only_sum(passage, figure, sentence)
    if is_for:
        nouns = tuple(_stem(word) for word in behind if word.lower() not in _LITTLE)[:1]
    if nouns or figure.unit == "%":
        yield Mention(
            figure,
            passage,
            () if figure.unit == "%" else nouns,
            frozenset(_stem(word) for word in (*ahead, *behind) if word.lower() not in _LITTLE),
            frozenset(word for word in (*ahead[1:], *behind) if word[0].isupper()),
            _years(text, figure, sentence),
            is_for,
        )


def _is_only_sum(passage: Passage, figure: Figure, sentence: Sentence) -> bool:
    """Whether a figure is money, and the only money of its sentence: of two sums one may be a part of the other."""
    inside = [other for other in find_figures(passage.text) if sentence.start <= other.start < sentence.end]
    return figure.unit in MONEY and [other.unit in MONEY for other in inside].count(True) == 1


def _counted(behind: list[str]) -> list[str]:
    """The words right behind a figure, one of which is what it counts: “61 shoes”, “61 Roman shoes”."""
    first = next((at for at, word in enumerate(behind[:2]) if word.lower() not in _LITTLE), len(behind))
    words = [word for word in behind[first : first + 2] if word.lower() not in _LITTLE]
    return words[1:] if len(words) == 2 and words[0][0].isupper() and words[1].islower() else words


def _years(text: str, figure: Figure, sentence: Sentence) -> frozenset[str]:
    """The year of a figure, where it stands right behind or before it; otherwise every year of the sentence."""
    own = _ITS_YEAR.match(text, figure.end, sentence.end) or _ITS_YEAR_BEFORE.search(
        text, sentence.start, figure.hedge_start
    )
    return frozenset({own[1]}) if own else frozenset(_YEAR.findall(sentence.text))


def _stem(word: str) -> str:
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in _VERBS:
        return _VERBS[word]
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
