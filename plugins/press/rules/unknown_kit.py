"""A media kit is named that does not exist.

Journalists would be promised pictures that are not there.

Fails::

    Kit: no-such-kit

Passes::

    Kit: harbour-lights
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
    return unknown_keys(release, office, "Kit", "kits", "content/media")
