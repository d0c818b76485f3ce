"""A helpline is offered to the press.

A helpline is for people in need. Journalists who ring it take a line from one of them, reach somebody who may not
speak for the organisation, and are turned away. It happens when a release has one number only. Asking journalists to
print the helpline's number is another matter, and right.

Fails::

    Press enquiries: 0808 157 0100

Fails::

    For interviews, journalists can call the Harbour Line on 0808 157 0100.

Passes::

    Press enquiries: 01632 960 101. Journalists are asked to print the helpline's number, 0808 157 0100.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.directory import Holder
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.release import Release
from press.rules.emails import find_emails
from press.rules.helpline_names import find_names
from press.rules.mentions import sentences_of
from press.rules.numbers import numbers_of, whose
from press.source import Source
from press.telephone import normal

LEVEL = Level.ERROR
FOR_PAGES = True

_FIX = "Give the press contact's number or address, or leave this out: the page shows the contacts by itself."
_PRESS = re.compile(
    r"\b(?:(?:press|media|news)\s(?:and\s(?:media|press)\s)?"
    r"(?:enquir\w+|inquir\w+|contacts?|office\w*|desk|team|line|quer(?:y|ies)|requests?|calls)"
    r"|for\s(?:[\w’'-]{1,15},?\s){0,4}?(?:interviews?|filming|press|media)\b"
    r"|(?:journalists?|reporters?|editors?|news\s?rooms?|(?:the\s)?media|(?:the\s)?press)\s"
    r"(?:can|may|should|are\s(?:asked|invited)\sto|please)?\s?(?:call|ring|phone|reach|contact|telephone|e-?mail))\b",
    re.IGNORECASE,
)
# What may stand between the offer and the number without parting them.
_BETWEEN = re.compile(
    r"(?:\W|\b(?:and|an?|the|our|us|or|on|at|by|via|is|are|to|for|please|can|may|should|all|more|further|images|pictures|"
    r"photographs|filming|interviews?|information|comments?|requests?|enquiries|call|calling|ring|ringing|phone|contact|"
    r"contacts?|telephone|tel|t|e|m|e-?mail|number|line|helpline|speak|talk|reach|press|media|journalists?|office|desk|"
    r"team|spokespe\w+|directly?|first|X+)\b){0,40}",
    re.IGNORECASE,
)
_REACH = 120


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the numbers and addresses of helplines that a text offers to the press."""
    before = ""
    for passage in release.passages:
        for start, end, holder in _of_helplines(passage, office):
            if _is_offered(passage, before, start, office):
                yield Fault(
                    release.span(passage, start, end),
                    f"“{passage.text[start:end]}” is offered to the press, and belongs to {whose(holder)}.",
                    _FIX,
                )
        before = passage.text if len(passage.text) < _REACH else ""


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find the press contacts whose number or address is a helpline's, unless the public may ring them too."""
    directory, country = office.directory, office.settings.country
    for key, contact in directory.contacts.items():
        if contact.public:
            continue
        written = [("phone", contact.phone), ("mobile", contact.mobile)]
        held = [(field, text, directory.numbers().get(normal(text, country), ())) for field, text in written if text]
        held.append(("email", contact.email, directory.emails().get(contact.email.lower(), ())))
        for field, text, holders in held:
            helpline = next((one for one in holders if one.kind == "helpline" and not one.former), None)
            if helpline:
                source, span = directory.value_place("contact", key, field)
                yield (
                    source,
                    Fault(
                        span,
                        f"“{text}” is the press contact's here and belongs to {whose(helpline)} as well.",
                        "Give journalists another, or write “public: yes” if the public may ring this contact.",
                    ),
                )


def _of_helplines(passage: Passage, office: Office) -> Iterator[tuple[int, int, Holder]]:
    directory = office.directory
    found: list[tuple[int, int, tuple[Holder, ...]]] = [
        (number.start, number.end, directory.numbers().get(number.digits, ())) for number in numbers_of(passage, office)
    ]
    found += [(one.start(), one.end(), directory.emails().get(one[0].lower(), ())) for one in find_emails(passage.text)]
    for start, end, holders in found:
        if holders and all(holder.kind == "helpline" for holder in holders):
            yield start, end, holders[0]


def _is_offered(passage: Passage, before: str, start: int, office: Office) -> bool:
    text = passage.text
    here = next((one.start for one in sentences_of(text) if one.start <= start < one.end), 0)
    here = max(here, start - _REACH)
    lead = text[here:start]
    offers = list(_PRESS.finditer(lead))
    if not offers and not lead.strip(" :") and before:
        # A label stands in a heading, or in a cell, of its own.
        return here == 0 and len(before) < 40 and _PRESS.match(before.strip()) is not None
    if not offers:
        return False
    between = lead[offers[-1].end() :]
    for name in find_names(between, office):
        between = between[: name.start] + "X" * (name.end - name.start) + between[name.end :]
    return _BETWEEN.fullmatch(between) is not None
