"""A paragraph that seems to belong to a note stands outside it.

A note goes on in a second paragraph only where that one begins with four spaces. Otherwise the paragraph is printed
above all the notes, away from the one it explains.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls.[^1] Half were about children.[^2]

    Ends

    ## Notes to editors

    [^1]: Harbour Trust, annual review 2025.

    Calls from one number are counted once.

    [^2]: Harbour Trust, survey of callers, March 2026.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls.[^1] Half were about children.[^2]

    Ends

    ## Notes to editors

    [^1]: Harbour Trust, annual review 2025.

        Calls from one number are counted once.

    [^2]: Harbour Trust, survey of callers, March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.labels import named
from press.stray_notes import stray_notes

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a paragraph between two notes, or one behind a note with too few spaces before it."""
    for stray in stray_notes(release):
        if stray.kind == "paragraph":
            yield Fault(
                stray.span,
                f"This paragraph stands after note {named(stray.label)} and is not part of it: "
                "it is printed above the notes.",
                "Begin each of its lines with four spaces, or move it above the first note.",
            )
