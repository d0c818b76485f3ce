"""HTML that is opened on a line of its own and never closed. Shared by the rules that find it, and what it swallows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from press.finding import Span
from press.patterns import pattern
from press.release import Release
from press.rules.written import written

_BLOCKS = frozenset({
    "blockquote", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6", "li", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""The tags that begin a piece of HTML for Markdown, which ends where they are closed. Others have no place at all."""
_BEGINS = pattern(r"^ {0,3}<[a-z]", re.IGNORECASE | re.MULTILINE)
_TAG = pattern(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9-]*)(?P<rest>(?:\s[^<>]*)?)>", re.IGNORECASE)
_KEPT = pattern(r"\smarkdown\b", re.IGNORECASE)
_TEXT_BEHIND = pattern(r"\n[ \t]*\n[ ]{0,3}(?=[^\s<])")
_DEFINED = pattern(r"^ {0,3}\[\^(?P<label>[^\]\n]{1,60})\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OpenTag:
    """The tag as it is written, where it stands, and the labels of all notes: none is one any more."""

    written: str
    name: str
    span: Span
    notes: frozenset[str]


@lru_cache(maxsize=8)
def open_tag(release: Release) -> OpenTag | None:
    """The tag behind which Markdown takes the whole rest of the text, with paragraphs in it, for HTML."""
    source = release.source.text
    if "<" not in source or not _BEGINS.search(source, release.header.body_start):
        return None
    text = written(release)
    first: re.Match[str] | None = None
    within: list[str] = []
    closed = -1
    for found in _TAG.finditer(text, release.header.body_start):
        name = found["name"].lower()
        if first is None:
            begins = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            alone = begins in {"", " ", "  ", "   "} or (closed >= 0 and "\n" not in text[closed : found.start()])
            if alone and not found["end"] and name in _BLOCKS and not found["rest"].endswith("/"):
                first, within = found, [name]
        elif not found["end"]:
            within.append(name)
        elif name in within:
            while within.pop() != name:
                pass
            if not within:
                first, closed = None, found.end()
    if first is None or _KEPT.search(first["rest"]) or not _TEXT_BEHIND.search(text, first.end()):
        return None
    labels = frozenset(found["label"] for found in _DEFINED.finditer(text, release.header.body_start))
    return OpenTag(first[0], first["name"].lower(), Span(*first.span()), labels)
