"""Lines whose words a word processor set apart by tabs, and which Markdown prints as running text.

Markdown makes blanks of tabs, so these are looked for in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby

from press.finding import Span
from press.patterns import pattern
from press.release import Release

SIGNS = "·o§–—Øü"
"""What Word sets before an item besides “•”, as it comes out in a text: only with a tab behind it is it a bullet."""

_BULLET = pattern(rf"[•‣◦▪●{SIGNS}](?=\t+\S)")
_CODE = pattern(r"(`+)[^`]+\1")
_BEFORE = pattern(r"[>\s]*")
_MARK_UP = pattern(r"\[\^[^\]]*\]|\]\([^)]*\)|<[^>]*>|[*_`\[\]]")
# Numbers and letters that a list or notes were given by hand, and a note of Markdown's own.
_LABEL = pattern(
    r"(?:[(\[]?(?:\d{1,2}|[¹²³⁴-⁹]+)[.)\]]*|[(\[]?(?:[a-z]|[ivx]{1,4})[.)\]]+|[-*+]|\[\^[^\]]*\]:.*)\t[^\t]*",
    re.IGNORECASE,
)


def bullets(lines: list[Span], source: str) -> list[Span]:
    """The bullets with which those of the lines begin that a word processor gave one."""
    found = (_BULLET.match(source, line.start) for line in lines)
    return [Span(*one.span()) for one in found if one]


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
    """The lines of each printed paragraph in which there is a tab, without what they are indented by."""
    source = release.source.text
    if "\t" not in source:
        return
    prose = [one for one in release.passages if one.kind == "prose"]
    printed = {_words(line) for one in prose for line in one.text.split("\n")} - {""}
    begun = {anchor.offset for one in prose for anchor in one.anchors}
    lines: list[Span] = []
    for span, line in release.source.lines(release.header.body_start):
        found = _BEFORE.match(line)
        inner = Span(span.start + (found.end() if found else 0), span.end)
        if _words(source[inner.start : inner.end]) in printed or begun.intersection(range(inner.start, inner.end)):
            lines.append(inner)
            continue
        if lines:
            yield lines
        lines = []
    if lines:
        yield lines


def _words(line: str) -> str:
    """The words of a line without the mark-up that is not printed."""
    return " ".join(unescape(_MARK_UP.sub("", line)).split())
