"""Where in a source stands what PyYAML sees there, and what it passes over."""

from __future__ import annotations

import yaml

from press.finding import Span
from press.patterns import pattern
from press.source import Source

_HASHTAG = pattern(r" +(#[^\W\d_]\S*)")


def span_of(event: yaml.Event) -> Span:
    """The whole of an event, as PyYAML has it."""
    start, end = event.start_mark, event.end_mark
    return Span(start.index if start else 0, end.index if end else 0)


def text_span(event: yaml.ScalarEvent, source: Source) -> Span:
    """The text of a name or value, inside its quotes."""
    span = span_of(event)
    if event.style in ("'", '"') and event.anchor is None and event.tag is None:
        return Span(span.start + 1, span.end - 1)
    return trimmed(span, source)


def trimmed(span: Span, source: Source) -> Span:
    """A stretch without the blanks and line ends behind it."""
    return Span(span.start, span.start + len(source.text[span.start : span.end].rstrip()))


def line_from(start: int, source: Source) -> Span:
    """What is left of a line from ``start`` on."""
    line, _ = source.position(start)
    return Span(start, max(start, source.line_span(line).end))


def lost_comment(event: yaml.ScalarEvent, span: Span, source: Source) -> Span | None:
    """What a ``#`` made a comment of, where that was the value at ``span`` or, as a hashtag, its end."""
    if event.style is not None:
        return None
    if event.value:
        hashtag = _HASHTAG.match(source.text, span.end)
        return Span(*hashtag.span(1)) if hashtag else None
    rest = line_from(span.start, source)
    text = source.text[rest.start : rest.end]
    if not text.lstrip(" ").startswith("#"):
        return None
    return Span(rest.start + text.index("#"), rest.start + len(text.rstrip()))
