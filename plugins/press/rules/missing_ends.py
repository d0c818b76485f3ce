"""The release does not say where it ends.

What follows Ends is for editors and not for publication. Without the line, a contact's mobile number or a note meant
for the newsdesk may be printed.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

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
from press.rules.end_marks import run_in_ends

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release with text and no end mark, not even one inside a paragraph."""
    if release.ends or next(run_in_ends(release), None) is not None:
        return
    if any(passage.part != "head" for passage in release.passages):
        yield Fault(
            release.last_line,
            "The release has no line “Ends”.",
            "Write Ends on a line of its own after the last paragraph for publication, with an empty line around it.",
        )
