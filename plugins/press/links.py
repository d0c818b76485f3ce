"""Links and pictures in the text: what is shown, where it leads, and where both are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from press.finding import Span
from press.marks import MARK, number
from press.markup import clean, tags
from press.patterns import pattern

_ATTRIBUTE = pattern(r"\b(?:href|src)\s*=", re.IGNORECASE)
_BEHIND_TEXT = pattern(r"\]\(")
_DEFINED = pattern(r"^ {0,3}\[(?P<label>[^\^\]\n][^\]\n]*)\]:[ \t]*\n?[ \t]*<?(?P<target>[^\s>]+)", re.MULTILINE)
_WRITTEN = pattern(r"[ \t\n]*<?(?P<target>[^>]*?)>?(?:(?<=\S)\s+[\"'(][^\n]*)?\s*\)$")
_WRITTEN_RAW = pattern(r"\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+))")


@dataclass(frozen=True, slots=True)
class Link:
    """One ``[text](target)``, ``![alt](target)``, ``<address>`` or ``<a href>``; ``text`` of a picture is its alt text.

    ``span`` is the whole of it in the source; ``target_span`` its address, there or where ``[label]: address`` gives
    it, or the whole where it is written in another way. ``target`` is what was written, also where the page has
    nothing because it would be unsafe.
    """

    kind: str
    text: str
    target: str
    span: Span
    target_span: Span


def find_links(tree: BeautifulSoup | Tag, source: str, offsets: tuple[int, ...], start: int) -> tuple[Link, ...]:
    """The links and pictures of a tree in reading order; ``start`` is where its text begins in ``source``."""
    links: list[Link] = []
    at = start
    for tag in tags(tree, "a", "img"):
        if tag.has_attr("role") and str(tag["role"]) in {"doc-noteref", "doc-backlink"}:
            continue
        picture = tag.name == "img"
        if not picture and not tag.has_attr("href"):
            continue
        target = clean(str(tag.get("src" if picture else "href", "")))
        text = clean(str(tag.get("alt", "")) if picture else tag.get_text())
        begin = _begin(tag, source, offsets, at, text)
        span = Span(begin, _end(source, begin))
        at = span.start
        kind = "picture" if picture else "link"
        links.append(Link(kind, " ".join(text.split()), *_place(target, source, span, start)))
    return tuple(links)


def _place(target: str, source: str, span: Span, start: int) -> tuple[str, Span, Span]:
    """A link's address as written, the link's place and the address's."""
    written, at = _written(source, span)
    if written and not target:
        target = written
    if target and target in {written, _meant(written)}:
        return target, span, at
    exact = _target_span(target, source, span)
    if exact != span:
        return target, span, exact
    whole = source[span.start : span.end]
    if not whole.endswith("]"):
        return target, span, span
    label = whole[whole.rfind("[") + 1 : -1] or whole[whole.find("[") + 1 : whole.find("]")]
    defined = _definitions(source, start).get(_normal(label))
    return (target or unescape(defined[0]), span, defined[1]) if defined else (target, span, span)


@lru_cache(maxsize=4)
def _definitions(source: str, start: int) -> Mapping[str, tuple[str, Span]]:
    """The addresses that stand below the text, by their labels; of several alike the last one counts."""
    return {
        _normal(found["label"]): (found["target"], Span(*found.span("target")))
        for found in _DEFINED.finditer(source, start)
    }


def _normal(label: str) -> str:
    return " ".join(label.split()).casefold()


def _written(source: str, span: Span) -> tuple[str, Span]:
    """The address that stands in a link, whatever the page made of it, and where."""
    before = _before_target(source, span)
    shape = _WRITTEN_RAW if source.startswith("<", span.start) else _WRITTEN
    found = shape.match(source, before.end(), span.end) if before else None
    group = next((name for name, value in found.groupdict().items() if value), "") if found else ""
    return (unescape(found[group]), Span(*found.span(group))) if found and group else ("", span)


def _meant(written: str) -> str:
    """An address as Markdown takes it: a backslash stands for the character behind it."""
    return re.sub(r"\\([\\`*_{}\[\]()>#+.!-])", r"\1", written)


def _begin(tag: Tag, source: str, offsets: tuple[int, ...], at: int, text: str) -> int:
    before = tag.previous_element
    marks = MARK.findall(str(before)[-2:]) if isinstance(before, NavigableString) else []
    if marks and str(before)[-1] == marks[-1]:
        return offsets[number(marks[-1])]
    found = source.find(f"[{text}]", at)
    return found if found >= 0 else at


def _end(source: str, start: int) -> int:
    """Where the link that begins at ``start`` ends; at worst at the end of its line."""
    line_end = source.find("\n\n", start)
    line_end = len(source) if line_end < 0 else line_end
    if source.startswith("<", start):
        closing = re.compile(r"</a\s*>" if source[start : start + 2].lower() == "<a" else ">", re.IGNORECASE)
        found = closing.search(source, start, line_end)
        return found.end() if found else line_end
    at = _closing(source, source.find("[", start, line_end), line_end, "[]")
    if source.startswith("(", at):
        return _closing(source, at, line_end, "()")
    if source.startswith("[", at):
        return _closing(source, at, line_end, "[]")
    return at


def _closing(source: str, start: int, limit: int, pair: str) -> int:
    depth = 0
    for found in re.compile(r"\\.|[" + re.escape(pair) + "]").finditer(source, max(start, 0), limit):
        depth += (found[0] == pair[0]) - (found[0] == pair[1])
        if depth == 0:
            return found.end()
    return limit


def _target_span(target: str, source: str, span: Span) -> Span:
    """Where the address of the link at ``span`` stands: behind its text, which may be the same."""
    before = _before_target(source, span)
    begin = before.end() if before else span.start if source.startswith("<", span.start) else -1
    at = source.find(target, begin, span.end) if target and begin >= 0 else -1
    return Span(at, at + len(target)) if at >= 0 else span


def _before_target(source: str, span: Span) -> re.Match[str] | None:
    raw = source.startswith("<", span.start)
    return (_ATTRIBUTE if raw else _BEHIND_TEXT).search(source, span.start, span.end)
