"""Nobody has seen to it for a year that a press contact is right.

People move on and numbers lapse without anybody telling the press office; the first to notice is a journalist at
night. ``verified`` in ``contacts.yaml`` is the day on which somebody last rang. A contact without it, and one who has
left (``until``), is not asked after.
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
    """Find the contacts that were verified too long ago, where the day is written."""
    return long_unverified(office.directory.contacts, "contact", office, office.clock.today)
