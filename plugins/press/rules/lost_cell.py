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

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.tables import tables

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first cell of each row that has no column."""
    source = release.source.text
    for head, *rows in tables(release):
        for row in rows:
            lost = next((cell for cell in row[len(head) :] if cell.start < cell.end), None)
            if lost:
                written = source[lost.start : lost.end]
                yield Fault(
                    lost,
                    f"“{written}” is not printed: the table has {_columns(len(head))}, and this row more cells.",
                    "Give the table another column, in its first row and in the line of dashes, or take the cell out.",
                )


def _columns(number: int) -> str:
    return "1 column" if number == 1 else f"{number} columns"
