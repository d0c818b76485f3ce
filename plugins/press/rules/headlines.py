"""What the headline or the standfirst claims, where the text says it otherwise: “six years” here, “eight years” there.

Only what is a contradiction without a doubt: the text has the figure of the headline nowhere, and has another one for
the same thing, in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.release import Release
from press.rules.claims import Claim, Story
from press.rules.headline_ages import swapped_ages
from press.rules.headline_counts import other_counts
from press.rules.headline_sums import other_sums
from press.rules.headline_swaps import other_orders
from press.rules.headline_terms import other_terms


def contradicted(release: Release) -> Iterator[Claim]:
    """What the text says otherwise than the headline or the standfirst, each once."""
    heads = [passage for passage in release.passages if passage.part == "head"]
    text = tuple(passage for passage in release.passages if passage.part != "head")
    prose = [passage for passage in text if passage.part == "body" and passage.kind in {"prose", "item"}]
    for head in heads:
        story = Story(head, (*(one for one in heads if one is not head), *prose), text)
        for other in (other_sums, other_counts, other_terms, other_orders, swapped_ages):
            yield from other(story)
