"""A note is never mentioned in the release.

A reader of the note cannot tell what it is the source of, and a figure in the text probably lacks it. Information for
editors that belongs to no sentence needs no ``[^1]``: it is a paragraph under Notes to editors.

Fails::

    The line took 4,200 calls in 2025.

    [^1]: Harbour Trust, annual review 2025.

Passes::

    The line took 4,200 calls in 2025.[^1]

    [^1]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note without a reference."""
    for note in sorted(release.notes, key=lambda note: note.span):
        if not note.references:
            yield Fault(
                note.span,
                f"Note {note.label} is never mentioned in the release.",
                f"Add [^{note.label}] where the text relies on it, or delete the note.",
            )
