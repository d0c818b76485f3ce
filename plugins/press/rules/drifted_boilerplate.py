"""A section “About …” says something else than the boilerplate of the directory.

The approved text about an organisation is kept once, in the directory, and the page adds it to every release. A copy
in the release is soon older than it, and a reader then finds two. A text that is nothing like it is the business of
``second-boilerplate``.

Fails::

    The house opens in May.

    ## About Harbour Trust

    Harbour Trust finds good homes. It was founded by seven neighbours.

Passes::

    The house opens in May.

    ## About the house

    The house has four floors and a library.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.boilerplates import sections_about

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Hold each section that is headed “About” and an organisation’s name against what the directory says of it."""
    for about in sections_about(release, office):
        word = about.drift
        if word:
            yield Fault(
                release.span(word.passage, word.start, word.end),
                f"From “{word.text}” on, this text about {about.organisation.name} is not the one in the directory.",
                "Leave the section out: the page adds the text of the directory. If this one is better, correct the "
                "directory.",
            )
