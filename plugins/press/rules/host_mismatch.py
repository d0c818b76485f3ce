"""A link shows the address of one site and leads to another.

Readers are told where they will land, and land elsewhere: the usual end of correcting the words and forgetting the
address, and the way in which fraud is done. Parts of one site count as one, and so do its other names: ``www``, a
sub-domain, youtu.be for YouTube, a DOI for its publisher.

Fails::

    See [harbour.example.org/count](https://northshire.example.org/count).

Passes::

    See [harbour.example.org/count](https://www.harbour.example.org/reports/count.html).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed, host_in, same_site
from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_LONGEST = 300  # words of a link, in characters; more are a text, not an address


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the site that each link shows with the one that it leads to."""
    for link, address in addressed(release, office, Kind.WEB, Kind.OURS):
        if link.kind != "link" or "." not in link.text or len(link.text) > _LONGEST:
            continue
        shown = host_in(link.text)
        if shown and address.host and not same_site(shown, address.host):
            yield Fault(
                link.target_span,
                f"The link shows “{link.text}” and leads to {address.host}, which is another site.",
                "Find out which is right, and write the same site in the words of the link and in its address.",
            )
