"""A link leads nowhere: ``#``, nothing at all, or an address left from a template.

The link looks right on the page and does nothing. On a helpline's name it leaves somebody alone with a dead link.
Example domains, such as example.org, are for an office that sets PRESS_DEMONSTRATION: in another nobody can be reached
at one, in the text no more than behind a link.

Fails::

    Help is at the [Harbour Line website](#).

Fails::

    The count is in [the annual report](link to follow).

Passes::

    Help is at the [Harbour Line website](https://harbour.example.org/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_EXAMPLE = pattern(
    r"(?<![\w.@/-])(?:https?://|[\w.+’'-]{1,64}@)?(?:[a-z0-9-]{1,63}\.){0,5}example\.(?:com|net|org)(?![\w-]|\.\w)",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link and picture whose address was never filled in."""
    for link, _ in addressed(release, office, Kind.PLACEHOLDER):
        shown = f"The {link.kind} “{link.text}”" if link.text else f"A {link.kind} without words"
        fault = f"goes to “{link.target}”, which leads nowhere" if link.target else "has no address"
        yield Fault(
            link.span,
            f"{shown} {fault}.",
            "Put the full address between the round brackets, or take the link out and keep its words.",
        )
    if not office.settings.demonstration and "example" in release.lowered:
        yield from _examples(release)


def _examples(release: Release) -> Iterator[Fault]:
    """The addresses kept free for examples that stand in the text and are no links."""
    linked = {link.text for link in release.links}
    for passage in (*release.passages_saying("example"), *release.field_passages):
        for found in _EXAMPLE.finditer(passage.text) if passage.kind != "code" else ():
            if not any(found[0] in text for text in linked):
                yield Fault(
                    release.span(passage, *found.span()),
                    f"“{found[0]}” is an address kept free for examples.",
                    "Put the real address in.",
                )
