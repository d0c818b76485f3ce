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

LEVEL = Level.ERROR


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every key of which there is no kit."""
    for item in release.items("Kit"):
        if office.has_kit(item.value):
            continue
        near = office.kit_like(item.value)
        make = f"Make the folder content/media/{item.value} with its kit.yaml, or correct the name."
        yield Fault(item.span, f"“{item.value}” is not in content/media.", f"Did you mean “{near}”?" if near else make)
