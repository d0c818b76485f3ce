"""Nothing stands above Ends: the release has no text.

Its page would be a headline with nothing below it. The end mark came with the file that ``make new`` begins.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    Ends

    ## Notes to editors

    The line is run by volunteers.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

    ## Notes to editors

    The line is run by volunteers.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find an end mark with nothing above it."""
    for mark in release.ends[:1]:
        written = release.source.text[mark.start : mark.end]
        if not release.source.text[release.header.body_start : mark.start].strip():
            message = f"Nothing stands above “{written}”: the release has no text."
            yield Fault(mark, message, "Write the release above it. What stands below is for editors alone.")
