"""Figures in a text, each with its unit and with the interval of what it may stand for.

“3.1m” was rounded by whoever wrote it: it stands for anything from 3,050,000 to 3,150,000; “72%” for 71.5 to 72.5;
“586” for itself. A hedge before it (“nearly”, “more than”) or behind it (“or so”) belongs to the figure. Years, dates,
times, ages, telephone numbers and the numbers of pages, clauses and rooms are no figures here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from press.dates import MONTH_WORDS
from press.letters import folded
from press.patterns import pattern
from press.times import HALF

_SMALL = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = {
    **{word: number for number, word in enumerate(_SMALL, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **{f"{tens}-{one}": 10 * t + o for t, tens in enumerate(_TENS, 2) for o, one in enumerate(_SMALL[:9], 1)},
}
"""The numbers that people spell out, with what they come to."""
_SCALES = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "b": 9,
    "billion": 9,
    "tn": 12,
    "trillion": 12,
}
_GROUP = ",\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE}"

_GROUPS = pattern(f"[{_GROUP}]")

_HEDGES = {
    "over": "more than|over|above|in excess of|at least|upwards of|no fewer than|no less than|not less than|exceeding|"
    "a minimum of",
    "nearly": "just under|a little under|slightly under|just below|nearly|almost|close to|approaching|not quite",
    "under": "fewer than|less than|under|below|up to|at most|no more than|not more than|as many as|as much as|"
    "a maximum of",
    "about": r"about|around|approximately|approx\.?|some|roughly|circa|c\.|an estimated|estimated at|in the region of",
}
_HEDGE_CHOICES = "|".join(f"(?P<{kind}>{words})".replace(" ", r"\s") for kind, words in _HEDGES.items())
_HEDGE = pattern(rf"(?<![\w-])(?:{_HEDGE_CHOICES})\s(?:the\s|an?\s)?$|(?P<sign>[~≈])\s?$", re.IGNORECASE)
_LONGEST_HEDGE = 24

_COUNTRY = pattern(r"(?<!\w)(?:US|NZ|A|C)$")
_DIGIT = pattern(r"\d")
_START = pattern(r"[\d£€$](?<!\w\d)")
_AFTER_NUMBER = r"""
    (?: [\s-]? (?P<scale> thousand | [mb]illion | trillion | (?-i: bn | mn | tn | [kmb] ) ) (?!\w) )?
    (?: [\s-]? (?P<points> (?: percentage | per\s?cent | % )[\s-]points? | points? | ppt? ) (?!\w)
      | \s? (?P<percent> % | (?<=\s)per[\s-]?cent(?!\w) | (?<=\s)pc(?!\w) | -per[\s-]?cent(?!\w) )
      | \s? (?P<unit> kg | km | cm | mm | mph | (?-i: [kMGT]Wh? | ha | p | g | t ) ) (?!\w) )?
    (?! \w | -\w | –\d )
    (?P<tail> \+ | -plus\b | \sor\s(?:so|more|less|fewer)\b )?
"""
_FIGURE = pattern(
    rf"""
      (?: (?P<currency> [£€$] ) \s? | (?<![\w.,/:+−–-]) )
      (?P<digits> \d{{1,3}}+ (?: [{_GROUP}]\d{{3}}(?!\d) ){{1,4}} (?: \.\d{{1,4}} )? | \d{{1,12}}+ (?: \.\d{{1,4}}+ )? )
      (?! [.,:/]\d )
      {_AFTER_NUMBER}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TELEPHONE = pattern(r"(?<![\w.])0\d[\d\s()–-]{4,24}\d")
