"""A comment to colleagues is still in the file.

It is not printed, and whoever opens the file later reads it. A comment is also a question that nobody has answered:
“check with legal” says that the text was not cleared. Of a comment in Word, its mark is left when the text is copied:
“[JS1]”, the initials of who asked and a number, right behind a word. Others type their comment there: “[JS: check]”.

Fails::

    The trust opens a night line for carers. <!-- Can we say night? Ask the manager. -->

Fails::

    The trust opens a night line[JS1] for carers.

Fails::

    The trust opens a night line [JS: is this right?] for carers.

Passes::

    The trust opens a night line for carers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.comment_marks import find_marks, find_remarks, keys_of_sources, may_have_marks, may_have_remarks
from press.rules.written import shown_fields, within, written

LEVEL = Level.WARNING
FOR_PAGES = True

_FIX_OF_MARK = "Settle what the comment asks, and delete the mark."
_FIX_OF_COMMENT = "What follows it is the comment: settle what it asks, and delete all of it, not the mark alone."
_HTML = pattern(r"<!--(.*?)-->", re.DOTALL)
# A link definition that no link uses is Markdown's other way to hide a remark.
_HIDDEN = pattern(
    r"^ {0,3}\[(?://|comment|#|_)\]:[ \t]*(?:#|<>)[ \t]*[(\"'](.*?)[)\"'][ \t]*$", re.MULTILINE | re.IGNORECASE
)
_OPEN = "<!--"
# What Word writes for browsers, and around what it copies: <!--[if gte mso 9]>…<![endif]-->, <!--StartFragment-->.
_BY_WORD = pattern(
    r"\[(?:if\s[!(]{0,3}(?:[gl]te?|mso|IE|vml|ppt|support\w+)\b[^\]\n]{0,60}|endif)\]"
    r"|(?:Start|End)Fragment\Z|/\*\s(?:Font|Style|List|Page)\sDefinitions\s\*/"
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find comments, those that were never closed and so are printed among them, and marks of comments."""
    yield from _marks(release)
    yield from _remarks(release)
    source = release.source.text
    if _OPEN not in source and "]: #" not in source and "]: <>" not in source:
        return
    text = written(release, comments=True)
    last = text.rfind("-->")
    closed = list(_HTML.finditer(text, 0, last + 3)) if last >= 0 else []
    for found in (*closed, *_HIDDEN.finditer(text)):
        yield _fault(Span(found.start(), found.end()), found[1])
    at = text.find(_OPEN, closed[-1].end() if closed else 0)
    if at >= 0:
        line = text[at:].partition("\n")[0]
        message = f"“{line[:60]}” opens a comment that is never closed, so it is printed."
        yield Fault(Span(at, at + len(line.rstrip())), message, "Delete it.")


def _marks(release: Release) -> Iterator[Fault]:
    source = release.source.text
    if not may_have_marks(source):
        return
    text = written(release)
    keys = keys_of_sources(text)
    places = [(Span(*found.span()), found[0]) for found in find_marks(text)]
    places += [(within(field, found), found[0]) for field in shown_fields(release) for found in find_marks(field.value)]
    for span, mark in places:
        if mark not in keys:
            message = f"“{mark}” is the mark of a comment in Word, and is printed."
            yield Fault(span, message, _FIX_OF_COMMENT if _opens_a_line(span, source) else _FIX_OF_MARK)


def _opens_a_line(span: Span, source: str) -> bool:
    """Whether the comment itself stands behind its mark, as Word puts it below the text."""
    return span.start == 0 or source[span.start - 1] == "\n"


def _remarks(release: Release) -> Iterator[Fault]:
    for found in find_remarks(written(release)) if may_have_remarks(release.source.text) else ():
        yield Fault(
            Span(*found.span()),
            f"“{' '.join(found[0].split())}” is a comment to colleagues, and is printed.",
            "Settle what it asks, and delete it.",
        )


def _fault(span: Span, remark: str) -> Fault:
    words = " ".join(remark.split())
    shown = words if len(words) <= 60 else f"{words[:60].rpartition(' ')[0]} …"
    fix = "Settle what it asks, and delete it."
    if _BY_WORD.match(words):
        fix = "It asks nothing: Word left it behind. Delete it."
    return Fault(span, f"A comment is left in the file: “{shown}”.", fix)
