"""Lines that were to stand one below the other are printed as one paragraph.

“What: …”, “When: …”, “Where: …”: the form of nearly every invitation, and of a contact that is typed out; so are three
short lines without a mark at their ends, as in an address or a list of names. Markdown begins a new line only after an
empty one, or after two spaces, or a backslash, at the end of the line above.

Fails::

    **What:** the lamp room opens
    **When:** 10am on Friday
    **Where:** Harbour Road

Fails::

    Taking part in it:
    Harbour Trust
    Marram Library
    Quayhead School

Passes::

    **What:** the lamp room opens

    **When:** 10am on Friday

    **Where:** Harbour Road
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_LABELLED = pattern(r"(?:^|\n)[ \t]*(?P<label>[A-Z][\w’'/&-]{1,20}(?: [\w’'/&-]{1,15}){0,2}:)(?=\s)[^\n]*")
_FEW_WORDS = r"(?!\w{1,3}[.)]\s)[A-Z\d][^\n:]{1,40}[\w)]"
_BARE = pattern(
    rf"(?:^|\n)[ \t]*(?P<first>{_FEW_WORDS})[ \t]*\n[ \t]*(?P<second>{_FEW_WORDS})[ \t]*\n[ \t]*(?P<third>{_FEW_WORDS})"
    r"[ \t]*(?=\n(?![ \t]*[a-zß-ÿ])|\Z)"
)
"""Three short lines without a mark at their ends: hardly a sentence that whoever wrote it has folded, unless it goes on
with a small letter below them."""
_FOLDED = pattern(
    r"\b(?:an?|and|as|at|by|for|from|has|in|is|of|on|or|than|that|the|to|was|which|who|will|with)$", re.MULTILINE
)
_BREAKS = ("  ", "\\", "<br>", "<br/>", "<br />")
_OF_A_MAIL = frozenset({"From:", "Sent:", "To:", "Cc:", "Subject:"})
"""The lines above a mail, which are to go: ``template-text`` says so."""

_Pair: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""Where the words of two lines stand in a passage."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the second of such lines in each paragraph: what holds for it holds for the others."""
    for passage in release.passages:
        if passage.part == "head" or passage.kind != "prose" or "\n" not in passage.text:
            continue
        pair = _labelled(release, passage) or _bare(release, passage)
        if pair:
            first, second = pair
            yield Fault(
                release.span(passage, *second),
                f"“{passage.words(*second)}” is printed on one line with “{passage.words(*first)}”, in one paragraph.",
                "Leave an empty line between the two, and between the lines below that belong to them.",
            )


def _labelled(release: Release, passage: Passage) -> _Pair | None:
    """The labels of two lines, one below the other."""
    for first, second in pairwise(_LABELLED.finditer(passage.text)):
        if second.start() != first.end() or not _OF_A_MAIL.isdisjoint({first["label"], second["label"]}):
            continue
        if not _stands_alone(release, passage, second.start("label")):
            return first.span("label"), second.span("label")
    return None


def _bare(release: Release, passage: Passage) -> _Pair | None:
    """The first two of three such lines, where nothing begins a new line between them."""
    for found in _BARE.finditer(passage.text):
        if not _FOLDED.search(found[0]) and not any(
            _stands_alone(release, passage, found.start(line)) for line in ("second", "third")
        ):
            return found.span("first"), found.span("second")
    return None


def _stands_alone(release: Release, passage: Passage, at: int) -> bool:
    """Whether the line at ``at`` is begun by a sign for a new line; of one with tabs another rule tells."""
    source = release.source.text
    start = release.span(passage, at, at + 1).start
    begun = source.rfind("\n", 0, start)
    above, line = source[:begun], source[begun + 1 :].partition("\n")[0]
    return above.endswith(_BREAKS) or "\t" in line
