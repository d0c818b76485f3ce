"""A link dials another number than it shows.

A telephone number is copied by eye and dialled by touch: when the two differ, one group of readers rings a stranger,
and the page looks right to the other. It happens when the text is corrected and the link is forgotten. A number of
the directory needs no link in the text; written plainly, it becomes one by itself.

Fails::

    Ring [0808 157 0100](tel:+448081570200).

Fails::

    Ring [0808 157 0100](tel:+4408081570100).

Passes::

    Ring [0808 157 0100](tel:+448081570100), or 0808 157 0200.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from press.addresses import Kind, read_address
from press.finding import Fault, Level
from press.links import Link
from press.office import Office
from press.release import Release
from press.rules.numbers import dialling_links, shown_numbers
from press.telephone import can_be_dialled, dial, normal

LEVEL = Level.ERROR
FOR_PAGES = True


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare what every link of this kind shows with what it dials."""
    for link in dialling_links(release):
        fault = _compare(link, office)
        if fault:
            yield fault


def _compare(link: Link, office: Office) -> Fault | None:
    country = office.settings.country
    dialled = normal(link.target, country)
    shown = shown_numbers(link, office)
    if shown and dialled not in shown:
        return Fault(
            link.target_span,
            f"The link shows “{link.text}” and dials “{link.target}”, which is another number.",
            f"Find out which is right. For the number shown, write {_address(link, shown[0])}.",
        )
    if not dialled and read_address(link.target).kind is not Kind.DIAL:
        return None
    if not dialled or not _is_dialled_so(link.target, dialled, country):
        return Fault(
            link.target_span,
            f"The link “{link.text}” dials “{link.target}”, which a telephone cannot make a call from.",
            f"Write {_address(link, dialled)}." if dialled else "Write tel: and the number, without spaces.",
        )
    return None


def _is_dialled_so(target: str, dialled: str, country: str) -> bool:
    """Whether a telephone understands the target: in full behind a plus sign, or as at home, and digits throughout."""
    written = unquote(target.partition(":")[2]).partition(";")[0]
    if any(character.isalpha() or character.isspace() for character in written):
        return False
    digits = re.sub(r"[^+\d]", "", written)
    return digits == dialled or (not digits.startswith("+") and can_be_dialled(digits, country))


def _address(link: Link, number: str) -> str:
    return dial(number).replace("tel:", link.target[:4].lower(), 1)
