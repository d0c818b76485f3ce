"""A record of the directory, or a media kit, is wrong.

A contact without a number, a key that names nothing, a misspelt field, a number that cannot be dialled, a picture
that is not there. Every release that shows the record would show the mistake.

An office of its own may not use numbers reserved for drama or example domains; a demonstration may
(``PRESS_DEMONSTRATION``).
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
    return release.faults_of("directory-fault")
