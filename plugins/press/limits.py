"""How much a text may have of what takes Python-Markdown a time that grows with its square: more than anybody writes.

Measured with Python-Markdown 3.11: 4,000 openings of a link take seven seconds, 20,000 headings without an empty line
between them more than fifteen. A text within these limits takes a second or two at its worst; a long release has a few
of each.
"""

from __future__ import annotations

import re
from itertools import islice

from press.patterns import pattern

_LIMITS = (
    # What opens and is not closed before the next opens: each is looked for to the end of its paragraph.
    ("[", pattern(r"\[(?![^\[\]]*\])"), 500, "opening brackets, “[”, that are not closed"),
    ("](", pattern(r"\]\((?![^()]*\))"), 500, "links, “[…](”, whose address is not closed"),
    ("<", pattern(r"<(?![^<>]*>)"), 1000, "signs “<” that are not followed by a “>”"),
    # What Python-Markdown puts aside, or cuts out of its block, one at a time.
    ("<!", pattern(r"<!"), 1000, "comments, “<!-- -->”"),
    ("*[", pattern(r"^ {0,3}\*\[", re.MULTILINE), 200, "abbreviations, “*[…]:”"),
    # Of each fence the other one is looked for to the end of the text; with “hl_lines” once more for every quote in it.
    ("```", pattern(r"^```", re.MULTILINE), 1000, "lines that begin with “```”"),
    ("~~~", pattern(r"^~~~", re.MULTILINE), 1000, "lines that begin with “~~~”"),
    ("hl_lines", pattern(r"hl_lines="), 50, "pieces of code with “hl_lines=”"),
    (
        "\n",
        pattern(r"^ {0,3}(?:#|=+[ \t]*$|-[ \t-]*$|_[ \t_]*$|\*[ \t*]*$)", re.MULTILINE),
        2000,
        "headings and lines across",
    ),
)
"""The sign without which there is none of it, its shape, how many of it may be, and what it is."""

# What Python-Markdown puts aside within a paragraph, which it writes anew each time: what it costs grows with both.
_SIGNS = "\\`*_&<["
_WITHIN = pattern(r"\\.|`+|\*+|_+|[&<\[]")
_MOST_WITHIN = 20_000
_MOST_WORK = 4_000_000_000


def excess(text: str) -> str:
    """What ``text`` (Markdown) has too much of to be read, in a sentence; empty for all that people write."""
    for sign, shape, most, what in _LIMITS:
        if text.count(sign) < most:
            continue
        # Found one by one, so that a hostile text costs no more than the first few.
        if _has_more(text, shape, most):
            return _told(most, what)
    least = min(_MOST_WITHIN, _MOST_WORK // max(len(text), 1))
    for paragraph in text.split("\n\n") if sum(map(text.count, _SIGNS)) > least else ():
        most = min(_MOST_WITHIN, _MOST_WORK // max(len(paragraph), 1))
        if len(paragraph) > most and _has_more(paragraph, _WITHIN, most):
            return _told(most, "signs such as “*”, “_”, “&” and “\\” in one paragraph")
    return ""


def _has_more(text: str, shape: re.Pattern[str], most: int) -> bool:
    return sum(1 for _ in islice(shape.finditer(text), most + 1)) > most


def _told(most: int, what: str) -> str:
    return f"The text has more than {most:,} {what}, so that it would take hours to read."
