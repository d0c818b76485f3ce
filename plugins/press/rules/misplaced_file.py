"""A text lies where it would never be published, or under a name under which it is never read.

Releases live in ``content/releases``, pages in ``content/pages``, in files whose names end in ``.md``. A release saved
one folder too high, or as ``.txt`` or ``.markdown``, looks finished and never goes out.
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
