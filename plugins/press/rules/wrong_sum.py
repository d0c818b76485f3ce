"""A total in a table is not the sum of its figures.

Journalists add up, and a total that is wrong puts every other figure in doubt. The last row or column counts as a
total where it is headed “Total” or “All” and at least two lines of the table add up; then the one that does not is a
slip. Where fewer add up, as in a table with one line of figures, it is one if it is a digit from the sum. Rounding is
allowed for, and a total row may be less than its figures: some may have been counted twice.

Fails::

    | Branch | Calls | Texts | Total |
    | --- | ---: | ---: | ---: |
    | Harbour | 412 | 97 | 509 |
    | Marram | 230 | 61 | 391 |
    | Quayhead | 118 | 44 | 162 |

Fails::

    | Branch | Calls |
    | --- | ---: |
    | Harbour | 412 |
    | Marram | 230 |
    | Quayhead | 118 |
    | Total | 860 |

Passes::

    | Branch | Calls | Callers | Answered |
    | --- | ---: | ---: | ---: |
    | Harbour | 412 | 240 | 96% |
    | Marram | 230 | 102 | 91% |
    | Total | 642 | 330 | 94% |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from math import gcd

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import distance
from press.rules.tables import Table, tables

LEVEL = Level.WARNING
FOR_PAGES = True

_TOTAL = pattern(r"\W*(?:(?:grand )?totals?|all|sum|cyfanswm)\b", re.IGNORECASE)
# Of two figures, what “all” come to may be more than is shown.
_SUM = pattern(r"\W*(?:(?:grand )?total|cyfanswm)\W*", re.IGNORECASE)
_MORE = pattern(r"\b(?:incl|with|plus|and)", re.IGNORECASE)
_FIGURE = pattern(
    r"\**(?P<sign>[£€$]?)(?P<whole>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.(?P<part>\d{1,4}))?\s?(?P<unit>%?)\**"
)
_STEPS = (1, 5, 10, 50, 100, 500, 1_000, 10_000, 100_000, 1_000_000)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find, in each table, the one total that is off where all others are right."""
    source = release.source.text
    for table in tables(release):
        square = [row for row in table if len(row) == len(table[0])]
        if len(square) < len(table) or len(square) < 3 or len(square[0]) < 2:
            continue
        for lines, is_row in ((list(zip(*square, strict=True)), True), (square, False)):
            wrong = _only_wrong([list(line) for line in lines], source, is_row=is_row)
            if wrong:
                span, added = wrong
                yield Fault(
                    span,
                    f"“{source[span.start : span.end]}” is given as the total, and the figures add up to {added}.",
                    "Add them up again, and put the total right, or the figure that is wrong.",
                )
                break


def _only_wrong(lines: Table, source: str, *, is_row: bool) -> tuple[Span, str] | None:
    """The total that its line does not add up to, where two others are right and no more is wrong; and the sum.

    Where fewer are right, it must be one digit from the sum; of two figures, it must be called nothing but “Total”.
    The first line has what the others are headed by; the last of each is its total, if it is more than any other:
    else it is an average.
    """
    labels = lines[0]
    if not _TOTAL.match(source, labels[-1].start, labels[-1].end):
        return None
    if any(_TOTAL.match(source, label.start, label.end) for label in labels[1:-1]):
        return None
    right, wrong, slips = 0, [], 0
    is_more = _MORE.search(source, labels[-1].start, labels[-1].end) is not None
    fewest = 2 if _SUM.fullmatch(source, labels[-1].start, labels[-1].end) else 3
    for line in lines[1:]:
        figures = [_FIGURE.fullmatch(source, cell.start, cell.end) for cell in line[1:]]
        read = [found for found in figures if found]
        if len(read) < max(len(figures), 3) or len({(found["sign"], found["unit"]) for found in read}) > 1:
            continue
        places = max(len(found["part"] or "") for found in read)
        *parts, total = (_units(found, places) for found in read)
        added = sum(parts)
        if total == added:
            right += 1
        elif total > max(parts) and not (is_row and total < added) and not _rounded([*parts, total], added - total):
            wrong.append((line[-1], f"{Decimal(added).scaleb(-places):,}"))
            slips += len(parts) >= fewest and not is_more and _is_slip(total, added)
    return wrong[0] if len(wrong) == 1 and (right >= 2 or slips) else None


def _is_slip(total: int, added: int) -> bool:
    """Whether a total is mistyped for the sum: a digit wrong, or two in each other's place."""
    return added >= 100 and len(str(total)) == len(str(added)) and distance(str(total), str(added)) == 1


def _units(figure: re.Match[str], places: int) -> int:
    """A figure without its point, as if it had so many decimal places."""
    return int(figure["whole"].replace(",", "") + (figure["part"] or "").ljust(places, "0"))


def _rounded(figures: list[int], off: int) -> bool:
    """Whether a sum may be ``off`` so much since each figure was rounded, be it to fives or to hundreds."""
    step = max(step for step in _STEPS if gcd(*figures) % step == 0)
    return 2 * abs(off) <= step * len(figures)
