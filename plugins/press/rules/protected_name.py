"""Somebody is named of whom the text says that they cannot be.

Victims of sexual offences have a right not to be named for as long as they live, children before a court mostly have
it until they are eighteen (in England and Wales: Sexual Offences (Amendment) Act 1992, section 1; Children and Young
Persons Act 1933, section 49). Whoever prints the name commits an offence, and no correction takes it back.

Fails::

    A boy of 15, Sam Example, who cannot be named for legal reasons, was cautioned.

Passes::

    A boy of 15, who cannot be named for legal reasons, was cautioned. Inspector Sam Example, who cannot be identified
    with either side, led the inquiry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,30}"
_NAME = rf"(?P<name>(?<!\w){_WORD}(?:\s{_WORD}){{1,2}})"
_CANNOT = r"(?:can(?:not|\snot|['’]t)|must\snot|may\snot)"
_UNNAMED = rf"{_CANNOT}\s(?:legally\s)?be\s(?:named|identified)\b(?!\s(?:as|with|by|from)\b)"
_AGE = r"(?P<age>,?\s\(?(?:aged\s)?\d{1,2}\)?)?"
_WHO = pattern(
    rf"{_NAME}{_AGE},?\swho\s(?:{_UNNAMED}|has\s(?:a\s)?(?:legal\s)?(?:right\sto\s)?(?:lifelong\s)?anonymity\b)"
)
_IS = pattern(
    rf"(?:anonymity|{_UNNAMED}(?:\sfor\slegal\sreasons)?)(?:\sfor\slife)?,?\s(?:is|was)\s(?:called\s)?{_NAME}"
    r"(?P<age>)"
)
# “A pupil of Northgate Academy, who cannot be named” names a school. Only people have an age.
_PLACED = pattern(r"\b(?:at|of|from|in|near|outside|for|with|the)\s(?:the\s)?$", re.IGNORECASE)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find a name beside the words that it cannot be given."""
    for passage in release.passages_with("named", "identified", "anonymity"):
        for shape in (_WHO, _IS):
            for found in shape.finditer(passage.text):
                lead = passage.text[max(found.start("name") - 20, 0) : found.start("name")]
                if not found["age"] and (found["name"].startswith("The ") or _PLACED.search(lead)):
                    continue
                yield Fault(
                    release.span(passage, *found.span("name")),
                    f"“{' '.join(found['name'].split())}” is named, and the text says that the name cannot be given.",
                    "Take the name out, here and elsewhere, and whatever else leads to this person; or, if they may be "
                    "named, the words that say otherwise.",
                )
