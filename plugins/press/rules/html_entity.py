"""A code for a character is printed instead of the character.

“&amp;” and “&nbsp;” come from text that was copied out of a web page’s source or encoded twice. In the text one such
code is still read as its character; in the headline and the other fields none is.

Fails::

    Tea &amp;amp; cake are served at ten.

Fails::

    Date: 2026-03-02
    Title: Tea &amp; cake for carers

Passes::

    Date: 2026-03-02
    Title: Tea & cake for carers

    Tea & cake are served at ten. AT&T pays. Salt &amp; pepper are on the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import shown_fields, within, written

LEVEL = Level.ERROR
FOR_PAGES = True

_NAME = r"(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,24})"
_TWICE = pattern(rf"&amp;(?:amp;){{0,4}}{_NAME};|&nbsp(?![\w;])")
_ONCE = pattern(rf"&(?:amp;){{0,4}}{_NAME};|&nbsp(?![\w;])")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find codes that the reader sees as codes."""
    source = release.source.text
    if "&" not in source:
        return
    if "&amp;" in source or "&nbsp" in source:
        for found in _TWICE.finditer(written(release)):
            yield from _faults(found[0], Span(found.start(), found.end()))
    for field in shown_fields(release):
        for found in _ONCE.finditer(field.value):
            yield from _faults(found[0], within(field, found))


def _faults(code: str, span: Span) -> Iterator[Fault]:
    """The fault that ``code`` is, if it stands for a character at all."""
    meant = code
    for _ in range(6):
        meant = unescape(meant)
    if meant == code or (meant.startswith("&") and len(meant) > 1):
        return
    shown = "a space" if meant == "\xa0" else f"the character itself: {meant}"
    yield Fault(span, f"“{code}” is printed as a code and not as the character it stands for.", f"Write {shown}")
