"""The release ends twice.

The first end mark counts. Whoever meets a second one asks whether what stands between the two was for publication.

Fails::

    The trust opens a night line for carers.

    Ends

    For interviews, ring the press desk.

Passes::

    The trust opens a night line for carers.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules import early_ends

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every end mark after the one that counts; the second counts where the first stands in mid-body."""
    early = any(True for _ in early_ends.check(release, office))
    for mark in release.ends[2 if early else 1 :]:
        line, _ = release.source.position(release.ends[1 if early else 0].start)
        yield Fault(
            mark,
            f"“{release.source.text[mark.start : mark.end]}” ends the release a second time; it ends on line {line}.",
            "Keep the one after the last paragraph for publication, and delete the other.",
        )
