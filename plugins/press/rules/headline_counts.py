"""How many men, shops or lambs a headline counts, and the text otherwise: “Two men charged”, and three in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from press.dates import MONTHS
from press.patterns import pattern
from press.rules.claims import MOST, Claim, Story
from press.rules.mentions import sentence_at
from press.rules.retold import is_retold
from press.rules.small_numbers import NUMBER, VALUES, numbers_in, value
from press.sentences import Sentence

_COUNT = pattern(rf"{NUMBER}\s(?P<noun>[a-z][\w’'-]{{2,24}})", re.IGNORECASE)
_NO_NOUNS = frozenset({
    "per", "percent", "million", "billion", "thousand", "hundred", "out", "and", "the", "for", "from", "new",
    "year-old", "more", "other", "others", "further", "times", "degrees", "miles", "years", "year", "months", "days",
    "hours", "minutes", "weeks", "who", "with", "will", "are", "were", "have", *map(str.lower, MONTHS),
})  # fmt: skip
_AND_MORE = pattern(rf"\W*(?:[\w’'-]+\W+){{0,4}}?and\s(?:an?|one|the|\d+|{'|'.join(VALUES)})\b", re.IGNORECASE)
_AND_BEFORE = pattern(r"\b(?:and|or|about|over|than|nearly|almost|least|another|other)\s\Z", re.IGNORECASE)
_MORE = pattern(r"\b(?:another|further|one\smore|one\sother|others)\b")


def other_counts(story: Story) -> Iterator[Claim]:
    """The first count that the text has for one of the head, which it does not have."""
    head = story.head
    counts = [one for one in islice(_COUNT.finditer(head.text), MOST) if one["noun"].lower() not in _NO_NOUNS]
    known = numbers_in(story.text) if counts else frozenset()
    for one in counts:
        noun = one["noun"].lower()
        if value(one) in known or _is_of_more(head.text, one):
            continue
        if any(_MORE.search(passage.lowered) for passage in story.text):
            return
        sentence = sentence_at(head.text, one.start())
        if sentence is None:
            continue
        for passage in story.telling:
            alike = [other for other in _COUNT.finditer(passage.text) if other["noun"].lower() == noun]
            for other in alike[:MOST]:
                its = sentence_at(passage.text, other.start())
                if its is None or _is_of_more(passage.text, other):
                    continue
                if value(other) == value(one) or value(one) - value(other) in known:
                    continue  # of eight who were rescued, six by boat and two on foot
                if is_retold(_without(sentence, one), _without(its, other)):
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
