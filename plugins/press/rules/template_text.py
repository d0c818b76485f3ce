"""Text of the template is still there, waiting to be filled in, or what a mail or a marked document left behind.

“Monday, Month 00”, “XX per cent”, “[insert name]” and “quote to follow” have all been published by offices that knew
better, and so has “(Sam to confirm)”. So have the lines above a mail and its “Hi all,”, “Sent from my iPhone” below it,
and “OFFICIAL-SENSITIVE” over the text. Square brackets around what an editor supplied in a quote are no template, nor
are Roman numerals, or a postcode that ends in XX.

In an office that is no demonstration (``PRESS_DEMONSTRATION``), a page may not say “This site is a demonstration”: the
sample of the page on accessibility does.

Fails::

    The line took £XX from [insert name of funder] and helped TBC people.

Fails::

    The line opens in May.

    From: Jo Hill
    Sent: 2 March 2026 10:14
    To: Press office
    Subject: For sign-off

Fails::

    OFFICIAL-SENSITIVE

    The line opens in May.

Passes::

    The manager said: “[They] rang at night.” The trust is on X (formerly Twitter), and Malcolm X was read aloud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.pasted import from_mail, greeting, is_from_mail, is_marked, markings
from press.rules.placeholders import Shape, find_placeholders, shapes_within
from press.rules.written import shown_fields, written
from press.typed_notes import misfits

LEVEL = Level.ERROR
FOR_PAGES = True

# Other languages quote in «these», have their centuries in Roman numerals, and all is “todo” in some.
_ELSEWHERE = pattern(r"«[^»]*»|XX(?!\s?%)|TODO")

_SAMPLE = pattern(r"\bthis\s+site\s+is\s+a\s+demonstration\b", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find what was to be filled in, in the text and in the fields that are printed."""
    fields = [field for field in shown_fields(release) if field.name not in {"Title", "Standfirst", "Correction"}]
    whole = "\n".join([release.visible, *(field.value for field in fields)])
    shapes = list(shapes_within(whole))
    notes = {note.span.start for note in misfits(release)}
    for passage in release.passages_with(*(hint for shape in shapes for hint in shape.hints)):
        if passage.kind != "code":
            for start, end in _waiting(passage.text, shapes, release):
                span = release.span(passage, start, end)
                if span.start not in notes:  # “[year]: …” below [^year] is a note, and has its own finding.
                    yield _fault(span, passage.text[start:end])
    yield from _brought_along(release)
    if release.is_page and not office.settings.demonstration:
        yield from _of_the_sample(release)
    for field in fields:
        for start, end in _waiting(field.value, shapes, release):
            yield _fault(Span(field.span.start + start, field.span.start + end), field.value[start:end])


def _brought_along(release: Release) -> Iterator[Fault]:
    """Find what came with the text out of a marked document, or a mail."""
    for passage in release.passages if is_marked(release.visible) else ():
        for start, end in markings(passage):
            yield Fault(
                release.span(passage, start, end),
                f"“{passage.text[start:end]}” marks a text that is not for the public.",
                "Have it cleared for publication, and delete the marking.",
            )
    head = greeting(release)
    mail = list(from_mail(written(release))) if is_from_mail(release.visible) else []
    for start, end in [*([(head.start, head.end)] if head else []), *mail]:
        line = release.source.text[start:end].partition("\n")[0]
        message = f"“{line}” is what a mail leaves behind."
        yield Fault(Span(start, end), message, "Delete it, and all else of the mail.")


def _of_the_sample(page: Release) -> Iterator[Fault]:
    """Find where a page still says what the sample's says of itself."""
    for passage in page.passages_saying("demonstration"):
        for found in _SAMPLE.finditer(passage.text) if passage.kind != "code" else ():
            yield Fault(
                page.span(passage, *found.span()),
                f"“{' '.join(found[0].split())}” is what the page of the sample says, and yours is none.",
                "Say here whom to ask, with a telephone number, and take what is left of the sample out.",
            )


def _waiting(text: str, shapes: list[Shape], release: Release) -> Iterator[tuple[int, int]]:
    """What waits to be filled in, in order; of two that overlap, the one that begins first, or else the longer."""
    taken = 0
    for start, end in sorted(find_placeholders(text, shapes), key=lambda span: (span[0], -span[1])):
        if start >= taken:
            taken = end
            elsewhere = _ELSEWHERE.match(text, start)
            if release.words_known or not elsewhere or elsewhere.end() != end:
                yield start, end


def _fault(span: Span, text: str) -> Fault:
    words = " ".join(text.split())
    return Fault(span, f"“{words}” is text of a template.", "Write what belongs here, or take the sentence out.")
