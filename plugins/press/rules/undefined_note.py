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

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every reference without its note."""
    labels = [note.label for note in release.notes]
    for reference in release.references:
        if reference.number:
            continue
        near = next(
            (label for label in labels if label.strip().casefold() == reference.label.strip().casefold()),
            None,
        ) or next(iter(difflib.get_close_matches(reference.label, labels, n=1, cutoff=0.8)), None)
        fix = f"Did you mean [^{near}]? Otherwise add" if near else "Add"
        yield Fault(
            reference.span,
            f"The text refers to note “{reference.label}”, and there is no such note.",
            f"{fix} a line “[^{reference.label}]: …” with its source under Notes to editors, or delete the reference.",
        )
