"""The end mark runs on inside a paragraph.

Pasted text often loses its line ends: “… said the manager. Ends Notes for editors: …”. Only a line of its own divides
what is for publication from what is not, and here all of it would be published.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers. [Ends] Notes for editors: the line is run by volunteers.

Passes::

    The week ends on Sunday. A walk along the harbour is where it ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules import end_marks

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find end marks within the paragraphs of the body."""
    for _, span in end_marks.run_in_ends(release):
        yield Fault(
            span,
            f"“{release.source.text[span.start : span.end]}” stands inside a paragraph, where it ends nothing.",
            "Write Ends on a line of its own, with an empty line before and after it.",
        )
