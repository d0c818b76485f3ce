"""A note has no text.

The text promises a source, and the reader who follows the number finds an empty line. A note whose text stands in a
paragraph of its own below ``[^1]:`` is empty too: Markdown takes that paragraph for ordinary text. So is one that says
only that the source is to come: once the release is out, nobody fills it in.

Fails::

    The line took 4,200 calls in 2025.[^1]

    [^1]:

Fails::

    The line took 4,200 calls in 2025.[^1]

    [^1]: Source: to follow.

Passes::

    The line took 4,200 calls in 2025.[^1]

    [^1]: Harbour Trust, annual review 2025; the review of 2026 is to follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.placeholders import find_placeholders
from press.typed_notes import typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True

_BARE = pattern(r"(?:sources?|notes?|see)?[\s.,:;–—-]*", re.IGNORECASE)

_SOURCE = r"(?:(?:the|a)\s)?(?:full\s)?(?:sources?|references?|citations?|notes?|links?)"
_TO_COME = pattern(
    rf"(?:{_SOURCE}[\s.,:;–—-]*)?(?:(?:is|are)\s)?(?:still\s)?(?:(?:will|to)\s(?:follow|come)|needed|required|pending|awaited"
    r"|to\sbe\s(?:confirmed|added|supplied|checked|inserted|found|provided|agreed))"
    rf"|{_SOURCE}\smissing|(?:add|insert|find|check|confirm|give|needs?)\s{_SOURCE}(?:\shere)?"
    rf"|(?:{_SOURCE}\s?)?[?…]|x{{2,}}",
    re.IGNORECASE,
)
_ROUND_IT = " .!:*_()[]{}"


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note that says nothing, no more than “Source:”, or that its source is to come."""
    notes = [(note.span, f"[^{note.label}]:", note.text, note.number) for note in release.notes]
    for system in typed_notes(release):
        notes.extend((note.span, note.written, note.text, 0) for note in system.notes)
    pictured = {passage.note for passage in release.passages if passage.note and passage.text.strip()}
    for span, written, text, number in sorted(notes):
        if _BARE.fullmatch(text) and (text or number not in pictured):
            lack = "has no text"
        elif _is_to_come(text) and not _leads_somewhere(release, span):
            lack = f"says only that there is something to come: “{text.rstrip(' .')}”"
        else:
            continue
        yield Fault(
            span,
            f"The note “{written}” {lack}.",
            f"Write its source on the same line, after “{written}”, or delete the note and what refers to it.",
        )


def _is_to_come(text: str) -> bool:
    """Whether a note is a mark for its writer, other than one that ``template-text`` finds."""
    if not _TO_COME.fullmatch(text.strip(_ROUND_IT)):
        return False
    return not any(find_placeholders(text))


def _leads_somewhere(release: Release, label: Span) -> bool:
    """Whether the note behind a label has a link: “Check the source” may be the words of one."""
    end = min((one.span.start for one in release.note_labels if one.span.start > label.start), default=1 << 60)
    return any(label.start < link.span.start < end for link in release.links)
