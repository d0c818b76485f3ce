"""The tables of a text by their rows and cells, each cell where it stands in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from press.finding import Span
from press.patterns import pattern
from press.release import Release

_DASHES = pattern(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
_CODE = pattern(r"(`+)[^`]+\1")
_STROKE = pattern(r"(?<!\\)\|")

Table = list[list[Span]]
"""The rows of a table, the headed one first; a row may have more cells than that one, or fewer."""


def tables(release: Release) -> Iterator[Table]:
    """Every table that the reader sees as one."""
    if "|" not in release.source.text or "<table" not in release.body + release.editors:
        return
    printed = sorted(anchor.offset for one in release.passages if one.kind == "cell" for anchor in one.anchors)
    table: Table = []
    before: list[Span] = []
    for span, line in release.source.lines(release.header.body_start):
        cells = [Span(span.start + start, span.start + end) for start, end in _cells(line)]
        if "|" in line and _DASHES.fullmatch(line):
            if table:
                yield table
            # Before the first row of a table within a list stands the mark of the item, in no cell.
            table = [before[-len(cells) :]]
        elif not line.strip():
            if table:
                yield table
            table = []
        elif table and bisect_left(printed, span.start) < bisect_left(printed, span.end):
            table.append(cells)
        before = cells
    if table:
        yield table


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
