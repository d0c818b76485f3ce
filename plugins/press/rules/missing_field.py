"""The header lacks a field that every release needs.

Lists, feeds and the page itself are made of headline, standfirst, date and issuer. An empty line ends the header: a
field below it is text, and is missing.

Fails::

    Title: Trust opens a night line for carers
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Fails::

    Title: Trust opens a night line for carers

    Standfirst: The line answers from ten in the evening.

    Date: 2026-03-02

    Issuers: harbour-trust

    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Passes::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
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
    return release.faults_of("missing-field")
