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
    inside = release.path.partition("/")[2]
    found = _OURS.match(target)
    if found:
        path = found["path"]
        file = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(inside), path)
        file = posixpath.normpath(file)
        other = office.in_file(file)
        if other is not None:
            return "" if office.is_live(other) else f"“{other.title or other.path}”"
        parts = file.split("/")
        if parts[0] == "media" and len(parts) > 1 and parts[1] in office.directory.kits:
            return "" if office.kit_is_live(parts[1]) else f"a picture of the kit “{parts[1]}”"
        return ""
    site = office.settings.address
    path = target.removeprefix(site) if site else target
    path = path.partition("#")[0].partition("?")[0].removesuffix("index.html").lstrip("/")
    if "://" in path or not path:
        return ""
    if path.startswith("kits/"):
        kit = path.split("/")[1]
        return f"the kit “{kit}”" if kit in office.directory.kits and not office.kit_is_live(kit) else ""
    taken = office.at(path if path.endswith("/") else f"{path}/")
    return next((f"“{other.title or other.path}”" for other in taken if not office.is_live(other)), "")
