"""A line of the header is not in its form.

Each field is one line, ``Name: value``, with a plain colon; the wide one of a Chinese keyboard is another. Some values
have a form of their own: a slug is small letters, digits and hyphens; a waiver is a rule, who and why, parted by ``|``.
One that was copied from these pages, with “who” for whoever decided it and “why” for the reason, waives nothing.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Press contact: The duty officer
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press

    The trust opens a night line for carers.

    Ends

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers： harbour-trust
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
    return release.faults_of("malformed-field")
