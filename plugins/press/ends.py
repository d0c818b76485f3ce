"""Ends: the line after which nothing is for publication.

Forms seen in UK, Australian and US releases: ``Ends``, ``ENDS``, ``-ENDS-``, ``[Ends]``, ``***ENDS***``, ``# ENDS #``,
``ENDS/``, ``###``, ``# # #``, ``-###-``, ``-30-``; in Welsh ``Diwedd``, in Irish ``Críoch``, in Gaelic ``Crìoch``.
Markdown would make headings, rules and lists of some, so they are read before it runs. ``***`` and ``* * *`` part two
sections of a text as often as they end it: they are an end mark where the notes or the contacts begin right behind
them.
"""

from __future__ import annotations

import re
from collections import deque

from press.finding import Span
from press.patterns import pattern

_WORD = "(?:ends?|diwedd|cr(?:[íì]|i[\u0300\u0301]?)och)"
_ENDS = pattern(
    rf"""^[ ]{{0,3}}
      (?: [-–—*_#\[(<|/\s]* (?<![^\W_]) {_WORD} (?![^\W_]) [-–—*_#\])>|.:/\s]*  # the word, however it is dressed
        | •\s?{_WORD}\s?• | [-–—]?\s?\#(?:\s?\#){{2,}}\s?[-–—]? | [-–—]\s?30\s?[-–—] )
    \s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_STARS = pattern(r"[ ]{0,3}\*(?:\s?\*){2,4}\s*")
_FOR_EDITORS = pattern(
    r"\s*(?:[#*_]{1,6}\s?)?(?:notes?\s(?:to|for)\s(?:the\s)?(?:(?:news\s)?editors?|news\s?desks?|media)"
    r"|editor[’']?s?[’']?\snotes?|media\snotes"
    r"|(?:additional\s)?information\sfor\s(?:the\s)?(?:media|editors)|background"
    r"|(?:media|press)\s(?:contacts?|enquiries)|contacts?"
    r"|nod(?:iadau|yn)\si['’]?r?\s?\w*olyg\w+)\b[^\n]{0,20}$",
    re.IGNORECASE | re.MULTILINE,
)
_FENCE = pattern(r"^ {0,3}(`{3,}|~{3,})")
_COMMENT = pattern(r"<!--.*?-->", re.DOTALL)


def find_ends(text: str, start: int = 0) -> tuple[Span, ...]:
    """Every end mark of ``text`` from ``start`` on, outside fenced code and comments."""
    found: list[Span] = []
    fence = ""
    at = start
    # Up to the last end of a comment each that begins has one: of those without, each is looked through to the end.
    last = text.rfind("-->")
    comments = deque(match.span() for match in _COMMENT.finditer(text, start, last + 3)) if last >= 0 else deque()
    for line in text[start:].split("\n"):
        while comments and comments[0][1] <= at:
            comments.popleft()
        mark = _FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif fence:
            if line.strip().startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif _is_end(line, text, at) and not (comments and comments[0][0] <= at):
            lead = len(line) - len(line.lstrip())
            found.append(Span(at + lead, at + len(line.rstrip())))
        at += len(line) + 1
    return tuple(found)


def _is_end(line: str, text: str, at: int) -> bool:
    """Whether a line, at ``at`` of ``text``, is an end mark; a row of stars is one right above the notes."""
    if len(line) >= 40:
        return False
    return bool(_ENDS.match(line) or (_STARS.fullmatch(line) and _FOR_EDITORS.match(text, at + len(line))))
