"""A field of the header has no value.

Somebody meant to fill it in. A contact, a date or an embargo that is not there cannot be published.

Fails::

    Place:

Passes::

    Place: Harbour Town
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
    return release.faults_of("empty-field")
