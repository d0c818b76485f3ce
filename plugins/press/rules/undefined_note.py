"""A note is referred to that does not exist.

Markdown prints such a reference as it was typed, ``[^2]``, and a figure that leans on it has lost its source. It is
among the ten mistakes that wire desks catch most often. Capitals and spaces count: ``[^A]`` does not find ``[^a]:``.

Fails::

    The line took 4,200 calls in 2025.[^calls]

Passes::

    The line took 4,200 calls in 2025.[^calls]

    [^calls]: Harbour Trust, annual review 2025: calls answered, January to December.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from press.dangling_marks import dangling_marks
from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.labels import named
from press.rules.open_tags import open_tag
from press.stray_notes import stray_labels, stray_notes
from press.typed_notes import misfits, typed_notes

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every reference without its note, in whatever way it is marked. A note that strayed has its own finding."""
    labels = [note.label for note in release.notes]
    elsewhere = stray_labels(release, "definition", "glued", "swallowed") | {note.label for note in misfits(release)}
    tag = open_tag(release)
    elsewhere |= tag.notes if tag else set()
    missing = [(one.label, one.span) for one in release.references if not one.number]
    missing.extend((stray.label, stray.span) for stray in stray_notes(release) if stray.kind == "undefined")
    for label, span in missing:
        if label in elsewhere:
            continue
        near = next(
            (one for one in labels if one.strip().casefold() == label.strip().casefold()),
            None,
        ) or next(iter(difflib.get_close_matches(label, labels, n=1, cutoff=0.8)), None)
        fix = f"Did you mean [^{near}]? Otherwise add" if near else "Add"
        yield Fault(
            span,
            f"The text refers to note {named(label)}, and there is no such note.",
            f"{fix} a line “[^{label}]: …” with its source under Notes to editors, or delete the reference.",
        )
    for system in typed_notes(release):
        for mark in system.marks:
            if mark.label not in system.labels:
                yield Fault(
                    mark.span,
                    f"The text refers to note “{mark.written}”, and there is no such note.",
                    f"Add a line “{mark.written} …” with its source under Notes to editors, or delete the mark.",
                )
    for mark in dangling_marks(release):
        yield Fault(
            mark.span,
            f"The text refers to note “{mark.written}”, and there is no such note.",
            f"Write “[^{mark.label}]” here and add a line “[^{mark.label}]: …” with its source under Notes to editors, "
            "or delete the mark.",
        )
