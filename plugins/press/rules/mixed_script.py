"""A word or an address mixes Latin letters with others that only look like them.

A Cyrillic а looks like a Latin a and is another letter: an address with one leads elsewhere, or is a trap; a word
with one is not found by those who search for it, and is spelt out by a screen reader. It comes with text that was
copied, or recognised from a picture. Greek letters of formulas, such as µm, kΩ and TNFα, look like no Latin ones and
pass.

Fails::

    Write to press@hаrbour.example.org.

Passes::

    Write to press@harbour.example.org. The gap is 30 µm wide, and TNFα rose.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_CYRILLIC = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ"
_GREEK = "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_LATIN = "aeopcyxijshdqwABEKMHOPCTYXIJS" + "oABEZHIKMNOPTYX"
_LIKE = str.maketrans(_CYRILLIC + _GREEK, _LATIN)
_FOREIGN = pattern(f"[{_CYRILLIC}{_GREEK}]")
_ADDRESS = r"(?:[\w.+-]{1,64}@|https?://|www\.)[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}"
_ADDRESSES = pattern(_ADDRESS)
_WORDS = pattern(rf"{_ADDRESS}|[^\W\d_]+")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each such word, and each such address, once."""
    for passage in release.passages:
        if passage.text.isascii() or not _FOREIGN.search(passage.text):
            continue
        for found in _WORDS.finditer(passage.text):
            if not found[0].isascii() and _is_mixed(found[0]):
                yield _fault(release.span(passage, found.start(), found.end()), found[0])
    for link in release.links:
        address = _ADDRESSES.search(unquote(link.target).removeprefix("mailto:"))
        if address and not address[0].isascii() and _is_mixed(address[0]) and address[0] not in link.text:
            yield _fault(link.target_span, address[0])


def _is_mixed(text: str) -> bool:
    """Whether letters beside at least two plain Latin ones are of another script, and all of these look Latin."""
    letters = [character for character in text if character.isalpha()]
    foreign = [letter for letter in letters if not unicodedata.name(letter, "").startswith("LATIN")]
    plain = sum(letter.isascii() for letter in letters)
    return bool(foreign) and plain >= 2 and all(_FOREIGN.fullmatch(letter) for letter in foreign)


def _fault(span: Span, text: str) -> Fault:
    letter = next(character for character in text if _FOREIGN.fullmatch(character))
    script = "Greek" if letter in _GREEK else "Cyrillic"
    return Fault(
        span,
        f"“{text}” has a {script} “{letter}” that only looks like “{letter.translate(_LIKE)}”.",
        f"Type it anew: {text.translate(_LIKE)}.",
    )
