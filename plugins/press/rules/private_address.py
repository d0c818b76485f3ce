r"""A link leads to where readers cannot go, or should not: an own computer, an own network, a draft, an account.

It works for whoever wrote it, so nobody in the office notices. For everybody else it is a dead link, a question for a
password, or a look at what is not out. A site on trial may be opened without one: what is there is then published.

Fails::

    The count is in [the report](https://harbourtrust.sharepoint.com/sites/press/report.docx).

Fails::

    The count is at harbourtrust.sharepoint.com/sites/press/report.docx for all to read.

Fails::

    The count is in [the report](https://staging.harbour.example.org/report).

Fails::

    The count is in [the report](C:\Users\press\report.docx).

Passes::

    The count is in [the report](https://harbour.example.org/report).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Address, Kind, addressed, host_of, typed
from press.addresses.private import privacy
from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every address that is not for the public. A site that the directory names is public whatever its name."""
    for link, address in addressed(release, office, Kind.PRIVATE):
        if not _is_public(address.host, office):
            yield _fault(link.target_span, link.target, address)
    for span, text, address in typed(release, office, Kind.PRIVATE):
        yield _fault(span, text, address)


def _fault(span: Span, text: str, address: Address) -> Fault:
    return Fault(span, f"“{text}” {address.what}.", "Put what is meant on a public page, and link to that.")


def _is_public(host: str, office: Office) -> bool:
    """Whether it is only the site's name that looks private, and the directory has the site."""
    return bool(host) and host in _sites(office) and bool(privacy(f"https://{host}/"))


def _sites(office: Office) -> set[str]:
    addresses = [record.url for record in office.directory.organisations.values()]
    addresses += [record.url for record in office.directory.helplines.values()]
    return {host_of(address) for address in addresses}
