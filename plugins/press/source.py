r"""A text file as a person sees it in an editor: characters, lines and columns.

A byte-order mark is dropped and line ends become ``\n`` on the way in, so that no later module meets either.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from press.finding import Fault, Place, Span

LARGEST = 2_000_000
"""The most bytes a text file of an office may have. The longest release we know of has 60,000."""

_PLAIN = bytes((*b"\t\n", *range(0x20, 0x7F)))


class Unreadable(Exception):
    """A file is no text that a person could have meant. Carries the fault and a source to place it in."""

    def __init__(self, source: Source, fault: Fault) -> None:
        super().__init__(fault.message)
        self.source = source
        self.fault = fault


@dataclass(frozen=True)
class Source:
    """One text file. ``path`` is relative to the project, with forward slashes."""

    path: str
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    @cached_property
    def unusual(self) -> str:
        """Each character beyond plain ASCII once: few, and soon searched for one that should not be there."""
        return "".join(characters(self.text, but=_PLAIN))

    def place(self, span: Span) -> Place:
        """Where ``span`` is, in lines and columns."""
        line, column = self.position(span.start)
        return Place(line, column, *self.position(span.end))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of one character, both from 1. Offsets past the end mean the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1), without its line end; empty past the end."""
        span = self.line_span(number)
        return self.text[span.start : span.end]

    def line_span(self, number: int) -> Span:
        """Where line ``number`` (from 1) stands, without its line end."""
        if not 1 <= number <= len(self._starts):
            return Span(len(self.text), len(self.text))
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return Span(start, end)

    def lines(self, start: int = 0) -> Iterator[tuple[Span, str]]:
        """Every line from the one that holds offset ``start`` on, with its span."""
        at = self.text.rfind("\n", 0, max(start, 0)) + 1
        while (end := self.text.find("\n", at)) >= 0:
            yield Span(at, end), self.text[at:end]
            at = end + 1
        yield Span(at, len(self.text)), self.text[at:]


def characters(text: str, *, but: bytes) -> set[str]:
    """The characters of ``text``, ``but`` for some of ASCII, which are most of any text."""
    return set(text.encode("utf-8", "surrogatepass").translate(None, but).decode("utf-8", "surrogatepass"))


def known_as(file: Path, project: Path) -> str:
    """The path by which a file or folder is known: relative to the project, with forward slashes."""
    return Path(os.path.relpath(file, project)).as_posix()


def read_source(file: Path, path: str) -> Source:
    """Read ``file`` as UTF-8 text, to be known as ``path``.

    Raises ``Unreadable`` for what is no text, and ``OSError`` as the system does.
    """
    size = file.stat().st_size
    if size > LARGEST:
        raise Unreadable(
            Source(path, ""),
            Fault(
                Span(0, 0),
                f"This file has {size / 1e6:.1f} MB of text; the most that is read is {LARGEST / 1e6:.0f} MB.",
                "Check that it is the file you meant, and divide it if it is.",
                "unreadable-file",
            ),
        )
    return decode(file.read_bytes(), path)


def decode(data: bytes, path: str) -> Source:
    """The source that ``data`` holds. Raises ``Unreadable`` where it is not UTF-8, or holds the byte 0."""
    try:
        text, wrong = data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        text, wrong = data[: error.start].decode("utf-8-sig", errors="replace"), data[error.start]
    zero = text.find("\0")
    source = Source(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    if zero >= 0:
        at = len(text[:zero].replace("\r\n", "\n"))
        raise Unreadable(
            source,
            Fault(
                Span(at, at + 1),
                "This file is not text: it holds a byte of value 0, as Word documents and pictures do.",
                "Save it again as plain text in UTF-8.",
                "unreadable-file",
            ),
        )
    if wrong is not None:
        end = len(source.text)
        raise Unreadable(
            source,
            Fault(
                Span(end, end),
                f"A character here is not written in UTF-8 (byte {wrong:#04x}).",
                "Save the file again with the encoding UTF-8.",
                "unreadable-file",
            ),
        )
    return source
