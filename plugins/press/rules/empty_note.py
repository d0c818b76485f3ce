"""A note has no text.

The text promises a source, and the reader who follows the number finds an empty line. A note whose text stands in a
paragraph of its own below ``[^1]:`` is empty too: Markdown takes that paragraph for ordinary text.

Fails::

    The line took 4,200 calls in 2025.[^1]

    [^1]:

Passes::

    The line took 4,200 calls in 2025.[^1]

    [^1]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.typed_notes import typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True

_BARE = pattern(r"(?:sources?|notes?|see)?[\s.,:;–—-]*", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note that says nothing, or no more than “Source:”."""
    pictured = {passage.note for passage in release.passages if passage.note and passage.text.strip()}
    empty = [
        (note.span, f"[^{note.label}]:")
        for note in release.notes
        if _BARE.fullmatch(note.text) and (note.text or note.number not in pictured)
    ]
    for system in typed_notes(release):
        empty.extend((note.span, note.written) for note in system.notes if _BARE.fullmatch(note.text))
    for span, written in sorted(empty):
        yield Fault(
            span,
            f"The note “{written}” has no text.",
            f"Write its source on the same line, after “{written}”, or delete the note and what refers to it.",
        )
