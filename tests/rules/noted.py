"""What tests of the rules on notes share: releases with notes, and what is found wrong with them."""

from __future__ import annotations

from tests.fixtures import HEADER, findings

TEXT = "The line took 4,200 calls.[^1] Half of the callers were carers.[^2]"
NOTES = "[^1]: Harbour Trust, annual review, 2025.\n\n[^2]: Harbour Trust, survey of callers, March 2026."
TYPED = "(1) Harbour Trust, annual review, 2025.\n\n(2) Harbour Trust, survey of callers, March 2026."

Spots = list[tuple[str, str]]


def noted(text: str = TEXT, notes: str = NOTES, heading: str = "## Notes to editors\n") -> str:
    """A whole release with ``text`` for publication, and ``notes`` for editors."""
    header = "".join(f"{name}: {value}\n" for name, value in HEADER.items())
    return f"{header}\n{text}\n\nEnds\n\n{heading}\n{notes}\n"


def spots(release: str, *only: str) -> Spots:
    """What is wrong with it: each rule, and what it points at (``…`` where that goes on). ``only``: of these rules."""
    lines = release.split("\n")
    found: Spots = []
    for finding in findings(release):
        place = finding.place
        one_line = place.line == place.end_line
        quoted = lines[place.line - 1][place.column - 1 : place.end_column - 1 if one_line else None]
        found.append((finding.rule, quoted if one_line else f"{quoted}…"))
    return [spot for spot in found if not only or spot[0] in only]


def lines_of(release: str) -> list[tuple[str, int]]:
    """What is wrong with it: each rule, and its line, counted from the first of the text."""
    return [(finding.rule, finding.place.line - len(HEADER) - 1) for finding in findings(release)]
