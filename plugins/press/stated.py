"""A day as a text states it, whether or not the calendar has it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Stated:
    """One day as written. ``text[start:end]`` is the whole of it; ``weekday`` is 0 for Monday, and None where none is.

    ``year`` is None where the text leaves it open; ``borrowed`` says that it stands with the next day of a range.
    ``either_way`` marks 03/04/2018, in which day and month may be the other way round; ``american`` January 24, with
    the month first; ``ordinal`` 24th, ``numeric`` a day without words, ``welsh`` one in Welsh words.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    ordinal: bool = False
    numeric: bool = False
    either_way: bool = False
    american: bool = False
    borrowed: bool = False
    welsh: bool = False

    def in_year(self, year: int) -> date | None:
        """The day in ``year``; None where that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> date | None:
        """The day; None where the year is open or the calendar has no such day."""
        return self.in_year(self.year) if self.year is not None else None

    @property
    def swapped(self) -> Stated:
        """The same with day and month the other way round."""
        return replace(self, day=self.month, month=self.day)
