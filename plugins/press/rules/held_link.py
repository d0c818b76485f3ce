"""A release that is out links to one that is not.

The address gives away the headline of a held release or a draft, and the reader who follows it finds nothing.

Fails::

    More is in [the autumn announcement]({filename}/releases/2026/held.md).

Passes::

    More is in [the spring announcement]({filename}/releases/2026/sound.md).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from press.finding import Fault, Level
from press.office import Office
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False

_OURS = re.compile(r"[{|](?P<what>filename|static|attach)[|}](?P<path>[^#?]*)")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link from a live release or page to a held release, a draft, or a held kit's file."""
    if not office.is_live(release):
        return
    for link in release.links:
        other = _target(release, office, link.target)
        if other:
            yield Fault(
                link.target_span,
                f"“{link.target}” leads to {other}, which is not out yet.",
                "Take the link out until then, or hold this release as well.",
            )


def _target(release: Release, office: Office, target: str) -> str:
    """What is not out yet and stands at ``target``, in words; empty where nothing is."""
    found = _OURS.match(target)
    if found:
        inside = release.path.partition("/")[2]
        return _file(office, _resolved(inside, unquote(found["path"])))
    site = office.settings.address
    path = (target.removeprefix(site) if site else target).partition("#")[0].partition("?")[0]
    if not path or path.startswith("//") or ":" in path.partition("/")[0]:
        return ""  # another site's
    return _address(office, _resolved(office.address(release), unquote(path)))


def _resolved(here: str, path: str) -> str:
    """``path``, written in the file or page ``here``, from the root of the content or the site."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(here), path)).lstrip("/")


def _file(office: Office, file: str) -> str:
    other = office.in_file(file)
    if other is not None:
        return "" if office.is_live(other) else f"“{other.title or other.path}”"
    parts = file.split("/")
    if parts[0] == "media" and len(parts) > 1 and office.kit(parts[1]) is not None:
        return "" if office.kit_is_live(parts[1]) else f"a picture of the kit “{parts[1]}”"
    return ""


def _address(office: Office, path: str) -> str:
    parts = path.split("/")
    if parts[0] == "kits" and len(parts) > 1 and office.kit(parts[1]) is not None:
        return "" if office.kit_is_live(parts[1]) else f"the kit “{parts[1]}”"
    taken = office.at(f"{path.removesuffix('/index.html')}/")
    return next((f"“{other.title or other.path}”" for other in taken if not office.is_live(other)), "")
