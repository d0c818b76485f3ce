"""A picture tells where it was taken.

A phone writes the place into every photograph (GPS), to within a few steps, and it stays there when the picture is put
on a site or into a zip. Of a refuge, a survivor or a volunteer at home, that gives the address away.
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
    """Report what looking into the picture found."""
    return release.faults_of("picture-location")
