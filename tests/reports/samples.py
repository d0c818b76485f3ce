"""A result to show in every form: two releases, one with an error, a warning, an exception and hostile words."""

from __future__ import annotations

from press.finding import Finding, Level, Place, Waived
from press.result import Result
from press.source import Source

PATH = "content/releases/2026/2026-03-02-night-line.md"
SOUND = "content/releases/2026/2026-04-01-boat.md"

TEXT = """\
Title: Line for <carers> & friends
Embrago: 2026-03-02 00:01

Ring 01632 960999 or the hall. Rates rose 5% [here](#).
"""

ERROR = Finding(
    PATH, Place(2, 1, 2, 8), "unknown-field", Level.ERROR, "“Embrago” is not a field.", "Did you mean “Embargo”?"
)
WARNING = Finding(
    PATH,
    Place(4, 46, 4, 55),
    "placeholder-link",
    Level.WARNING,
    "The link “here” goes to “#”, 5% of {all}:\nnowhere.",
    "Take it out.",
)
HALL = Finding(
    PATH, Place(4, 6, 4, 18), "unknown-number", Level.ERROR, "“01632 960999” is not in the directory.", "Add it."
)
WAIVED = Waived(HALL, "Press desk", "It is the hall's <own> number.")

RESULT = Result(
    findings=(ERROR, WARNING),
    waived=(WAIVED,),
    releases=2,
    sources={PATH: Source(PATH, TEXT)},
    checked={PATH: "Line for <carers> & friends", SOUND: "Trust buys a boat"},
)
CLEAN = Result((), (), 1, {}, {SOUND: "Trust buys a boat"})


def only(*findings: Finding, text: str = TEXT) -> Result:
    """A result with nothing but ``findings`` in one file of that text."""
    return Result(findings, (), 1, {PATH: Source(PATH, text)}, {PATH: "Night line"})
