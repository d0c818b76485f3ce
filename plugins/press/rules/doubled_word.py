"""A word stands twice, one right behind the other.

Whoever moves words about leaves one behind, and whoever reads over it sees one only, all the more where a line ends
between the two. “Had had” and “that that” may be right, as are names, Walla Walla, and what is said twice on purpose.
So are scientific names in brackets: cranes (Grus grus).

Fails::

    The burglar ran ran from the house.

Passes::

    He had had no lamp, and knew that that was wrong. The choir of Walla Walla sang “never, never, never”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, pairwise

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.sound_doubles import is_sound
from press.rules.written import written

LEVEL = Level.WARNING
FOR_PAGES = True

_TWICE = pattern(
    r"(?<![\w’'@#./&-])(?P<first>[A-Za-z][a-z’']{1,30}|[Aa])\s{1,3}(?=[a-z])(?i:(?P=first))(?![\w’'@&-]|\.\w)"
)
_OPENING = "“‘\"'([—–*_"
"""What may stand right before the first of the two."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the words that stand twice in English; where one stands three times, somebody means it."""
    if release.lang != "en" or not _has_twice(release.lowered):
        return
    for passage in release.passages:
        if passage.kind in {"code", "cell"} or not _has_twice(passage.lowered):
            continue
        for found in _TWICE.finditer(passage.text):
            span = release.span(passage, *found.span())
            if is_sound(found) or _is_code(span, release):
                continue
            quoted = passage.words(*found.span())
            yield Fault(span, f"“{quoted}”: the word stands twice.", "Take one of the two out.")


def _has_twice(lowered: str) -> bool:
    """Whether any word is followed by itself, which few texts have; its second time may have a full stop behind it."""
    for mark in _OPENING:  # not translate(), which looks up every letter
        lowered = lowered.replace(mark, " ")
    words = lowered.split()
    alike = compress(pairwise(words), map(str.startswith, words[1:], words))
    return any(not other[len(word) : len(word) + 1].isalpha() for word, other in alike)


def _is_code(span: Span, release: Release) -> bool:
    return span.start > release.header.body_start and not written(release)[span.start : span.end].strip()
