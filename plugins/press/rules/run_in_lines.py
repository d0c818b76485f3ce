"""Lines that were to stand one below the other are printed as one paragraph.

“What: …”, “When: …”, “Where: …”: the form of nearly every invitation, and of a contact that is typed out. Markdown
begins a new line only after an empty one, or after two spaces, or a backslash, at the end of the line above.

Fails::

    **What:** the lamp room opens
    **When:** 10am on Friday
    **Where:** Harbour Road

Passes::

    **What:** the lamp room opens

    **When:** 10am on Friday

    **Where:** Harbour Road
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_LABELLED = pattern(r"(?:^|\n)[ \t]*(?P<label>[A-Z][\w’'/&-]{1,20}(?: [\w’'/&-]{1,15}){0,2}:)(?=\s)[^\n]*")
_BREAKS = ("  ", "\\", "<br>", "<br/>", "<br />")
_OF_A_MAIL = frozenset({"From:", "Sent:", "To:", "Cc:", "Subject:"})
"""The lines above a mail, which are to go: ``template-text`` says so."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the second of such lines in each paragraph: what holds for it holds for the others."""
    for passage in release.passages_with(":"):
        if passage.part == "head" or passage.kind != "prose" or "\n" not in passage.text:
            continue
        for first, second in pairwise(_LABELLED.finditer(passage.text)):
            if second.start() != first.end() or not _OF_A_MAIL.isdisjoint({first["label"], second["label"]}):
                continue
            if _stands_alone(release, passage, second.start("label")):
                continue
            yield Fault(
                release.span(passage, *second.span("label")),
                f"“{second['label']}” is printed on one line with “{first['label']}”, in one paragraph.",
                "Leave an empty line between the two, and between the lines below that belong to them.",
            )
            break


def _stands_alone(release: Release, passage: Passage, at: int) -> bool:
    """Whether the line at ``at`` is begun by a sign for a new line; of one with tabs another rule tells."""
    source = release.source.text
    start = release.span(passage, at, at + 1).start
    begun = source.rfind("\n", 0, start)
    above, line = source[:begun], source[begun + 1 :].partition("\n")[0]
    return above.endswith(_BREAKS) or "\t" in line
