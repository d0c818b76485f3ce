"""Lists and tables as a word processor leaves them behind, with bullets and tabs, which are printed as running text.

Markdown makes blanks of tabs, and no place is known of a line that begins with a sign, so both are looked for in the
source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby

from press.finding import Span
from press.patterns import pattern
from press.release import Release

SIGNS = "•‣◦▪●"
"""What is a bullet wherever a line begins with it."""

# What else Word sets before an item, as it comes out in a text, is a bullet only with a tab behind it.
_BULLET = pattern(rf"[{SIGNS}](?=\W*\w)|[{SIGNS}·o§–—Øü](?=\t+\S)")
_CODE = pattern(r"(`+)[^`]+\1")
_BEFORE = pattern(r"[>\s]*")
_MARK_UP = pattern(r"\[\^[^\[\]]*\]|\]\([^()]*\)|<[^<>]*>|[*_`\[\]]")
# Numbers and letters that a list or notes were given by hand, and a note of Markdown's own.
_LABEL = pattern(
    r"(?:[(\[]?(?:\d{1,2}|[¹²³⁴-⁹]+)[.)\]]*|[(\[]?(?:[a-z]|[ivx]{1,4})[.)\]]+|[-*+]|\[\^[^\]]*\]:.*)\t[^\t]*",
    re.IGNORECASE,
)


def lists(paragraphs: list[list[Span]], source: str) -> Iterator[tuple[Span, list[Span]]]:
    """The first bullet of each list of two items or more, and its lines; empty lines may part its items."""
    marks: list[Span] = []
    taken: list[Span] = []
    for lines in [*paragraphs, []]:
        found = [Span(*one.span()) for one in (_BULLET.match(source, line.start, line.end) for line in lines) if one]
        goes_on = bool(marks and found) and found[0].start == lines[0].start
        if not goes_on or source[taken[-1].end : lines[0].start].strip("> \t\n"):
            if len(marks) > 1:
                yield marks[0], taken
            marks, taken = [], []
        if found:
            marks.extend(found)
            taken.extend(lines)


def rows(lines: list[Span], source: str) -> list[Span]:
    """The first two lines or more, one after another, that have the same number of tabs between their words."""
    for tabs, alike in groupby(lines, lambda line: _tabs(source[line.start : line.end])):
        found = list(alike)
        if tabs and len(found) > 1 and not _LABEL.fullmatch(source, found[0].start, found[0].end):
            return found
    return []


def _tabs(line: str) -> int:
    """How many tabs part the words of a line; none if it ends in the two blanks that keep it a line by itself."""
    return 0 if line.endswith("  ") else _CODE.sub("x", line.rstrip()).count("\t")


def paragraphs(release: Release) -> Iterator[list[Span]]:
    """The lines of each printed paragraph, without what they are indented by; none where no tab or bullet stands."""
    source = release.source.text
    if not any(sign in source for sign in f"\t{SIGNS}"):
        return
    prose = [one for one in release.passages if one.kind == "prose"]
    printed = {words(line) for one in prose for line in one.text.split("\n")} - {""}
    begun = {anchor.offset for one in prose for anchor in one.anchors}
    lines: list[Span] = []
    for span, line in release.source.lines(release.header.body_start):
        found = _BEFORE.match(line)
        inner = Span(span.start + (found.end() if found else 0), span.end)
        if words(source[inner.start : inner.end]) in printed or begun.intersection(range(inner.start, inner.end)):
            lines.append(inner)
            continue
        if lines:
            yield lines
        lines = []
    if lines:
        yield lines


def words(line: str) -> str:
    """The words of a line without the mark-up that is not printed."""
    return " ".join(unescape(_MARK_UP.sub("", line)).split())
