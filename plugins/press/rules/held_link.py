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
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from press.addresses.own import is_whole, own_path
from press.addresses.typed import BEHIND
from press.card import Card
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.told import is_shown, other_texts, texts_and_addresses
from press.source import Source

LEVEL = Level.ERROR
FOR_PAGES = True
WAIVABLE = False

_OURS = pattern(r"[{|](?P<what>filename|static|attach)[|}](?P<path>[^#?]*)")
_EDGES = r"\s<>“”\"'‘’()\[\]|`"
_WORD = pattern(rf"(?<![^{_EDGES}])[^{_EDGES}/\\%&]*[/\\%&][^{_EDGES}]*")
"""A word that may hold an address: one with a slash, or with what may stand for one."""
_BEFORE = pattern(r"[^\w/\\.%@~+-]+|_+|(?<=.)(?=https?:)", re.IGNORECASE)
"""What may stand right before an address, and is no part of it."""
_LONGEST = 2000
_ORIGIN = pattern(r"https?://[^/]+", re.IGNORECASE)
_NAME = pattern(r"[a-zA-Z0-9._~-]*")
_ROOTED = pattern(r"(?:^|[^\w/.:-])/|releases/|kits/")
_INSIDE = pattern(r"(?:[a-z]{2,3}/)?(?:releases|kits)/", re.IGNORECASE)
_SIGN = pattern(r"[/\\%&]")
_ESCAPED = pattern(r"\\([!-/:-@\[-`{-~])")


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
    """Find such addresses in the texts and addresses of the directory that readers see now."""
    site = office.settings.address
    seen: set[tuple[str, str, tuple[str | int, ...]]] = set()
    ours = other_texts(office, lambda text: any(True for _ in _addresses_in(text, site)))
    for told in (*texts_and_addresses(office), *ours):
        place = told.kind, told.key, told.fields
        faults = list(_leading_out(told.page, office, "Take the {what} out until then.")) if place not in seen else []
        seen.add(place)
        if faults and is_shown(told, office):
            yield from told.faults(office, faults)


def held_at(office: Office, address: str) -> str:
    """What is not out yet at a whole address, in words, for a message; empty where nothing is."""
    path = own_path(address, office.settings.address)
    other = _address(office, path) if path else None
    return other.words if other else ""


def _leading_out(release: Release, office: Office, fix: str) -> Iterator[Fault]:
    told: list[Span] = []
    for link in release.links:
        other = _target(release, office, link.target)
        if other:
            told += (link.span, link.target_span)
            yield _fault(link.target_span, link.target, other, fix.format(what="link"))
    for span, text, path in _typed(release, office):
        other = _address(office, path)
        if other and not any(span.start < one.end and one.start < span.end for one in told):
            told.append(span)
            yield _fault(span, text, other, fix.format(what="address"))


def _fault(span: Span, address: str, other: _Hidden, fix: str) -> Fault:
    if other.kit:
        fix += f" The kit is out once a release that is out has “Kit: {other.kit}” in its header."
    return Fault(span, f"“{address}” leads to {other.words}, which is not out yet.", fix)


def _typed(release: Release, office: Office) -> Iterator[tuple[Span, str, str]]:
    """The addresses of the own site anywhere in the file, attributes and header included: where, what, and the path."""
    site = office.settings.address
    for start, text, path in _addresses_in(release.source.text, site):
        yield Span(start, start + len(text)), text, path
    for passage in release.passages_with("/"):  # where mark-up stands within an address
        for start, text, path in _addresses_in(passage.text, site):
            yield release.span(passage, start, start + len(text)), text, path


def _addresses_in(text: str, site: str) -> Iterator[tuple[int, str, str]]:
    """The addresses of the own site that stand anywhere in ``text``: where, as it is written, and the path."""
    if not _SIGN.search(text):
        return
    for word in _WORD.finditer(text):
        for begin, written, path in _addresses_of(word[0], site):
            yield word.start() + begin, written, path


@lru_cache(maxsize=4096)
def _addresses_of(word: str, site: str) -> tuple[tuple[int, str, str], ...]:
    """Those in one word: at its start, and behind what may stand before an address, such as ``title=``."""
    found: dict[str, tuple[int, str, str]] = {}
    word = word[:_LONGEST]
    if not _may_be_ours(word, site):
        return ()
    for begin in dict.fromkeys((0, *(one.end() for one in _BEFORE.finditer(word)))):
        written = word[begin:].rstrip(BEHIND)
        meant = unescape(written)
        for spelling in dict.fromkeys((meant, _ESCAPED.sub(r"\1", meant), unquote(meant))):
            for path in _paths(spelling, site):
                found.setdefault(path, (begin, written, path))
    return tuple(found.values())


def _may_be_ours(word: str, site: str) -> bool:
    """Whether it is worth looking closer: most words with a slash are another site's address, or no address."""
    plain = unicodedata.normalize("NFKC", unquote(unescape(word))).lower().replace("\\", "/")
    host = re.sub(r"^https?://(?:www\.)?|[:/].*$", "", site)
    return not host.isascii() or (host and host in plain) or _ROOTED.search(plain) is not None


def _paths(spelling: str, site: str) -> Iterator[str]:
    """The paths on the own site that a spelling may mean; none for what is another's."""
    if is_whole(spelling):
        meant = [spelling]
    elif spelling.startswith(("/", "\\")):
        origin = _ORIGIN.match(site)
        meant = [spelling, f"{origin[0]}{spelling}"] if origin else [spelling]
    else:
        meant = [f"https://{spelling}", *([f"/{spelling}"] if _INSIDE.match(spelling) else [])]
    yield from filter(None, (own_path(one, site) for one in meant))


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
    if is_whole(target) or target.startswith(("/", "\\")):
        return "", own_path(target, office.settings.address) or ""
    path = re.split("[?#]", target)[0]
    if not path or ":" in path.partition("/")[0]:
        return "", ""
    here = posixpath.dirname(office.address(release))
    return "", own_path(f"/{here}/{path}", office.settings.address) or ""


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
    """Who takes the address of a path, or has the file there in the folder of its page."""
    path = path.rstrip("/")
    if not office.at(f"{path}/"):  # the words of a sentence may go on right behind an address
        folder, slash, name = path.rpartition("/")
        path = f"{folder}{slash}{_NAME.match(name)[0]}".rstrip("/")  # type: ignore[index]
    while path and not (page := office.at(f"{path}/")):
        path = path.rpartition("/")[0]
    return page if path else ()
