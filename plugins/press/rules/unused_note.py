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
from press.rules.labels import named
from press.stray_notes import stray_labels
from press.typed_notes import TypedNotes, stand_ins, typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note without a reference, unless a reference that is mistyped was meant for it."""
    meant = stray_labels(release, "reference") | {mark.label for mark in stand_ins(release)}
    folded = {one.label.strip().casefold() for one in release.references if not one.number}
    for note in sorted(release.notes, key=lambda note: note.span):
        if not note.references and note.label not in meant and note.label.strip().casefold() not in folded:
            yield Fault(
                note.span,
                f"Note {named(note.label)} is never mentioned in the release.",
                f"Add [^{note.label}] where the text relies on it, or delete the note.",
            )
    for system in typed_notes(release):
        yield from _typed(system)


def _typed(system: TypedNotes) -> Iterator[Fault]:
    """Typed notes that are not mentioned although most are: others are information that belongs to no sentence."""
    cited = {mark.label for mark in system.marks}
    if system.style in {"listed", "sign"} or 2 * len(cited & system.labels) < len(system.labels):
        return
    for note in system.notes:
        if note.label not in cited:
            yield Fault(
                note.span,
                f"Note {note.written} is never mentioned in the release, and others are.",
                f"Put {note.written} where the text relies on it, or take the number away from the note.",
            )
