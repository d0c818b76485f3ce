"""A link goes through a service that makes addresses short.

Readers cannot see where it leads, journalists cannot print it, and it stops when the service does: goo.gl did. On a
poster a short address is worth that; a page has room for the real one.

Fails::

    See [the count](https://bit.ly/harbour-count).

Passes::

    See [the count](https://harbour.example.org/count).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every shortened address."""
    for link, address in addressed(release, office, Kind.SHORTENED):
        yield Fault(
            link.target_span,
            f"“{link.target}” hides where it leads, and stops when {address.host} does.",
            "Open the link once, and copy the address of the page that it ends on from the browser.",
        )
