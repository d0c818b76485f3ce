"""A contact had left before the release's date.

``contacts.yaml`` gives the last day on which somebody was the contact (``until``). A journalist who rings after that
day reaches nobody, or somebody who knows nothing of the release; and so it is with a number or an e-mail address of
theirs that is typed into the text. Releases from the contact's own time stay as they are; their pages show today's
contact too.

Fails::

    Date: 2026-01-05
    Contacts: harbour-press, council-former-press

Fails::

    Date: 2026-01-05

    For more, write to libraries@northshire.example.org.

Passes::

    Date: 2025-12-31
    Contacts: harbour-press, council-former-press
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from press.directory import Contact
from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.emails import held

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every contact whose last day lies before the day of the release, in its header and in its text."""
    if release.date is None:
        return
    day = release.date.date()
    for item in release.items("Contacts"):
        contact = office.directory.contacts.get(item.value)
        if contact and _has_left(contact, day):
            current = _current(contact, day, office)
            offer = f"Name another contact, such as “{current[0].key}”" if current else "Name another contact"
            yield Fault(
                item.span,
                f"“{item.value}” was a contact until {contact.until}, and the release is dated {day}.",
                f"{offer}, or correct “until” in contacts.yaml.",
            )
    for passage, start, end, holders in held(release, office):
        people = [office.directory.contacts[one.key] for one in holders if one.kind == "contact" and not one.former]
        # A number that somebody else has today may be meant for them.
        if passage.kind == "correction" or len(people) < len(holders) or not all(_has_left(one, day) for one in people):
            continue
        shown, contact = passage.text[start:end], people[0]
        todays = _offer("@" in shown, _current(contact, day, office))
        yield Fault(
            release.span(passage, start, end),
            f"“{shown}” is that of {contact.name}, a contact until {contact.until}; the release is dated {day}.",
            f"Write {todays}, and the name that goes with it; or correct “until” in contacts.yaml.",
        )


def _has_left(contact: Contact, day: date) -> bool:
    return contact.until is not None and contact.until < day


def _current(contact: Contact, day: date, office: Office) -> list[Contact]:
    """Who of the same organisation is a contact on that day."""
    contacts = office.directory.contacts.values()
    return [one for one in contacts if one.organisation == contact.organisation and not _has_left(one, day)]


def _offer(is_email: bool, current: list[Contact]) -> str:
    if not current:
        return "that of a contact of today"
    one = current[0]
    return f"{one.email if is_email else one.phone or one.mobile}, that of {one.name}"
