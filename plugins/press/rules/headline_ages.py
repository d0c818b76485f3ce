"""The age of a headline the other way round in the text, which has no other: a man of 46 here, and of 64 there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.passages import Passage
from press.patterns import pattern
from press.rules.claims import Claim, Story
from press.rules.counted import content
from press.rules.headline_swaps import stands
from press.rules.mentions import sentence_at
from press.telephone import has_digits

_KINDS = (
    frozenset({"man", "father", "dad", "grandfather", "grandad"}),
    frozenset({"woman", "mother", "mum", "grandmother", "grandmum"}),
    frozenset({"boy"}),
    frozenset({"girl"}),
)
"""Whoever is one of these is none of the others."""
_ROLES = frozenset({
    "teenager", "youth", "driver", "rider", "cyclist", "motorcyclist", "pedestrian", "pensioner", "passenger",
})  # fmt: skip
_PEOPLE = _ROLES.union(*_KINDS)
_WHO = "|".join(sorted(_PEOPLE, key=len, reverse=True))
_AGE = pattern(
    rf"(?:\b(?P<who>{_WHO})(?:,|\sof|\saged|,\saged)\s|\baged\s)(?P<age>[1-9]\d)(?=[,.;:)]|\s[a-z]|\s?\Z)"
    rf"|(?<![\w.,£-])(?P<old>[1-9]\d)-year-old(?:\s(?P<whom>{_WHO})\b)?",
    re.IGNORECASE,
)


def swapped_ages(story: Story) -> Iterator[Claim]:
    """The only age that the text tells, where it is that of the head the other way round."""
    head = story.head.text
    said = list(_AGE.finditer(head)) if has_digits(head) else []
    told = [(passage, found) for passage in story.text for found in _AGE.finditer(passage.text)] if said else []
    if len(set(map(_age, said))) != 1 or len({_age(found) for _, found in told}) != 1:
        return
    age, text = _age(said[0]), "\n".join(one.lowered for one in story.text)
    if age == age[::-1] or _age(told[0][1]) != age[::-1] or stands(age, text):
        return
    for passage, found in told:
        start, end = found.span("age" if found["age"] else "old")
        if _is_one_person(story.head, said[0], passage, found):
            yield Claim(passage, start, end, age)
            return


def _age(found: re.Match[str]) -> str:
    return found["age"] or found["old"]


def _is_one_person(head: Passage, one: re.Match[str], passage: Passage, other: re.Match[str]) -> bool:
    """Whether two ages may be of one person: both a man’s, or told in words that both sentences have.

    The boy who was found is no man of 41, nor the driver who was held, of whom the headline may not speak.
    """
    mine, its = ((found["who"] or found["whom"] or "").lower() for found in (one, other))
    kinds = [next((kind for kind in _KINDS if who in kind), None) for who in (mine, its)]
    if kinds[0] and kinds[1]:
        return kinds[0] == kinds[1]
    told = sentence_at(passage.text, other.start())
    is_alike = told is not None and bool((content(head.text) & content(told.text)) - _PEOPLE)
    return is_alike or (mine == its and mine != "")
