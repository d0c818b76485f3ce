"""Marks of editing are still in the text.

What was struck out and what was put in stand side by side on the page, with the names of those who argued. Known are
the marks of CriticMarkup, struck-out text, and what Word leaves behind when a document with changes is copied, or one
whose fields have lost what they pointed at (“Error! Reference source not found.”).

Fails::

    The line answers {--calls--}{++callers++} from ten in the evening.

Passes::

    The line answers callers from ten in the evening.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import shown_fields, within, written

LEVEL = Level.ERROR
FOR_PAGES = True

# http://criticmarkup.com/spec.php: addition, deletion, substitution, comment, highlight.
_INLINE = pattern(
    r"\{\+\+[^{}]{0,600}?\+\+\}|\{--[^{}]{0,600}?--\}|\{~~[^{}]{0,600}?~~\}"
    r"|\{>>[^{}]{0,600}?<<\}|\{==[^{}]{0,600}?==\}"
    r"|(?<![~\w])~~(?=[^\s~])[^~]{1,300}?(?<=[^\s~])~~(?!~)"
    r"|<(?P<tag>del|ins)\b[^>]{0,200}>.{0,600}?</(?P=tag)>"
    r"|\bComment(?:ed)?\s?\[[A-Za-z]{1,5}\d{1,3}(?:R\d{1,2})?\]:?"
    r"|\bError! (?:Bookmark not defined|Reference source not found|Hyperlink reference not valid"
    r"|No text of specified style in document|Unknown document property name)\.?"
    r"|\bHYPERLINK (?:\\[a-z] )?[\"“][^\"”\n]{1,300}[\"”](?: \\[a-z](?: [\"“][^\"”\n]{0,200}[\"”])?)*"
    r"|\bMoved(?: (?:up|down|\(insertion\)|from here))?\s?\[\d+\]:?",
    re.DOTALL,
)
# Word's balloons: each begins its line, or its paragraph.
_FORMATS = (
    "Font|Indent|Left|Right|Centred|Centered|Justified|Normal|List|Line|Space|Bullet|Number|No |Not |Heading|English"
    "|Tab|Border|Pattern|Header|Footer|Underline|Highlight|Keep|Widow|Style|Default|Superscript|Subscript"
)
_BALLOON = pattern(
    rf"^[ \t>*_-]{{0,8}}(?P<mark>Formatted(?: Table)?: ?(?:{_FORMATS})[^\n]*|(?:Deleted|Inserted): [^\n]{{1,60}}"
    r"|Field Code Changed|Style Definition: [^\n]*)$",
    re.MULTILINE,
)
_FIELDS = ("Error! ", "HYPERLINK ")
_HINTS = (
    "{", "~~", "<del", "<ins", "Comment", "Moved", "Formatted", "Deleted:", "Inserted:", "Field Code", "Style Def",
    *_FIELDS,
)  # fmt: skip


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find marks of editing in the text and in the fields that are printed."""
    if not any(hint in release.source.text for hint in _HINTS):
        return
    text = written(release)
    for start, end in _runs(text):
        yield _fault(Span(start, end), text[start:end])
    for found in _BALLOON.finditer(text):
        yield _fault(Span(found.start("mark"), found.start("mark") + len(found["mark"].rstrip())), found["mark"])
    for field in shown_fields(release):
        for found in _INLINE.finditer(field.value):
            yield _fault(within(field, found), found[0])


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where marks of editing stand; what was taken out and what was put in its place are one."""
    start = end = -1
    for found in _INLINE.finditer(text):
        if found.start() > end + 1 or text[end : found.start()].strip():
            if start >= 0:
                yield start, end
            start = found.start()
        end = found.end()
    if start >= 0:
        yield start, end


def _fault(span: Span, mark: str) -> Fault:
    words = " ".join(mark.split())
    shown = words if len(words) <= 60 else f"{words[:60].rpartition(' ')[0]} …"
    fix = "Accept or reject the change where the text was edited, and leave only the words that are meant."
    if words.startswith(_FIELDS):
        fix = "Write here the words, or the link, that Word was to show."
    return Fault(span, f"“{shown}” is a mark of editing, and is printed.", fix)
