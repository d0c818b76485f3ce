"""A translation gives away a release that is still held, or was withdrawn.

Two releases with one year and one slug are the same in two languages. An embargo that only one of them names holds
nothing back, since journalists read either; and what was withdrawn in one language goes on being told in the other. A
translation that goes out after the release gives nothing away, and a draft holds back nothing that is out.

Fails::

    Slug: held
    Lang: cy

Passes::

    Slug: held
    Lang: cy
    Embargo: 2026-11-30 00:01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.twins import embargo_of, goes_out_first, originals, place

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare a translation with the release it is one of: what holds that back must hold it too."""
    mine = release.card
    for other in originals(release, office):
        same = f"“{other.path}”, the same in another language,"
        if bool(mine.withdrawn) != bool(other.withdrawn) and office.is_out_by(other, mine):
            one, rest = ("is not", "is") if mine.withdrawn else ("is", "is not")
            yield Fault(
                place(release, "Withdrawn"),
                f"{same} {one} withdrawn, and this one {rest}.",
                "Withdraw both. If one alone was wrong, let the other stand: “Waive: exposed-twin | who | why”.",
            )
        if goes_out_first(mine, other, office):
            yield Fault(
                place(release, "Embargo"),
                f"{same} has {embargo_of(other)}, and this one has {embargo_of(mine)}.",
                f"{_hold(other.embargo)}: this one gives away what that one holds.",
                waivable=False,
            )


def _hold(embargo: datetime | None) -> str:
    if embargo is None:
        return "Correct the Embargo of that one and write it here too"
    return f"Write “Embargo: {embargo:%Y-%m-%d %H:%M}” here too"
