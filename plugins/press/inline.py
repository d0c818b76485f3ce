"""What stands within a block of Markdown: Python-Markdown's own processor, in time that grows with the text."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_LOOKING_BACK = ("backtick", "em_strong")
"""The patterns whose next match depends on what the last one has left."""


class LinearInlineProcessor(InlineProcessor):
    """Python-Markdown's processor, which copies a block once for each pattern instead of once for each match.

    Its method writes the whole block anew for every line break, escape or note (markdown/treeprocessors.py, 3.11,
    ``__applyPattern``), so that 20,000 of them took ten seconds. Of most patterns a match looks at nothing before it
    but one character, so all of them can be put in place together.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._looking_back = [md.inlinePatterns[name] for name in _LOOKING_BACK]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """The text with a placeholder for each thing that a pattern finds; the patterns before the index are done."""
        if isinstance(data, AtomicString):
            return data
        for index in range(patternIndex, len(self.inlinePatterns)):
            data = self._replaced(data, index)
        return data

    def _replaced(self, data: str, index: int) -> str:
        """``data`` with what one pattern finds replaced."""
        pattern: Any = self.inlinePatterns[index]
        if any(name.lower() in self.ancestors for name in pattern.ANCESTOR_EXCLUDES):
            return data
        if pattern in self._looking_back:
            return self._one_by_one(data, index)
        pieces: list[str] = []
        copied = at = 0
        while found := self._next(pattern, data, at):
            node, start, at = found
            if node is not None:
                pieces += data[copied:start], self._stashed(node, pattern, index)
                copied = at
        return "".join([*pieces, data[copied:]]) if pieces else data

    @staticmethod
    def _next(pattern: Any, data: str, at: int) -> tuple[Element | str | None, int, int] | None:
        """What a pattern finds next from ``at`` on, and where it begins and ends."""
        for match in pattern.getCompiledRegExp().finditer(data, at):
            node, start, end = pattern.handleMatch(match, data)
            if start is not None and end is not None:
                return node, start, end
        return None

    def _stashed(self, node: Element | str, pattern: Any, index: int) -> str:
        """The placeholder of a node, whose own text is searched by the patterns that follow."""
        if not isinstance(node, str) and not isinstance(node.text, AtomicString):
            for child in [node, *node]:
                if child.text:
                    self.ancestors.append(child.tag.lower())
                    child.text = self._InlineProcessor__handleInline(child.text, index + 1)
                    self.ancestors.pop()
                if child.tail:
                    child.tail = self._InlineProcessor__handleInline(child.tail, index)
        placeholder: str = self._InlineProcessor__stashNode(node, pattern.type())  # type: ignore[attr-defined]
        return placeholder

    def _one_by_one(self, data: str, index: int) -> str:
        """Likewise, as Python-Markdown does it: emphasis looks at what stands before it."""
        matched, at = True, 0
        while matched:
            step = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
            data, matched, at = step(self.inlinePatterns[index], data, index, at)
        return data
