"""Text of the template is still there, waiting to be filled in.

“Monday, Month 00”, “XX per cent”, “[insert name]” and “quote to follow” have all been published by offices that knew
better. Square brackets around what an editor supplied in a quote are no template, nor are Roman numerals.

Fails::

    The line took £XX from [insert name of funder] and helped TBC people.

Passes::

    The manager said: “[They] rang at night.” The trust is on X (formerly Twitter), and Malcolm X was read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release
from press.rules.placeholders import Shape, find_placeholders, shapes_within
from press.rules.written import shown_fields
from press.typed_notes import misfits

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find what was to be filled in, in the text and in the fields that are printed."""
    fields = [field for field in shown_fields(release) if field.name not in {"Title", "Standfirst", "Correction"}]
    whole = "\n".join([release.visible, *(field.value for field in fields)])
    shapes = list(shapes_within(whole))
    notes = {note.span.start for note in misfits(release)}
    for passage in release.passages_with(*(hint for shape in shapes for hint in shape.hints)):
        if passage.kind != "code":
            for start, end in _waiting(passage.text, shapes):
                span = release.span(passage, start, end)
                if span.start not in notes:  # “[year]: …” below [^year] is a note, and has its own finding.
                    yield _fault(span, passage.text[start:end])
    for field in fields:
        for start, end in _waiting(field.value, shapes):
            yield _fault(Span(field.span.start + start, field.span.start + end), field.value[start:end])


def _waiting(text: str, shapes: list[Shape]) -> Iterator[tuple[int, int]]:
    """What waits to be filled in, in order; of two that overlap, the one that begins first, or else the longer."""
    taken = 0
    for start, end in sorted(find_placeholders(text, shapes), key=lambda span: (span[0], -span[1])):
        if start >= taken:
            taken = end
            yield start, end


def _fault(span: Span, text: str) -> Fault:
    words = " ".join(text.split())
    return Fault(span, f"“{words}” is text of a template.", "Write what belongs here, or take the sentence out.")
