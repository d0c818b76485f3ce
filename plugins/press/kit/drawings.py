"""Reads an SVG, and refuses one that is a program: whoever opens the file by its address lets it run on our site.

Other XML that is linked to is read too: a browser runs what it finds in there.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from press.patterns import pattern

# What makes a drawing a program, or reads other files while it is drawn (SVG 2, "Linking" and "Scripting").
_ACTIVE = pattern(
    rb"""<!DOCTYPE|<!ENTITY|<(\w+:)?(script|foreignObject)|[\s"'/]on[a-z]+\s*=|javascript:""", re.IGNORECASE
)
_LARGEST = 10_000_000
_RUN = frozenset({"script", "foreignobject", "handler", "listener"})
_HTML = "{http://www.w3.org/1999/xhtml}"
_SVG = "{http://www.w3.org/2000/svg}"
_PLAIN_TYPE = pattern(rb"""<!DOCTYPE\s+[\w:.-]+(\s+(PUBLIC\s+("[^"]*"|'[^']*')|SYSTEM)\s+("[^"]*"|'[^']*'))?\s*>""")
"""A type of document without entities of its own, as drawing programs wrote it for years: browsers read it over."""
_SKIPPED = pattern(r"[\x00-\x1f]")
"""What a browser skips in an address (WHATWG URL, 4.4)."""
_BOX = pattern(r"\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*")

_PAGE = pattern(
    rb"""[\t\n\x0c\r ]*(?:<\?xml|<!--|<svg[\s>]|<(?:!DOCTYPE\ HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE
    |A|STYLE|TITLE|B|BODY|BR|P)[ >])""",
    re.IGNORECASE | re.VERBOSE,
)
"""How HTML begins, to a browser that is not told what a file is (WHATWG MIME Sniffing, 7.1); SVG is counted with it."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Program(Exception):
    """The file holds something that could run."""


class Damaged(Exception):
    """The file is not XML that a browser would show."""


def box_of(data: bytes) -> tuple[str, str] | None:
    """The width and height in the view box of a drawing, as they are written; None where it has none.

    Raises ``Program`` and ``Damaged``.
    """
    if _ACTIVE.search(data):
        raise Program
    root = _read(data)
    if any(map(_runs, root.iter())):
        raise Program
    found = _BOX.fullmatch(root.get("viewBox", "")) if _name(root) == "svg" else None
    return (found[1], found[2]) if found else None


def may_run(data: bytes) -> bool:
    """Whether a browser that opens this drawing, or other XML, may run something in it.

    Of what cannot be read nobody knows; browsers run what stands before the place where it breaks off. Nor is more read
    than ten megabytes: its tree would fill the memory.
    """
    if len(data) > _LARGEST:
        return True
    try:
        root = _read(_PLAIN_TYPE.sub(b"", data, count=1))
    except (Program, Damaged):
        return True
    if _name(root) == "svg":
        return any(map(_runs, root.iter()))
    return any(str(element.tag).startswith((_HTML, _SVG)) for element in root.iter())


def is_page(data: bytes) -> bool:
    """Whether a browser that is told nothing of a file would take it for a page, by how it begins."""
    begin = data[:1024]
    for mark in _MARKS:
        begin = begin.removeprefix(mark)
    return _PAGE.match(begin.replace(b"\0", b"")) is not None


def _read(data: bytes) -> Element:
    try:
        return ElementTree.fromstring(data, XMLParser(target=_Tree()))  # noqa: S314 - its entities are refused
    except (ParseError, ValueError, LookupError):  # LookupError: an encoding that nobody knows
        raise Damaged from None


class _Tree(TreeBuilder):
    """The tree of a drawing, which has no entities of its own and is dressed by no other file."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse a type of document, in whatever encoding it is written."""
        raise Program

    def pi(self, target: str, text: str | None = None) -> Element:
        """Refuse a style sheet, which may be a program; let be what drawing programs note for themselves."""
        if target == "xml-stylesheet":
            raise Program
        return super().pi(target, text)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _runs(element: Element) -> bool:
    """Whether an element is one that runs, or has an attribute that does, by whatever prefix and reference."""
    if _name(element) in _RUN or str(element.tag).startswith(_HTML):
        return True
    return any(
        name.lower().startswith("on") or "javascript:" in _SKIPPED.sub("", value).lower()
        for name, value in element.attrib.items()
    )
