"""Two releases have one Reference. This rule looks at the whole office.

Feeds know a release by its Reference: of two with the same, readers' programs show one and drop the other, or take it
for a new wording of the first. A translation has one of its own too, such as HT-2026-03-cy. The
finding of a draft or held release stands there, and not in one that goes out before it.

Fails::

    Reference: HT-2026-03

Passes::

    Reference: HT-2026-04
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.languages import MAIN
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a release whose Reference another one has."""
    field, reference = release.field("Reference"), release.card.reference
    if field is None or not release.card.number:
        return
    having = office.with_reference(reference)
    others = [card for card in having if card.path != release.path and office.is_out_by(card, release)]
    # A release from outside the office takes nothing from it.
    if not others or release.path not in {card.path for card in having}:
        return
    fix = "Give one of them another, and leave that of the one that was out first."
    if release.lang != others[0].lang:
        code = others[0].lang if release.lang == MAIN else release.lang
        fix = f"Write “{reference}-{code}” in the one with Lang: {code}."
    yield Fault(field.span, f"The Reference “{reference}” is that of “{others[0].path}” too.", fix)
