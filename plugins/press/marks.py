"""How a thing seen in the rendered tree is found again in the Markdown, to the character.

Python-Markdown keeps no positions. So, before it runs, one private-use character is planted wherever something starts
that a rule may ask about: a line's first word, a table cell, a link; and after each ``[^1]``. Markdown carries these
*marks* along as it would any letter, and where one comes out tells what became of the source it stood at: a link, a
reference, or plain text because the author mistyped it. Nothing else is changed: the HTML without its marks is the
HTML of the text without marks (a property that the tests hold).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from press.patterns import pattern

_FIRST, _LAST = 0xF0000, 0xFFFFD  # Supplementary Private Use Area-A (Unicode 16.0, section 23.5)
MARK = pattern(f"[{chr(_FIRST)}-{chr(_LAST)}]")
REFERENCE = r"\[\^(?P<label>[^\]\n]+)\]"

# Each of these begins with a sign of its own, by which Python finds them five times as quickly. Those that end in an
# empty group get their mark before them, and all others behind them.
_PLANTED = pattern(
    r"""
      \n [ \t]*+ (?:>[ \t]?)*+ [ \t]*+ (?: (?: [-*+] | \d{1,9}\. ) [ \t]+ )?
          (?: \[\^[^\]\n]+\]: [ \t]* (?: (?: [-*+] | \d{1,9}\. ) [ \t]+ )? | :[ \t]+ | \|[ \t]* )?
          (?: \#{1,6} [ \t]* )? \*{0,3} [“"'‘(]* (?=[^\W_]) (?!\d+\.(?:\s|$))   # a line's first word
    | \| [ \t]* (?=[^\W_])                                                      # a table cell
    | \[ (?<! \\\[ ) \^[^\]\n]{1,1000}\] (?! [:({] | \[(?!\^) )                        # a reference
    | \[ (?<! [\\!\]]\[ ) (?!\^) (?![^\n]{0,200}\]:) ()                         # a link
    | !\[ (?<! [\\!\]]!\[ ) (?!\^) (?![^\n]{0,200}\]:) ()                       # a picture
    | < (?<! \]\(< ) (?<! \]:< ) (?<! \]:[ ]< ) (?= https?: | mailto: | [\w.+-]+@ | a\s | img\s ) ()
    """,
    re.VERBOSE | re.IGNORECASE,
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
        offsets.append(start - 1 + (found.start() if found.lastindex else found.end()))
        return mark + found[0] if found.lastindex else found[0] + mark

    return _PLANTED.sub(with_mark, f"\n{text}")[1:], tuple(offsets)


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
        limit = self._limit(which, anchor, end)
        # Of several alike after one anchor, the one that has as many before it in the source. Rules ask from left to
        # right; going on from the last answer keeps a text with a thousand faults from costing a million steps.
        along, at = self._passed.get((which, wanted), (anchor.index, anchor.offset))
        if along > start:
            along, at = anchor.index, anchor.offset
        guess = anchor.offset + (start - anchor.index if along == anchor.index else 0)
        while wanted:
            at = source.find(wanted, at, limit)
            if at < 0:
                return _loosely(wanted, source, min(guess, len(source)), limit)
            # Those that overlap are counted too: “in in” stands twice in “begin in in”.
            along = self.text.find(wanted, along, end - 1)
            if along < 0:
                break
            at, along = at + 1, along + 1
            guess = anchor.offset
        self._passed[which, wanted] = (end, at + len(wanted))
        return at, at + len(wanted)

    @cached_property
    def _passed(self) -> dict[tuple[int, str], tuple[int, int]]:
        """Where the last answer for a text after an anchor ended: in this text, and in the source."""
        return {}

    def _limit(self, which: int, anchor: Anchor, end: int) -> int:
        """Before which offset a text that ends at ``end`` stands: that of the next anchor which it does not reach."""
        for at in range(bisect_left(self._indices, end, min(which + 1, len(self.anchors))), len(self.anchors)):
            if self.anchors[at].offset > anchor.offset:
                return self.anchors[at].offset
        return anchor.offset + 3 * (end - anchor.index) + 4000


# Between two words of a text: spaces and mark-up, “&nbsp;” and a tag among them.
_BETWEEN = r"(?:&#?\w{2,8};|</?\w{1,10}>|\W){1,60}?"


def _loosely(wanted: str, source: str, start: int, limit: int) -> tuple[int, int]:
    """Find the words of ``wanted`` though line ends or mark-up stand between them."""
    words = re.findall(r"\w+", wanted)
    if words:
        inner = _BETWEEN.join(re.escape(word) for word in words[:40])
        lead, tail = wanted[: wanted.index(words[0])], wanted[wanted.rindex(words[-1]) + len(words[-1]) :]
        for written in dict.fromkeys((f"{re.escape(lead)}{inner}{re.escape(tail)}", inner)):
            for begin in (start, max(start - 400, 0)):
                found = re.compile(written).search(source, begin, limit)
                if found:
                    return found.span()
    return start, start
