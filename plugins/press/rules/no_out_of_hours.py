"""No contact of the release can be reached when the office is closed.

News of a force breaks at night. In the profile ``police`` a release therefore names at least one contact with a line
for out of hours, a mobile, or hours that do not end. Other offices are not asked, since many have nobody on duty at
night; ``PRESS_RULES`` turns this on for one that has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.directory import Contact
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING

_ALWAYS = pattern(r"24\s?/\s?7|24[\s-]hours?|round[\s-]the[\s-]clock|all day|any (?:time|hour)|always", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release all of whose contacts keep office hours."""
    known = office.directory.contacts
    items = release.items("Contacts")
    contacts = [known[item.value] for item in items if item.value in known]
    # One that the directory lacks, or that is faulty there, has been reported; who knows when it can be reached.
    if len(contacts) < len(items) or not contacts or any(map(_is_reached_at_night, contacts)):
        return
    night = next((key for key, contact in known.items() if _is_reached_at_night(contact)), "")
    yield Fault(
        items[0].span,
        f"No contact of this release can be reached when the office is closed: {_names(contacts)}.",
        f"Name a contact who can, such as “{night}”." if night else "Add “out_of_hours” to one in contacts.yaml.",
    )


def _is_reached_at_night(contact: Contact) -> bool:
    return bool(contact.out_of_hours or contact.mobile or _ALWAYS.search(contact.hours))


def _names(contacts: list[Contact]) -> str:
    return ", ".join(f"“{contact.name}”" for contact in contacts)
