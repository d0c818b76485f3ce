"""Nobody has seen to it for a year that a helpline is right.

Helplines close, move to other numbers and shorten their hours, and every release that gives them goes on being read.
``verified`` in ``helplines.yaml`` is the day on which somebody last rang. A helpline without it is not asked after.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.rules.ages import long_unverified
from press.source import Source

LEVEL = Level.WARNING
WAIVABLE = False
CLOCK = True


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find the helplines that were verified too long ago, where the day is written."""
    return long_unverified(office.directory.helplines, "helpline", office, office.clock.today)
