"""A note, or a reference to one, is printed as it was typed.

Markdown knows a note by ``[^1]:`` at the start of a line, with no space inside the brackets or before the colon and
fewer than four spaces before it. Anything else it takes for text, or for part of the note above, and says nothing. So
it does when one half is typed as Word has it: a note ``[1]:`` or ``(1)`` below the mention ``[^1]``, or the other way
round.

Fails::

    The line took 4,200 calls in 2025.[^1]

    [^1] : Harbour Trust, annual review 2025.

Fails::

    The line took 4,200 calls in 2025.[^1]

    [1]: Harbour Trust, annual review 2025.

Fails::

    The line took 4,200 calls in 2025.[1^]

    [^1]: Harbour Trust, annual review 2025.

Passes::

    The line took 4,200 calls in 2025.[^1]

    [^1]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.labels import named
from press.rules.open_tags import open_tag
from press.rules.written import shown_fields, within
from press.stray_notes import stray_notes
from press.typed_notes import misfits, stand_ins

LEVEL = Level.ERROR
_REFERENCE = pattern(r"\[\^[^\]\s]{1,60}\]")
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every definition and every reference that Markdown did not take for one, but for a tag never closed."""
    tag = open_tag(release)
    for stray in stray_notes(release):
        if tag and stray.label in tag.notes:
            continue
        written = release.source.text[stray.span.start : stray.span.end]
        if stray.kind == "definition":
            yield Fault(
                stray.span,
                f"This note is printed as it is typed, “{written}” and all: Markdown does not see a note in it.",
                f"Write a colon behind it: “[^{stray.label}]: ”."
                if not release.source.text[stray.span.end : stray.span.end + 2].strip(" ").startswith(":")
                else f"Begin a line of its own with “[^{stray.label}]: ”, without spaces before it.",
            )
        elif stray.kind == "swallowed":
            yield Fault(
                stray.span,
                f"Note {named(stray.label)} is not printed: "
                "with four spaces before it, it is taken for part of another.",
                f"Begin its line with “[^{stray.label}]: ”, without spaces before it.",
            )
        elif stray.kind == "listed":
            yield Fault(
                stray.span,
                f"Note {named(stray.label)} is an item of a list, and an empty item is printed where it stands.",
                f"Begin its line with “[^{stray.label}]: ”, with nothing before it.",
            )
        elif stray.kind == "reference":
            yield _reference(stray.span, written, stray.label)
    for mark in stand_ins(release):
        yield _reference(mark.span, mark.written, mark.label)
    for note in misfits(release):
        yield Fault(
            note.span,
            f"“{note.written}” begins no note: [^{note.label}] in the text leads nowhere.",
            f"Write “[^{note.label}]: ” in its place, at the start of the line.",
        )
    for field in shown_fields(release):
        for found in _REFERENCE.finditer(field.value):
            yield Fault(
                within(field, found),
                f"“{found[0]}” is printed as it is typed: the field {field.name} has no notes.",
                "Move it behind the same statement in the text.",
            )


def _reference(span: Span, written: str, label: str) -> Fault:
    return Fault(
        span, f"“{written}” is printed as it is typed; it does not lead to note {named(label)}.", f"Write “[^{label}]”."
    )
