"""Sentences about one helpline: those that name it, or give its number, and those that go on speaking of it.

Shared by the rules that hold what is said of a helpline against what the directory has of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from operator import itemgetter

from press.directory import Helpline, Holder
from press.finding import Span
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.helpline_names import find_names
from press.rules.numbers import numbers_of
from press.sentences import Sentence, sentences
from press.telephone import Number

_BLANK = pattern(r"\s")
REACH = 250
"""How far a sentence is looked at on either side of a number: nobody reads on farther to see what it is for."""

_GOES_ON = pattern(
    r"[“‘\"'(]*(?:Calls|Lines|All (?:calls|lines)|It|They|Free|Confidential|Anonymous|Open|Available|"
    r"(?:The|This|Our) (?:helpline|line|service|number|lines|calls))\b"
)


@dataclass(frozen=True)
class Mention:
    """A sentence about ``helpline``: ``passage.text[start:end]``. ``key`` is that of the helpline."""

    passage: Passage
    start: int
    end: int
    key: str
    helpline: Helpline

    @cached_property
    def text(self) -> str:
        """The sentence, each blank in it a plain one, so that a wrapped line reads like any other."""
        return _BLANK.sub(" ", self.passage.text[self.start : self.end])

    def span(self, release: Release, found: re.Match[str]) -> Span:
        """Where what was ``found`` in the sentence stands in the source."""
        return release.span(self.passage, self.start + found.start(), self.start + found.end())

    def words(self, found: re.Match[str]) -> str:
        """What was ``found`` in the sentence, on one line, as it is printed."""
        return self.passage.words(self.start + found.start(), self.start + found.end())


@lru_cache(maxsize=4)
def mentions(release: Release, office: Office) -> tuple[Mention, ...]:
    """The sentences of a release that are about one helpline of the directory, and about no other."""
    return tuple(mention for passage in release.passages for mention in _of_passage(passage, office))


def _of_passage(passage: Passage, office: Office) -> Iterator[Mention]:
    text, known = passage.text, office.directory.numbers()
    names, numbers = find_names(text, office), numbers_of(passage, office)
    if not (names or numbers):
        return
    about: list[tuple[int, frozenset[str]]] = [(name.start, name.keys) for name in names]
    about += [(number.start, _helplines(number, known)) for number in numbers]
    if not any(keys for _, keys in about):
        return
    before: frozenset[str] = frozenset()
    about.sort(key=itemgetter(0))
    places = [at for at, _ in about]
    for sentence in sentences_of(text, tuple((name.start, name.end) for name in names)):
        first, last = bisect_left(places, sentence.start), bisect_left(places, sentence.end)
        here = [keys for _, keys in about[first:last]]
        goes_on = not here and _GOES_ON.match(sentence.text)
        before = before if goes_on else frozenset.intersection(*here) if here else frozenset()
        if len(before) == 1:
            (key,) = before
            yield Mention(passage, sentence.start, sentence.end, key, office.directory.helplines[key])


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where what stands around ``text[start:end]`` begins and ends: its sentence, and no more than ``REACH`` of it."""
    found = sentences_of(text)
    which = max(bisect_right(_starts(text), start) - 1, 0)
    sentence = found[which] if found else Sentence(text, 0, len(text))
    return max(sentence.start, start - REACH), max(min(sentence.end, end + REACH), end)


def sentence_at(text: str, at: int) -> Sentence | None:
    """The sentence of ``text`` that has what stands at ``at``; none where that is white space between two."""
    which = bisect_right(_starts(text), at) - 1
    sentence = sentences_of(text)[which] if which >= 0 else None
    return sentence if sentence and at < sentence.end else None


@lru_cache(maxsize=1024)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(one.start for one in sentences_of(text))


@lru_cache(maxsize=1024)
def sentences_of(text: str, names: tuple[tuple[int, int], ...] = ()) -> tuple[Sentence, ...]:
    """The sentences of ``text``. A full stop inside one of ``names``, each a start and an end, ends none."""
    plain = text
    for start, end in names:
        plain = f"{plain[:start]}{'X' * (end - start)}{plain[end:]}"
    return tuple(replace(one, text=text[one.start : one.end]) for one in sentences(plain))


def _helplines(number: Number, known: Mapping[str, tuple[Holder, ...]]) -> frozenset[str]:
    holders = known.get(number.digits, ())
    return frozenset(holder.key for holder in holders if holder.kind == "helpline" and not holder.former)
