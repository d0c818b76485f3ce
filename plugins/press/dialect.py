"""Python-Markdown as releases are written in it, with a record of the notes that it meets.

It tries each of its forms at every block and every piece of text. Most releases are prose, so here a form is tried
only where one of the signs stands that it cannot do without; what comes out is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX, AtomicString

from press.definitions import LinearDefListProcessor
from press.inline import LinearInlineProcessor
from press.marks import MARK, number
from press.patterns import pattern

_ABBREVIATION = "*["
_BEFORE: Mapping[str, tuple[str, ...]] = {
    "fenced_code_block": ("```", "~~~"),
    "html_block": ("<", "&"),
}
_AFTER: Mapping[str, tuple[str, ...]] = {
    "footnote": ("[^",),
    "attr_list": ("{",),
    "abbr": (_ABBREVIATION,),
    "unescape": ("\\",),
}
"""What is done to the text before its blocks are parted, and to the tree that they make; each with its signs."""
_BLOCKS: Mapping[str, tuple[str, ...]] = {
    "markdown_block": (STX,),
    "table": ("|",),
    "hashheader": ("#",),
    "setextheader": ("\n=", "\n-"),
    "hr": ("-", "_", "*"),
    "deflist": (": ",),
    "quote": (">",),
    "footnote": ("[^",),
    "abbr": (_ABBREVIATION,),
    "reference": ("]:",),
}
_INLINE: Mapping[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "hard_break": ("\\\n",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""The forms of blocks, and of what stands within them, likewise."""
_ALWAYS = ("",)
"""The sign of what is tried in every text."""
_SPACED = (STX, ETX, "\r", "\t", " \n")
"""Some of these stand in a text that Python-Markdown would have to tidy up before it reads it."""
_BY_REFERENCE = frozenset({"reference", "image_reference", "short_reference", "short_image_ref"})
"""The forms that mean something only where a line ``[label]: address`` stands below."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One ``[^label]: text`` as Python-Markdown took it; ``text`` still holds its marks."""

    label: str
    text: str

    @property
    def mark(self) -> int | None:
        """The number of the first mark in its text."""
        found = MARK.search(self.text)
        return number(found[0]) if found else None


class Notes(FootnoteExtension):
    """Python-Markdown's footnotes, with a record of every definition it meets: of two alike it keeps only the last."""

    met: list[Definition]

    def reset(self) -> None:
        """Forget what was met in the text before."""
        super().reset()
        self.met = []

    def unique_ref(self, reference: str, found: bool = False) -> str:
        """A name for one more reference to a note: ``fnref-1``, ``fnref2-1``. Python-Markdown tries them all."""
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        lead, separator, label = reference.partition(self.get_separator())
        return reference if count == 1 else f"{lead}{count}{separator}{label}"

    def setFootnote(self, id: str, text: str) -> None:
        """Take in a definition."""
        self.met.append(Definition(id, text))
        super().setFootnote(id, text)


@cache
def dialect() -> tuple[Markdown, Notes]:
    """Python-Markdown, set up, and the notes of the text that it read last."""
    # In the order of definition: the other one makes Python-Markdown 3.11 fail on an empty note. We number ourselves.
    notes = Notes(SEPARATOR="-", SUPERSCRIPT_TEXT="({})", USE_DEFINITION_ORDER=True)
    extensions: list[str | Extension] = [
        "abbr",
        "attr_list",
        "def_list",
        "fenced_code",
        "md_in_html",
        "tables",
        "sane_lists",
        notes,
    ]
    markdown = _Markdown(extensions=extensions, output_format="html")
    markdown.preprocessors.register(_Whitespace(markdown), "normalize_whitespace", 30)
    # As other programs have it, and those that make Markdown of Word: a line ends where a backslash does.
    markdown.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?<!\\)\\\n", "br"), "hard_break", 185)
    markdown.inlinePatterns.register(_Link(LINK_RE, markdown), "link", 160)
    markdown.inlinePatterns.register(_Image(IMAGE_LINK_RE, markdown), "image_link", 150)
    markdown.treeprocessors.register(_Inline(markdown), "inline", 20)
    markdown.treeprocessors.deregister("footnote-duplicate")  # The ways back from a note are ours.
    processors = markdown.parser.blockprocessors
    processors.register(_Heading(markdown.parser), "hashheader", 70)
    processors.register(LinearDefListProcessor(markdown.parser), "deflist", 25)
    named = {processors[name]: signs for name, signs in _BLOCKS.items()}
    signed = [(processor, named.get(processor, _ALWAYS)) for processor in processors]
    markdown.parser.parseBlocks = partial(_parse_blocks, signed)  # type: ignore[method-assign]
    for name, signs in _BEFORE.items():
        _only_where_called_for(markdown.preprocessors[name], signs, markdown)
    for name, signs in _AFTER.items():
        _only_where_called_for(markdown.treeprocessors[name], signs, markdown)
    return markdown, notes