_WORD_START = pattern(r"[EFNOSTefnostſ](?<![\w-].)", re.DOTALL)
_WORD = rf"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_SMALL[:9])}))?|{'|'.join(_SMALL)}"
_WORDED = pattern(
    rf"(?P<word> {_WORD} ) (?![\w]|-(?!per)) {_AFTER_NUMBER}",
    re.VERBOSE | re.IGNORECASE,
)
_FROM_WORD = pattern(rf"from\s(?:{'|'.join((*_SMALL, *_TENS))})\b")
_BEFORE_FIGURES = frozenset(
    choice.split()[-1].rstrip(".?").replace("\\", "") for kind in _HEDGES.values() for choice in kind.split("|")
)
_LABELLED = pattern(
    rf"""(?: \b (?: {MONTH_WORDS}
      | nos?\.? | number | pages? | pp?\.? | clause | section | table | figure | fig\.? | note | chapter
      | part | phase | level | grade | stage | step | room | unit | day | week | years? | band | article
      | paragraph | question | item | version | channel | gate | platform | route | bus | road | act | junction | class
      | category | tier | aged | ages? | top ) \s* | [\#@] ) $""",
    re.VERBOSE | re.IGNORECASE,
)
_DATED = pattern(rf"\s(?:(?:{MONTH_WORDS})\b|{HALF}|o[’']clock|noon)|\s?-year|\s(?:GMT|BST)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``text[start:end]`` without its hedge, which begins at ``hedge_start``.

    ``low`` and ``high`` are the interval that its digits stand for, ``value`` is what they say. ``unit`` is ``%``,
    ``points``, a currency sign, a unit such as ``kg``, or empty; ``scale`` the power of ten that it names (6 for “m”);
    ``hedge`` is ``about``, ``nearly``, ``over``, ``under`` or empty.
    """

    text: str
    start: int
    end: int
    hedge_start: int
    value: float
    low: float
    high: float
    unit: str
    scale: int
    hedge: str
    digits: str

    @property
    def in_words(self) -> bool:
        """Whether it is spelt out: nine."""
        return not self.digits

    def likely(self) -> tuple[float, float]:
        """The interval of what the writer may have counted: wider than the digits where they hedge."""
        match self.hedge:
            case "over":
                return self.low, self.high * 1.5
            case "under":
                return self.low / 1.5, self.high
            case "nearly":
                return self.low * 0.9, self.high
            case "about":
                return self.low * 0.9, self.high * 1.1
        return self.low, self.high


def words_for(low: int, high: int) -> str:
    """The words for the numbers from ``low`` to ``high``, as the choices of a pattern."""
    return "|".join(word for word, number in NUMBER_WORDS.items() if low <= number <= high)


@lru_cache(maxsize=512)
def find_figures(text: str) -> tuple[Figure, ...]:
    """The figures of ``text`` in order. Those in words only where the text has percentages, or something to compare."""
    figures = list(_in_digits(text)) if _DIGIT.search(text) else []
    if "%" in text or "per cent" in text or "percent" in text or _FROM_WORD.search(text):
        figures += [_figure(text, found, found.start()) for found in _in_words(text) if not _is_dated(text, found)]
        figures.sort(key=lambda figure: figure.start)
    return tuple(figures)


def _in_digits(text: str) -> Iterator[Figure]:
    end = 0
    for start in _START.finditer(text):
        at = start.start()
        if at < end:
            continue
        found = _TELEPHONE.match(text, at) if text[at] == "0" else None
        if found is None and (found := _FIGURE.match(text, at)) and not _is_no_figure(text, found):
            yield _figure(text, found, at)
        end = found.end() if found else at + 1


def _in_words(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for start in _WORD_START.finditer(text):
        found = _WORDED.match(text, start.start()) if start.start() >= end else None
        if found:
            end = found.end()
            yield found


def _figure(text: str, found: re.Match[str], start: int) -> Figure:
    groups = found.groupdict()
    digits = _GROUPS.sub("", groups.get("digits") or "")
    scale = _SCALES[folded(found["scale"])] if found["scale"] else 0
    value = float(digits) if digits else float(NUMBER_WORDS[folded(groups["word"])])
    unit = "points" if found["points"] else "%" if found["percent"] else groups.get("currency") or found["unit"] or ""
    places = len(digits.partition(".")[2])
    half = 0.5 * 10**-places if places or scale or unit not in {"", "p", "£", "€", "$"} else 0.0
    end = found.start("tail") if found["tail"] else found.end()
    if unit == "$" and (country := _COUNTRY.search(text, max(start - 3, 0), start)):
        start = country.start()
    hedged = _hedge_before(text, start)
    return Figure(
        text=text[start:end],
        start=start,
        end=end,
        hedge_start=hedged.start() if hedged else start,
        value=value * 10**scale,
        low=(value - half) * 10**scale,
        high=(value + half) * 10**scale,
        unit=unit,
        scale=scale,
        hedge=_hedge(hedged, (found["tail"] or "").lower()),
        digits=digits,
    )


def _hedge_before(text: str, start: int) -> re.Match[str] | None:
    words = text[max(start - _LONGEST_HEDGE, 0) : start].lower().split()[-2:]
    if any(word.rstrip(".") in _BEFORE_FIGURES or word[-1] in "~≈" for word in words):
        return _HEDGE.search(text, max(start - _LONGEST_HEDGE, 0), start)
    return None


def _hedge(before: re.Match[str] | None, after: str) -> str:
    if after:
        return "about" if after.endswith("so") else "under" if after.endswith(("less", "fewer")) else "over"
    if before is None:
        return ""
    return next((kind for kind in _HEDGES if before[kind]), "about")


def _is_no_figure(text: str, found: re.Match[str]) -> bool:
    """Whether the digits are a year, a date, a time, an age or the number of a thing."""
    if found["percent"] or found["points"] or found["currency"] or found["scale"]:
        return False
    digits = found["digits"]
    start, end = found.span()
    if digits.startswith("0") and digits[1:2].isdigit():
        return True
    if digits.isdigit() and len(digits) == 4 and 1900 <= int(digits) <= 2100 and not found["unit"]:
        return True
    if text[max(start - 1, 0) : start] == "(" and text[end : end + 1] == ")" and len(digits) < 3:
        return True
    return _is_dated(text, found) or _LABELLED.search(text, max(start - 16, 0), start) is not None


def _is_dated(text: str, found: re.Match[str]) -> bool:
    return _DATED.match(text, found.end()) is not None
