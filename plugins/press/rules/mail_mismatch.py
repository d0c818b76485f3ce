"""A link shows one e-mail address and writes to another.

The address is corrected in the text and forgotten in the link, or copied from another release with its link. Mail
from those who click goes astray, and everybody else sees nothing wrong.

Fails::

    Write to [press@harbour.example.org](mailto:news@northshire.example.org).

Passes::

    Write to [press@harbour.example.org](mailto:press@harbour.example.org), or to
    [the newsroom](mailto:news@northshire.example.org).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Kind, addressed
from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.emails import find_emails, writing_links

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare what every link that shows an address does with it."""
    if "@" not in release.source.text:
        return
    for link, recipients in writing_links(release, office):
        shown = [found[0] for found in find_emails(link.text)]
        to = {one.lower() for one in recipients}
        if shown and to and not any(one.lower() in to for one in shown):
            yield Fault(
                link.target_span,
                f"The link shows “{shown[0]}” and writes to “{', '.join(recipients)}”.",
                f"Find out which is right. For the address shown, write mailto:{shown[0]}.",
            )
    for link, _ in addressed(release, office, Kind.WEB):
        shown = [found[0] for found in find_emails(link.text)]
        if link.kind == "link" and shown and shown[0] == link.text:
            yield Fault(
                link.target_span,
                f"The link shows the e-mail address “{link.text}” and opens a page of a site instead.",
                f"Write mailto:{shown[0]}.",
            )
