"""A link leads nowhere: ``#``, nothing at all, or an address left from a template.

The link looks right on the page and does nothing. On a helpline's name it leaves somebody alone with a dead link.

Fails::

    Help is at the [Harbour Line website](#).

Passes::

    Help is at the [Harbour Line website](https://harbourline.example.org/).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from press.finding import Fault, Level
from press.links import Link
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_WORDS = re.compile(
    r"(?:https?:(?:/{0,2})|mailto:|tel:)?\W*"
    r"(?:|url|uri|link|href|address|web ?site|website|here|insert\b.*|add\b.*|your\b.*|"
    r"tbc|tbd|tba|todo|x{2,}|\?+|\.{2,}|placeholder|example|path/to/.*|to follow|null|none|undefined|void\(0\);?|"
    r"(?:www\.)?(?:your|my|the)?-?(?:site|website|domain|link|url|address)\.(?:com|org|co\.uk|org\.uk)/?)\W*",
    re.IGNORECASE,
)
_EXAMPLE_HOST = re.compile(
    r"(?:^|\.)example(?:\.(?:com|org|net|co\.uk|org\.uk))?$|\.(?:example|test|invalid)$", re.IGNORECASE
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link and picture whose address was never filled in."""
    for link in release.links:
        if _is_placeholder(link, demonstration=office.settings.demonstration):
            shown = link.text or "without words"
            fault = f"goes to “{link.target}”, which leads nowhere" if link.target else "has no address"
            yield Fault(
                link.span,
                f"The {link.kind} “{shown}” {fault}.",
                "Put the full address between the round brackets, or take the link out and keep its words.",
            )


def _is_placeholder(link: Link, *, demonstration: bool) -> bool:
    target = link.target.strip()
    if target.startswith("#"):
        return len(target) == 1 or bool(_WORDS.fullmatch(target[1:]))
    if _WORDS.fullmatch(target):
        return True
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        return False
    if target.lower().startswith("mailto:"):
        host = target.partition("?")[0].rpartition("@")[2]
    return not demonstration and bool(_EXAMPLE_HOST.search(host))