class _Markdown(Markdown):
    """Python-Markdown, which remembers the text that it is at."""

    text = ""

    def convert(self, source: str) -> str:
        """The HTML of ``source``."""
        self.text = source
        return super().convert(source)


def _only_where_called_for(step: Preprocessor | Treeprocessor, signs: tuple[str, ...], markdown: _Markdown) -> None:
    """Have ``step`` leave alone what it is given where the text has none of its ``signs``."""
    run: Callable[[Any], Any] = step.run

    def ran(given: Any) -> Any:
        return run(given) if any(map(markdown.text.__contains__, signs)) else given

    step.run = ran  # type: ignore[method-assign, assignment]


class _Whitespace(NormalizeWhitespace):
    """One kind of line end, spaces for tabs, nothing on an empty line: sources have come so far already, mostly."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines of a text, made alike, with two empty ones below."""
        lines = [*lines, ""]
        text = "\n".join(lines)
        return super().run(lines[:-1]) if any(map(text.__contains__, _SPACED)) else [*lines, ""]


def _parse_blocks(signed: list[tuple[BlockProcessor, tuple[str, ...]]], parent: Element, blocks: list[str]) -> None:
    """What Python-Markdown's own method of that name does, but for the signs."""
    while blocks:
        block = blocks[0]
        for processor, signs in signed:
            for sign in signs:  # not any(…): this is asked five hundred times of a release
                if sign in block:
                    break
            else:
                continue
            if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                break


class _Heading(HashHeaderProcessor):
    """``# Words`` and ``##Words``. ``#words`` is a hashtag, as in CommonMark: releases end with some."""

    RE = pattern(HashHeaderProcessor.RE.pattern.replace("#{1,6}", rf"#{{2,6}}|#(?!{MARK.pattern}?\w)"))


class _Closed(LinkInlineProcessor):
    """A link whose parenthesis closes.

    Of ``[the count]("(2026`` with nothing that closes it, Python-Markdown 3.11 makes a link that swallows the rest of
    the paragraph, and prints its last character again: it takes the link to end at -1.
    """

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """The address and the title between the parentheses, where they end, and whether they do."""
        href, title, end, handled = super().getLink(data, index)
        return href, title, end, handled and end >= 0


class _Link(_Closed):
    """``[words](address)``."""


class _Image(_Closed, ImageInlineProcessor):
    """``![words](address)``."""


class _Inline(LinearInlineProcessor):
    """What stands within a block."""

    md: _Markdown

    def __init__(self, md: _Markdown) -> None:
        super().__init__(md)
        names = {md.inlinePatterns[name]: name for name in _INLINE}
        self.patterns = [(names.get(pattern, ""), pattern) for pattern in md.inlinePatterns]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        contains = "".join(tree.itertext()).__contains__
        absent = frozenset() if self.md.references else _BY_REFERENCE
        called_for = {
            pattern: _INLINE.get(name, _ALWAYS)
            for name, pattern in self.patterns
            if name not in absent and any(map(contains, _INLINE.get(name, _ALWAYS)))
        }
        # A list does all that is asked of Python-Markdown's registry, and in a third of the time.
        self.inlinePatterns = list(called_for)  # type: ignore[assignment]
        if _ABBREVIATION not in self.md.text:  # within what is “atomic” none is looked for
            _set_apart(tree, set().union(*called_for.values()))
        return super().run(tree, ancestors)


def _set_apart(tree: Element, signs: set[str]) -> None:
    """Tell Python-Markdown which texts have none of the ``signs``: it looks into no text that is “atomic”."""
    for element in tree.iter():
        text = element.text
        if text and not any(map(text.__contains__, signs)):
            element.text = AtomicString(text)
