"""A row of a table has more cells than the table has columns, or fewer.

Markdown leaves out what is too much without a word: figures that somebody counted are missing from the page, and nobody
sees it there. Where a cell is missing, those behind it are printed one column too early; a cell with nothing in it is
written too, as “| |”. A row of one cell alone, which heads those below it, is as it should be, and so is one of words
that ends early.

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

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.tables import tables

LEVEL = Level.ERROR
FOR_PAGES = True

_FIGURE = pattern(r"`?\W{0,3}\d[\d.,|\s]{0,20}\W{0,3}`?")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first cell of each row that has no column, and each row that has a column without a cell."""
    source = release.source.text
    for head, *rows in tables(release):
        framed = _outer(source, head) > 0
        for row in rows:
            filled = [cell for cell in row if cell.start < cell.end]
            lost = next((cell for cell in row[len(head) :] if cell.start < cell.end), None)
            # In a table without outer strokes, those of a row part it from cells that are empty.
            number = len(row) + (0 if framed else _outer(source, row))
            if lost:
                written = source[lost.start : lost.end]
                yield Fault(
                    lost,
                    f"“{written}” is not printed: the table has {_columns(len(head))}, and this row more cells.",
                    "Give the table another column, in its first row and in the line of dashes, or take the cell out.",
                )
            elif number < len(head) and any(_FIGURE.fullmatch(source, cell.start, cell.end) for cell in row[1:]):
                first = source[filled[0].start : filled[0].end]
                yield Fault(
                    Span(filled[0].start, filled[-1].end),
                    f"The row “{first}” has {number} of {len(head)} cells: what stands behind a missing one is printed "
                    "in the wrong column.",
                    "Write an empty cell, “| |”, where there is none, even at the end.",
                )


def _outer(source: str, row: list[Span]) -> int:
    """How many strokes stand before the first cell of a row, and behind its last."""
    start, end = source.rfind("\n", 0, row[0].start) + 1, source.find("\n", row[-1].end)
    return source.count("|", start, row[0].start) + source.count("|", row[-1].end, end if end >= 0 else len(source))


def _columns(number: int) -> str:
    return "1 column" if number == 1 else f"{number} columns"
