"""A waiver excepts nothing.

The fault it was written for is gone, the rule's name is misspelt, or the rule allows no exception. A waiver that is
left behind would hide the next fault of its kind. This is decided after all other rules have spoken.
"""

from __future__ import annotations

from collections.abc import Iterable

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterable[Fault]:
    """Report what reading the file found."""
    return release.faults_of("unused-waiver")
