"""What the headline or the standfirst claims, where the text says it otherwise: “six years” here, “eight years” there.

Only what is a contradiction without a doubt: the text has the figure of the headline nowhere, and has another one for
the same thing, in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice

from press.dates import MONTHS
from press.figures import NUMBER_WORDS, Figure, find_figures
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.counted import MONEY, content, is_other_case
from press.rules.likeness import distance
from press.rules.mentions import sentence_at
from press.sentences import Sentence

_VALUES = {word: value for word, value in NUMBER_WORDS.items() if 2 <= value <= 20}
_SPELT = {value: word for word, value in _VALUES.items()}
_ORDINALS = {
    2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    12: "twelfth",
}  # fmt: skip
_NUMBER = rf"(?P<number>(?<![\w.,:/£$€#+–-])[1-9]\d{{0,2}}|(?<![\w-])(?:{'|'.join(_VALUES)}))"
_COUNT = pattern(rf"{_NUMBER}\s(?P<noun>[a-z][\w’'-]{{2,24}})", re.IGNORECASE)
_TERM = pattern(
    rf"\b(?:jailed|imprisoned|locked\sup|sentenced)\s(?:[a-z]+\s){{0,3}}?(?:for|to)\s{_NUMBER}\s(?P<noun>years?|months?)\b"
    r"(?P<more>\s(?:and|or)\b)?",
    re.IGNORECASE,
)
_SENTENCED = ("jail", "imprison", "locked", "sentence")
_YEARS = pattern(rf"{_NUMBER}[\s-](?:years?|months?)\b", re.IGNORECASE)
_NO_NOUNS = frozenset({
    "per", "percent", "million", "billion", "thousand", "hundred", "out", "and", "the", "for", "from", "new",
    "year-old", "more", "other", "others", "further", "times", "degrees", "miles", "years", "year", "months", "days",
    "hours", "minutes", "weeks", "who", "with", "will", "are", "were", "have", *map(str.lower, MONTHS),
})  # fmt: skip
_AND_MORE = pattern(rf"\W*(?:[\w’'-]+\W+){{0,4}}?and\s(?:an?|one|the|\d+|{'|'.join(_VALUES)})\b", re.IGNORECASE)
_MORE = pattern(r"\b(?:another|further|one\smore|one\sother|others)\b")
_SEVERAL = pattern(
    r"\b(?:gang|pair|couple|duo|trio|group|men|women|(?!was\b|has\b)[a-z]{2,20}s)\s(?:(?:who|that)\s[^.;:]{1,60}\s)?"
    r"(?:(?:have\sbeen|were|are)\s)?\Z",
    re.IGNORECASE,
)
_AND_BEFORE = pattern(r"\b(?:and|or|about|over|than|nearly|almost|least|another|other)\s\Z", re.IGNORECASE)
# “Six cars a day” are no other number of cars than twelve in all, nor are those of another year.
_ANOTHER_TIME = pattern(
    r"\b(?!(?<=\bin\s)a\syear)(?:an?|per|each|every|this|last|next|first|one)\s(?:hour|day|night|week|weekend|month|quarter|year|summer|winter)\b"
    r"|\bin\s(?:spring|summer|autumn|winter)\b|\bat\s(?:night|weekends?)\b|\b(?:daily|nightly|weekly|monthly|initially|"
    r"already|so\sfar|part\sof|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# A term is cut, or is somebody else’s.
_ANOTHER_TERM = pattern(
    r"\b(?:less|reduced|reduction|cut|credit|appeal\w*|increased|(?:his|her|their)\s(?=[a-z])(?!own\b)|accomplices?|"
    r"co-[a-z]+|partner|husband|wife|brother|sister|mother|father|son|daughter|friend|gang|ringleader)\b",
    re.IGNORECASE,
)
_SUMMED_UP = ("licence", "extended", "consecutive")
_MOST = 40
"""Of how many figures, or terms, any is looked at: more are a table."""
_MOST_MORE = 6
"""How many words a sentence of the text may have beyond those of the headline, and still say the same."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What stands in the text at ``passage.text[start:end]``, and what the headline or the standfirst has instead."""

    passage: Passage
    start: int
    end: int
    other: str

    @property
    def text(self) -> str:
        """As it is printed in the text."""
        return " ".join(self.passage.text[self.start : self.end].split())


