"""The standfirst is too long to be one.

It stands under the headline, in lists and in feeds, where one or two sentences are read and a paragraph is not.

Fails::

    Standfirst: The line answers from ten in the evening until seven in the morning, on every night of the year, and whoever rings it speaks to a volunteer who has cared for somebody. It was paid for by the county council, by two hundred neighbours and by a bequest, and it can be rung from every telephone in the county, free of charge.

Passes::

    Standfirst: The line answers from ten in the evening until seven in the morning. It is free.
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING

MOST = 300
"""Characters: two sentences of twenty-five words. GOV.UK’s summaries end at 160, and search pages cut them there."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Measure the standfirst."""
    standfirst = release.field("Standfirst")
    if standfirst is not None and len(standfirst.value) > MOST:
        yield Fault(
            standfirst.span,
            f"The standfirst has {len(standfirst.value)} characters; one or two sentences have at most {MOST}.",
            "Keep what a reader must know first, and move the rest into the text.",
        )
