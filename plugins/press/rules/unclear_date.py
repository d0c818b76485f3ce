"""A date or time is not written the one way that cannot be misread.

``05/03/2018`` is a day in March to some readers and in May to others, and a program that guesses publishes on the
wrong day. Dates are written ``2018-03-05``, times ``2018-03-05 09:30``, in the office's own time zone. An embargo
needs its time.

Fails::

    Date: 05/03/2026

Passes::

    Date: 2026-03-05
"""

from __future__ import annotations

from collections.abc import Iterable

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterable[Fault]:
    """Report what reading the file found."""
    return release.faults_of("unclear-date")
