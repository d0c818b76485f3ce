"""A release that is out links to one that is not.

The address gives away the headline of a held release or a draft, and the reader who follows it finds nothing. Nor may
it be typed in the text without a link, or stand in the directory, whose boilerplates and addresses are on many pages.

Fails::

    More is in [the autumn announcement]({filename}/releases/2026/held.md).

Passes::

    More is in [the spring announcement]({filename}/releases/2026/sound.md).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from press.addresses.typed import BEHIND
from press.card import Card
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.told import is_shown, texts_and_addresses
from press.source import Source

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False

_OURS = pattern(r"[{|](?P<what>filename|static|attach)[|}](?P<path>[^#?]*)")
_TYPED = pattern(r"(?<![^\s(\[“‘\"'])(?:https?://)?(?:[\w-][\w.:-]*)?/[^\s<>“”\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hidden:
    """What is not out yet, in words; of a kit, also its key."""

    words: str
    kit: str = ""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every link from a live release or page to a held release, a draft, or a held kit's file."""
    if office.is_live(release):
        yield from _leading_out(release, office, "Take the {what} out until then, or hold this release as well.")


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find such links in the boilerplates and addresses of the directory that readers see now."""
    for told in texts_and_addresses(office):
        faults = list(_leading_out(told.page, office, "Take the {what} out until then."))
        if faults and is_shown(told, office):
            yield from told.faults(office, faults)


def _leading_out(release: Release, office: Office, fix: str) -> Iterator[Fault]:
    shown = ""
    for link in release.links:
        other = _target(release, office, link.target)
        if other:
            shown += f" {link.text}"
            yield _fault(link.target_span, link.target, other, fix.format(what="link"))
    for span, text, path in _typed(release, office):
        other = _address(office, _resolved("", unquote(re.split("[#?]", path)[0])))
        if other and text not in shown:
            yield _fault(span, text, other, fix.format(what="address"))


def _fault(span: Span, address: str, other: _Hidden, fix: str) -> Fault:
    if other.kit:
        fix += f" The kit is out once a release that is out has “Kit: {other.kit}” in its header."
    return Fault(span, f"“{address}” leads to {other.words}, which is not out yet.", fix)


def _typed(release: Release, office: Office) -> Iterator[tuple[Span, str, str]]:
    """The addresses of the own site that are typed in the text: where, what is typed, and the path from its top."""
    site = office.settings.address.partition("://")[2]
    for passage in (*release.passages_with("/"), *release.field_passages):
        for found in _TYPED.finditer(passage.text):
            text = found[0].rstrip(BEHIND)
            path = re.sub("^https?://", "", text, flags=re.IGNORECASE)
            path = path.removeprefix(site) if site else path
            if path.startswith("/"):
                yield release.span(passage, found.start(), found.start() + len(text)), text, path


def _target(release: Release, office: Office, target: str) -> _Hidden | None:
    """What is not out yet and stands at ``target``."""
    file, address = own(release, office, target)
    return _file(office, file) if file else _address(office, address) if address else None


def own(release: Release, office: Office, target: str) -> tuple[str, str]:
    """The file of content that a link leads to, or the path on the site; both are empty for another site's."""
    found = _OURS.match(target)
    if found:
        inside = release.path.partition("/")[2]
        return _resolved(inside, unquote(found["path"])), ""
    site = office.settings.address
    path = (target.removeprefix(site) if site else target).partition("#")[0].partition("?")[0]
    if not path or path.startswith("//") or ":" in path.partition("/")[0]:
        return "", ""
    return "", _resolved(office.address(release), unquote(path))


def linked(release: Release, office: Office, target: str) -> tuple[Card, ...]:
    """The releases and pages of the office that a link leads to, out or not."""
    file, address = own(release, office, target)
    if file:
        card = office.in_file(file)
        return (card,) if card else ()
    return _taken(office, address) if address else ()


def _resolved(here: str, path: str) -> str:
    """``path``, written in the file or page ``here``, from the root of the content or the site."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(here), path)).lstrip("/")


def _file(office: Office, file: str) -> _Hidden | None:
    other = office.in_file(file)
    if other is not None:
        return _release(office, other)
    parts = file.split("/")
    return _kit(office, parts[1], "a picture of ") if parts[0] == "media" and len(parts) > 1 else None


def _address(office: Office, path: str) -> _Hidden | None:
    parts = path.split("/")
    if parts[0] == "kits" and len(parts) > 1 and office.has_kit(parts[1]):
        return _kit(office, parts[1])
    taken = _taken(office, path)
    # A draft that takes the address of a published release hides nothing.
    return None if not taken or any(map(office.is_live, taken)) else _release(office, taken[0])


def _release(office: Office, other: Card) -> _Hidden | None:
    return None if office.is_live(other) else _Hidden(f"“{other.title or other.path}”")


def _kit(office: Office, key: str, of_it: str = "") -> _Hidden | None:
    if not office.has_kit(key) or office.kit_is_live(key):
        return None
    return _Hidden(f"{of_it}the kit “{key}”", key)


def _taken(office: Office, path: str) -> tuple[Card, ...]:
    """Who takes the address of a path, as links write it: with the name of the page's file or without."""
    return office.at(f"{path.removesuffix('/index.html')}/")
