"""Figures of a headline with two digits in each other's place: “46 homes”, and in the text 64 homes.

Only where the text has the headline's figure nowhere: not in words, not as what another was rounded from, and not as
what is left of some when others are taken off.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate, islice

from press.dates import MONTHS
from press.figures import NUMBER_WORDS, Figure, find_figures
from press.passages import Passage
from press.patterns import pattern
from press.rules.claims import MOST, Claim, Story
from press.rules.counted import MONEY, WORD, content, is_other_case, is_part, numbers
from press.rules.likeness import distance
from press.rules.mentions import sentence_at
from press.rules.retold import is_of_another_time

_SPELT = {value: word for word, value in NUMBER_WORDS.items()}
_WHOLE = pattern(r"\.0+\Z")
_ALL = pattern(r"\ball\s(?:of\s)?(?:the\s|its\s|their\s)?\Z", re.IGNORECASE)
_LONG = 4
"""So many digits are the same, but for two swapped, in no two figures by chance."""
_LONGEST = 2_000
"""Nothing longer is a sentence."""
_REACH = 40
_RUN = 4
_OF = pattern(r"([a-z]{2,30})\sof\s\Z", re.IGNORECASE)
_NAME = pattern(r"(?<=[a-z]\s)[A-ZÀ-ÖØ-Þ][\w’'-]{1,40}")
_DATE = pattern(rf"\b\d{{1,2}}\s(?:{'|'.join(MONTHS)})\s20\d\d\b", re.IGNORECASE)
"""A day with its year, which is the release’s own more often than another one."""
_NEW = frozenset({"new", "famil", "affordable"})
"""What may stand before what is counted, as stems, and makes no other thing of it."""
_ONLY = pattern(r"\b(?:only|just)\s\Z", re.IGNORECASE)
_BY = pattern(r"\bby\s\Z", re.IGNORECASE)
_DEFINITE = pattern(r"\b(?:all|the|its|their|our|these|those)\s\Z", re.IGNORECASE)
_IN_ALL = pattern(r"\b(?:in\s(?:all|total)|altogether|overall|whole|entire)\b", re.IGNORECASE)
_DEGREE = pattern(r"\b(?:strongly|somewhat|fairly|very|tend)\b", re.IGNORECASE)
"""What the many who are for something in a survey are divided by."""


def other_orders(story: Story) -> Iterator[Claim]:
    """The figures of the text that those of the head would be, were two of their digits swapped."""
    said = [one for one in find_figures(story.head.text) if not one.hedge and len(_digits(one)) > 1][:MOST]
    text = "\n".join(passage.lowered for passage in story.text) if said else ""
    said = [one for one in said if not stands(one.digits, text)]
    if not said:
        return
    told: dict[str, list[tuple[Passage, Figure]]] = defaultdict(list)
    for passage in story.text:
        for figure in find_figures(passage.text) if passage.kind != "code" else ():
            told["".join(sorted(_digits(figure)))].append((passage, figure))
    for one in said:
        alike = [pair for pair in told["".join(sorted(_digits(one)))][:MOST] if _is_swapped(one, *pair)]
        if not alike and not one.unit and _ALL.search(story.head.text, max(one.start - 20, 0), one.start):
            near = (pair for pairs in told.values() for pair in pairs if _is_digit_off(one, *pair))
            alike = [pair for pair in islice(near, MOST) if _is_same(one, story.head, *pair)]
        if len({_digits(other) for _, other in alike}) == 1 and not _is_rounded(one, told):
            same = next((pair for pair in alike if _is_same(one, story.head, *pair)), None)
            if same and not _is_worked_out(one, *same, story):
                yield Claim(same[0], same[1].start, same[1].end, one.text)


def _digits(figure: Figure) -> str:
    return _WHOLE.sub("", figure.digits)


def stands(digits: str, text: str) -> bool:
    """Whether digits stand in a text in small letters as they are, with commas, or in words."""
    ways = {digits}
    if digits.isdigit():
        ways |= {f"{int(digits):,}", _SPELT.get(int(digits), digits)}
    return any(_stands_free(way, text) for way in ways)


def _stands_free(words: str, text: str) -> bool:
    """Whether words stand in a text and are no part of a longer number."""
    at = text.find(words)
    while at >= 0:
        before, behind = text[max(at - 1, 0) : at], text[at + len(words) : at + len(words) + 2]
        goes_on = behind[:1].isdecimal() or (behind[:1] in {".", ","} and behind[1:].isdecimal())
        if not goes_on and not before.isdecimal() and before not in {".", ","}:
            return True
        at = text.find(words, at + 1)
    return False


def _is_swapped(one: Figure, passage: Passage, other: Figure) -> bool:
    """Whether two digits of one are swapped in the other, which has the same unit, or a column that says so."""
    mine, its = _digits(one), _digits(other)
    if mine.find(".") != its.find(".") or distance(mine.replace(".", ""), its.replace(".", "")) != 1:
        return False
    is_in_column = passage.kind == "cell" and not other.unit and bool(one.unit)
    return is_in_column or ((one.unit, one.scale) == (other.unit, other.scale))


def _is_digit_off(one: Figure, passage: Passage, other: Figure) -> bool:
    """Whether “the 17” of the text differ in one digit. “All 16” of the headline leave none of them out."""
    is_plain = not other.unit and not other.hedge and passage.kind != "cell" and one.scale == other.scale
    is_all = _DEFINITE.search(passage.text, max(other.start - 8, 0), other.start) is not None
    return is_plain and is_all and len(one.digits) == len(other.digits) and distance(one.digits, other.digits) == 1


def _is_rounded(one: Figure, told: dict[str, list[tuple[Passage, Figure]]]) -> bool:
    """Whether a figure may be another of the text made round."""
    noughts = 0 if "." in one.digits else len(one.digits) - len(one.digits.rstrip("0"))
    half = 0.5 * 10 ** (noughts + one.scale) if noughts else one.high - one.value
    low, high = one.value - half, one.value + half
    return any(other.low <= high and low <= other.high for pairs in told.values() for _, other in pairs)


def _is_same(one: Figure, head: Passage, passage: Passage, other: Figure) -> bool:
    """Whether the two count the same thing; long ones in the same words as a few others, or in a table."""
    size = len(_digits(one).replace(".", ""))
    if passage.kind == "cell":
        return size >= _LONG or (size == _LONG - 1 and one.unit in MONEY)
    said, told = sentence_at(head.text, one.start), sentence_at(passage.text, other.start)
    if said is None or told is None or len(told.text) > _LONGEST or _is_of_others(said.text, told.text):
        return False
    if one.unit == "%" and _are_of_two_places(said.text, told.text):
        return False
    if one.unit != "%" and bool(_by(head.text, one)) != bool(_by(passage.text, other)):
        return False
    if size < _LONG and one.unit != "%" and one.unit not in MONEY:
        is_some = is_part(passage.text, other) or _ONLY.search(head.text, max(one.start - 8, 0), one.start)
        return not is_some and _count_the_same(head, one, passage, other)
    words = content(said.text)
    shared = words & content(told.text)
    is_enough = len(shared) >= min(len(words), 2) or not shared.isdisjoint(_sum_of(head, one))
    return is_enough and not is_of_another_time(said.text, _DATE.sub("", told.text))


def _count_the_same(head: Passage, one: Figure, passage: Passage, other: Figure) -> bool:
    """Whether one word says what both count: no 12 nursery schools are the 21 schools of the headline."""
    mine, its = _counted(head.text, one.end), _counted(passage.text, other.end)
    at = next((at for at, word in enumerate(its) if word in mine), -1)
    return at >= 0 and content(head.text).union(_NEW).issuperset(its[:at])


def _is_of_others(said: str, told: str) -> bool:
    """Whether a sentence counts others, or all where the headline has some, or those alone who are strongly for it."""
    is_wider = any(words.search(told) and not words.search(said) for words in (_IN_ALL, _DEGREE))
    return is_wider or is_other_case(told)


def _are_of_two_places(said: str, told: str) -> bool:
    """Whether a share is that of a place which the headline does not name."""
    names, its = set(_NAME.findall(said)), set(_NAME.findall(told))
    return bool(its) and names.isdisjoint(its)


def _sum_of(head: Passage, one: Figure) -> frozenset[str]:
    """What is a sum in the headline: “a fund of £7.2m”."""
    found = _OF.search(head.text, max(one.start - _REACH, 0), one.start)
    return content(found[1]) if found else frozenset()


def _by(text: str, figure: Figure) -> re.Match[str] | None:
    """What says that a figure is how much something changes, and not how much there is."""
    return _BY.search(text, max(figure.start - 4, 0), figure.start)


def _counted(text: str, end: int) -> tuple[str, ...]:
    """What a figure that ends there counts: one of the next words, within its clause."""
    clause = re.split(r"[.,;:!?()–—]", text[end : end + _REACH], maxsplit=1)[0]
    return tuple(stem for word in WORD.findall(clause)[:3] for stem in content(word))


def _is_worked_out(one: Figure, passage: Passage, other: Figure, story: Story) -> bool:
    """Whether a figure is the other less some, or a sum: 46 of 64, as 18 are to come, or 28 flats and 18 houses.

    What is taken off or put on stands beside the other, or is counted in the same words.
    """
    if one.unit == "%" and one.value + other.value == 100:
        return True
    apart, what = abs(one.value - other.value), set(_counted(passage.text, other.end))
    for its in story.text:
        found = numbers(its.text)[:MOST]
        for value, end in found:
            if value == apart and (its is passage or not what.isdisjoint(_counted(its.text, end))):
                return True
        values = [value for value, _ in found]
        if any(one.value in list(accumulate(values[at : at + _RUN]))[1:] for at in range(len(values))):
            return True
    return False
