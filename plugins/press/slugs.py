"""Slugs: names as addresses and keys have them, in small letters of English, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from unidecode import unidecode

from press.latin import unaccented
from press.patterns import pattern

SLUG = pattern(r"(?!\d\d\Z)(?=.{1,100}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
"""What may be the last part of a release's address: two digits alone are a month's archive."""

_LONGEST = 240
_LETTER = pattern("[a-z]")


def is_slug(text: str) -> bool:
    """Whether ``text`` may be the last part of a release's address."""
    return bool(SLUG.fullmatch(text))


@lru_cache(maxsize=4096)  # ten thousand releases have a few dozen tags between them
def slugify(text: str) -> str:
    """``text`` as a slug: “Café & crêpes” is ``cafe-crepes``."""
    plain = unicodedata.normalize("NFKD", unaccented(text)).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


@lru_cache(maxsize=4096)
def list_slug(name: str) -> str:
    """The slug of a list with that name. One in another script is written as it sounds: “Здоров’я” is ``zdorov-ia``."""
    slug = slugify(name)
    return slug if _LETTER.search(slug) or not any(map(str.isalpha, name)) else slugify(unidecode(name))


def is_too_long(name: str) -> bool:
    """Whether a name cannot be a part of an address: most systems have no folder whose name has more than 255 bytes."""
    return len(list_slug(name)) > _LONGEST


def too_long(name: str) -> str:
    """What is wrong with a name that is too long, in a sentence."""
    count = len(list_slug(name))
    return f"The name “{name[:40]}…” makes {count} characters of an address; {_LONGEST} is the most."
