"""A contact had left before the release's date.

``contacts.yaml`` gives the last day on which somebody was the contact (``until``). A journalist who rings after that
day reaches nobody, or somebody who knows nothing of the release. Releases from the contact's own time stay as they
are; their pages show today's contact too.

Fails::

    Date: 2026-01-05
    Contacts: harbour-press, council-former-press

Passes::

    Date: 2025-12-31
    Contacts: harbour-press, council-former-press
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every contact whose last day lies before the day of the release."""
    if release.date is None:
        return
    day = release.date.date()
    for item in release.items("Contacts"):
        contact = office.directory.contacts.get(item.value)
        if contact is None or contact.until is None or contact.until >= day:
            continue
        current = [
            key
            for key, other in office.directory.contacts.items()
            if other.organisation == contact.organisation and (other.until is None or other.until >= day)
        ]
        offer = f"Name another contact, such as “{current[0]}”" if current else "Name another contact"
        yield Fault(
            item.span,
            f"“{item.value}” was a contact until {contact.until}, and the release is dated {day}.",
            f"{offer}, or correct “until” in contacts.yaml.",
        )
