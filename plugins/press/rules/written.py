"""What the rules about leftovers share: the source as it was written, without what only looks like text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from press.fields import Field
from press.finding import Span
from press.limits import excess
from press.patterns import pattern
from press.release import Release

_FENCED = pattern(r"^ {0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:[^\n]*\n)*?[ ]{0,3}(?P=fence)[`~]*[ \t]*$", re.MULTILINE)
_INLINE = pattern(r"(?<!`)(?P<ticks>`{1,3})(?!`)[^`\n]{1,400}(?P=ticks)(?!`)")
_COMMENT = pattern(r"<!--.*?-->", re.DOTALL)
_NOT_SHOWN = frozenset({"Waive", "Template", "Status", "Slug", "Lang"})


@lru_cache(maxsize=4)
def written(release: Release, *, comments: bool = False) -> str:
    """The source with its code, and unless ``comments`` its comments, as blanks: every other character keeps its place.

    The header is blank as well; ``shown_fields`` has what of it is printed.
    """
    start = release.header.body_start
    body = release.source.text[start:]
    # In a text that is refused nobody looks for the end of each of its thousands of fences.
    if ("`" in body or "~~~" in body) and not excess(body):
        body = _INLINE.sub(_blank, _FENCED.sub(_blank, body))
    last = -1 if comments else body.rfind("-->")
    if last >= 0:
        body = _COMMENT.sub(_blank, body[: last + 3]) + body[last + 3 :]
    code = {line.strip() for passage in release.passages if passage.kind == "code" for line in passage.text.split("\n")}
    if code - {""}:
        lines = body.split("\n")
        body = "\n".join(" " * len(line) if line[:1] in " \t" and line.strip() in code else line for line in lines)
    return " " * start + body


def shown_fields(release: Release) -> Iterator[Field]:
    """The fields of the header whose words are printed as they stand."""
    return (field for field in release.header.fields if field.name not in _NOT_SHOWN)


def within(field: Field, found: re.Match[str]) -> Span:
    """Where a match in the value of ``field`` stands."""
    return Span(field.span.start + found.start(), field.span.start + found.end())


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
