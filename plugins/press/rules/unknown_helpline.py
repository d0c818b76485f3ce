"""A helpline is named that the directory does not hold.

The page would show no number to somebody who needs one.

Fails::

    Helplines: harbour-lines

Passes::

    Helplines: harbour-line
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
    return unknown_keys(release, office, "Helplines", "helplines", "helplines.yaml")
