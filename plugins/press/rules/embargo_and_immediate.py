"""The release is embargoed and says that it is for immediate release.

A newsdesk that reads “For immediate release” prints it, and is right to.

Fails::

    Embargo: 2026-03-04 00:01

    FOR IMMEDIATE RELEASE

    The trust opens a night line for carers.

Passes::

    FOR IMMEDIATE RELEASE

    The trust opens a night line for carers.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.embargo_lines import embargo_lines, immediate_lines

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a line for immediate release in a release that is to be held."""
    for line in immediate_lines(release):
        field = release.field("Embargo")
        typed = next(embargo_lines(release), None) if field is None else None
        if field is None and typed is None:
            return
        held = (
            f"has the field “Embargo: {field.value}”" if field is not None else f"says “{typed.text}”" if typed else ""
        )
        yield Fault(
            release.span(line.passage, line.start, line.end),
            f"“{line.text}” stands in a release that {held}.",
            "Delete this line, or the embargo if there is none.",
        )
