"""Which picture was meant by a link to one that the office does not have: what is named instead is a picture too."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from urllib.parse import unquote

from press.directory.kits import PICTURES
from press.office import Office
from press.release import Release
from press.whereabouts import is_private

_SUFFIXES = (*PICTURES, ".svg")


def is_picture(path: str) -> bool:
    """Whether a path, or an address, is that of a picture by its ending."""
    return path.partition("?")[0].partition("#")[0].lower().endswith(_SUFFIXES)


def is_page(path: str) -> bool:
    """Whether a path, or an address, is that of a page by its ending, or by having none."""
    name = path.partition("?")[0].partition("#")[0].rpartition("/")[2].lower()
    return "." not in name or name.endswith((".html", ".md"))


def picture_meant(release: Release, office: Office, target: str) -> str:
    """What to write for a picture that is not at ``target``."""
    path = unquote(target.partition("}")[2] or target).partition("?")[0].partition("#")[0]
    folder, _, name = path.rpartition("/")
    for key in _kits(release, office, folder.rpartition("/")[2]):
        kit = office.kit(key)
        files = [one.file for one in (*kit.pictures, *kit.logos)] if kit else []
        near = difflib.get_close_matches(name, files, n=1, cutoff=0.75)
        if near:
            return f"Did you mean /kits/{key}/{near[0]}?"
    file = office.file_like(path.lstrip("/"))
    if is_picture(file) and not is_private(file):
        return f"Write {{static}}/{file}"
    return "Write the path of a picture, such as {static}/media/our-kit/logo.png."


def _kits(release: Release, office: Office, named: str) -> Iterator[str]:
    """The kits one of whose pictures can be meant: the one that is named or nearly so, and those of the release."""
    for key in dict.fromkeys((named, office.kit_like(named), *release.keys("Kit"))):
        if office.kit_is_live(key) or key in release.keys("Kit"):
            yield key
