"""What of the own site a link leads to that is not there. Shared by what asks of releases and of the directory."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, unquote, urlsplit

from press.addresses.own import is_whole, own_path
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.pictured import is_picture
from press.whereabouts import why_not_published

LOOKED_UP = pattern(r"[{|](?P<what>[^{}|/]*)[|}](?P<path>.*)", re.DOTALL)
_ID = pattern(r"\sid=\"([^\"]+)\"")
_TAKE_OUT = "Take the link out."
_RENAME = "Give the file another name, and write that here."
_MOST_PLACES = 300
"""Among more places than that nobody is told of one like it: each slip would be held against all of them."""
_FEEDS = ("feed.atom", "feed.rss", "feed.json")


@dataclass(frozen=True, slots=True)
class Miss:
    """What is not there, as the end of a sentence that begins with the address, and what to do about it.

    ``to_page``: what the fix names is a page, or may be one, and so nothing for a picture.
    """

    what: str
    fix: str
    to_page: bool = False


def look(release: Release, office: Office, target: str) -> Miss | None:
    """What is not there of an address of the own site that stands in a release or page; nothing where all is."""
    looked_up = LOOKED_UP.fullmatch(target)
    try:
        parts = urlsplit(looked_up["path"] if looked_up else target)
    except ValueError:
        return Miss("is not an address that can be read", "Write it anew.")
    if looked_up:
        return _look_up(release, office, looked_up["what"], parts)
    if not parts.path and not parts.netloc:
        return _place(release, office, parts.fragment)
    here = office.address(release)
    path = own_path(target, office.settings.address) if is_whole(target) else None
    inside = parts.path if path is None else f"/{path}"
    address = resolved(here, unquote(inside) or "/") if path is None else path
    if address == here:
        return _place(release, office, parts.fragment)
    return None if _has(office, release, address) else _no_page(office, release, unquote(inside), address)


def _look_up(release: Release, office: Office, what: str, parts: SplitResult) -> Miss | None:
    """Where Pelican puts the address of a file in."""
    if what == "index":
        alone = "Write {index} alone for the front page, or the address of a page."
        return Miss("begins with {index}, behind which nothing can stand", alone) if parts.path else None
    if what not in {"filename", "static", "attach"}:
        near = difflib.get_close_matches(what.strip().lower(), ("filename", "static", "attach"), n=1, cutoff=0.6)
        meant = f"Write {{{near[0]}}}." if near else "Write {filename} for a release or page, {static} for other files."
        return Miss(f"begins with {{{what}}}, which this site does not know", meant)
    here = office.inside(release)
    if not here and not parts.path.startswith("/"):  # from a file elsewhere nothing in content is seen
        return None
    file = resolved(here, parts.path)
    if not _is_there(office, file):
        file = resolved(here, unquote(parts.path))
    if not _is_there(office, file):
        if office.is_stray(file):
            return Miss("is a link to a file outside its folder, or no file at all", "Put the file itself there.")
        kit = file.removeprefix("media/").partition("/")[0] if file.startswith("media/") else ""
        return None if _is_held(release, office, kit) else _no_file(office, file, what)
    if office.in_file(file) is None:
        if why := why_not_published(file):
            return Miss(why, _TAKE_OUT)
        if what == "filename":
            return Miss("is no release and no page", f"Write {{static}}/{file}")
        # What the theme has is known to the build alone, which refuses such a file as well.
        is_taken = not file.startswith("theme/") and _has(office, release, file)
        return Miss("leads to a file that would take the place of one of the site’s own", _RENAME) if is_taken else None
    if what != "filename":
        return Miss("would publish the release's own file, as it was typed", f"Write {{filename}}/{file}", to_page=True)
    return _place(release, office, parts.fragment) if file == here else None


def _is_there(office: Office, file: str) -> bool:
    return office.has_file(file) or office.in_file(file) is not None


def _no_file(office: Office, file: str, what: str) -> Miss:
    near = office.file_like(file)
    if not near:
        fix = "Write the path of a file, from content on."
        return Miss(f"leads to “{file}”, which is not in content", fix, to_page=True)
    case = " but for its capital letters" if near.casefold() == file.casefold() else ""
    is_text = office.in_file(near) is not None
    return Miss(f"leads to “{file}”, which is not in content{case}", _written(office, near, what), to_page=is_text)


def _written(office: Office, file: str, what: str) -> str:
    """How to link to a file of the office."""
    if office.in_file(file):
        return f"Write {{filename}}/{file}"
    return _TAKE_OUT if why_not_published(file) else f"Write {{{what if what != 'filename' else 'static'}}}/{file}"


def resolved(here: str, path: str) -> str:
    """``path``, written in the file or page ``here``, from the root of the content or the site."""
    path = path.strip()
    resolved = posixpath.normpath(posixpath.join("/", posixpath.dirname(here), path)).lstrip("/")
    return f"{resolved}/" if path.endswith(("/", "/.", "/..")) and resolved else resolved


def _has(office: Office, release: Release, address: str) -> bool:
    """Whether the site has something at an address, now or as soon as what is there comes out."""
    path = address.removesuffix("index.html")
    folder, _, name = path.rpartition("/")
    if path in {"", "404.html"} or path.startswith("theme/"):
        return True
    if name in _FEEDS:
        return not folder or _has_list(office, release, f"{folder}/")
    page = path if path.endswith("/") else f"{path}/"
    if office.at(page) or office.address(release) == page or _has_list(office, release, page):
        return True
    if not path.startswith("kits/"):
        return False
    key, _, file = path.removeprefix("kits/").partition("/")
    if _is_held(release, office, key):
        return True
    kit = office.kit(key)
    if kit is None:
        return False
    return not file or file == f"{key}.zip" or any(file == one.file for one in (*kit.pictures, *kit.logos))


def _is_held(release: Release, office: Office, kit: str) -> bool:
    """Whether a link to the kit is a fault already, whatever it names: ``held-link``."""
    return office.has_kit(kit) and not office.kit_is_live(kit) and office.is_live(release)


def _has_list(office: Office, release: Release, address: str) -> bool:
    return office.has_list(address) or address in office.lists_of(release)


def _no_page(office: Office, release: Release, written: str, address: str) -> Miss:
    if _is_there(office, address.rstrip("/")) or re.search(r"\.(?:md|markdown)$", address):
        return _typed_path(office, release, written, address)
    lower = address.lower()
    if _has(office, release, lower):
        what = "differs in its capital letters from the address that this site has"
        return Miss(what, f"Write /{lower}", to_page=not is_picture(lower))
    near = office.address_like(address)
    meant = (
        f"Did you mean /{near}?" if near else "Link to a release by its file, such as {filename}/releases/2026/name.md."
    )
    return Miss(f"leads to /{address}, which this site does not have", meant, to_page=True)


def _typed_path(office: Office, release: Release, written: str, address: str) -> Miss:
    """The path of a file where an address belongs: of a file seen from this one, or from content."""
    inside = office.inside(release)
    files = (
        resolved(inside, written),
        address,
        resolved("", written.removeprefix("/content/").removeprefix("content/")),
    )
    file = next((file for file in files if _is_there(office, file)), "") or office.file_like(files[0])
    if not file:
        fix = "Write {filename} and its path from content on."
        return Miss("is the path of a file, and there is no such file", fix, to_page=True)
    fix = _written(office, file, "static")
    is_text = office.in_file(file) is not None
    return Miss("is the path of a file, which is no address of the site", fix, to_page=is_text)


def _place(release: Release, office: Office, fragment: str) -> Miss | None:
    """Whether the release's own page has the place that a fragment names."""
    name = unquote(fragment)
    if name in {"", "top"} or name.startswith(":~:"):
        return None
    places = set(_places(release, office))
    if name in places:
        return None
    near = difflib.get_close_matches(name, sorted(places), n=1, cutoff=0.7) if len(places) <= _MOST_PLACES else []
    meant = f"Did you mean #{near[0]}?" if near else f"Write {{#{name}}} behind the heading that is meant."
    return Miss("leads to a place that this page does not have", meant, to_page=True)


def _places(release: Release, office: Office) -> Iterator[str]:
    """The ids of the page: those that the theme gives its parts, and those of the text."""
    yield "main"
    yield from _ids(release.body)
    yield from _ids(release.editors)
    if release.is_page:
        return
    yield from ("contacts", "contacts-title")
    if office.helplines_of(release):
        yield from ("helplines", "helplines-title")
    if release.keys("Kit"):
        yield from ("pictures", "pictures-title")
    if release.header.corrections:
        yield from ("corrections", "corrections-title")


@lru_cache(maxsize=16)
def _ids(html: str) -> frozenset[str]:
    return frozenset(_ID.findall(html))
