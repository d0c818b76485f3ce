"""Markdown to a tree, once: the truth that rules ask and pages show.

Python-Markdown with its footnotes, tables, attribute lists, definition lists, abbreviations and fenced code; then
BeautifulSoup, in which the other modules read and rewrite. Raw HTML is kept only as far as it is harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from bs4.exceptions import ParserRejectedMarkup

from press.dialect import Definition, dialect
from press.limits import excess
from press.marks import MARK
from press.patterns import pattern
from press.soup import soup

HARMLESS = frozenset({
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details",
    "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "section", "small", "span", "strong", "sub",
    "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
})  # fmt: skip
_SILENCED = frozenset({
    "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math",
})  # fmt: skip
_ATTRIBUTES = frozenset({
    "abbr", "alt", "cite", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "open",
    "reversed", "rowspan", "scope", "src", "start", "title", "type", "value", "width", "role",
})  # fmt: skip
_ADDRESSES = frozenset({"href", "src", "cite"})
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_SCHEMES = frozenset({"http:", "https:", "mailto:", "tel:", "sms:"})
_RUN = frozenset({"javascript:", "vbscript:", "data:"})
_TAG = pattern(r"<[^>]*>")
_DEEPEST = 100  # BeautifulSoup compares and prints trees by recursion
_TOO_DEEP = "Lists or quotes stand within one another too many times to be read."
_STASHED = pattern(r"[\x02\x03]")
"""The signs around a piece that Python-Markdown keeps aside. In ``*a**b*[c](d)`` it forgets to put one back (3.11)."""


class Unparsable(ValueError):
    """The text cannot be made a page of; the message says why, in a whole sentence."""


@dataclass(frozen=True, slots=True)
class Markup:
    """What Markdown made of a body: its tree, the definitions of notes in order, and what was taken out of it.

    ``unsafe`` are the pieces of raw HTML that have no place in a release: ``<script``, ``onclick``, ``javascript:``.
    """

    tree: BeautifulSoup
    definitions: tuple[Definition, ...]
    unsafe: tuple[str, ...]
    comments: tuple[str, ...]


def render(text: str) -> Markup:
    """What ``text`` (Markdown, with its marks) becomes. Raises ``Unparsable``."""
    if too_much := excess(text):
        raise Unparsable(too_much)
    markdown, notes = dialect()
    markdown.reset()
    try:
        html = markdown.convert(text)
        tree = soup(html)
    except RecursionError:
        raise Unparsable(_TOO_DEEP) from None
    except ParserRejectedMarkup:
        raise Unparsable("A piece of HTML begins with “<!” and is never finished.") from None
    tags = [element for element in tree.descendants if isinstance(element, Tag)]
    if _depth(tree, tags) > _DEEPEST:
        raise Unparsable(_TOO_DEEP)
    if _STASHED.search(html):
        raise Unparsable("Asterisks or underscores stand so close to a link that its words would be lost.")
    comments = tuple(_take_comments(tree)) if "<!" in html or "<?" in html else ()
    unsafe = tuple(_disarm(tags))
    return Markup(tree, tuple(notes.met), unsafe, comments)


def _depth(tree: BeautifulSoup, tags: list[Tag]) -> int:
    """How many tags stand within one another where they do so most."""
    depths = {id(tree): 0}
    for tag in tags:
        depths[id(tag)] = depths[id(tag.parent)] + 1
    return max(depths.values())


def _take_comments(tree: BeautifulSoup) -> list[str]:
    found = [text for text in tree.find_all(string=True) if isinstance(text, PreformattedString)]
    for text in found:
        text.extract()
    return [clean(str(text)) for text in found]


def _disarm(tags: list[Tag]) -> list[str]:
    """Take out what could run, load or dress itself up, and tell what it was."""
    unsafe: list[str] = []
    for tag in tags:
        if tag.name not in HARMLESS:
            unsafe.append(f"<{tag.name}")
            if tag.name in _SILENCED:
                tag.extract()
            else:
                tag.unwrap()
            continue
        if tag.attrs:
            unsafe.extend(_disarm_attributes(tag))
    return unsafe


def _disarm_attributes(tag: Tag) -> list[str]:
    unsafe: list[str] = []
    attributes: dict[str, Any] = {clean(name): value for name, value in tag.attrs.items()}
    tag.attrs = dict(attributes)
    for name, value in attributes.items():
        if name == "style" and tag.name in {"td", "th"}:  # Python-Markdown's own way to align a table's cells
            aligned = re.fullmatch(r"text-align: (left|right|center);", str(value))
            del tag["style"]
            if aligned:
                tag["class"] = f"{aligned[1]}"
        elif name not in _ATTRIBUTES:
            unsafe.append(name)
            del tag[name]
        elif name in _ADDRESSES and not _is_harmless(str(value)):
            scheme = str(_SCHEME.match(_plain(str(value)))[0])  # type: ignore[index]
            if name == "cite" or scheme.lower() in _RUN:  # a file on somebody's computer is the rules' business
                unsafe.append(scheme)
            tag[name] = ""
    return unsafe


def _plain(address: str) -> str:
    """The address as a browser reads it: without the control characters and spaces that it skips (WHATWG URL, 4.4)."""
    return re.sub(r"[\x00-\x20]", "", unescape(MARK.sub("", address)))


def _is_harmless(address: str) -> bool:
    scheme = _SCHEME.match(_plain(address))
    return scheme is None or scheme[0].lower() in _SCHEMES


def tags(root: Tag, *names: str) -> Iterator[Tag]:
    """The tags of these names below ``root``, in order. Many times quicker than ``find_all``, which can do far more."""
    return (element for element in root.descendants if isinstance(element, Tag) and element.name in names)


def children(root: Tag) -> Iterator[Tag]:
    """The tags directly below ``root``, in order."""
    return (element for element in root.children if isinstance(element, Tag))


def clean(html: str) -> str:
    """HTML without its marks."""
    return MARK.sub("", html)


def in_words(html: str) -> str:
    """The words of a piece of HTML, in one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())
