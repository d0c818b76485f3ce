"""The visible text of a release, block by block, each stretch of it known by its place in the Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from press.fields import Correction, Event, Field, Withdrawal
from press.header import Header
from press.marks import MARK, Anchor, Anchored, number
from press.patterns import pattern

_BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "pre", "caption", "figcaption",
    "blockquote", "div", "section", "details", "summary", "figure",
})  # fmt: skip
_KINDS = {"pre": "code", "td": "cell", "th": "cell", "li": "item", "dt": "item", "dd": "item"}


_MAY_HAVE_ATTRIBUTE = pattern(r"[\"'!]")
_ATTRIBUTE = pattern(
    r"""\b(?:title|alt)\s*=\s*(?:"(?P<raw>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>=]+))
      | !\[(?P<alt>[^\[\]]*)\]
      | (?:\]\([^()\n]*?|^\ {0,3}\[[^\]\n]+\]:[^\n]*?)\s(?:"(?P<title>[^"\n]*)"|'(?P<quoted>[^'\n]*)')""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)


@dataclass(frozen=True)
class Passage(Anchored):
    """One block of visible text: a paragraph, a heading, an item, a cell.

    ``kind`` is ``prose heading item cell code title standfirst``, or ``place event withdrawn correction`` for what else
    of a header the page prints, or ``attribute``. ``part`` is ``head`` (the header), ``body`` (before Ends), ``after``
    (after it) or ``note``. ``quote`` and ``note`` are the number of the quote or note that it belongs to, 0 for none.
    The printed ``(1)`` of a reference is not part of the text.
    """

    kind: str = "prose"
    part: str = "body"
    quote: int = 0
    note: int = 0

    @cached_property
    def lowered(self) -> str:
        """Its text in small letters, in which several rules look for a word before they look for more."""
        return self.text.lower()

    def words(self, start: int, end: int) -> str:
        """Its words from ``start`` to ``end`` on one line, as a message quotes them."""
        return " ".join(self.text[start:end].split())


def block_of(element: PageElement) -> Tag | None:
    """The nearest block that holds ``element``."""
    parent = element.parent
    while parent is not None and parent.name not in _BLOCKS:
        parent = parent.parent
    return parent


def kind_of(block: Tag | None) -> str:
    """What kind of passage the text of ``block`` is."""
    name = block.name if block is not None else "p"
    if name[0] == "h" and name[1:].isdigit():
        return "heading"
    return _KINDS.get(name, "prose")


def is_reference(element: PageElement) -> bool:
    """Whether a text stands in the printed mark of a reference, or in the way back from a note."""
    parent = element.parent
    while parent is not None and parent.name in {"a", "span"}:
        if str(parent.get("role", "")) in {"doc-noteref", "doc-backlink"}:
            return True
        parent = parent.parent
    return False


def read_text(strings: list[NavigableString], offsets: tuple[int, ...]) -> tuple[str, tuple[Anchor, ...]]:
    """The text of ``strings`` joined, without its marks, and the anchors that the marks give it."""
    marked = "".join(strings)
    text: list[str] = []
    anchors: list[Anchor] = []
    length = start = 0
    for mark in MARK.finditer(marked):
        text.append(marked[start : mark.start()])
        length += mark.start() - start
        anchors.append(Anchor(length, offsets[number(mark[0])]))
        start = mark.end()
    text.append(marked[start:])
    return "".join(text), tuple(anchors)


def runs(tree: BeautifulSoup | Tag) -> Iterator[tuple[Tag | None, list[NavigableString]]]:
    """The tree's texts in reading order, gathered as long as they stand in the same block."""
    block: Tag | None = None
    gathered: list[NavigableString] = []
    for element in tree.descendants:
        if not isinstance(element, NavigableString):
            continue
        current = block_of(element)
        if current is not block and gathered:
            yield block, gathered
            gathered = []
        block = current
        if not is_reference(element):
            gathered.append(element)
    if gathered:
        yield block, gathered


def head_passages(header: Header) -> Iterator[Passage]:
    """The headline and the standfirst."""
    for name in ("Title", "Standfirst"):
        field = header.get(name)
        if field is not None:
            yield Passage(field.value, (Anchor(0, field.span.start),), kind=name.lower(), part="head")


def field_passages(header: Header) -> Iterator[Passage]:
    """What a page prints of the other fields in sentences. What was wrong before a correction is not among it."""
    for field in header.fields:
        text = _printed(field)
        if text:
            yield Passage(text, (Anchor(0, field.span.end - len(text)),), kind=field.name.lower(), part="head")


def attribute_passages(source: str, start: int, html: str) -> Iterator[Passage]:
    """What readers see or hear of attributes: titles of links, alternative texts and labels, in Markdown or raw HTML.

    ``start`` is where the text begins in ``source``, and ``html`` its page: what is no attribute there is left out.
    """
    if not _MAY_HAVE_ATTRIBUTE.search(source, start):
        return
    published = unescape(html)
    for found in _ATTRIBUTE.finditer(source, start):
        kind = found.lastgroup or "raw"
        text = found[kind]
        if text and f'="{unescape(text)}"' in published:
            yield Passage(text, (Anchor(0, found.start(kind)),), kind="attribute")


def _printed(field: Field) -> str:
    """The end of a field's value that readers see as a sentence."""
    match field.meaning:
        case Correction(right=text) | Withdrawal(reason=text) | Event(what=text):
            return text
    return field.value if field.name == "Place" else ""


def text_passages(tree: Tag, after: set[int], offsets: tuple[int, ...]) -> Iterator[Passage]:
    """Those of the text; ``after`` are the blocks after Ends, by what Python's ``id`` gives for each."""
    for block, strings in runs(tree):
        text, anchors = read_text(strings, offsets) if any(map(str.strip, strings)) else ("", ())
        if not text.strip():
            continue
        part, quote = "body", 0
        top: Tag | None = block
        while top is not None and top.parent is not None and top.parent is not tree:
            top = top.parent
        if top is not None and id(top) in after:
            part = "after"
        elif top is not None and top.name == "blockquote" and str(top.get("id", "")).startswith("quote-"):
            quote = int(str(top["id"])[6:])
        yield Passage(text, anchors, kind=kind_of(block), part=part, quote=quote)


def note_passages(item: Tag, at: int, offsets: tuple[int, ...]) -> Iterator[Passage]:
    """Those of the note of number ``at``."""
    for block, strings in runs(item):
        text, anchors = read_text(strings, offsets)
        if text.strip():
            yield Passage(text, anchors, kind=kind_of(block), part="note", note=at)


def starts(passages: list[Passage]) -> Iterator[tuple[str, int]]:
    """The words of each passage of the text, and where they begin in the source."""
    for passage in passages:
        if passage.anchors and passage.part in {"after", "body"}:
            yield passage.text.strip(), passage.anchors[0].offset
