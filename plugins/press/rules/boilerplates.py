"""What the rules about boilerplates share: the sections “About …”, and how each differs from the approved text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from press.directory import Organisation
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

_ABOUT = pattern(r"\s*about\s+(?:the\s+)?", re.IGNORECASE)
_LINK = pattern(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)")
_MARKUP = pattern(r"[*_`>#]+|^\s*[-+]\s", re.MULTILINE)
_WORD = pattern(r"\w+(?:(?:[’'@./-]+|(?<=\d),(?=\d))\w+)*")
_MOST_WORDS = 600
_ALIKE = 0.5


@dataclass(frozen=True)
class Word:
    """A word of a section, and where it stands."""

    text: str
    passage: Passage
    start: int
    end: int


@dataclass(frozen=True)
class About:
    """A section that begins with “About” and the name of an organisation which has an approved text.

    ``first`` is the passage it begins in, and ``parts`` what follows the name, each with where it begins.
    """

    organisation: Organisation
    first: Passage
    parts: tuple[tuple[Passage, int], ...]

    @property
    def differs(self) -> bool:
        """Whether there is a text, and another one than the approved."""
        return bool(self._written) and not _is_whole(self._approved, self._written)

    @cached_property
    def drift(self) -> Word | None:
        """The first word that is another one, where the text is a copy of the approved one that has changed."""
        approved, written = self._approved, self._written
        words = [_plain(word.text) for word in written]
        if not self.differs or max(len(words), len(approved)) > _MOST_WORDS:
            return None
        blocks = SequenceMatcher(None, words, approved, autojunk=False).get_matching_blocks()
        if sum(block.size for block in blocks) < _ALIKE * min(len(words), len(approved)):
            return None
        at = next((i for i, word in enumerate(words) if i >= len(approved) or word != approved[i]), len(words) - 1)
        return written[at]

    @cached_property
    def _approved(self) -> tuple[str, ...]:
        return _words(self.organisation.boilerplate)

    @cached_property
    def _written(self) -> list[Word]:
        return [
            Word(found[0], passage, found.start(), found.end())
            for passage, start in self.parts
            for found in _WORD.finditer(passage.text, start)
        ][: len(self._approved) + 200]


@lru_cache(maxsize=4)
def sections_about(release: Release, office: Office) -> tuple[About, ...]:
    """The sections about organisations that have an approved text, by their whole or their short name."""
    return tuple(_sections_about(release, office))


def _sections_about(release: Release, office: Office) -> Iterator[About]:
    passages = release.passages
    for at, passage in enumerate(passages):
        if not _ABOUT.match(passage.text) or passage.part == "head":
            continue
        for organisation in office.directory.organisations.values():
            names = {organisation.name, organisation.short} - {""}
            end = next((end for name in names if (end := _after_name(passage.text, name))), 0)
            if organisation.boilerplate and end:
                yield About(organisation, passage, tuple(_section(passages, at, end)))
                break


def _after_name(text: str, name: str) -> int:
    """Where the text after “About” and ``name`` begins, 0 where it is not what ``text`` begins with."""
    start = _ABOUT.match(text)
    bare = name[4:] if name.lower().startswith("the ") else name
    if not start or text[start.end() : start.end() + len(bare)].casefold() != bare.casefold():
        return 0
    end = start.end() + len(bare)
    rest = text[end:]
    if rest.strip(" :") and rest.lstrip(" ")[0] not in ":.–—\n":
        return 0
    return len(text) - len(rest.lstrip(" :.–—\n"))


def _section(passages: tuple[Passage, ...], at: int, end: int) -> list[tuple[Passage, int]]:
    """What belongs to the heading at ``at``: the rest of its passage, and those up to the next heading."""
    first = passages[at]
    section = [(first, end)] if first.text[end:].strip() else []
    for passage in passages[at + 1 :]:
        if passage.kind == "heading" or passage.part != first.part or _ABOUT.match(passage.text):
            break
        section.append((passage, 0))
    return section


def _is_whole(approved: tuple[str, ...], written: list[Word]) -> bool:
    """Whether the approved text stands there, and what follows, if anything, has a paragraph of its own."""
    count = len(approved)
    if [_plain(word.text) for word in written[:count]] != list(approved):
        return False
    return count == len(written) or written[count].passage is not written[count - 1].passage


@lru_cache(maxsize=64)
def _words(boilerplate: str) -> tuple[str, ...]:
    text = _MARKUP.sub(" ", _LINK.sub(r"\1", boilerplate))
    return tuple(_plain(found[0]) for found in _WORD.finditer(text))


def _plain(word: str) -> str:
    return word.replace("’", "'")
