"""Latin letters as an address has them, “Łódź” being “Lodz”, and names in the order of the alphabet.

Unicode takes an accent off its letter, but for it ł, ø, đ, ß, æ, ħ, ı and þ are letters of their own, which would be
lost. What is written for them Unidecode knows, which Pelican uses too.
"""

from __future__ import annotations

import unicodedata

from unidecode import unidecode


def unaccented(text: str) -> str:
    """``text`` with Latin letters in their plain form. All else, other scripts too, is left as it is."""
    return text if text.isascii() else "".join(map(_plain, unicodedata.normalize("NFC", text)))


def alphabetical(name: str) -> str:
    """What to sort names by: Élan stands between Eden and Ely, not after Zetland."""
    return unaccented(name).casefold()


def _plain(character: str) -> str:
    if character.isascii() or not unicodedata.name(character, "").startswith("LATIN "):
        return character
    # What is no letter is none in an address either: Unidecode writes ŉ as ’n, and ə as @.
    return "".join(letter for letter in unidecode(character) if letter.isalnum()) or character
