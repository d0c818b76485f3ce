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

from collections import Counter
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_WORDS = 12


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the paragraphs before Ends with one another, and those after it: a helpline may well stand in both."""
    paragraphs = [(_last_word(passage), passage) for passage in release.passages if passage.kind in {"prose", "item"}]
    alike = Counter(last for last, _ in paragraphs)
    first: dict[tuple[str, str], Passage] = {}
    for last, passage in paragraphs:
        words = passage.text.split() if alike[last] > 1 else []
        if len(words) < _WORDS:
            continue
        earlier = first.setdefault((passage.part, " ".join(words).casefold()), passage)
        if earlier is not passage:
            line, _ = release.source.position(release.span(earlier, 0, len(earlier.text.rstrip())).start)
            yield Fault(
                release.span(passage, 0, len(passage.text.rstrip())),
                f"“{' '.join(words[:6])} …” stands here again; it is already on line {line}.",
                "Delete one of the two.",
            )


def _last_word(passage: Passage) -> str:
    """The word that a paragraph ends in: where no other ends so, the rest need not be looked at."""
    return "".join(passage.text.rsplit(None, 1)[-1:]).casefold()
