"""A press contact writes from a free mail service.

Anybody can open press.harbourtrust@gmail.com. A journalist cannot tell whether it speaks for the organisation, mail
from it lands among spam, and the account is lost with whoever opened it. What a club, a choir or a reader uses is no
concern of this rule; it asks of the contacts of the directory, of addresses offered to the press, and of those that
begin as a contact's own does: ann.moss@gmail.com, in the directory ann.moss@harbour.example.org.

Fails::

    Press enquiries: harbourtrust@hotmail.com

Passes::

    Press enquiries: press@harbour.example.org. To sing with us, write to harbourchoir@hotmail.com.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.emails import shown
from press.rules.mentions import around
from press.rules.near_domains import WEBMAIL
from press.source import Source

LEVEL = Level.WARNING
FOR_PAGES = True

_FIX = "Give an address at the organisation's own domain."
_SHORTEST = 7
_PRESS = pattern(
    r"\b(?:(?:press|media|news)\s(?:enquir\w+|inquir\w+|contacts?|office\w*|desk|team|quer\w+|requests?|officer)"
    r"|journalists?|interviews?|(?:for|press|media)\saccreditation|accreditation\s?:|for\s(?:the\s)?(?:press|media)|(?:contacts?|press|media)\s?:)",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find such addresses in sentences that offer them to the press, and those that begin as a contact's does."""
    for passage, found in shown(release):
        name, _, domain = found[0].lower().rpartition("@")
        if found[0].lower() in office.directory.emails() or domain not in WEBMAIL:
            continue
        begin, _ = around(passage.text, found.start(), found.end())
        known = _known(name, office)
        what = f"begins as “{known}” does" if known else "is offered to the press"
        if known or _PRESS.search(passage.text, begin, found.start()):
            yield Fault(
                release.span(passage, found.start(), found.end()),
                f"“{found[0]}”, which {what}, is at a free mail service.",
                f"Write {known}, if it is meant." if known else _FIX,
            )


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find such addresses among those of the contacts."""
    for key, contact in office.directory.contacts.items():
        if contact.email.rpartition("@")[2].lower() in WEBMAIL and contact.until is None:
            source, span = office.directory.value_place("contact", key, "email")
            yield source, Fault(span, f"“{contact.email}”, of a press contact, is at a free mail service.", _FIX)


def _known(name: str, office: Office) -> str:
    """The address of a contact that has the same before its @, and more than a word such as “press”."""
    contacts = office.directory.contacts.values() if len(name) >= _SHORTEST else ()
    return next((one.email for one in contacts if one.email.lower().rpartition("@")[0] == name), "")
