"""The same paragraph stands twice.

A slip of pasting, which readers see at once and writers do not.

Fails::

    The line is answered by volunteers who have cared for somebody themselves, every night from ten.

    It is free.

    The line is answered by volunteers who have cared for somebody themselves, every night from ten.

Passes::

    The line is answered by volunteers who have cared for somebody themselves, every night from ten.

    It is free.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_WORDS = 12


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the paragraphs before Ends with one another, and those after it: a helpline may well stand in both."""
    first: dict[tuple[str, str], int] = {}
    for passage in release.passages:
        words = passage.text.split()
        if passage.kind not in {"prose", "item"} or len(words) < _WORDS:
            continue
        key = (passage.part, " ".join(words).casefold())
        span = release.span(passage, 0, len(passage.text.rstrip()))
        if key in first:
            yield Fault(
                span,
                f"“{' '.join(words[:6])} …” stands here again; it is already on line {first[key]}.",
                "Delete one of the two.",
            )
        first.setdefault(key, release.source.position(span.start)[0])
