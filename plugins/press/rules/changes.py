"""Claims of change and the two figures that they are made of: “from 586 to 1,008 – an increase of 72%”.

A claim is paired with two figures only where the words between them leave no doubt. What the figures mean is left to
the rules that share this.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from press.figures import Figure, find_figures
from press.patterns import pattern
from press.rules.change_joins import is_close, is_linked
from press.rules.change_words import Claim, find_claims, verb_before
from press.sentences import Sentence, sentences


@dataclass(frozen=True, slots=True)
class Change:
    """Two figures, the earlier first, and what is said of the way from one to the other.

    ``claim`` is the sized one (“72%”, “doubled”), if there is one; ``verb`` is where a word such as “fell” stands
    directly before “from”, and its direction. ``is_loose`` where the figures were found in two statements.
    """

    before: Figure
    after: Figure
    claim: Claim | None = None
    verb: tuple[int, int, int] | None = None
    is_loose: bool = False


_CUE = pattern(
    r"%|per[\s-]?cent|points?\b|oubl|trebl|tripl|quadrupl|halv|\bby\s(?:an?\s|one|two|three|half|almost|nearly|about|around|roughly|over|more|just|close)|\btimes\b|fold\b"
    r"|\d\s(?:[a-z]{3,20}\s)?(?:more|fewer|less|high|low|greater)(?:er)?\sthan\b"
    r"|(?:up|down|ose|ell|en|ed|cut|rew|ing|ises?|alls?)\s(?:\w+\s)?from\b|(?:ise|ease|all|op|tion|cline|cut)\sof\b"
)
_ARTICLES = (
    r"(?:(?:just|only|an?|the|its|their|our|last|previous|year(?:’s|'s)?|total|figure|of|level|those|some|high|low)\s)"
)
_FROM = pattern(rf"\bfrom\s{_ARTICLES}{{0,5}}$", re.IGNORECASE)
_TO = pattern(rf"\b(?:to|reach(?:ed|ing)?|stood\sat|stand(?:s|ing)?\sat)\s{_ARTICLES}{{0,4}}$", re.IGNORECASE)
_AGAINST = pattern(
    rf"(?:\b(?:on|from|than|over|against|compared\s(?:with|to))\s{_ARTICLES}{{0,5}}|\b(?:up|down)\son\s"
    r"|\bthan\s(?:in\s|for\s)?(?:[\w’'-]+\s){1,5}\()$",
    re.IGNORECASE,
)
_COMPARED = pattern(
    rf"(?:\bup\sfrom|\bdown\sfrom|\(from|,\sfrom|\bcompared\s(?:with|to)|\bagainst)\s{_ARTICLES}{{0,4}}$"
    r"|\((?:(?:[HQ][1-4]|[12]H|FY)\s?)?(?:20)?\d\d(?:[/–-]\d\d)?:\s$",
    re.IGNORECASE,
)
"""The last is how companies give the year before: “to £15.9m (2025: £17.1m)”."""

_THAN = pattern(rf"\s(?:than|over|above|below)\s{_ARTICLES}{{0,5}}", re.IGNORECASE)
"""Before a figure no hedge, but what it is compared with: “72% more than 586”."""

_OF_THEN = pattern(
    r"[.,;)]|\s(?:of|in|for|at|last|recorded|counted|seen|who|(?:the|a)\s(?:year|month|week)|(?:this|that)\stime)\b",
    re.IGNORECASE,
)
"""What stands behind a figure that “90 fewer than the 1,340” compares with, where both count the same."""

_RANGE = pattern(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|aged?|ages|anything|anywhere|somewhere|open|sizes?|differs?)\s"
    r"(?:\w+\s){0,2}from\s\w*\s?$",
    re.IGNORECASE,
)
_SAME = pattern(
    r"\b(?:this|that|the)\s(?:number|figure|total|amount|sum|count)\b|\bthe\snumbers?\s(?:had|has|of)\b", re.I
)
_SUM = pattern(
    r"(?:That|This|It|Which)\s(?:is|was|means|marks|equals|represents|amounts\sto|works\sout\sat)\s(?:an?\s)?"
)
_TIMES_WHAT = pattern(r"\s(?:the|its|their|last\s(?:year|month)[’']s)\s")
_ON_OTHER = pattern(
    r"\s(?:on|over|above|against|compared|below)\s(?!(?:the\s)?(?:year|last|previous|month|(?:19|20)\d\d))"
)
_NOUN = pattern(r"\s([a-z]{3,20})\b")
_DID = pattern(r"\s(?:did|were|had|was)\b")
_DURATION = pattern(r"[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def find_changes(text: str) -> tuple[Change, ...]:
    """The changes that ``text`` states, in the order of their sentences."""
    return tuple(_changes(text))


def _changes(text: str) -> Iterator[Change]:
    figures = find_figures(text)
    if len(figures) < 2 or not _CUE.search(text):
        return
    starts = [figure.start for figure in figures]
    previous: tuple[Figure, ...] = ()
    pairs: tuple[tuple[Figure, Figure], ...] = ()
    for sentence in sentences(text):
        here = figures[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        statement = _Statement(text, sentence, here, previous, pairs)
        yield from statement.changes()
        previous, pairs = here, tuple(statement.pairs())


class _Statement:
    """One sentence: its figures and claims in order, and the figures and the pairs of the sentence before."""

    def __init__(
        self,
        text: str,
        sentence: Sentence,
        figures: tuple[Figure, ...],
        previous: tuple[Figure, ...],
        pairs_before: tuple[tuple[Figure, Figure], ...],
    ) -> None:
        self.text, self.start, self.previous, self.pairs_before = text, sentence.start, previous, pairs_before
        claims = list(find_claims(text, sentence.start, sentence.end, figures))
        taken = {at for claim in claims for at in range(claim.start, claim.end)}
        rest = [figure for figure in figures if figure.start not in taken and self._matters(figure)]
        self.items: list[Figure | Claim] = sorted([*rest, *claims], key=lambda item: item.start)

    def changes(self) -> Iterator[Change]:
        """What this sentence states."""
        told: set[Figure] = set()
        for at, item in enumerate(self.items):
            if isinstance(item, Claim):
                change = self._of_claim(at, item)
                if change:
                    told.add(change.before)
                    yield change
        for before, after in self.pairs():
            if before not in told and (verb := verb_before(self.text, before, self.start)):
                yield Change(before, after, None, verb)

    def _figure(self, at: int) -> Figure | None:
        item = self.items[at] if 0 <= at < len(self.items) else None
        return item if isinstance(item, Figure) else None

    def pairs(self) -> Iterator[tuple[Figure, Figure]]:
        """Neighbouring figures that are the two ends of one way, the earlier first."""
        for at in range(len(self.items) - 1):
            pair = self._pair(at)
            if pair:
                yield pair

    def _pair(self, at: int) -> tuple[Figure, Figure] | None:
        first, second = self._figure(at), self._figure(at + 1)
        if first is None or second is None or not is_close(self.text, first.end, second.hedge_start):
            return None
        if self._lead(_FROM, first) and self._lead(_TO, second):
            return None if self._lead(_RANGE, first) else (first, second)
        if self._lead(_COMPARED, second) or (self._lead(_TO, first) and self._lead(_FROM, second)):
            return second, first
        return None

    def _of_claim(self, at: int, claim: Claim) -> Change | None:
        following = self._pair(at + 1)
        if following and is_close(self.text, claim.end, min(figure.hedge_start for figure in following)):
            return self._change(following, claim)
        pair = self._pair(at - 2)
        if pair and not claim.is_finite and is_linked(self.text, max(figure.end for figure in pair), claim.start):
            return self._change(pair, claim)
        return self._around(at, claim) or self._across(at, claim) or self._summed_up(at, claim)

    def _around(self, at: int, claim: Claim) -> Change | None:
        """The claim between its figures: “1,008 people, an increase of 72% on the 586 …”."""
        left, right = self._figure(at - 1), self._figure(at + 1)
        if left is None or right is None or not is_close(self.text, claim.end, right.hedge_start):
            return None
        if not is_close(self.text, left.end, claim.start):
            return None
        if self._lead(_FROM, left) and self._lead(_TO, right):
            return self._change((left, right), claim)
        if self._figure(at - 2) is not None:
            return None
        if _THAN.fullmatch(self.text, claim.end, right.start):
            if claim.kind == "amount" and not _OF_THEN.match(self.text, right.end):
                return None
            right = replace(right, hedge="", hedge_start=right.start)
        elif not self._lead(_AGAINST, right) and not (
            claim.kind == "times" and _TIMES_WHAT.fullmatch(self.text, claim.end, right.start)
        ):
            return None
        return self._change((right, left), claim)

    def _across(self, at: int, claim: Claim) -> Change | None:
        """The earlier figure in another statement: “586 rang. This number had jumped to 1,008 – a rise of 72%”."""
        last = self._figure(at - 1)
        if last is None or claim.is_finite or not is_linked(self.text, last.end, claim.start):
            return None
        earlier = [item for item in self.items[: at - 1] if isinstance(item, Figure)]
        if len(earlier) != at - 1 or self._figure(at + 1) is not None:
            return None
        candidates = [figure for figure in (*self.previous, *earlier) if self._counts(figure)]
        if len(candidates) != 1 or candidates[0].unit != last.unit or not self._counts(last):
            return None
        before = candidates[0]
        between = self.text[before.end : last.hedge_start]
        is_same = _SAME.search(between) is not None or self._noun(before) == self._noun(last)
        if len(between) > 320 or not (is_same or _DID.match(self.text, last.end)):
            return None
        return self._change((before, last), claim, is_loose=True)

    def _summed_up(self, at: int, claim: Claim) -> Change | None:
        """Both figures in the statement before: “It rose from 586 to 1,008. That is an increase of 72%”."""
        if at or len(self.pairs_before) != 1 or not claim.direction:
            return None
        opening = _SUM.match(self.text, self.start)
        is_told = opening is not None and claim.start <= opening.end() and not _ON_OTHER.match(self.text, claim.end)
        return self._change(self.pairs_before[0], claim) if is_told else None

    def _change(self, pair: tuple[Figure, Figure], claim: Claim, *, is_loose: bool = False) -> Change:
        return Change(*pair, claim, verb_before(self.text, pair[0], self.start), is_loose)

    def _lead(self, words: re.Pattern[str], figure: Figure) -> bool:
        floor = max(self.start, figure.hedge_start - 60)
        return words.search(self.text, floor, figure.hedge_start) is not None

    def _matters(self, figure: Figure) -> bool:
        """Whether a figure is more than a word such as “three” or a length of time, or is one end of a way."""
        if figure.unit or self._counts(figure):
            return True
        return any(self._lead(words, figure) for words in (_FROM, _TO, _AGAINST, _COMPARED))

    def _counts(self, figure: Figure) -> bool:
        """Whether a figure may be what a later sentence compares with: no percentage, no length of time."""
        return figure.unit not in {"%", "points"} and not figure.in_words and not _DURATION.match(self.text, figure.end)

    def _noun(self, figure: Figure) -> str:
        found = _NOUN.match(self.text, figure.end)
        return found[1] if found else f"nothing at {figure.start}"
