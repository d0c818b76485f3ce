"""What no text that somebody wrote has so much of, and Python-Markdown takes time over that grows with its square.

Measured with Python-Markdown 3.11: 4,000 openings of a link take seven seconds, 20,000 headings without an empty line
between them more than fifteen. A text within these limits takes a second or two at its worst; a long release has a few
of each.
"""

from __future__ import annotations

import re

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


def excess(text: str) -> str:
    """What ``text`` (Markdown) has too much of to be read, in a sentence; empty for all that people write."""
    for sign, shape, most, what in _LIMITS:
        if text.count(sign) < most:
            continue
        # Found one by one, so that a hostile text costs no more than the first few.
        if sum(1 for _, _ in zip(shape.finditer(text), range(most + 1), strict=False)) > most:
            return f"The text has more than {most:,} {what}, so that it would take hours to read."
    return ""
