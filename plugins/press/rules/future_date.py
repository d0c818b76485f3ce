"""A release is public, and its date or that of a change is still to come.

A date holds nothing back; an embargo does. Whoever writes next week's date and forgets the embargo has the news out
with the next build, a week early. A correction or a withdrawal does not wait for its day either. On the day itself
there is nothing to be said any more.

Fails::

    Date: 2032-06-01 09:30

Passes::

    Date: 2032-06-01 09:30
    Embargo: 2032-06-01 09:30
"""

from __future__ import annotations

from collections.abc import Iterator

from press.fields import Field, day_of_change
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold the days of a release, and of its changes, against today, where nothing holds it back."""
    ahead = office.days_ahead(release)
    if not ahead or not office.is_live(release):
        return
    for field in release.header.fields:
        if field.name == "Date" and release.date and release.date.date() in ahead:
            if not release.field("Embargo"):  # one that has lifted: early-embargo says so
                yield _of_date(field, release)
        elif (day := day_of_change(field)) in ahead:
            yield Fault(
                field.span,
                f"“{field.name}: {day}” is still to come, and the page tells of it already.",
                "Put the day right; or take the line out, and write it when the day has come.",
            )


def _of_date(field: Field, release: Release) -> Fault:
    dated = release.date
    until = f"{dated:%Y-%m-%d %H:%M}" if release.card.has_time else f"{dated:%Y-%m-%d} 00:01"
    return Fault(
        field.span,
        f"The release is dated {dated:%Y-%m-%d}, which is still to come, and is public already.",
        f"If it is to wait, write “Embargo: {until}” in the header; if not, put the date right.",
    )
