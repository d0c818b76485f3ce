"""A text lies where it would never be published, or under a name under which it is never read, or is a copy.

Releases live in ``content/releases``, pages in ``content/pages``, in files whose names end in ``.md``. A release saved
one folder too high, as ``.txt`` or ``.markdown``, as a Word file or without an ending, looks finished and never goes
out. A Word file to which some text links, or beside the ``.md`` of the same name, is let be.

A copy, such as ``tea copy.md`` or ``tea (1).md`` beside ``tea.md``, would go out as a further release, and stay out
when the other is held or withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterable[Fault]:
    """Report what reading the file found."""
    return release.faults_of("misplaced-file")
