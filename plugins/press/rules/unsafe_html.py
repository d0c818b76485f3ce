"""The text holds HTML that could run, load or disguise something.

A release is words, quotes, lists, tables and links. Scripts, forms, frames and styles have no place in it, whoever
pasted them; they are taken out of every page, and the release is stopped so that nobody is surprised.

Fails::

    The trust opens a night line.<script src="https://stats.example.org/x.js"></script>

Passes::

    The trust opens a night line.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report each piece of HTML that was taken out, where it stands."""
    text = release.source.text
    lowered = text.lower() if release.unsafe else ""
    after: dict[str, int] = {}
    for what in release.unsafe:
        at = lowered.find(what.lower(), after.get(what, release.header.body_start))
        if at < 0 or len(lowered) != len(text):
            at, end = release.header.body_start, release.header.body_start
        else:
            end = at + len(what)
        after[what] = end
        shown = f"{what}>" if what.startswith("<") else what
        yield Fault(
            Span(at, end),
            f"“{shown}” is HTML that has no place in a release.",
            "Delete it and write the text as plain Markdown.",
        )
