"""The notes to editors begin before Ends.

What stands above Ends is for publication. A heading for editors there puts all that follows it, mobile numbers and
conditions of use included, into the text that a paper may print.

Fails::

    The trust opens a night line for carers.

    ## Notes to editors

    Please do not print the address of the house.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

    ## Notes to editors

    Please do not print the address of the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR

_FOR_EDITORS = pattern(
    r"\s*(?:(?:notes?|information)\s(?:to|for)\s(?:the\s)?(?:editors?|newsdesks?|media|press)|editors?['’]?s?['’]?\snotes?)"
    r"\s*(?::|\Z|\n)",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a heading for editors above the first end mark. One called “Background” may be part of the story."""
    if not release.ends:
        return
    for passage in release.passages:
        if passage.part != "body" or passage.quote or passage.kind not in {"heading", "prose"}:
            continue
        found = _FOR_EDITORS.match(passage.text)
        if found:
            text = found[0].strip()
            start = passage.text.index(text)
            yield Fault(
                release.span(passage, start, start + len(text)),
                f"“{text}” stands before Ends, so what follows it is for publication.",
                "Move Ends above it, on a line of its own.",
            )
            return
