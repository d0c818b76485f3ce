"""A picture is offered to newsrooms after the last day on which it may be used.

Whoever prints it then does so without the photographer's leave, and took the press office's word for it. ``expires`` in
``kit.yaml`` is that last day. The picture stays on the site, and in the zip of its kit, until it is taken out.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.source import Source

LEVEL = Level.WARNING
WAIVABLE = False
CLOCK = True


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find the pictures and logos of kits whose last day has passed."""
    for kit in office.directory.kits.values():
        for part, pictures in (("pictures", kit.pictures), ("logos", kit.logos)):
            for picture in pictures:
                if picture.expires and picture.expires < office.clock.today:
                    source, span = office.directory.value_place("kit", kit.key, part, picture.file, "expires")
                    message = f"“{picture.file}” may be used until {picture.expires}, and that has passed."
                    fix = "Take it out of the kit, both here and in the folder, or write until when it may be used now."
                    yield source, Fault(span, message, fix)