def contradicted(release: Release) -> Iterator[Claim]:
    """What the text says otherwise than the headline or the standfirst, each once."""
    heads = [passage for passage in release.passages if passage.part == "head"]
    body = [passage for passage in release.passages if passage.part != "head"]
    texts = [passage for passage in body if passage.part == "body" and passage.kind in {"prose", "item"}]
    for head in heads:
        others = [passage for passage in heads if passage is not head] + texts
        for asked in (_shares_and_sums, _counts, _terms):
            yield from asked(head, others, body)


def _shares_and_sums(head: Passage, others: list[Passage], body: list[Passage]) -> Iterator[Claim]:
    if not any(map(head.text.__contains__, (*MONEY, "%", "per cent", "percent"))):
        return
    said = [found for found in find_figures(head.text) if _is_plain(found)][:_MOST]
    told = [one for passage in body for one in find_figures(passage.text)] if said else []
    for one in said:
        if any(other.unit == one.unit and other.low <= one.high and one.low <= other.high for other in told):
            continue
        sentence = sentence_at(head.text, one.start)
        if sentence is None:
            continue
        for passage, figure, its in _alone(others, one.unit):
            is_same = _is_same_share if one.unit == "%" else _is_swapped_sum
            if _is_plain(figure) and is_same(one, figure, sentence, its):
                yield Claim(passage, figure.start, figure.end, one.text)
                break


def _alone(passages: list[Passage], unit: str) -> Iterator[tuple[Passage, Figure, Sentence]]:
    """The figures with a unit that no other in their sentence has."""
    for passage in passages:
        found = [one for one in find_figures(passage.text) if one.unit == unit]
        for one in found if len(found) <= _MOST else ():
            its = sentence_at(passage.text, one.start)
            if its and [its.start <= other.start < its.end for other in found].count(True) == 1:
                yield passage, one, its


def _is_plain(figure: Figure) -> bool:
    return bool(figure.digits) and not figure.hedge and figure.unit in {"%", *MONEY}


def _is_swapped_sum(one: Figure, other: Figure, said: Sentence, told: Sentence) -> bool:
    """Whether two digits of one sum change places in the other, which is spoken of in some of the same words."""
    if one.scale != other.scale or "." in one.digits + other.digits or len(one.digits) != len(other.digits):
        return False
    if _is_of_another_time(said.text, told.text):
        return False
    is_swap = sorted(one.digits) == sorted(other.digits) and distance(one.digits, other.digits) == 1
    return is_swap and not content(said.text).isdisjoint(content(told.text))


def _is_same_share(one: Figure, other: Figure, said: Sentence, told: Sentence) -> bool:
    """Whether all that a sentence says of a share is said of the other, and hardly more."""
    return one.value != other.value and _is_said_again(said.text, told.text)


def _is_said_again(said: str, told: str) -> bool:
    if is_other_case(said) or is_other_case(told) or _is_of_another_time(said, told):
        return False
    words, its = content(said) - _VALUES.keys(), content(told) - _VALUES.keys()
    names = {word.lower() for word in re.findall(r"(?<=\s)[A-ZÀ-ÖØ-Þ][\w’'-]+", told)}
    is_named = all(name in said.lower() for name in names)
    return len(words) >= 2 and words <= its and len(its - words) <= _MOST_MORE and is_named


def _is_of_another_time(said: str, told: str) -> bool:
    return any(found[0].lower() not in said.lower() for found in _ANOTHER_TIME.finditer(told))


