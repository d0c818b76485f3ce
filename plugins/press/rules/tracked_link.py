"""A link reports who follows it, to a campaign's statistics or to a mailer.

Marks such as ``utm_source`` count every reader of the release as come from an e-mail, or from a chat program, and
journalists copy them into their reports. A mailer's counter names the mailer instead of the site, and ends with it.

Fails::

    See [the count](https://harbour.example.org/count?utm_source=newsletter&utm_medium=email).

Passes::

    See [the count](https://harbour.example.org/count?year=2025).
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
    """Find every address that tracks, and give the one that does not."""
    for link, address in addressed(release, office, Kind.TRACKED):
        fix = (
            f"Write {address.better}"
            if address.better
            else "Open the link once, and copy the address of the page that it ends on from the browser."
        )
        yield Fault(link.target_span, f"“{link.target}” reports who follows the link.", fix)
