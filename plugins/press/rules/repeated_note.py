"""Two notes carry the same label.

Markdown keeps the last one and drops the others without a word: a source disappears, and a reference leads to the
wrong one.

Fails::

    The line took 4,200 calls.[^1] Half were about children.[^2]

    [^1]: Harbour Trust, annual review 2025.

    [^2]: Harbour Trust, survey of callers, March 2026.

    [^1]: Harbour Trust, monthly figures, January 2026.

Passes::

    The line took 4,200 calls.[^1] Half were about children.[^2]

    [^1]: Harbour Trust, annual review 2025.

    [^2]: Harbour Trust, survey of callers, March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.labels import named
from press.typed_notes import TypedNotes, typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every label that an earlier note already has, and every number that is typed before two notes."""
    first: dict[str, int] = {}
    for note in release.note_labels:
        line, _ = release.source.position(note.span.start)
        if note.label in first:
            yield Fault(
                note.span,
                f"Note {named(note.label)} stands here again; it is already on line {first[note.label]}.",
                "Give one of the two a label of its own, here and where the text refers to it, or delete one.",
            )
        first.setdefault(note.label, line)
    for system in typed_notes(release):
        if system.style in {"round", "square", "raised"}:
            yield from _typed(release, system)


def _typed(release: Release, system: TypedNotes) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for note in system.notes:
        line, _ = release.source.position(note.span.start)
        if note.label in lines:
            yield Fault(
                note.span,
                f"Note {note.written} stands here again; it is already on line {lines[note.label]}.",
                "Give one of the two a number of its own, here and where the text refers to it, or delete one.",
            )
        lines.setdefault(note.label, line)
