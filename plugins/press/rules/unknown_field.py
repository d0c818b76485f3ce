"""The header has a field that does not exist.

A misspelt field is lost without a word: ``Embrago`` holds nothing back.

Fails::

    Embrago: 2026-03-02 00:01

Passes::

    Embargo: 2026-03-02 00:01
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
    return release.faults_of("unknown-field")
