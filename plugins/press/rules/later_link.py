"""A held release links to one that comes out later still, or to a draft.

When its own embargo lifts, it would be out and what it links to would not: the rule ``held-link`` then stops the whole
site, at the minute for which everybody is waiting.

Fails::

    Embargo: 2026-11-29 00:01

    More is in [the autumn announcement]({filename}/releases/2026/held.md).

Passes::

    Embargo: 2026-11-30 00:01

    More is in [the autumn announcement]({filename}/releases/2026/held.md).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.held_link import linked
from press.rules.twins import embargo_of, goes_out_first

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find links from a release that is still held to what will not be out with it."""
    card = release.card
    if card.draft or card.embargo is None or office.is_live(release):
        return
    for link in release.links:
        for other in linked(release, office, link.target):
            if other.draft or goes_out_first(card, other, office):
                yield Fault(
                    link.target_span,
                    f"“{link.target}” leads to “{other.title or other.path}”, which will not be out with this release: "
                    f"it is {'a draft' if other.draft else f'held, with {embargo_of(other)}'}.",
                    "Give both the same minute, or take the link out until then: else no site is built from this "
                    "release’s own minute on.",
                )
