"""Two notes stand on one line, or are printed as if they did.

A note begins where its line does. The second one is printed as part of the first, ``[^2]: …`` and all, and what refers
to it in the text is printed as it was typed. So is a line that was left with the number that Word gave it, “2.” or
“(2)”, right below a note.

Fails::

    The line took 4,200 calls.[^1] Half were about children.[^2]

    [^1]: Harbour Trust, annual review 2025. [^2]: Harbour Trust, survey of callers, March 2026.

Fails::

    The line took 4,200 calls.[^1]

    [^1]: Harbour Trust, annual review 2025.
    2. The trust has two houses on the North Shore.

Passes::

    The line took 4,200 calls.[^1] Half were about children.[^2]

    [^1]: Harbour Trust, annual review 2025.
    [^2]: Harbour Trust, survey of callers, March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.stray_notes import stray_notes
from press.typed_notes import typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True

_NUMBERED = pattern(
    r"\n[ ]{0,3}(?P<mark>\((?P<round>\d{1,2})\)|\[(?P<square>\d{1,2})\]|(?P<dot>\d{1,2})\.)[ \t]+(?=[^\W_])"
)
_ENDED = pattern(r"[.!?;”’\"\])\d][ \t]*\Z")
"""Where a note ends: elsewhere the next line goes on with it, and may do so with a number."""


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
    for span in _numbered(release):
        written = release.source.text[span.start : span.end]
        number = written.strip("([.)]")
        yield Fault(
            span,
            f"“{written}” begins a line right below a note, and is printed as part of it.",
            f"Write “[^{number}]: ” if the text refers to it, or delete the number and leave an empty line above.",
        )


def _numbered(release: Release) -> Iterator[Span]:
    """The number that a line below a note begins with, where it is the one that follows the note’s own."""
    source = release.source.text
    for note in release.note_labels:
        end = source.find("\n", note.span.end)
        found = _NUMBERED.match(source, end) if end >= 0 and note.label.isdecimal() else None
        if found and _ENDED.search(source[note.span.end : end]):
            number = found["round"] or found["square"] or found["dot"]
            if int(number) == int(note.label) + 1:
                yield Span(*found.span("mark"))
