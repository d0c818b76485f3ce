"""A picture in the text has no words for those who cannot see it, or the name of its file instead.

They hear “image” and a row of digits. The words also stand where the picture does not load, and in the e-mail that
journalists get. One sentence of what the picture shows is right: not “photo of”, not the credit.

Fails::

    Kit: harbour-lights

    ![](/kits/harbour-lights/lamp.png)

Fails::

    Kit: harbour-lights

    ![IMG_2041.jpg](/kits/harbour-lights/lamp.png)

Passes::

    Kit: harbour-lights

    ![The lamp room of the lighthouse at night](/kits/harbour-lights/lamp.png)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.links import Link
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_NO_WORDS = pattern(
    r"\W*|\S+\.(?:jpe?g|png|gif|webp|svg|tiff?|heic|bmp|eps|pdf)|https?://\S+|[0-9a-f-]{16,}"
    r"|(?:img|dsc[nf]?|pic|photo|image|picture|screenshot|scan|whatsapp image)[\s\d._:-]*(?:at [\d.:\s]+)?"
    r"|(?:an? )?(?:image|picture|photo|photograph|graphic|logo|figure|alt(?:ernative)?(?:[ -]?text)?(?: here)?)"
    r"|(?:image )?description|caption|untitled|tbc|tbd|todo|xx+",
    re.IGNORECASE,
)
_DECORATION = pattern(r"\balt\s*=\s*(?:\"\s*\"|'\s*')", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find pictures without words; HTML that says ``alt=""`` says that the picture is mere decoration."""
    for link in release.links:
        if link.kind != "picture" or not _NO_WORDS.fullmatch(link.text):
            continue
        written = release.source.text[link.span.start : link.span.end]
        if written.startswith("<") and _DECORATION.search(written):
            continue
        fault = f"has only “{link.text}” to say what it shows" if link.text else "has no words that say what it shows"
        yield Fault(link.span, f"The picture “{link.target}” {fault}.", _fix(link, office))


def _fix(link: Link, office: Office) -> str:
    """What to write: the kit's own words, where the picture is of a kit."""
    kit, _, file = link.target.partition("media/")[2].partition("/")
    record = office.kit(kit)
    words = next((one.alt for one in (*record.pictures, *record.logos) if one.file == file), "") if record else ""
    return f"Write ![{words or 'What the picture shows, in a sentence'}]({link.target})."
