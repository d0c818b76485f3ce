"""One figure is given in two ways.

Whoever quotes the release picks one of them, and it may be the wrong one: 3,570 people in the standfirst are 3,507
people in the text. Two figures are taken for one where they count the same thing in the same words, in different parts
of the release, and differ by one digit or by the order of two. A round figure for an exact one is no conflict, nor are
the figures of two years.

Fails::

    Standfirst: The fair drew 3,570 visitors from the whole county.

    The fair drew 3,507 visitors from the whole county.

Passes::

    Standfirst: The fair drew more than 3,500 visitors from the whole county.

    The fair drew 3,507 visitors from the whole county, and the market 3,570.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from press.figures import Figure, find_figures
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.release import Release
from press.rules.likeness import distance
from press.sentences import Sentence, sentences

LEVEL = Level.WARNING

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LITTLE = frozenset({
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "is",
    "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "its",
    "their", "his", "her", "our", "this", "that", "these", "those", "it", "they", "we", "who", "which", "than",
    "more", "most", "very", "also", "just", "only", "about", "over", "under", "per", "each", "every", "some", "all",
    "any", "not", "no", "new", "into", "out", "up", "down", "last", "next", "first", "second", "year", "years",
    "month", "months", "week", "weeks", "day", "days", "time", "times", "since", "until", "during", "after",
    "before", "between", "there", "then", "now", "today",
})  # fmt: skip
_OTHER_CASE = re.compile(
    r"\b(?:compared|previous|previously|earlier|formerly|another|further|remaining|others?|instead|target|originally|rather|"
    r"respectively|from\s[£€$]?\d|up\son|down\son|of\s(?:whom|which|these|them|those)|including)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ITS_YEAR = re.compile(r"[^.;,:()\d]{0,40}\b(?:in|during)\s((?:19|20)\d\d)\b")
_ITS_YEAR_BEFORE = re.compile(r"\b((?:19|20)\d\d)[^.;()\d]{0,20}$")
_SMALLEST = 20
_REACH = 70
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Mention:
    """A figure, what it counts (one of the words behind it), and the other words around it that carry meaning."""

    figure: Figure
    passage: Passage
    nouns: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]

    @property
    def part(self) -> str:
        """The headline, the standfirst, the text, what follows it, or the notes."""
        return self.passage.kind if self.passage.part == "head" else self.passage.part


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the figures that count the same thing in different parts of the release."""
    seen = [(figure, passage) for passage in release.passages for figure in _figures(passage)]
    spelt: dict[str, Figure] = {}
    for figure, _ in seen:
        spelt.setdefault(figure.digits, figure)
    near = _near_misses(list(spelt.values())[:_MOST])
    if not near:
        return
    alike = [(figure, passage) for figure, passage in seen if figure.digits in near][:_MOST]
    mentions = [mention for figure, passage in alike for mention in _mention(passage, figure)]
    times = Counter(figure.digits for figure, _ in seen)
    told: set[str] = set()
    for one, other in combinations(mentions, 2):
        if other.figure.digits not in near[one.figure.digits] or not _is_same_thing(one, other, mentions):
            continue
        usual, odd = (other, one) if times[one.figure.digits] < times[other.figure.digits] else (one, other)
        if times[odd.figure.digits] > 1 or odd.figure.digits in told:
            continue
        told.add(odd.figure.digits)
        yield Fault(
            release.span(odd.passage, odd.figure.start, odd.figure.end),
            f"“{odd.figure.text}” here is “{usual.figure.text}” elsewhere in the release.",
            "Find out which of the two is right, and write it in both places.",
        )


def _figures(passage: Passage) -> Iterator[Figure]:
    if passage.kind not in {"code", "cell"}:
        for figure in find_figures(passage.text):
            if figure.digits and not figure.hedge and (figure.value >= _SMALLEST or "." in figure.digits):
                yield figure


def _near_misses(figures: list[Figure]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(figures, 2):
        if _is_near_miss(one, other):
            near[one.digits].add(other.digits)
            near[other.digits].add(one.digits)
    return near


def _is_near_miss(one: Figure, other: Figure) -> bool:
    """Whether two figures differ by a digit or by the order of two, and neither is the other made round."""
    if abs(len(one.digits) - len(other.digits)) > 1 or distance(one.digits, other.digits) != 1:
        return False
    if "." in one.digits or "." in other.digits:
        fewer = min(len(figure.digits.partition(".")[2]) for figure in (one, other))
        return round(float(one.digits), fewer) != round(float(other.digits), fewer)
    zeros = max(len(figure.digits) - len(figure.digits.rstrip("0")) for figure in (one, other))
    return len(one.digits) != len(other.digits) or round(int(one.digits), -zeros) != round(int(other.digits), -zeros)


def _mention(passage: Passage, figure: Figure) -> Iterator[_Mention]:
    text = passage.text
    sentence = next((one for one in sentences(text) if one.start <= figure.start < one.end), None)
    if sentence is None or _OTHER_CASE.search(sentence.text):
        return
    behind = _WORD.findall(text, figure.end, min(figure.end + _REACH, sentence.end))
    ahead = _WORD.findall(text, max(figure.hedge_start - _REACH, sentence.start), figure.hedge_start)
    nouns = tuple(_stem(word) for word in _counted(behind))
    if nouns or figure.unit == "%":
        yield _Mention(
            figure,
            passage,
            () if figure.unit == "%" else nouns,
            frozenset(_stem(word) for word in (*ahead, *behind) if word.lower() not in _LITTLE),
            frozenset(word for word in (*ahead[1:], *behind) if word[0].isupper()),
            _years(text, figure, sentence),
        )


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
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _is_same_thing(one: _Mention, other: _Mention, mentions: list[_Mention]) -> bool:
    """Whether two figures count the same: in the same words, and not in two years, two places or two columns."""
    first, second = one.figure, other.figure
    if (first.unit, first.scale) != (second.unit, second.scale) or one.passage is other.passage:
        return False
    if one.years and other.years and one.years != other.years:
        return False
    if one.names and other.names and one.names.isdisjoint(other.names):
        return False
    if not _is_same_noun(one.nouns, other.nouns):
        return False
    alike = len(one.words & other.words - {*one.nouns[:1], *other.nouns[:1]})
    is_swap = sorted(first.digits) == sorted(second.digits)
    is_percent = first.unit == "%"
    in_head = "head" in {one.passage.part, other.passage.part}
    parts = [{m.part for m in mentions if m.figure.digits == figure.digits} for figure in (first, second)]
    if (is_percent and not in_head) or (not parts[0].isdisjoint(parts[1]) and not (is_swap and alike >= 2)):
        return False
    is_telling = len(first.digits) >= 3 and not is_percent
    if in_head and is_swap and len(first.digits) >= 4 and not is_percent:
        return True  # Four digits of the same thing, two of them swapped, are the same in no two counts.
    return alike >= (1 if is_telling or (in_head and (is_swap or not is_percent)) else 2)


def _is_same_noun(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words behind two figures begin alike, but for a word that one of them has before what it counts."""
    return one[:1] == other[:1] or (bool(one and other) and (one[0] in other[1:] or other[0] in one[1:]))
