"""Two notes stand on one line.

A note begins where its line does. The second one is printed as part of the first, ``[^2]: …`` and all, and what refers
to it in the text is printed as it was typed.

Fails::

    The line took 4,200 calls.[^1] Half were about children.[^2]

    [^1]: Harbour Trust, annual review 2025. [^2]: Harbour Trust, survey of callers, March 2026.

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
from press.stray_notes import stray_notes
from press.typed_notes import typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note that begins in the middle of a line."""
    glued = [(stray.span, f"[^{stray.label}]") for stray in stray_notes(release) if stray.kind == "glued"]
    for system in typed_notes(release):
        glued.extend((note.span, note.written) for note in system.notes if note.glued)
    for span, written in sorted(glued):
        yield Fault(
            span,
            f"Note “{written}” stands on the line of another note, and is printed as part of it.",
            f"Begin a new line before “{written}”, with an empty line above it.",
        )
