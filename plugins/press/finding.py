"""What preflight says: one fault, where it is, and how to put it right.

A *fault* is what a rule or a loader sees, placed by character offsets in its source. A *finding* is a fault with its
rule, level, file, line and column: what people and machines are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs: an error stops publishing, a warning is shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source's text, in characters from 0; ``end`` is exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file as an editor counts it: lines and columns from 1; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in one source.

    ``message`` says what is wrong with the thing quoted, ``fix`` how to put it right; both are whole sentences.
    ``rule`` is filled by loaders, whose faults are told apart by it; preflight fills it for the rules themselves.
    ``waivable``: whether a release that names an exception to the rule excepts this fault too.
    """

    span: Span
    message: str
    fix: str
    rule: str = ""
    waivable: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of one file, found by one rule. ``path`` is relative to the project, with forward slashes."""

    path: str
    place: Place
    rule: str
    level: Level
    message: str
    fix: str

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which findings are shown: path, line, column, rule (and message, so that it is total)."""
        return (self.path, self.place.line, self.place.column, self.rule, self.message)


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a release made an exception for, with the person who allowed it and the reason."""

    finding: Finding
    who: str
    why: str
