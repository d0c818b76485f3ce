"""A hidden character turns the direction of the text.

What follows is shown from right to left, or in another order than it was written in. Telephones put such characters
around a number that is copied from their contacts; a number with one does not dial, and a name can be made to read as
another. In a line that holds Arabic or Hebrew, pairs of them are right and are left alone.

Fails::

    Ring the press desk on \u202a01632 960 101\u202c.

Passes::

    Ring the press desk on 01632 960 101.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

# Unicode Standard Annex 9, section 2: explicit embeddings, overrides and isolates, and what closes them.
_TURNING = pattern("[\u202a-\u202e\u2066-\u2069]")
_OPENING, _CLOSING = "\u202a\u202b\u2066\u2067\u2068", "\u202c\u2069"
_OVERRIDES = "\u202d\u202e"


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report the characters of each line that turn its direction, at the first of them."""
    if not _TURNING.search(release.source.unusual):
        return
    text = release.source.text
    lines: dict[int, list[int]] = {}
    for found in _TURNING.finditer(text):
        lines.setdefault(release.source.position(found.start())[0], []).append(found.start())
    for line, places in lines.items():
        if _is_needed(release.source.line(line)):
            continue
        first = places[0]
        code = f"U+{ord(text[first]):04X}"
        more = f" This line has {len(places) - 1} more." if len(places) > 1 else ""
        word = _word(text, first)
        yield Fault(
            Span(first, first + 1),
            f"A hidden character that turns the direction of the text stands here ({code}).{more}",
            f"Delete it and what follows up to the next space, and type “{word}” anew." if word else "Delete it.",
        )


def _is_needed(line: str) -> bool:
    """Whether a line has letters that run from right to left, and its pairs are whole."""
    if not any(unicodedata.bidirectional(character) in {"R", "AL"} for character in line):
        return False
    opened = sum(line.count(character) for character in _OPENING)
    closed = sum(line.count(character) for character in _CLOSING)
    return opened == closed and not any(character in line for character in _OVERRIDES)


def _word(text: str, at: int) -> str:
    found = re.compile(r"[^\s\u202a-\u202e\u2066-\u2069]{1,40}").search(text, at, at + 100)
    return found[0].strip(".,;:") if found else ""
