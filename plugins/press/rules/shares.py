"""Shares that are stated twice.

“12 of 48 (25 per cent)”, “of the 1,204 who answered, 855 (71%)”, “35% (7 of 20)”, “1,204 came; 855 of them, or 71%”,
“1,204 came; of these, 855 (71%) stayed”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.figures import Figure, find_figures
from press.patterns import pattern

_OF = pattern(
    r"\s(?:[a-z][\w’'-]*\s){0,3}?(?:out\sof|of)\s(?:the\s|its\s|their\s|our\s|all\s|all\sthe\s|some\s|a\stotal\sof\s)?",
    re.IGNORECASE,
)
# “One of the borough’s 46 parks (12% of the land)” is one, and no share.
_OF_THEIRS = pattern(r"\s(?:out\s)?of\s(?:the\s)?[\w-]{2,20}(?:[’']s|s[’'])\s", re.IGNORECASE)
_IN = pattern(r"\sin\s(?:every\s)?", re.IGNORECASE)
_OPENING = pattern(
    r"(?:\A|[.,;:–—(]|\band|\bthat)\s{0,3}(?:out\s)?of\s(?:the\s|all\sthe\s|our\s|some\s)?$", re.IGNORECASE
)
_TO_PART = pattern(r"\s[^.;:()]{0,70},\s(?:[a-z]+\s){0,2}", re.IGNORECASE)
_TO_BRACKET = pattern(
    r"(?:\s[^.,;:()\d]{1,60})?(?:\s?\((?:or\s|that\sis\s|i\.e\.\s|=\s)?|,\s(?:or|that\sis)\s)", re.IGNORECASE
)
_CLOSING = pattern(r"\)|,|\sof\s(?:them|the\stotal|those|these|all|respondents|people|the\sgroup)\b", re.IGNORECASE)
_TO_NEXT = pattern(r"[^.!?;%()\d]{0,120}(?:[.!?;]\s[^.!?;%()\d]{0,60})?")
_OF_THEM = pattern(r"\s(?:[\w’'-]+\s){0,2}?of\s(?:them|these|those)(?:,\s(?:or\s|that\sis\s)?|\s\((?:or\s)?)")
_OF_THESE = pattern(
    r"\bof\s(?:these|them|those|whom|which)(?:\s[a-z]{3,20})?,?\s(?:a\stotal\sof\s|only\s|just\s)?\Z", re.IGNORECASE
)
_IN_BRACKETS = pattern(r"(?:\s[a-z][^.,;:()\d]{0,40})?\s\((?:or\s)?", re.IGNORECASE)
_FARTHEST = 250
_BRACKET_END = pattern(r"(?:\s[a-z’'-]+){0,3}\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """A part and its whole, and the percentage that is said to be the same."""

    part: Figure
    whole: Figure
    percent: Figure
    rough: bool

    @property
    def likely(self) -> tuple[float, float]:
        """What per cent the part may be: “one in five” stands for whatever is nearer to it than to its neighbours."""
        (low, high), (low_whole, high_whole) = self.part.likely(), self.whole.likely()
        low, high = 100 * low / high_whole, 100 * high / low_whole
        if not self.rough:
            return low, high
        count = self.whole.value
        return min(low * count / (count + 0.5), low - 5), max(high * count / (count - 0.5), high + 5)

    @property
    def fits(self) -> bool:
        """Whether the percentage may be that of the part."""
        low, high = self.likely
        claimed = self.percent.likely()
        return claimed[0] <= high + 1e-9 and low <= claimed[1] + 1e-9


def find_shares(text: str) -> Iterator[Share]:
    """The shares of ``text`` whose figures stand so close that they cannot be about other things."""
    figures = find_figures(text)
    for at in range(len(figures) - 2):
        share = (
            _of_them(text, figures, at + 1) or _of_these(text, figures, at + 1) or _share(text, *figures[at : at + 3])
        )
        if share and 0 < share.part.low <= share.whole.low:
            yield share


def _of_them(text: str, figures: tuple[Figure, ...], at: int) -> Share | None:
    """“They” are those of the last figure before, written in digits: “312 people in four days; 22 of them, or 7%”."""
    part, percent = figures[at : at + 2]
    if percent.unit != "%" or not _OF_THEM.fullmatch(text, part.end, percent.hedge_start):
        return None
    whole = next((figures[before] for before in reversed(range(at)) if not figures[before].in_words), None)
    if (
        whole is None
        or not _is_count(whole)
        or not _is_count(part)
        or text[percent.end : percent.end + 1] not in {")", ","}
    ):
        return None
    is_near = _TO_NEXT.fullmatch(text, whole.end, part.hedge_start)
    return Share(part, whole, percent, rough=False) if is_near else None


def _of_these(text: str, figures: tuple[Figure, ...], at: int) -> Share | None:
    """“These” are those of the last figure before, written in digits, unless the share is that of an earlier one."""
    part, percent = figures[at : at + 2]
    if percent.unit != "%" or text[percent.end : percent.end + 1] != ")" or not _is_count(part):
        return None
    if not _IN_BRACKETS.fullmatch(text, part.end, percent.hedge_start):
        return None
    if not _OF_THESE.search(text, max(part.hedge_start - 50, 0), part.hedge_start):
        return None
    before = [figures[one] for one in range(max(at - 8, 0), at) if figures[one].end > part.start - _FARTHEST]
    shares = [Share(part, one, percent, rough=False) for one in before if not one.in_words and one.unit == part.unit]
    if not shares or not _TO_NEXT.fullmatch(text, shares[-1].whole.end, part.hedge_start):
        return None
    return next((share for share in shares if share.fits), shares[-1])


def _share(text: str, one: Figure, two: Figure, three: Figure) -> Share | None:
    if three.unit == "%" and _is_count(one) and _is_count(two):
        if not _TO_BRACKET.fullmatch(text, two.end, three.hedge_start) or not _CLOSING.match(text, three.end):
            return None
        if _IN.fullmatch(text, one.end, two.hedge_start):
            return Share(one, two, three, rough=two.value <= 20) if two.value > one.value else None
        if _OF.fullmatch(text, one.end, two.hedge_start):
            return Share(one, two, three, rough=False)
        if not one.in_words and text[three.end] in ")," and _OF_THEIRS.fullmatch(text, one.end, two.hedge_start):
            return Share(one, two, three, rough=False)
        is_whole = _OPENING.search(text, max(one.hedge_start - 20, 0), one.hedge_start)
        if is_whole and _TO_PART.fullmatch(text, one.end, two.hedge_start):
            return Share(two, one, three, rough=False)
    elif one.unit == "%" and _is_count(two) and _is_count(three):
        opened = _TO_BRACKET.fullmatch(text, one.end, two.hedge_start)
        if opened and _OF.fullmatch(text, two.end, three.hedge_start) and _BRACKET_END.match(text, three.end):
            return Share(two, three, one, rough=False)
    return None


def _is_count(figure: Figure) -> bool:
    return figure.unit not in {"%", "points"}
