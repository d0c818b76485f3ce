"""A code for text messages is given as if one could ring it.

A code of five or six digits, such as 85258, takes text messages and no calls. Somebody who dials it hears that the
number is not in use, and may not try again. The word “text” belongs beside it, and a link to it begins with ``sms:``.
A code written plainly becomes such a link by itself.

Fails::

    Call the Quiet Room on 85999.

Fails::

    Text [85999](tel:85999) to reach the Quiet Room.

Passes::

    Text HELLO to 85999 to reach the Quiet Room.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.layout import text_before
from press.rules.numbers import dialling_links, passages_with_numbers
from press.telephone import Number, is_emergency, normal

LEVEL = Level.ERROR
FOR_PAGES = True

_CODE = pattern(r"[6-8]\d{4,5}", re.ASCII)
# In Welsh too, where the word before may change how it begins: “tecstiwch”, “drwy decstio”. “Tecstil” is cloth.
_TEXT = pattern(
    r"\b(?:texts?|texting|texted|sms|messages?|messaging|whatsapp"
    r"|(?:t|d|th)ecst(?:i|io|iwch|iwn|iau)?|(?:t|d|th)estun|neges|negeseuon)\b",
    re.IGNORECASE,
)
_REACH = 80


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the codes that stand without the word, and the links that dial one."""
    for passage, number in passages_with_numbers(release, office):
        if (
            _is_text_code(number.digits, office)
            and passage.kind != "cell"
            and not _is_announced(passage, number, release)
        ):
            yield Fault(
                release.span(passage, number.start, number.end),
                f"“{number.text}” takes text messages only, and the words around it do not say so.",
                f"Write “text {number.text}”, or “text HELLO to {number.text}”.",
            )
    for link in dialling_links(release):
        dialled = normal(link.target, office.settings.country)
        if link.target.lower().startswith("tel:") and _is_text_code(dialled, office):
            yield Fault(
                link.target_span,
                f"The link “{link.text}” dials “{link.target}”, which takes text messages only.",
                f"Write sms:{dialled}.",
            )


def _is_announced(passage: Passage, number: Number, release: Release) -> bool:
    """Whether the word stands near the code: in its own passage, or at the end of the one before, its heading."""
    near = passage.text[max(0, number.start - _REACH) : number.end + _REACH]
    if number.start < _REACH:
        near = f"{text_before(passage, release)[-_REACH:]}\n{near}"
    return _TEXT.search(near) is not None


def _is_text_code(number: str, office: Office) -> bool:
    if not _CODE.fullmatch(number) or is_emergency(number):
        return False
    helplines = office.directory.helplines
    return any(
        holder.kind == "helpline" and helplines[holder.key].text == holder.text
        for holder in office.directory.numbers().get(number, ())
    )
