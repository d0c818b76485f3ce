"""A row of a table has more cells than the table has columns, and what stands in them is not printed.

Markdown leaves such cells out without a word: figures that somebody counted are missing from the page, and nobody sees
it there.

Fails::

    | Month | Calls |
    | --- | --- |
    | May | 61 | 97 |

Passes::

    | Month | Calls | Texts |
    | --- | --- | --- |
    | May | 61 | 97 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_DASHES = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
_CODE = re.compile(r"(`+)[^`]+\1")
_STROKE = re.compile(r"(?<!\\)\|")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first cell of each row that has no column."""
    if "<table" not in release.body and "<table" not in release.editors:
        return
    printed = [anchor.offset for one in release.passages if one.kind == "cell" for anchor in one.anchors]
    columns = 0
    for span, line in release.source.lines(release.header.body_start):
        if "|" in line and _DASHES.fullmatch(line):
            columns = len(_cells(line))
        elif not line.strip():
            columns = 0
        elif columns and any(span.start <= offset < span.end for offset in printed):
            lost = [(start, end) for start, end in _cells(line)[columns:] if line[start:end].strip()]
            if lost:
                start, end = lost[0]
                yield Fault(
                    Span(span.start + start, span.start + end),
                    f"“{line[start:end]}” is not printed: the table has {_columns(columns)}, and this row more cells.",
                    "Give the table another column, in its first row and in the line of dashes, or take the cell out.",
                )


def _columns(number: int) -> str:
    return "1 column" if number == 1 else f"{number} columns"


def _cells(line: str) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end, without the blanks around them."""
    plain = _CODE.sub(lambda found: "x" * len(found[0]), line)
    strokes = [found.start() for found in _STROKE.finditer(plain)]
    first, last = len(plain) - len(plain.lstrip()), len(plain.rstrip())
    if strokes and strokes[0] == first:
        first = strokes.pop(0) + 1
    if strokes and strokes[-1] == last - 1:
        last = strokes.pop()
    edges = [first, *(at for stroke in strokes for at in (stroke, stroke + 1)), last]
    return [_trimmed(plain, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    cell = text[start:end]
    begin = start + len(cell) - len(cell.lstrip())
    return begin, max(begin, start + len(cell.rstrip()))
