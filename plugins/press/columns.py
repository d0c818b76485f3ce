"""A table as plain text: its columns in line, figures at the right of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_GAP = "  "
_WIDEST = 20
"""A cell that spans more columns or rows is a slip."""


@dataclass(slots=True)
class Table:
    """A table that is being read: rows of cells, each with whether it stands at the right of its column.

    What a cell takes up beyond its own place is left empty, or what follows would stand in another's column. ``below``
    says of a column in how many of the rows to come that is so.
    """

    rows: list[list[tuple[str, bool]]] = field(default_factory=list)
    below: dict[int, int] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)
    headed: bool = False

    def begin(self, tag: str, given: Mapping[str, str]) -> None:
        """Take in that a row begins, or a cell."""
        if tag == "tr":
            self._pass_over()
            self.rows.append([])
        else:
            self.given = given
            self.headed = self.headed or (tag == "th" and len(self.rows) == 1)

    def add(self, text: str) -> None:
        """Take in what the cell says that was begun last."""
        if not self.rows:
            self.rows.append([])
        self._pass_over()
        row, right = self.rows[-1], self.given.get("class") == "right"
        for place in range(_span(self.given.get("colspan", ""))):
            self.below[len(row)] = _span(self.given.get("rowspan", "")) - 1
            row.append(("" if place else text, right))

    def text(self) -> str:
        """The whole of it; a line below the first row where that is the head."""
        count = max(map(len, self.rows), default=0)
        if not count:
            return ""
        widths, sides = [0] * count, [False] * count
        for row in self.rows:
            for at, (text, right) in enumerate(row):
                widths[at] = max(widths[at], len(text))
                sides[at] = sides[at] or right
        # A row may have fewer cells than there are columns: nothing stands behind its last.
        lines = [
            _GAP.join(
                text.rjust(width) if right else text.ljust(width)
                for (text, _), width, right in zip(row, widths, sides, strict=False)
            ).rstrip()
            for row in self.rows
        ]
        if self.headed:
            lines.insert(1, _GAP.join("-" * width for width in widths))
        return "\n".join(lines)

    def _pass_over(self) -> None:
        """Leave empty what cells above take up."""
        row = self.rows[-1] if self.rows else []
        while self.below.get(len(row)):
            self.below[len(row)] -= 1
            row.append(("", False))


def _span(given: str) -> int:
    return min(int(given), _WIDEST) if given.isdecimal() and 0 < len(given) < 4 and int(given) else 1