def _counts(head: Passage, others: list[Passage], body: list[Passage]) -> Iterator[Claim]:
    """How many men, shops or lambs: “Two men charged after robbery”, and three in the text."""
    has = cache(partial(_has, body))
    for one in islice(_COUNT.finditer(head.text), _MOST):
        noun = one["noun"].lower()
        if noun in _NO_NOUNS or _is_of_more(head.text, one) or has(_value(one)):
            continue
        if any(_MORE.search(passage.lowered) for passage in body):
            return
        sentence = sentence_at(head.text, one.start())
        if sentence is None:
            continue
        for passage in others:
            alike = [other for other in _COUNT.finditer(passage.text) if other["noun"].lower() == noun]
            for other in alike[:_MOST]:
                its = sentence_at(passage.text, other.start())
                if its is None or _is_of_more(passage.text, other):
                    continue
                if _value(other) == _value(one) or has(_value(one) - _value(other)):
                    continue  # of eight who were rescued, six by boat and two on foot
                if _is_said_again(_without(sentence, one), _without(its, other)):
                    yield Claim(passage, other.start(), other.end(), one[0])
                    return


def _is_of_more(text: str, found: re.Match[str]) -> bool:
    """Whether others are counted beside them: “three men and a woman”, or they are about so many."""
    before = _AND_BEFORE.search(text, max(found.start() - 20, 0), found.start())
    return bool(before or _AND_MORE.match(text, found.end()))


def _without(sentence: Sentence, found: re.Match[str]) -> str:
    """A sentence without the number, and what is counted."""
    start, end = found.start() - sentence.start, found.end() - sentence.start
    return f"{sentence.text[:start]}{sentence.text[end:]}"


def _terms(head: Passage, others: list[Passage], body: list[Passage]) -> Iterator[Claim]:
    """For how long somebody goes to prison, where the text knows of one term only."""
    if not any(map(head.lowered.__contains__, _SENTENCED)):
        return
    said = list(_TERM.finditer(head.text))
    if len(said) != 1 or said[0]["more"] or _SEVERAL.search(head.text, 0, said[0].start()):
        return
    if _has(body, _value(said[0])):
        return
    told = [(passage, found) for passage in others for found in _TERM.finditer(passage.text)]
    if len(told) > _MOST:
        return
    told = [(passage, found) for passage, found in told if not _is_of_another_term(head, passage, found)]
    told = [(passage, found) for passage, found in told if found["noun"][0].lower() == said[0]["noun"][0].lower()]
    if not told or len({_value(found) for _, found in told}) > 1 or any(found["more"] for _, found in told):
        return
    if any(word in passage.lowered for word in _SUMMED_UP for passage in body):
        return
    passage, found = told[0]
    value, other = _value(said[0]), _value(found)
    years = {_value(one) for passage in body for one in _YEARS.finditer(passage.text)}
    # Of two terms, or of one with a licence to follow, a headline may have the sum.
    if value % other and value - other not in years:
        start = found.start("number")
        yield Claim(passage, start, found.end("noun"), f"{said[0]['number']} {said[0]['noun']}")


def _is_of_another_term(head: Passage, passage: Passage, found: re.Match[str]) -> bool:
    """Whether a term is another than that of the headline: an earlier one, a cut one, or somebody else’s."""
    its = sentence_at(passage.text, found.start())
    if its is None or is_other_case(its.text) or _is_of_another_time(head.text, its.text):
        return True
    return any(other[0].lower() not in head.lowered for other in _ANOTHER_TERM.finditer(its.text))


def _value(found: re.Match[str]) -> int:
    return _VALUES.get(found["number"].lower()) or int(found["number"])


def _has(passages: list[Passage], value: int) -> bool:
    """Whether a number stands anywhere in the text, in digits, in words or as “the third”."""
    if value < 1:
        return False
    word = _SPELT.get(value, str(value))
    either = rf"(?<![\w.,])(?:{value}|{word}|{_ORDINALS.get(value, word)})(?![\w])"
    return any(re.search(either, passage.lowered) for passage in passages)
