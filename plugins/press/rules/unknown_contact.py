"""A contact is named that the directory does not hold.

The page would show nobody to ring. Contacts are written once, in ``contacts.yaml``, and releases name their keys.

Fails::

    Contacts: harbour-pres

Passes::

    Contacts: harbour-press
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.keys import unknown_keys

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every key that the directory does not hold."""
    return unknown_keys(release, office, "Contacts", "contacts", "contacts.yaml")
