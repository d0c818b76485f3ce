"""A piece of HTML is opened on a line of its own and never closed.

Markdown takes everything behind it for HTML, to the end of the file: paragraphs run together, quotes and links are
printed as they were typed, and notes are no notes.

Fails::

    <div>

    The trust opens a night line for carers.

Passes::

    <div>

    The trust opens a night line for carers.

    </div>
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.open_tags import open_tag

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the tag, where it stands."""
    tag = open_tag(release)
    if tag:
        yield Fault(
            tag.span,
            f"“{tag.written}” is never closed, so all that follows is taken for HTML and printed as it was typed.",
            f"Write “</{tag.name}>” where it ends, or delete it.",
        )
