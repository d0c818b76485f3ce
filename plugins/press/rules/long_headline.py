"""The headline is too long to be one.

Lists of news, search pages and feeds cut it off, and a newsdesk rewrites it. GOV.UK asks for 65 characters and real
releases run to twice that; what is marked here is longer than any of those.

Fails::

    Date: 2026-03-02
    Title: Harbour Trust, together with the county council and with the help of forty volunteers, opens a new night line that carers of all ages can ring from ten in the evening

Passes::

    Date: 2026-03-02
    Title: Trust opens a night line for carers
"""  # noqa: E501

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING

MOST = 130
"""Characters, twice what GOV.UK’s guidance on titles asks for (65). Sound releases of several partners reach 118."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Measure the headline."""
    title = release.field("Title")
    if title is not None and len(title.value) > MOST:
        yield Fault(
            title.span,
            f"The headline has {len(title.value)} characters; lists and search pages cut off more than {MOST}.",
            "Say the news in one line, and move the rest to the standfirst.",
        )
