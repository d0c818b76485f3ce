"""The text of a release in pieces, each up to the end of a quote: so that a page can offer every quote to be copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from press.patterns import pattern
from press.quotes import Quote

_TAG = pattern(r"<(?P<end>/?)blockquote\b[^>]*>")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of HTML. ``quote`` is the one that it ends with; the last piece ends with none."""

    html: Markup
    quote: Quote | None


def pieces(html: Markup, quotes: tuple[Quote, ...]) -> Iterator[Piece]:
    """``html`` cut after each of ``quotes``, which stand in it in that order under their addresses."""
    text, at = str(html), 0
    for quote in quotes:
        start = text.find(f' id="quote-{quote.number}"', at)
        end = _end(text, text.rfind("<blockquote", at, start)) if start >= 0 else -1
        if end < 0:
            continue
        yield Piece(Markup(text[at:end]), quote)  # noqa: S704 - cut between two elements
        at = end
    yield Piece(Markup(text[at:]), None)  # noqa: S704 - likewise


def _end(text: str, start: int) -> int:
    """Where the quote that begins at ``start`` ends, with the quotes in it; -1 where it does not."""
    depth = 0
    for tag in _TAG.finditer(text, max(start, 0)) if start >= 0 else ():
        depth += -1 if tag["end"] else 1
        if not depth:
            return tag.end()
    return -1
