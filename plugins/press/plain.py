"""HTML as plain text, for a clipboard: whole paragraphs to paste, notes as (1), tables with their columns in line.

A line is never broken at a width: whoever pastes the text into a story has to get paragraphs. What only a screen needs
(no-break spaces, soft hyphens, ways back from notes) is left out, and so is text that was struck out. Raised figures
stay raised: 10<sup>6</sup> is a million, and 106 is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape

from press.columns import Table
from press.patterns import pattern

_BLOCKS = frozenset({
    "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
_STRUCK = frozenset({"del", "s"})
_BREAK = "\0"
_TAG = pattern(r"<(/?)([a-z][a-z0-9]*)([^>]*)>")
"""A tag, which may be an end, with its name and attributes."""
_GIVEN = pattern(r"""([a-z-]+)=(?:"([^"]*)"|'([^']*)')""")
_UNSEEN = pattern("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}]")
_RAISED = str.maketrans("0123456789+-\N{MINUS SIGN}", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_GAP = "  "


def plain(html: str, links: bool = False) -> str:
    """``html`` as text, with an empty line between paragraphs; ``links`` adds the addresses of links to other sites.

    The HTML is that of our own trees, in which no attribute has a bare ``>``. The standard library's parser, which
    takes any HTML, needs more than twice as long, and a site may have a page for each of ten thousand releases.
    """
    reader = _Reader(links)
    reader.read(html)
    return "".join(reader.blocks)


@dataclass(slots=True)
class _List:
    """A list that is being read: what its next item begins with, and whether its items are paragraphs of their own.

    ``indent`` is as wide as what its last item began with: below that, the item goes on.
    """

    form: str
    next: int = 1
    loose: bool = False
    items: int = 0
    indent: str = _GAP

    def marker(self) -> str:
        made = self.form.format(self.next)
        self.next += 1
        self.indent = " " * len(made)
        return made


class _Reader:
    """Reads HTML from its beginning to its end, and keeps its blocks: paragraphs, items of lists, tables.

    All but the first begin with the line ends that set them off from the one before.
    """

    def __init__(self, links: bool) -> None:
        self.blocks: list[str] = []
        self.with_links = links
        self.words: list[str] = []
        self.lists: list[_List] = []
        self.links: list[tuple[str, str, int]] = []
        self.table: Table | None = None
        self.marker = ""
        self.silent = 0
        self.kept = 0
        self.raised = 0

    def read(self, html: str) -> None:
        """Read it all."""
        parts = iter(_TAG.split(html))
        self._hear(next(parts))
        for end, tag, given, words in zip(parts, parts, parts, parts, strict=True):
            if end:
                self._end(tag)
            else:
                named = _GIVEN.findall(given) if given else ()
                self._begin(tag, {name: unescape(one or other) for name, one, other in named})
            self._hear(words)
        self._flush()

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "a":
            self._begin_link(given)
        elif tag in _STRUCK:
            self.silent += 1
        elif tag == "br":
            self.words.append(_BREAK)
        elif tag == "q":
            self.words.append("“")
        elif tag in {"ul", "ol"}:
            start = given.get("start", "")
            form = "- " if tag == "ul" else "({}) " if given.get("class") == "notes" else "{}. "
            self.lists.append(_List(form, int(start) if start.isdecimal() else 1))
        elif tag == "li" and self.lists:
            self.marker = self.lists[-1].marker()
        elif tag == "p" and self.lists:
            self.lists[-1].loose = True
        elif tag == "pre":
            self.kept += 1
        elif tag == "sup":
            self.raised = len(self.words)
        elif tag == "table":
            self._flush()
            self.table = Table()
        elif self.table and tag in {"tr", "td", "th"}:
            self._take()
            self.table.begin(tag, given)

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "a" and self.links:
            self._end_link()
        elif tag in _STRUCK and self.silent:
            self.silent -= 1
        elif tag == "q":
            self.words.append("”")
        elif tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
        elif tag == "pre" and self.kept:
            self.kept -= 1
        elif tag == "sup":
            self._raise()
        elif tag == "caption" and self.table:
            self._add(self._line())
        elif tag in {"td", "th"} and self.table:
            self.table.add(self._line())
        elif tag == "table" and self.table:
            table, self.table = self.table, None
            self._add(table.text())

    def _hear(self, words: str) -> None:
        if words and not self.silent:
            text = unescape(words)
            self.words.append(text.replace("\n", _BREAK) if self.kept else text)

    def _flush(self) -> None:
        """End the block that is being read."""
        if self.table is not None:
            self.words.append(" ")
            return
        text = self._take()
        if not text or text.isspace():
            return
        if self.kept:
            lines = [line.rstrip() for line in text.strip(_BREAK).split(_BREAK)]
        else:
            lines = [" ".join(line.split()) for line in text.split(_BREAK)]
        self._add("\n".join(lines).strip("\n"))

    def _take(self) -> str:
        text = "".join(self.words)
        self.words.clear()
        return text if text.isascii() else _UNSEEN.sub("", text)

    def _line(self) -> str:
        return " ".join(self._take().replace(_BREAK, " ").split())

    def _raise(self) -> None:
        """Raise what stands in the ``sup`` that ends: figures alone have such letters."""
        said = "".join(self.words[self.raised :])
        if not said.strip("0123456789+-\N{MINUS SIGN}"):
            self.words[self.raised :] = [said.translate(_RAISED)]

    def _add(self, text: str) -> None:
        if not text:
            return
        lead = "\n\n"
        if self.lists:
            listed = self.lists[-1]
            outer = "".join(around.indent for around in self.lists[:-1])
            lead = "\n" if not listed.loose and (listed.items or len(self.lists) > 1) else "\n\n"
            listed.items += 1
            marker = self.marker or listed.indent
            text = outer + marker + text.replace("\n", "\n" + outer + " " * len(marker))
            self.marker = ""
        self.blocks.append(lead + text if self.blocks else text)

    def _begin_link(self, given: dict[str, str]) -> None:
        role = given.get("role", "")
        if role == "doc-backlink":
            self.silent += 1
        elif role == "doc-noteref":
            self.words.append(" ")
        self.links.append((given.get("href", ""), role, len(self.words)))

    def _end_link(self) -> None:
        address, role, since = self.links.pop()
        if role == "doc-backlink":
            self.silent -= 1
        elif self.with_links and address.startswith(("https://", "http://", "mailto:")):
            said = "".join(self.words[since:]).strip()
            if address.startswith("mailto:"):
                address = address.removeprefix("mailto:").partition("?")[0]
            if said.removeprefix("https://").rstrip("/") != (address.partition("://")[2] or address).rstrip("/"):
                self.words.append(f" <{address}>")
