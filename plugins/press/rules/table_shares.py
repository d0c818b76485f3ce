"""Changes and shares in a column of a table, each worked out from two figures of its row: +9.4% for 318.4 and 291.0.

Which two, and how, is what the rows agree on. The one that does not is found where it is a digit, two swapped digits or
a sign away from what its figures come to, or where so many agree that nothing else can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.finding import Span
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import distance
from press.rules.tables import tables

_CELL = pattern(
    r"[*_]{0,3}\(?(?P<sign>[+−–-]?)[£€$]?(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?)"
    r"\s?(?:m|bn|k)?(?P<percent>%?)\)?[*_]{0,3}"
)
_PERCENT = pattern(r"%|\bper\scent\b", re.IGNORECASE)
_FEWEST = 3
"""So many rows must agree, and have different percentages."""
_MANY = 5
_WEIGHTED = pattern(r"\b(?:un)?weight(?:ed|ing)\b", re.IGNORECASE)
"""What is said of a survey whose percentages are none of its counts."""
_NEAR = 2
"""So many units of its last place a percentage may be off for other reasons, as a poll’s is that is weighted."""
_MOST_ROWS, _MOST_COLUMNS = 60, 8


@dataclass(frozen=True, slots=True)
class Unfit:
    """A percentage that the figures of its row do not come to, and what they do: “from 291.0 to 318.4 is +9.4%”."""

    span: Span
    truth: str


@dataclass(frozen=True, slots=True)
class _Cell:
    """A number of a table: what it may have been before it was rounded is ``half`` to either side."""

    span: Span
    value: float
    half: float
    places: int
    sign: str
    text: str


_Column = list[_Cell | None]
_Row = tuple[_Cell, _Cell, _Cell]
"""A percentage, the figure that is said to be that part or change, and the one it is held against."""


def unfit_shares(release: Release) -> Iterator[Unfit]:
    """The one percentage of each column that does not fit its figures, where all others do."""
    source = release.source.text
    found = list(tables(release))
    for table in found if found and not _WEIGHTED.search(source) else ():
        head, *rows = table
        is_square = all(len(row) == len(head) for row in rows)
        if not is_square or not _FEWEST < len(rows) <= _MOST_ROWS or len(head) > _MOST_COLUMNS:
            continue
        lines = [[_cell(source, cell) for cell in row[1:]] for row in rows]
        columns = [list(column) for column in zip(*lines, strict=True)]
        named = [_PERCENT.search(source, cell.start, cell.end) is not None for cell in head[1:]]
        shares = [column for column, is_named in zip(columns, named, strict=True) if _are_shares(column, is_named)]
        counts = [column for column in columns if column not in shares]
        for column in shares:
            yield from _unfit(column, counts)


def _cell(source: str, span: Span) -> _Cell | None:
    found = _CELL.fullmatch(source, span.start, span.end)
    if found is None:
        return None
    digits = found["digits"].replace(",", "")
    places = len(digits.partition(".")[2])
    noughts = 0 if places else len(digits) - len(digits.rstrip("0"))
    half = 0.5 * 10.0 ** (-places if places else noughts) if places or noughts > 1 else 0.0
    value = float(digits) * (-1 if found["sign"] in {"−", "–", "-"} else 1)
    return _Cell(span, value, half, places, found["sign"], found[0].strip("*_"))


def _are_shares(column: _Column, is_named: bool) -> bool:
    """Whether all numbers of a column are percentages, as each says or its head does."""
    cells = [cell for cell in column if cell]
    return len(cells) > _FEWEST and all(is_named or cell.text.rstrip(")").endswith("%") for cell in cells)


def _unfit(shares: _Column, counts: list[_Column]) -> Iterator[Unfit]:
    for rows in _readings(shares, counts):
        for less in (100,) if any(share.sign for share, _, _ in rows) else (0, 100):
            wrong = [row for row in rows if not _fits(*row, less)]
            right = {row[0].value for row in rows if row not in wrong}
            if len(right) < _FEWEST or len(wrong) > 1:
                continue
            for share, part, whole in wrong:
                truth = 100 * part.value / whole.value - less
                if abs(truth - share.value) <= _NEAR * 10.0**-share.places:
                    continue
                printed = f"{truth:{'+' if share.sign else ''}.{share.places}f}%"
                is_certain = len(right) >= _MANY and share is not shares[-1]  # a total may count otherwise
                if is_certain or _is_slip(share, printed):
                    what = f"from {whole.text} to {part.text}" if less else f"{part.text} of {whole.text}"
                    yield Unfit(share.span, f"{what} is {printed.replace('-', '–')}")
            return


def _readings(shares: _Column, counts: list[_Column]) -> Iterator[list[_Row]]:
    """The rows of the table as each two columns would explain the shares, or one and its total."""
    for one in counts:
        for other in counts:
            if other is not one:
                yield _rows(shares, one, other)
        if one[-1] and shares[-1] and shares[-1].value == 100:
            yield _rows(shares[:-1], one[:-1], [one[-1]] * (len(one) - 1))


def _rows(shares: _Column, one: _Column, other: _Column) -> list[_Row]:
    cells = zip(shares, one, other, strict=True)
    return [
        (share, part, whole) for share, part, whole in cells if share and part and whole and whole.value > whole.half
    ]


def _fits(share: _Cell, part: _Cell, whole: _Cell, less: int) -> bool:
    """Whether a share is right, be it rounded or cut off: a part of the whole, or ``less`` 100 the change to it."""
    low = 100 * (part.value - part.half) / (whole.value + whole.half) - less
    high = 100 * (part.value + part.half) / (whole.value - whole.half) - less
    room = 10.0**-share.places
    return low - room <= share.value <= high + room


def _is_slip(share: _Cell, truth: str) -> bool:
    """Whether a share is a digit from the truth, has two of its digits swapped, or another sign."""
    mine, its = (re.sub(r"\D", "", text) for text in (f"{share.value:.{share.places}f}", truth))
    return len(mine) == len(its) and distance(mine, its) <= 1
