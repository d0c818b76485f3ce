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
from press.rules.tabbed import SIGNS, lists, paragraphs, rows, words

LEVEL = Level.ERROR
FOR_PAGES = True

_ITEM = pattern(r"^[ \t]*(?P<mark>[-*+]|(?P<number>\d{1,2})[.)])[ \t]+\S", re.MULTILINE)
_BULLET = pattern(rf"^[ \t]*(?P<mark>[{SIGNS}])[ \t]*\w", re.MULTILINE)
_ROW = pattern(r"^[ \t]*(?P<mark>\|.*\|)[ \t]*$", re.MULTILINE)

_RULE = pattern(r"\n[ \t]*(?P<rule>\|(?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*(?:\n|\Z)")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first item, or the first row, of each that is printed as text."""
    source = release.source.text
    blocks = list(paragraphs(release))
    said: set[str] = set()
    begun: set[str] = set()
    for bullet, lines in lists(blocks, source):
        said.update(words(source[line.start : line.end]) for line in lines)
        yield Fault(bullet, *_words(source[bullet.start : bullet.end]))
    for passage in release.passages:
        if passage.kind != "prose" or "\n" not in passage.text:
            continue
        found = _first(passage.text, passage.part == "body")
        if found and words(_line(found)) not in said:
            begun.add(words(_line(found)))
            message, fix = _words(found["mark"])
            if found.start() and _is_ruled(found):
                fix = "Leave an empty line before the table."
            yield Fault(release.span(passage, found.start("mark"), found.end("mark")), message, fix)
    said |= begun
    for lines in blocks:
        first = next(iter(rows(lines, source)), None)
        if first and said.isdisjoint(words(source[line.start : line.end]) for line in lines):
            yield _row(first, source)


def _line(found: re.Match[str]) -> str:
    """The line on which something was found."""
    return found.string[found.start() :].lstrip("\n").partition("\n")[0]


def _first(text: str, is_body: bool) -> re.Match[str] | None:
    """Where in a paragraph a list or a table was meant to begin: two lines or more are like items, or rows, of one."""
    for mark in (_BULLET, _ROW):
        several = list(mark.finditer(text))
        if len(several) > 1:
            return several[0]
    # What stands on the first line of a paragraph would have begun a list, but for “1)”, of which Markdown makes none.
    items = [item for item in _ITEM.finditer(text) if item.start() or (is_body and item["mark"].endswith(")"))]
    for item, following in pairwise(items):
        if item["number"] and following["number"]:
            if int(following["number"]) == int(item["number"]) + 1:
                return item
        elif item["mark"] == following["mark"]:
            return item
    return None


def _is_ruled(found: re.Match[str]) -> bool:
    """Whether the row has its line of dashes below it, of as many columns: the empty line is all that it lacks."""
    ruled = _RULE.match(found.string, found.end())
    return ruled is not None and ruled["rule"].count("|") == found["mark"].count("|")


def _words(mark: str) -> tuple[str, str]:
    if mark.startswith("|"):
        return (
            f"“{mark}” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table, and write below its first row one of dashes, | --- | --- |, with as "
            "many columns.",
        )
    numbered = f" Write “{mark[:-1]}.” for “{mark}”, and each of its numbers so." if mark.endswith(")") else ""
    if mark in "-*+" or mark[0].isdigit():
        return (
            f"The list that begins with “{mark}” is printed as part of a paragraph.",
            f"Leave an empty line before it, and another where the text goes on behind it.{numbered}",
        )
    return (
        f"“{mark}” begins no list, and is printed as it stands.",
        "Begin each item with “- ”, on its own line, and leave an empty line before the first and behind the last.",
    )


def _row(first: Span, source: str) -> Fault:
    """What is said of the first row of a table without strokes, with how it would be written."""
    cells = source[first.start : first.end].strip().split("\t")
    head = f"| {' | '.join(cell.strip() for cell in cells)} |"
    return Fault(
        Span(first.start, first.start + len(source[first.start : first.end].rstrip())),
        f"“{' '.join(' '.join(cells).split())}” is printed as part of a paragraph, not as a row of a table: tabs "
        "make no columns.",
        f"Write each row with strokes, the first as “{head}”, and below that “|{' --- |' * len(cells)}”; leave an "
        "empty line before and behind the table.",
    )
