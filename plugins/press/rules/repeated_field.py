"""A field stands twice in the header.

Only one of the two can be meant. ``Correction`` and ``Waive`` alone may stand several times.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Place: Harbour Town
    Place: Riverside
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Place: Harbour Town
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends
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
    return release.faults_of("repeated-field")
