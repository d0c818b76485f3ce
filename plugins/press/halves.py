"""The two halves of a release: what stands before Ends is for publication, and what stands after it is for editors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape

from bs4 import Tag
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString, PageElement

from press.markup import clean

ENDS = "\uf8ff"
"""What stands for the end mark in the text that Markdown is given."""


@dataclass(frozen=True, eq=False)
class Halves:
    """The blocks before Ends and after it, the heading of the notes, and their list. They are written when asked for.

    ``press check`` asks in few releases: of most, a rule sees without their HTML that it has nothing to say.
    """

    before: list[PageElement]
    after: list[PageElement]
    heading: Tag | None
    notes: Tag | None

    @cached_property
    def body(self) -> str:
        """The part for publication, as HTML."""
        return html_of(self.before)

    @cached_property
    def editors(self) -> str:
        """The part for editors: its own words, with the notes at the end of the section that is headed for them.

        Where it has no such heading, there is an empty one above the notes: the page has the words for it.
        """
        after, heading = self.after, self.heading
        notes = f"{clean(_written(self.notes))}\n" if self.notes is not None else ""
        at = next((index for index, block in enumerate(after) if block is heading), None)
        if at is None or heading is None:
            opening = '<section role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes"></h2>\n'
            return html_of(after) + (f"{opening}{notes}</section>\n" if notes else "")
        heading.name = "h2"
        heading.attrs = {"id": "notes"}
        headed = (i for i in range(at + 1, len(after)) if getattr(after[i], "name", "") == "h2")
        stop = next(headed, len(after))
        opening = '<section role="doc-endnotes" aria-labelledby="notes">\n'
        section = f"{opening}{html_of(after[at:stop])}\n{notes}</section>\n"
        return html_of(after[:at]) + section + html_of(after[stop:])


def divide(blocks: list[PageElement]) -> tuple[list[PageElement], list[PageElement]]:
    """What stands before Ends, and what after."""
    for at, block in enumerate(blocks):
        if isinstance(block, Tag) and block.name == "p" and clean(block.get_text()) == ENDS:
            block.extract()
            return blocks[:at], blocks[at + 1 :]
    return blocks, []


def find_heading(blocks: Sequence[PageElement], headings: tuple[str, ...]) -> Tag | None:
    """The first of ``blocks`` that is headed as the notes are."""
    plain = _plain(headings)
    for block in blocks:
        if isinstance(block, Tag) and block.name in {"h2", "h3", "h4", "p"}:
            text = text_of(block).rstrip(":").strip().replace("’", "'").casefold()
            if len(text) < 60 and text in plain:
                return block
    return None


@lru_cache(maxsize=8)
def _plain(headings: tuple[str, ...]) -> frozenset[str]:
    return frozenset(heading.replace("’", "'").casefold() for heading in headings)


def text_of(block: PageElement) -> str:
    """The words of a block."""
    return clean(block.get_text()).strip()


def html_of(blocks: list[PageElement]) -> str:
    """Blocks as HTML, without marks."""
    html = "".join(map(_written, blocks))
    return clean(html).replace(ENDS, "Ends").strip()


def _written(element: PageElement) -> str:
    """What ``str`` makes of an element, in a quarter of the time: BeautifulSoup's own way can do far more."""
    if not isinstance(element, Tag):
        return escape(element, quote=False) if isinstance(element, NavigableString) else ""
    opening = element.name
    if element.attrs:
        for name, value in sorted(element.attrs.items()):
            given = escape(value if isinstance(value, str) else " ".join(value), quote=False)
            opening += f" {name}={EntitySubstitution.quoted_attribute_value(given)}"
    if element.is_empty_element:
        return f"<{opening}/>"
    return f"<{opening}>{''.join(map(_written, element.contents))}</{element.name}>"
