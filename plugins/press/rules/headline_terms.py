"""For how long a headline has somebody go to prison, where the text knows of one term only, and that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.passages import Passage
from press.patterns import pattern
from press.rules.claims import MOST, Claim, Story
from press.rules.counted import is_other_case
from press.rules.mentions import sentence_at
from press.rules.retold import is_of_another_time
from press.rules.small_numbers import NUMBER, numbers_in, value

_SENTENCED = ("jail", "imprison", "locked", "sentence")
_TERM = pattern(
    rf"\b(?:jailed|imprisoned|locked\sup|sentenced)\s(?:[a-z]+\s){{0,3}}?(?:for|to)\s{NUMBER}\s(?P<noun>years?|months?)\b"
    r"(?P<more>\s(?:and|or)\b)?",
    re.IGNORECASE,
)
_SEVERAL = pattern(
    r"\b(?:gang|pair|couple|duo|trio|group|men|women|(?!was\b|has\b)[a-z]{2,20}s)\s(?:(?:who|that)\s[^.;:]{1,60}\s)?"
    r"(?:(?:have\sbeen|were|are)\s)?\Z",
    re.IGNORECASE,
)
# A term is cut, or is somebody else’s.
_ANOTHER_TERM = pattern(
    r"\b(?:less|reduced|reduction|cut|credit|appeal\w*|increased|(?:his|her|their)\s(?=[a-z])(?!own\b)|accomplices?|"
    r"co-[a-z]+|partner|husband|wife|brother|sister|mother|father|son|daughter|friend|gang|ringleader)\b",
    re.IGNORECASE,
)
_SUMMED_UP = ("licence", "extended", "consecutive")
_YEARS = pattern(rf"{NUMBER}[\s-](?:years?|months?)\b", re.IGNORECASE)


def other_terms(story: Story) -> Iterator[Claim]:
    """The one term that the text has for that of the head."""
    head = story.head
    if not any(map(head.lowered.__contains__, _SENTENCED)):
        return
    said = list(_TERM.finditer(head.text))
    if len(said) != 1 or said[0]["more"] or _SEVERAL.search(head.text, 0, said[0].start()):
        return
    if value(said[0]) in numbers_in(story.text):
        return
    told = [(passage, found) for passage in story.telling for found in _TERM.finditer(passage.text)]
    if len(told) > MOST:
        return
    told = [(passage, found) for passage, found in told if not _is_of_another_term(head, passage, found)]
    told = [(passage, found) for passage, found in told if found["noun"][0].lower() == said[0]["noun"][0].lower()]
    if not told or len({value(found) for _, found in told}) > 1 or any(found["more"] for _, found in told):
        return
    if any(word in passage.lowered for word in _SUMMED_UP for passage in story.text):
        return
    passage, found = told[0]
    years = {value(one) for passage in story.text for one in _YEARS.finditer(passage.text)}
    # Of two terms, or of one with a licence to follow, a headline may have the sum.
    if value(said[0]) % value(found) and value(said[0]) - value(found) not in years:
        start = found.start("number")
        yield Claim(passage, start, found.end("noun"), f"{said[0]['number']} {said[0]['noun']}")


def _is_of_another_term(head: Passage, passage: Passage, found: re.Match[str]) -> bool:
    """Whether a term is another than that of the headline: an earlier one, a cut one, or somebody else’s."""
    its = sentence_at(passage.text, found.start())
    if its is None or is_other_case(its.text) or is_of_another_time(head.text, its.text):
        return True
    return any(other[0].lower() not in head.lowered for other in _ANOTHER_TERM.finditer(its.text))
