"""A Markdown file lies where it would never be published.

Releases live in ``content/releases``, pages in ``content/pages``. A release saved one folder too high looks finished
and never goes out.
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
