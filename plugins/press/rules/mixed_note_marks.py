"""Notes are marked in two ways in one release.

``[^1]`` is printed (1), so a ``(1)`` that was typed looks just like it and means another note, and leads nowhere.
Stars and raised numbers beside it send the reader to two lists.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls.[^1] Half were about children (2).

    Ends

    ## Notes to editors

    [^1]: Harbour Trust, annual review 2025.

    (2) Harbour Trust, survey of callers, March 2026.

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

    [^2]: Harbour Trust, survey of callers, March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.typed_marks import Style, TypedMark, marks_in_text
from press.typed_notes import typed_notes

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first mark of every further way of marking. A note of which only half is typed is a literal one."""
    systems = typed_notes(release)
    firsts = [system.marks[0] for system in (systems if release.notes else systems[1:])]
    for mark in (*firsts, *_second_references(release, {mark.style for mark in firsts})):
        other = f"[^{release.notes[0].label}]" if release.notes else systems[0].marks[0].written
        yield Fault(
            mark.span,
            f"Notes are marked in two ways: “{other}” and “{mark.written}”.",
            "Mark them all with [^1] in the text and [^1]: before the note, and number them as the text mentions them.",
        )


def _second_references(release: Release, met: Set[Style]) -> Iterator[TypedMark]:
    """The first mark of each further way that closes a sentence and has the label of a note: “[1]” beside ``[^1]``.

    Not in round brackets: in these stand counts and the items of a sentence, too.
    """
    labels = {note.label for note in release.notes if note.references}  # of others, literal-note tells
    styles: tuple[Style, ...] = ("square", "raised")
    for style in styles:
        marks = (mark for mark in marks_in_text(release, style) if mark.closing and mark.label in labels)
        if labels and style not in met and (first := next(marks, None)):
            yield first
