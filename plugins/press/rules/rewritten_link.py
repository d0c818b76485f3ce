"""A link goes through a mail scanner, a search engine or a network instead of to the page itself.

Whoever copies a link out of an e-mail copies what the mail scanner made of it. Such an address names the scanner
instead of the site, tells who received the e-mail, reports every reader, and ends with the contract.

Fails::

    See [the count](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example.org%2Fcount&data=05).

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
    """Find every rewritten address, and decode it where that can be done."""
    for link, address in addressed(release, office, Kind.REWRITTEN):
        yield Fault(
            link.target_span,
            f"“{link.target}” was put there by {address.what}, in place of the page's own address.",
            _fix(address.better),
        )


def _fix(better: str) -> str:
    if "://" in better:
        return f"Write {better}"
    where = f", which is on {better}," if better else ""
    return f"Open the link once, and copy the address of the page that it ends on{where} from the browser."
