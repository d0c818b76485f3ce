"""A paragraph is indented, so that it would be printed as program code.

Word begins a paragraph with a tab, and Markdown takes a line behind a tab, or behind four blanks, for code: it is set
in the letters of a typewriter and not broken into lines, nothing in it is bold, and a number in it is no link. Code
that is meant as such stands between two lines of three backticks.

Fails::

    The house opens in May.

        Anyone who lies awake can ring the Harbour Line on 0808 157 0100.

Passes::

    The house opens in May.

    Anyone who lies awake can ring the Harbour Line on 0808 157 0100.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

_TAKEN = 4
"""The columns that make a paragraph code. Those of an item or a note have more, and code between fences has none."""

_WORD = pattern(r"[^\W\d_]{2,}")
_BEGINNING = pattern(r"[“‘\"'(*_]*(?:\d|[^\W\d_])")
_OF_CODE = pattern(r"[{}|\\]|\(\)|(?<!\S)(?:[=<>]+(?!\S)|--?\w)|[^\s.!?:,;][ \t]{2,}\S")
_FEWEST, _SHOWN = 5, 5


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first line of each stretch of code that reads as prose."""
    source = release.source.text
    for passage in release.passages:
        if passage.kind != "code" or not passage.anchors or not _is_prose(passage.text):
            continue
        line = passage.text.partition("\n")[0]
        words = line.strip()
        span = release.span(passage, line.index(words), line.index(words) + len(words))
        before = source[source.rfind("\n", 0, span.start) + 1 : span.start]
        if not before.strip() and len(before.expandtabs(4)) - line.index(words) == _TAKEN:
            yield Fault(
                span,
                f"“{_beginning(words)}” is indented, so it would be printed as program code.",
                "Take the tab, or the blanks, at the beginning of its lines away.",
            )


def _is_prose(text: str) -> bool:
    """Whether a first paragraph reads as a sentence does, with a capital and words, and with nothing of a program."""
    first = text.partition("\n\n")[0]
    begins = _BEGINNING.match(first.lstrip(" "))
    return (
        begins is not None
        and not begins[0][-1].islower()
        and len(_WORD.findall(first)) >= _FEWEST
        and not _OF_CODE.search(first)
    )


def _beginning(words: str) -> str:
    parts = words.split()
    return words if len(parts) <= _SHOWN else " ".join(parts[:_SHOWN]) + "…"
