"""The date at the head of the text is not the release's Date.

Many offices open a release with its date, or with place and date. When the release is moved, the field is changed and
the line is left, and the page shows both.

Fails::

    Date: 2026-03-02

    HARBOUR TOWN, 27 February 2026 – The trust opens a night line for carers.

Passes::

    Date: 2026-03-02

    HARBOUR TOWN, 2 March 2026 – The trust opens a night line for carers.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.dates import spelt
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules import relative_day
from press.rules.dated import dates_of, fits, issue_days, possible_days
from press.stated import Stated

LEVEL = Level.WARNING

_PLACE = pattern(
    r"[A-Z][\w.’'-]{0,20}(?:,?\s(?:[A-Z][\w.’'-]{0,20}|upon|on|of|the|in|and|le|by|de)){0,4}(?:,|\s[–—-]|\s\(|:|\s\|)\s?"
)
_AFTER = pattern(r"\)?\s{0,2}(?:[–—|:](?!\s?\d)|-\s|\n|$)")
_FAR = 400


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare a date that the first paragraph opens with."""
    days = issue_days(release)
    first = next((passage for passage in release.passages if passage.part == "body"), None)
    if not days or first is None or release.header.event is not None:
        return
    for passage, dates in dates_of(release):
        if passage is not first or not _opens(passage.text, dates):
            continue
        stated = dates[0]
        meant = possible_days(stated, release)
        if not meant or not fits(stated, meant) or set(meant) & set(days) or abs((meant[0] - days[0]).days) > _FAR:
            continue
        if next(relative_day.check(release, office), None) is not None:
            return  # the same slip of the Date, told where the text says “today”
        yield Fault(
            release.span(passage, stated.start, stated.end),
            f"The text opens with “{passage.words(stated.start, stated.end)}”, and the release is dated "
            f"{spelt(days[0])}.",
            "Delete the date here, as the page shows the field Date, or put right the one that is wrong.",
        )


def _opens(text: str, dates: tuple[Stated, ...]) -> bool:
    stated = dates[0]
    lead = text[: stated.start].lstrip("*_ ")
    if stated.year is None and stated.weekday is None:
        return False
    placed = _PLACE.fullmatch(lead) is not None
    return (placed or not lead) and _AFTER.match(text, stated.end) is not None
