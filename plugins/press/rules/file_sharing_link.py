"""A link leads to a file-sharing service, where files are taken away after a time and accounts are asked for.

Folders at Dropbox, Google Drive or WeTransfer are a common way to hand out pictures. They end: after seven days, with
the subscription, or when the person leaves. In a year's time the release promises pictures that nobody can have. A
media kit stays with its release. An address that is only typed is followed as well.

Fails::

    Pictures are in [our folder](https://www.dropbox.com/sh/4gq1/AAB?dl=0).

Fails::

    Pictures are at we.tl/t-4gq1AAB until Friday.

Passes::

    Pictures are on [our website](https://harbour.example.org/pictures).
"""

from __future__ import annotations

from collections.abc import Iterator

from press.addresses import Address, Kind, addressed, typed
from press.finding import Fault, Level, Span
from press.office import Office
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link to a folder or file that a service passes on."""
    for link, address in addressed(release, office, Kind.FILE_SHARING):
        yield _fault(link.target_span, link.target, address)
    for span, text, address in typed(release, office, Kind.FILE_SHARING):
        yield _fault(span, text, address)


def _fault(span: Span, text: str, address: Address) -> Fault:
    return Fault(
        span,
        f"“{text}” is at {address.what}, which may ask for an account, and takes files away after a time.",
        "Put pictures into a media kit (content/media), and other files on a public page.",
    )
