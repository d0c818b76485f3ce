"""Headings in a text have addresses of their own, made from their words: ``## How many came`` is ``#how-many-came``.

So the search leads to a section, and anybody can link to one. What an author wrote (``## Dates {#dates}``) is let be.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from bs4 import Tag

from press.markup import clean, tags
from press.notes import words
from press.patterns import pattern
from press.slugs import slugify

_PAGES_OWN = pattern(
    r"(?:quote|note|ref|fn|fnref)(?:-\d.*)?|main|notes|release-text|spokespeople|about-text|"
    r"(?:contacts|helplines|help-first|pictures|guidance|corrections)(?:-title)?"
)
"""The ids that a page gives its parts, quotes and notes; ``quote-2`` is no second heading “Quote” either."""
_APOSTROPHE = pattern(r"['’]")


def settle_headings(tree: Tag) -> None:
    """Put the headings of a text below that of its page, and give each that has no id its own."""
    headings = list(tags(tree, "h1", "h2", "h3", "h4", "h5", "h6"))
    if not headings:
        return
    taken = {clean(str(tag["id"])) for tag in tree.descendants if isinstance(tag, Tag) and tag.has_attr("id")}
    names: dict[str, Iterator[str]] = {}
    for heading in headings:
        if heading.name == "h1":
            heading.name = "h2"
        if not heading.get("id"):
            # Of a thousand headings that are alike, each goes on from the name that the last one got.
            ours = names.setdefault(text := words(heading), _names(text))
            heading["id"] = next(name for name in ours if name not in taken)
            taken.add(str(heading["id"]))


def is_the_pages_own(name: str) -> bool:
    """Whether a page may have a part, a quote or a note with this id, whatever stands in its text."""
    return _PAGES_OWN.fullmatch(name) is not None


def _names(text: str) -> Iterator[str]:
    """What a heading may be called, best first."""
    first = slugify(_APOSTROPHE.sub("", text))
    if not first or is_the_pages_own(first):
        first = f"section-{first}".rstrip("-")
    yield first
    yield from (f"{first}-{number}" for number in count(2))
