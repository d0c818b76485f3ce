"""Sums of money and percentages of a headline, for which the text has others: “£2.4m” here, “£4.2m” there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from press.figures import Figure, find_figures
from press.passages import Passage
from press.rules.claims import MOST, Claim, Story
from press.rules.counted import MONEY, content
from press.rules.likeness import distance
from press.rules.mentions import sentence_at
from press.rules.retold import is_of_another_time, is_retold
from press.sentences import Sentence


def other_sums(story: Story) -> Iterator[Claim]:
    """The sums and shares that the text has for those of the head, which it does not have."""
    head = story.head
    if not any(map(head.text.__contains__, (*MONEY, "%", "per cent", "percent"))):
        return
    said = [found for found in find_figures(head.text) if _is_plain(found)][:MOST]
    told = [one for passage in story.text for one in find_figures(passage.text)] if said else []
    alone = cache(lambda unit: tuple(_alone(story.telling, unit)))
    for one in said:
        if any(other.unit == one.unit and other.low <= one.high and one.low <= other.high for other in told):
            continue
        sentence = sentence_at(head.text, one.start)
        if sentence is None:
            continue
        for passage, figure, its in alone(one.unit):
            is_same = _is_same_share if one.unit == "%" else _is_swapped_sum
            if _is_plain(figure) and is_same(one, figure, sentence, its):
                yield Claim(passage, figure.start, figure.end, one.text)
                break


def _alone(passages: Iterable[Passage], unit: str) -> Iterator[tuple[Passage, Figure, Sentence]]:
    """The figures with a unit that no other in their sentence has."""
    for passage in passages:
        found = [one for one in find_figures(passage.text) if one.unit == unit]
        for one in found if len(found) <= MOST else ():
            its = sentence_at(passage.text, one.start)
            if its and [its.start <= other.start < its.end for other in found].count(True) == 1:
                yield passage, one, its


def _is_plain(figure: Figure) -> bool:
    return bool(figure.digits) and not figure.hedge and figure.unit in {"%", *MONEY}


def _is_swapped_sum(one: Figure, other: Figure, said: Sentence, told: Sentence) -> bool:
    """Whether two digits of one sum change places in the other, which is spoken of in some of the same words."""
    if one.scale != other.scale or "." in one.digits + other.digits or len(one.digits) != len(other.digits):
        return False
    if is_of_another_time(said.text, told.text):
        return False
    is_swap = sorted(one.digits) == sorted(other.digits) and distance(one.digits, other.digits) == 1
    return is_swap and not content(said.text).isdisjoint(content(told.text))


def _is_same_share(one: Figure, other: Figure, said: Sentence, told: Sentence) -> bool:
    """Whether all that a sentence says of a share is said of the other, and hardly more."""
    return one.value != other.value and is_retold(said.text, told.text)
