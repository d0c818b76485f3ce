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

Fails::

    Pictures can be had from S:\Press\2026\lamp.jpg at any time.

Passes::

    The count is in [the report](https://harbour.example.org/report).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses import Address, Kind, addressed, host_of, read_address, typed
from press.addresses.private import privacy
from press.addresses.typed import BEHIND
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_KIT = (
    "Put the picture into a media kit, a folder of content/media (docs/directory.md), and name the kit in the field "
    "Kit: the page then shows it, with a link to it."
)
_PICTURE = pattern(r"\.(?:jpe?g|png|gif|tiff?|heic|webp|bmp|psd|raw|cr2|nef)$", re.IGNORECASE)
_PATH = pattern(
    r"(?<![\w/:])(?:[a-z]:\\(?!Windows\\|Program)(?=\w\w)|\\[\w.$-]{1,60}\\|file:/{2,3})[^\s<>“”\"]+", re.IGNORECASE
)
"""What a file has for an address on a computer, or on a share: S:\\Comms, \\\\server\\press."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every address that is not for the public. A site that the directory names is public whatever its name."""
    for link, address in addressed(release, office, Kind.PRIVATE):
        if not _is_public(address.host, office):
            yield _fault(link.target_span, link.target, address)
    for span, text in _on_disk(release):
        yield _fault(span, text, read_address(text))
    for span, text, address in typed(release, office, Kind.PRIVATE):
        yield _fault(span, text, address)


def _fault(span: Span, text: str, address: Address) -> Fault:
    fix = _KIT if _PICTURE.search(text) else "Put what is meant on a public page, and link to that."
    return Fault(span, f"“{text}” {address.what}.", fix)


def _on_disk(release: Release) -> Iterator[tuple[Span, str]]:
    """The paths that are only typed, of files on somebody’s computer or share."""
    if "\\" not in release.visible and "file:" not in release.lowered:
        return
    linked = " ".join(link.text + link.target for link in release.links)
    for passage in release.passages:
        for found in _PATH.finditer(passage.text) if passage.kind != "code" else ():
            text = found[0].rstrip(BEHIND)
            span = release.span(passage, found.start(), found.start() + len(text))
            if release.source.text[span.start - 1] == "`":
                continue
            is_share = text.startswith("\\")
            # Of the two strokes before a server Markdown prints one; a formula’s \alpha\beta has but one.
            if is_share and release.source.text[span.start - 1] == "\\":
                span, text = Span(span.start - 1, span.end), f"\\{text}"
            elif is_share:
                continue
            if text not in linked:
                yield span, text


def _is_public(host: str, office: Office) -> bool:
    """Whether it is only the site's name that looks private, and the directory has the site."""
    return bool(host) and host in _sites(office) and bool(privacy(f"https://{host}/"))


def _sites(office: Office) -> set[str]:
    addresses = [record.url for record in office.directory.organisations.values()]
    addresses += [record.url for record in office.directory.helplines.values()]
    return {host_of(address) for address in addresses}
