"""A link leads nowhere: ``#``, nothing at all, or an address left from a template.

The link looks right on the page and does nothing. On a helpline's name it leaves somebody alone with a dead link.
Example domains, such as example.org, are for an office that sets PRESS_DEMONSTRATION.

Fails::

    Help is at the [Harbour Line website](#).

Fails::

    The count is in [the annual report](link to follow).

Passes::

    Help is at the [Harbour Line website](https://harbour.example.org/).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True


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
