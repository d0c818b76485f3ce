"""Latin letters as an address has them, “Łódź” being “Lodz”, and names in the order of the alphabet.

Unicode takes an accent off its letter, but for it ł, ø, đ, ß, æ, ħ, ı and þ are letters of their own, which would be
lost. What is written for them Unidecode knows, which Pelican uses too.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from unidecode import unidecode

_LETTERS: Mapping[str, tuple[str, ...]] = {"cy": ("ch", "dd", "ff", "ng", "ll", "ph", "rh", "th")}
"""What counts as one letter, behind the first of its two: Chwaraeon comes after Cymuned. Only ng comes behind g."""


def unaccented(text: str) -> str:
    """``text`` with Latin letters in their plain form. All else, other scripts too, is left as it is."""
    return text if text.isascii() else "".join(map(_plain, unicodedata.normalize("NFC", text)))


def place_in_order(text: str, language: str) -> str:
    """What stands for ``text`` where a list is put in the order of a language: accents count for nothing there."""
    plain = unaccented(text).casefold()
    for letter in _LETTERS.get(language, ()):
        plain = plain.replace(letter, f"{'g' if letter == 'ng' else letter[0]}\uffff")
    return plain


def _plain(character: str) -> str:
    if character.isascii() or not unicodedata.name(character, "").startswith("LATIN "):
        return character
    # What is no letter is none in an address either: Unidecode writes ŉ as ’n, and ə as @.
    return "".join(letter for letter in unidecode(character) if letter.isalnum()) or character
