"""A change between two percentages is given in per cent where points are meant.

From 28.3% to 19.3% is a fall of nine percentage points, which is a fall of 32%. Written as “nine per cent” it is wrong,
and everyone who copies it is wrong too.

Fails::

    The share of empty seats fell by nine per cent from 28.3 per cent to 19.3 per cent.

Passes::

    The share of empty seats fell by nine percentage points from 28.3 per cent to 19.3 per cent.

Passes::

    The share of empty seats fell by 32 per cent, from 28.3 per cent to 19.3 per cent.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.change_sums import Verdict, judge
from press.rules.changes import find_changes

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a percentage that is the difference of two others, and not the change from one to the other."""
    for passage in release.passages_with("%", "per"):
        text = passage.text
        if passage.kind == "code" or text.count("%") + text.count("per") < 2:
            continue
        for change in find_changes(text):
            figure = change.claim.figure if change.claim else None
            if figure and judge(change) is Verdict.POINTS:
                number = figure.text.rstrip("%").removesuffix("cent").rstrip(" -\N{NO-BREAK SPACE}").removesuffix("per")
                yield Fault(
                    release.span(passage, figure.start, figure.end),
                    f"“{figure.text}” is the difference between {change.before.text} and {change.after.text}, "
                    "which is counted in percentage points.",
                    f"Write “{number.strip(' -')} percentage points”, or work out the change in per cent.",
                )
