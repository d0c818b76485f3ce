"""Definition lists of Markdown: Python-Markdown's own processor, in time that grows with the list."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.extensions.def_list import DefListProcessor

from press.patterns import pattern

_DEFINITION = pattern(r" {0,3}: {1,3}")
_COLON = pattern(r" {0,3}:")
_TERM = pattern(r" {0,3}[^\W\d_]")
"""A line that is a term, or nothing but text: no list, heading, table or note begins there."""
_INDENT = " " * 4


class LinearDefListProcessor(DefListProcessor):
    """Python-Markdown's processor, which takes one definition off a block and leaves the rest for its next turn.

    Of a list of thousands the rest is copied thousands of times (markdown/extensions/def_list.py, 3.11). So a long one
    is parted beforehand, where it would be parted then.
    """

    LONG = 100
    """The lines of a block that is parted: a shorter one takes no time."""

    def run(self, parent: Element, blocks: list[str]) -> bool | None:
        """Read the first definition of ``blocks`` into ``parent``; False where it is none."""
        block = blocks[0]
        begins_list = _DEFINITION.match(block) is None or len(parent) > 0
        if begins_list and block.count("\n") >= self.LONG:
            blocks[:1] = parted(block)
        done: bool | None = super().run(parent, blocks)
        return done


def parted(block: str) -> Iterator[str]:
    """The parts of a block: terms, a definition and the lines indented below it; last what goes on in another way."""
    lines = block.split("\n")
    start, count = 0, len(lines)
    while start < count:
        at = next((at for at in range(start, count) if _DEFINITION.match(lines[at])), count)
        end = at + 1
        while end < count and (lines[end].startswith(_INDENT) or not lines[end].strip()):
            end += 1
        if end >= count or (end == at + 1 and not _COLON.match(lines[end])):
            break
        if not all(map(_TERM.match, lines[start:at])):
            break
        yield "\n".join(lines[start:end])
        start = end
    yield "\n".join(lines[start:])
