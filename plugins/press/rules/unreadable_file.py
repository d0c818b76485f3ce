"""A file cannot be read as text.

It is empty, a Word document or a picture under another name, not written in UTF-8, larger than any release, or the
system refuses to open it. What cannot be read cannot be checked, and what was not checked is not published.
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
    return release.faults_of("unreadable-file")
