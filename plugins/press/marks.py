"""How a thing seen in the rendered tree is found again in the Markdown, to the character.

Python-Markdown keeps no positions. So, before it runs, one private-use character is planted wherever something starts
that a rule may ask about: a line's first word, a table cell, a link; and after each ``[^1]``. Markdown carries these
*marks* along as it would any letter, and where one comes out tells what became of the source it stood at: a link, a
reference, or plain text because the author mistyped it. Nothing else is changed: the HTML without its marks is the
HTML of the text without marks (a property that the tests hold).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_FIRST, _LAST = 0xF0000, 0xFFFFD  # Supplementary Private Use Area-A (Unicode 16.0, section 23.5)
MARK = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
REFERENCE = r"\[\^(?P<label>[^\]\n]+)\]"

_PLANTED = re.compile(
    r"""
      (?P<line> ^ [ \t]* (?:>[ \t]?)* [ \t]* (?: (?: [-*+] | \d{1,9}\. ) [ \t]+ )?
          (?: \[\^[^\]\n]+\]: [ \t]* (?: (?: [-*+] | \d{1,9}\. ) [ \t]+ )? | :[ \t]+ | \|[ \t]* )?
          (?: \#{1,6} [ \t]* )? (?: \*{1,3} | _{1,3} )? [“"'‘(]* (?=[^\W_]) (?!\d+\.(?:\s|$)) )  # a line's first word
    | (?P<cell> \| [ \t]* (?=[^\W_]) )
    | (?P<reference> (?<!\\) \[\^[^\]\n]+\] (?! [:({] | \[(?!\^) ) )
    | (?P<link> (?<![\\!\]]) !? \[ (?!\^) (?![^\n]{0,200}\]:)
        | (?<!\]\() (?<!\]:) (?<!\]:[ ]) < (?= https?: | mailto: | [\w.+-]+@ | a\s | img\s ) )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)


def plant(text: str, start: int = 0) -> tuple[str, tuple[int, ...]]:
    """``text`` with its marks, and where in the source each of them stands; ``text`` begins at offset ``start``.

    A text of the author's own that holds such characters loses them; past 65,000 marks no more are planted.
    """
    offsets: list[int] = []
    text = MARK.sub("\N{REPLACEMENT CHARACTER}", text)

    def with_mark(found: re.Match[str]) -> str:
        if len(offsets) > _LAST - _FIRST:
            return found[0]
        mark = chr(_FIRST + len(offsets))
        offsets.append(start + (found.start() if found["link"] else found.end()))
        return mark + found[0] if found["link"] else found[0] + mark

    return _PLANTED.sub(with_mark, text), tuple(offsets)


def number(mark: str) -> int:
    """Which mark this is: its index in the offsets that ``plant`` gave."""
    return ord(mark) - _FIRST


@dataclass(frozen=True, slots=True)
class Anchor:
    """At ``index`` of a passage's text stands what is at ``offset`` of the source."""

    index: int
    offset: int


@dataclass(frozen=True)
class Anchored:
    """Visible text whose every stretch can be found again in the source."""

    text: str
    anchors: tuple[Anchor, ...]

    @cached_property
    def _indices(self) -> list[int]:
        return [anchor.index for anchor in self.anchors]

    def find(self, start: int, end: int, source: str) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in ``source``: exact unless its mark-up hides it, then as near as can be."""
        which = max(bisect_right(self._indices, start) - 1, 0)
        anchor = self.anchors[which] if self.anchors else Anchor(0, 0)
        wanted = self.text[start:end]
        if start < anchor.index and source.startswith(wanted, anchor.offset - (anchor.index - start)):
            return anchor.offset - (anchor.index - start), anchor.offset - (anchor.index - end)
        before = self.text[anchor.index : start].count(wanted) if wanted else 0
        later = (other.offset for other in self.anchors[which + 1 :] if other.index >= end)
        limit = next((offset for offset in later if offset > anchor.offset), anchor.offset + 3 * len(wanted) + 4000)
        at = anchor.offset
        for _ in range(before + 1):
            at = source.find(wanted, at, limit)
            if at < 0:
                return _loosely(wanted, source, anchor.offset + (start - anchor.index if not before else 0), limit)
            at += len(wanted)
        return at - len(wanted), at


# Between two words of a text: spaces and mark-up, “&nbsp;” and a tag among them.
_BETWEEN = r"(?:&#?\w{2,8};|</?\w{1,10}>|\W){1,60}?"


def _loosely(wanted: str, source: str, start: int, limit: int) -> tuple[int, int]:
    """Find the words of ``wanted`` though line ends or mark-up stand between them."""
    words = re.findall(r"\w+", wanted)
    if words:
        inner = _BETWEEN.join(re.escape(word) for word in words[:40])
        lead, tail = wanted[: wanted.index(words[0])], wanted[wanted.rindex(words[-1]) + len(words[-1]) :]
        for pattern in dict.fromkeys((f"{re.escape(lead)}{inner}{re.escape(tail)}", inner)):
            for begin in (start, max(start - 400, 0)):
                found = re.compile(pattern).search(source, begin, limit)
                if found:
                    return found.span()
    return start, start
