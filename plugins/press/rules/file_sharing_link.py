"""A link leads to a file-sharing service, where files are taken away after a time and accounts are asked for.

Folders at Dropbox, Google Drive or WeTransfer are a common way to hand out pictures. They end: after seven days, with
the subscription, or when the person leaves. In a year's time the release promises pictures that nobody can have. A
media kit stays with its release.

Fails::

    Pictures are in [our folder](https://www.dropbox.com/sh/4gq1/AAB?dl=0).

Passes::

    Pictures are on [our website](https://harbour.example.org/pictures).
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
    """Find every link to a folder or file that a service passes on."""
    for link, address in addressed(release, office, Kind.FILE_SHARING):
        yield Fault(
            link.target_span,
            f"“{link.target}” is at {address.what}, which may ask for an account, and takes files away after a time.",
            "Put pictures into a media kit (content/media), and other files on a public page.",
        )
