"""A section “About …” says something else than the boilerplate of the directory.

The approved text about an organisation is kept once, in the directory, and the page adds it to every release. A copy
in the release is soon older than it, and a reader then finds two.

Fails::

    The house opens in May.

    ## About Harbour Trust

    Harbour Trust finds good homes. It was founded by seven neighbours.

Passes::

    The house opens in May.

    ## About the house

    The house has four floors and a library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.release import Release

LEVEL = Level.WARNING

_ABOUT = re.compile(r"\s*about\s+(?:the\s+)?", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\]\n]{0,200})\]\([^)\n]{0,500}\)")
_MARKUP = re.compile(r"[*_`>#]+|^\s*[-+]\s", re.MULTILINE)
_WORD = re.compile(r"[\w’'@./-]*\w")
_MOST_WORDS = 600
_ALIKE = 0.5


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold each section that is headed “About” and an organisation’s name against what the directory says of it."""
    passages = release.passages
    for at, passage in enumerate(passages):
        if not _ABOUT.match(passage.text) or passage.part == "head":
            continue
        for organisation in office.directory.organisations.values():
            names = {organisation.name, organisation.short} - {""}
            end = next((end for name in names if (end := _after_name(passage.text, name))), 0)
            if organisation.boilerplate and end:
                yield from _drifted(release, _section(passages, at, end), organisation.name, organisation.boilerplate)
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


def _drifted(release: Release, section: list[tuple[Passage, int]], name: str, boilerplate: str) -> Iterator[Fault]:
    approved = _words(boilerplate)
    written = [
        (found[0], passage, found.start(), found.end())
        for passage, start in section
        for found in _WORD.finditer(passage.text, start)
    ][: len(approved) + 200]
    words = [_plain(word) for word, *_ in written]
    if not words or max(len(words), len(approved)) > _MOST_WORDS or _is_whole(approved, words, written):
        return
    matcher = SequenceMatcher(None, words, approved, autojunk=False)
    blocks = matcher.get_matching_blocks()
    matched = sum(block.size for block in blocks)
    if matched < _ALIKE * min(len(words), len(approved)):
        return
    at = next((i for i, word in enumerate(words) if i >= len(approved) or word != approved[i]), len(words) - 1)
    word, passage, start, end = written[at]
    yield Fault(
        release.span(passage, start, end),
        f"From “{word}” on, this text about {name} is not the one in the directory.",
        "Leave the section out: the page adds the text of the directory. If this one is better, correct the directory.",
    )


def _is_whole(approved: tuple[str, ...], words: list[str], written: list[tuple[str, Passage, int, int]]) -> bool:
    """Whether the approved text stands there, and what follows, if anything, has a paragraph of its own."""
    count = len(approved)
    if words[:count] != list(approved):
        return False
    return count == len(words) or written[count][1] is not written[count - 1][1]


@lru_cache(maxsize=64)
def _words(boilerplate: str) -> tuple[str, ...]:
    text = _MARKUP.sub(" ", _LINK.sub(r"\1", boilerplate))
    return tuple(_plain(found[0]) for found in _WORD.finditer(text))


def _plain(word: str) -> str:
    return word.replace("’", "'")
