"""A list or a table runs on in the paragraph before it.

Markdown begins a list, or a table, only after an empty line. Without one, readers see its dashes and strokes in the
middle of a sentence, and figures that nobody can tell apart. A bullet that a word processor made is no mark of a list
at all; nor is there a table without its line of dashes, which has as many columns as the table. Of cells that tabs set
apart, as those of a table that was copied from Word, it makes one sentence.

Fails::

    The line has two aims:
    - to listen
    - to ring back.

Passes::

    The line has two aims:

    - to listen
    - to ring back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.tabbed import bullets, paragraphs, rows

LEVEL = Level.ERROR
FOR_PAGES = True

_ITEM = pattern(r"^[ \t]*(?P<mark>[-*+]|(?P<number>\d{1,2})[.)])[ \t]+\S", re.MULTILINE)
_SIGNS = "•‣◦▪●"
_BULLET = pattern(rf"^[ \t]*(?P<mark>[{_SIGNS}])[ \t]*\w", re.MULTILINE)
_ROW = pattern(r"^[ \t]*(?P<mark>\|.*\|)[ \t]*$", re.MULTILINE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first item, or the first row, of each that is printed as text."""
    told: list[Span] = []
    for passage in release.passages:
        if passage.kind != "prose" or "\n" not in passage.text:
            continue
        found = _first(passage.text)
        if found:
            told.append(release.span(passage, found.start("mark"), found.end("mark")))
            yield Fault(told[-1], *_words(found))
    for lines in paragraphs(release):
        if not any(lines[0].start <= one.start < lines[-1].end for one in told):
            yield from _tabbed(lines, release.source.text)


def _first(text: str) -> re.Match[str] | None:
    """Where in a paragraph a list or a table was meant to begin: two lines or more are like items, or rows, of one."""
    bullets, rows = list(_BULLET.finditer(text)), list(_ROW.finditer(text))
    for several in (bullets, rows):
        if len(several) > 1:
            return several[0]
    # What stands on the first line of a paragraph would have begun a list.
    items = [item for item in _ITEM.finditer(text) if item.start()]
    for item, following in pairwise(items):
        if item["number"] and following["number"]:
            if int(following["number"]) == int(item["number"]) + 1:
                return item
        elif item["mark"] == following["mark"]:
            return item
    return None


def _words(found: re.Match[str]) -> tuple[str, str]:
    mark = found["mark"]
    if mark.startswith("|"):
        return (
            f"“{mark}” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table, and write below its first row one of dashes, | --- | --- |, with as "
            "many columns.",
        )
    if mark in _SIGNS:
        return _bullet(mark)
    return f"The list that begins with “{mark}” is printed as part of a paragraph.", "Leave an empty line before it."


def _bullet(mark: str) -> tuple[str, str]:
    return f"“{mark}” begins no list, and is printed as it stands.", "Begin each item with “- ”, on its own line."


def _tabbed(lines: list[Span], source: str) -> Iterator[Fault]:
    """The first bullet of several in a paragraph, or the first row of a table, with how it would be written."""
    marks = bullets(lines, source)
    if len(marks) > 1:
        yield Fault(marks[0], *_bullet(source[marks[0].start : marks[0].end]))
        return
    first = next(iter(rows(lines, source)), None)
    if first:
        cells = source[first.start : first.end].strip().split("\t")
        head = f"| {' | '.join(cell.strip() for cell in cells)} |"
        yield Fault(
            Span(first.start, first.start + len(source[first.start : first.end].rstrip())),
            f"“{' '.join(' '.join(cells).split())}” is printed as part of a paragraph, not as a row of a table: tabs "
            "make no columns.",
            f"Write each row with strokes, the first as “{head}”, and below that “|{' --- |' * len(cells)}”; leave an "
            "empty line before and behind the table.",
        )
