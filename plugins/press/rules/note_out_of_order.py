"""The numbers of the notes do not run as the reader meets them.

The page numbers notes by their first mention, whatever their labels say: ``[^3]`` is printed (2) when there is no note
2, and when note 2 is mentioned after it. A remark such as “see note 3” then leads to the wrong source. Labels in words
are free: ``[^census]``.

Fails::

    Half of the callers were carers.[^2] The line took 4,200 calls.[^1]

    [^1]: Harbour Trust, annual review 2025.

    [^2]: Harbour Trust, survey of callers, March 2026.

Passes::

    Half of the callers were carers.[^1] The line took 4,200 calls.[^calls]

    [^1]: Harbour Trust, survey of callers, March 2026.

    [^calls]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.notes import Note
from press.office import Office
from press.release import Release
from press.stray_notes import stray_notes
from press.typed_notes import TypedNotes, stand_ins, typed_lines, typed_notes

LEVEL = Level.WARNING
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first note of each way of marking that breaks the order, or follows a gap."""
    cited = [note for note in release.notes if note.references and note.label.isdecimal()]
    if any(int(note.label) != note.number for note in cited):
        yield from _first_break(release, cited)
    for system in typed_notes(release):
        if system.style in {"round", "square", "raised"}:
            yield from _typed(system, _known(release), len(release.notes))


def _first_break(release: Release, cited: list[Note]) -> Iterator[Fault]:
    labels = [int(note.label) for note in cited]
    for at, note in enumerate(cited):
        earlier = min(labels[at:])
        if labels[at] > earlier:
            where = min(reference.span for reference in release.references if reference.label == note.label)
            yield _early(where, note.label, str(earlier), f", so it is printed ({note.number})")
            return
    known = _known(release)
    for note in cited:
        if int(note.label) > 1 and int(note.label) - 1 not in known:
            yield _gap(note.span, note.label, f", so it is printed ({note.number})", f"[^{int(note.label) - 1}]")
            return
    wrong = next((note for note in cited if int(note.label) != note.number), None)
    if wrong and known == set(labels):
        where = min(reference.span for reference in release.references if reference.label == wrong.label)
        yield Fault(
            where,
            f"Note {wrong.label} is printed ({wrong.number}), since other notes are mentioned before it.",
            f"Write [^{wrong.number}], here and before the note, or give the note a name: [^census].",
        )


def _known(release: Release) -> set[int]:
    """Every number that some note has, was to have, or is referred to by: a gap of these has its own finding."""
    labels = [
        *(note.label for note in release.note_labels),
        *(reference.label for reference in release.references),
        *(stray.label for stray in stray_notes(release)),
        *(mark.label for mark in stand_ins(release)),
        *(note.label for note in typed_lines(release)),
    ]
    known = {int(label) for label in labels if label.strip().isdecimal()}
    repeated = len({note.label for note in release.note_labels}) < len(release.note_labels)
    return known | set(range(1, max(known, default=0))) if repeated else known


def _typed(system: TypedNotes, known: set[int], before: int) -> Iterator[Fault]:
    """The faults of notes typed by hand, which may go on counting where ``before`` notes of Markdown ended."""
    first = {mark.label: mark for mark in reversed(system.marks) if mark.label in system.labels}
    marks = sorted(first.values(), key=lambda mark: mark.span)
    numbers = [int(mark.label) for mark in marks]
    for at, mark in enumerate(marks):
        if numbers[at] > min(numbers[at:]):
            yield _early(mark.span, mark.label, str(min(numbers[at:])), "")
            return
    known = known | {int(mark.label) for mark in system.marks} | set(range(1, before + 1))
    for note in system.notes:
        if int(note.label) > 1 and int(note.label) - 1 not in known:
            yield _gap(note.span, note.label, "", f"({int(note.label) - 1})")
            return


def _early(span: Span, label: str, earlier: str, printed: str) -> Fault:
    return Fault(
        span,
        f"Note {label} is mentioned before note {earlier}{printed}.",
        "Number the notes in the order in which the text mentions them, here and under Notes to editors.",
    )


def _gap(span: Span, label: str, printed: str, right: str) -> Fault:
    return Fault(
        span,
        f"There is no note {int(label) - 1} before note {label}{printed}.",
        f"Write {right} here and where the text refers to it, or put in the note that is missing.",
    )
