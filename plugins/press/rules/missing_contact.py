"""The release names no press contact.

The first thing a journalist looks for is whom to ring. A release without a contact is put aside.

Fails::

    Title: Trust opens a night line for carers
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust

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

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release that was not meant to have a contact; a misspelt or empty field has a finding of its own."""
    if "Contacts" not in release.header.meant and release.header.fields:
        issuers = (office.directory.organisations.get(key) for key in release.keys("Issuers"))
        own = (contact for issuer in issuers if issuer for contact in issuer.contacts)
        example = next(own, next(iter(office.directory.contacts), "the-contact"))
        yield Fault(
            release.title_span,
            "The release names no press contact.",
            f"Add a line “Contacts: {example}” to the header, with the key of a contact in contacts.yaml.",
        )
