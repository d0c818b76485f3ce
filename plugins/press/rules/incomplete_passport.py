"""A picture lacks its caption, credit, licence or description.

Papers reject pictures without caption and credit; a picture without a licence cannot be used; a reader who cannot see
it needs the description (``alt``).
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
    return release.faults_of("incomplete-passport")
