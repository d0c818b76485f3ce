"""A release is public, and the day that it is dated is still to come.

A date holds nothing back; an embargo does. Whoever writes next week's date and forgets the embargo has the news out
with the next build, a week early. On the day itself there is nothing to be said any more.

Fails::

    Date: 2032-06-01 09:30

Passes::

    Date: 2032-06-01 09:30
    Embargo: 2032-06-01 09:30
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold the day of a release that nothing holds back against today."""
    field, dated = release.field("Date"), release.date
    if field is None or dated is None or not office.is_live(release) or not office.is_ahead(release):
        return
    if release.field("Embargo"):  # which has lifted: early-embargo says so
        return
    until = f"{dated:%Y-%m-%d %H:%M}" if release.card.has_time else f"{dated:%Y-%m-%d} 00:01"
    yield Fault(
        field.span,
        f"The release is dated {dated:%Y-%m-%d}, which is still to come, and is public already.",
        f"If it is to wait, write “Embargo: {until}” in the header; if not, put the date right.",
    )
