"""The words that say by how much something changed: “an increase of 72%”, “up 72 per cent”, “halved”, “by a third”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from press.figures import NUMBER_WORDS, Figure, words_for
from press.letters import folded
from press.patterns import pattern

_UP_NOUNS = "increase|rise|growth|jump|surge|gain|uplift|climb|leap|boost|upturn|upsurge|spike|hike"
_DOWN_NOUNS = "decrease|fall|drop|reduction|decline|cut|dip|slump|plunge|saving|downturn"
_PLAIN_NOUNS = "change|difference|improvement|swing|shift|movement"
_UP_VERBS = (
    r"rose|rises?|rising|risen|increas(?:ed|es|ing)|grew|grows?|grown|growing|jump(?:ed|ing)|surg(?:ed|ing)|"
    r"climb(?:ed|s|ing)|soar(?:ed|ing)|leapt|leaped|went\sup|gone\sup|going\sup|goes\sup|up|raised|lifted|boosted|spiked|"
    r"rocketed|expanded"
)
_DOWN_VERBS = (
    r"fell|falls?|falling|fallen|dropp(?:ed|ing)|drops|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|reduc(?:ed|es|ing)|"
    r"cut|cutting|dipped|slumped|plunged|plummeted|shrank|shrunk|went\sdown|gone\sdown|going\sdown|goes\sdown|down|"
    r"lowered|slashed|tumbled|trimmed"
)
_UP_DEGREES = "more|higher|greater|larger|bigger|up|longer|above|extra"
_DOWN_DEGREES = "fewer|less|lower|smaller|down|shorter|below|cheaper"
_FEW_WORDS = r"(?:[A-Za-z][A-Za-z-]{0,20}\s){0,3}?"
_OBJECT = (
    r"(?:(?:its|their|his|her|our|the|bank|base|interest|fares?|rents?|prices?)\s(?:[a-z-]{1,20}\s){0,3}?(?=by\s))"
)
"""What somebody changes: “has cut its rate by 0.25%”."""
_ARTICLE = r"(?:\b(?:an?|the|another|this)\s)?"

_NOUN_OF = pattern(
    rf"{_ARTICLE}(?:[a-z-]+\s){{0,2}}?\b(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS})|(?P<plain>{_PLAIN_NOUNS}))"
    rf"\s{_FEW_WORDS}of\s(?:an?\s)?$",
    re.IGNORECASE,
)
_VERB_BY = pattern(
    rf"\b(?:(?P<up>{_UP_VERBS})|(?P<down>{_DOWN_VERBS}))\s(?:{_OBJECT}|[a-z]+ly\s)?(?:by\s)?"
    r"(?:an?\s(?:further\s)?|another\s)?$",
    re.IGNORECASE,
)
_NOUN = pattern(rf"\b(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS}))\sof\b", re.IGNORECASE)
_AFTER = pattern(
    rf"[\s-](?:(?:[a-z][a-z-]{{0,16}}\s){{0,2}}?(?:(?P<up>{_UP_NOUNS})|(?P<down>{_DOWN_NOUNS}))s?"
    rf"|(?P<more>{_UP_DEGREES})|(?P<fewer>{_DOWN_DEGREES}))\b(?!\s(?:likely|than\s(?:one|half))\b)",
    re.IGNORECASE,
)
_SO_MANY_MORE = pattern(
    r"\s(?:[a-z]{3,20}\s)?(?:(?P<more>more|higher|greater)|(?P<fewer>fewer|less|lower))(?=\sthan\b)", re.IGNORECASE
)
_MADE_UP = pattern(r"\b(?:mak(?:e|es|ing)|made|tak(?:e|es|ing)|took|giv(?:e|es|ing)|gave)\s$", re.IGNORECASE)
_OF_OR_BY = pattern(r"\b(?:of|by)\s(?:an?\s(?:further\s)?|another\s)?$", re.IGNORECASE)
_OPENING = pattern(r"\b(?:an?|the|this|that|its|their)\s$", re.IGNORECASE)
_RATIO_OF = pattern(r"\sof\s(?:(?:the|its|their|what|that|last|previous|earlier|year’s|year's)\s?)", re.IGNORECASE)
_BEFORE_FROM = pattern(
    rf"\b(?:(?P<up>{_UP_VERBS})|(?P<down>{_DOWN_VERBS}))\s(?:[a-z]+ly\s|back\s|again\s)?(?:on\s|from\s)(?:[a-z]+\s){{0,2}}$",
    re.IGNORECASE,
)

_SIZES = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_TIMES = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "halve": 0.5}
_COUNT = rf"(?:{words_for(2, 10)}|\d{{1,3}}(?:\.\d)?)"
_HEDGE = (
    r"(?:(?P<over>more\sthan|over|at\sleast|well\sover|just\sover)|(?P<nearly>nearly|almost|close\sto|just\sunder)|"
    r"(?P<under>less\sthan|up\sto)|(?P<about>about|around|roughly|approximately|some|effectively|virtually|all\sbut))\s"
)
_IN_WORDS = pattern(
    rf"""(?<![\w-]) (?: an?\s | the\s )? (?:{_HEDGE})?
      (?: (?P<times> double|treble|triple|quadruple|halve )(?:d|s)? (?!\w)
        | (?:by|(?:{_UP_NOUNS}|{_DOWN_NOUNS})\sof)\s(?:(?P<barely>nearly|almost|close\sto|just\sunder)\s
          |(?P<passing>more\sthan|over|just\sover)\s|(?P<near>about|around|roughly)\s)?
        (?P<by> (?:an?\s|one[\s-])?(?:half|third|quarter|fifth|tenth)
                        | two[\s-]thirds | three[\s-]quarters | two[\s-]fifths | three[\s-]fifths )
          (?! \w | \s(?:of\s)?an?\s )
        | (?P<count> {_COUNT} ) \s times \s
          (?: (?P<as> as\s(?:many|much|high|large|big|long|often) ) | (?:more|higher|greater|larger|bigger) ) (?!\w)
        | (?P<folds> {_COUNT} ) [\s-]? fold (?!\w) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


_IN_WORDS_CUES = (
    "ouble",
    "reble",
    "riple",
    "ruple",
    "halve",
    "by a",
    "by one",
    "by two",
    "by three",
    "by half",
    "of almost",
    "of nearly",
    "of a",
    "of more than a",
    "of over a",
    "of just",
    "of one",
    "of two",
    "of three",
    "by almost",
    "by nearly",
    "by more than a",
    "by over a",
    "by about a",
    "by around a",
    "times",
    "fold",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """How much something changed, from ``start`` to ``end`` of the text; ``figure`` is what sizes it, where one does.

    ``kind`` is ``percent``, ``points``, ``amount`` or ``times``; ``direction`` 1 for more, -1 for less, 0 where the
    words leave it open. ``spans`` are the intervals that the words allow: of per cent, of points, of the amount, or of
    the ratio of the later figure to the earlier. ``is_finite`` where the claim is a verb with a subject of its own.
    """

    start: int
    end: int
    kind: str
    direction: int
    spans: tuple[tuple[float, float], ...]
    figure: Figure | None = None
    is_finite: bool = False


def find_claims(text: str, start: int, end: int, figures: Sequence[Figure]) -> Iterator[Claim]:
    """The claims of a sentence of ``text`` that has these ``figures``: those with one, then those in words alone."""
    for figure in figures:
        claim = _sized(text, start, figure)
        if claim:
            yield claim
    if any(map(text[start:end].__contains__, _IN_WORDS_CUES)):
        for found in _IN_WORDS.finditer(text, start, end):
            yield _worded(text, found)


def verb_before(text: str, figure: Figure, floor: int) -> tuple[int, int, int] | None:
    """The verb directly before “from” before ``figure``, and its direction: “fell from 586”."""
    found = _BEFORE_FROM.search(text, max(figure.hedge_start - 60, floor), figure.hedge_start)
    if not found:
        return None
    start, end = found.span("up" if found["up"] else "down")
    return start, end, 1 if found["up"] else -1


def _sized(text: str, start: int, figure: Figure) -> Claim | None:
    floor = max(figure.hedge_start - 80, start)
    if figure.unit not in {"%", "points"} and (found := _SO_MANY_MORE.match(text, figure.end)):
        way = 1 if found["more"] else -1
        return Claim(figure.hedge_start, found.end(), "amount", way, (_allowed(figure),), figure)
    if figure.unit not in {"%", "points"} and not _OF_OR_BY.search(
        text, max(floor, figure.hedge_start - 14), figure.hedge_start
    ):
        return None
    kind = {"%": "percent", "points": "points"}.get(figure.unit, "amount")
    spans = (_allowed(figure),)
    if found := _NOUN_OF.search(text, floor, figure.hedge_start):
        direction = 1 if found["up"] else -1 if found["down"] else 0
        return Claim(found.start(), figure.end, kind, direction, spans, figure)
    after = _AFTER.match(text, figure.end) if kind != "amount" else None
    found = _VERB_BY.search(text, floor, figure.hedge_start)
    if found and not _MADE_UP.search(text, max(found.start() - 12, 0), found.start()):
        if kind == "amount" and not re.search(r"\bby\s", found[0]):
            return None
        end = after.end() if after else figure.end
        finite = found[0].split()[0].lower() not in {"up", "down", "rising", "falling", "growing", "increasing"}
        return Claim(found.start(), end, kind, 1 if found["up"] else -1, spans, figure, finite)
    if after:
        opening = _OPENING.search(text, max(figure.hedge_start - 6, 0), figure.hedge_start)
        direction = 1 if after["up"] or after["more"] else -1
        return Claim(opening.start() if opening else figure.hedge_start, after.end(), kind, direction, spans, figure)
    if kind == "percent" and (found := _RATIO_OF.match(text, figure.end)):
        ratio = tuple((low / 100, high / 100) for low, high in spans)
        return Claim(figure.hedge_start, found.end(), "times", 0, ratio, figure)
    return None


def _allowed(figure: Figure) -> tuple[float, float]:
    """What a claim’s figure allows: what its digits stand for, or more where it is hedged."""
    slack = max(0.1 * figure.value, figure.high - figure.low)
    match figure.hedge:
        case "over":
            return figure.low, inf
        case "under":
            return -inf, figure.high
        case "nearly":
            return figure.low - slack, figure.high
        case "about":
            return figure.low - slack, figure.high + slack
    return figure.low, figure.high


def _worded(text: str, found: re.Match[str]) -> Claim:
    sure = 1
    if found["times"]:
        ratios = [_TIMES[folded(found["times"])]]
        sure = -1 if ratios[0] < 1 else 1
    elif found["by"]:
        *number, size = re.split(r"[\s-]", folded(found["by"]))
        share = _SIZES[size.rstrip("s")] * NUMBER_WORDS.get(number[0] if number else "", 1)
        verb = _VERB_BY.search(text, max(found.start() - 40, 0), found.start()) or _NOUN.search(found[0])
        sure = 0 if verb is None else 1 if verb["up"] else -1
        ratios = [ratio for ratio, way in ((1 + share, 1), (1 - share, -1)) if sure in {0, way}]
    else:
        count = found["count"] or found["folds"]
        times = float(NUMBER_WORDS.get(folded(count), 0) or count)
        ratios = [times] if found["as"] else [times, times + 1]
    inner = {"barely": "nearly", "passing": "over", "near": "about"}
    hedge = next((name for name in ("over", "nearly", "under", "about") if found[name]), "")
    hedge = hedge or next((meant for name, meant in inner.items() if found[name]), "")
    spans = tuple(_near(ratio, hedge) for ratio in ratios)
    start = found.start()
    return Claim(start, found.end(), "times", sure, spans, is_finite=bool(found["times"]))


def _near(ratio: float, hedge: str) -> tuple[float, float]:
    """The ratios for which words such as “doubled” are still fair."""
    towards = 1 if ratio >= 1 else -1
    distance = abs(ratio - 1)
    low, high = {
        "over": (0.98, inf),
        "nearly": (0.7, 1.02),
        "under": (-inf, 1.02),
        "about": (0.8, 1.25),
        "": (0.85, 1.2),
    }[hedge]
    ends = sorted((1 + towards * distance * low, 1 + towards * distance * high))
    return ends[0], ends[1]
