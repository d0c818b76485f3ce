"""A note is numbered by hand, as it comes out of Word.

The text says (1) and so does the note, but nothing joins them: readers cannot go from one to the other and back, and a
number that is wrong is not found. ``[^1]`` is printed as (1) all the same.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line took 4,200 calls in 2025 (1).

    Ends

    ## Notes to editors

    (1) Harbour Trust, annual review 2025.

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The line asks twenty (20) volunteers to (1) listen, (2) take notes and (3) ring back.

    Ends

    ## Notes to editors

    (1) Volunteers are trained for six weeks.

    (2) The line is open from ten in the evening.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.directory.checking import listing
from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.typed_notes import typed_notes

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find, where all notes are typed, the first mark of each that has its note."""
    systems = typed_notes(release)
    if release.notes or not systems:
        return
    system = systems[0]
    notes = {note.label: note for note in reversed(system.notes)}
    numbers = {label: label if label.isdecimal() else str(at) for at, label in enumerate(notes, start=1)}
    seen: set[str] = set()
    for mark in system.marks:
        if mark.label in notes and mark.label not in seen:
            seen.add(mark.label)
            again = [one.span.start for one in system.marks if one.label == mark.label and one is not mark]
            here = f"here, and again on {_lines(again, release)}," if again else "here"
            number = numbers[mark.label]
            written = notes[mark.label].written
            yield Fault(
                mark.span,
                f"“{mark.written}” is typed by hand, and does not lead to its note.",
                f"Write “[^{number}]” {here} and “[^{number}]: ” in place of “{written}” before the note.",
            )


def _lines(places: list[int], release: Release) -> str:
    """The lines on which places of the source are: “line 9”, “lines 9 and 12”."""
    lines = list(dict.fromkeys(str(release.source.position(at)[0]) for at in places))
    return f"line{'s' if len(lines) > 1 else ''} {listing(lines)}"
