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

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.emails import held
from press.rules.helpline_names import find_names
from press.rules.layout import text_before
from press.rules.mentions import around
from press.rules.numbers import whose
from press.rules.told import boilerplates
from press.source import Source
from press.telephone import normal

LEVEL = Level.ERROR
FOR_PAGES = True

_FIX = "Give the press contact's number or address, or leave this out: the page shows the contacts by itself."
_PRESS = pattern(
    r"\b(?:(?:press|media|news)\s(?:and\s(?:media|press)\s)?"
    r"(?:enquir\w+|inquir\w+|contacts?|office\w*|desk|team|line|quer(?:y|ies)|requests?|calls)"
    r"|for\s(?:[\w’'-]{1,15},?\s){0,4}?(?:interviews?|filming|press|media)\b"
    r"|(?:journalists?|reporters?|editors?|news\s?rooms?|(?:the\s)?media|(?:the\s)?press)\s"
    r"(?:can|may|should|are\s(?:asked|invited)\sto|please)?\s?(?:call|ring|phone|reach|contact|telephone|e-?mail))\b",
    re.IGNORECASE,
)
# What may stand between the offer and the number without parting them.
_BETWEEN = pattern(
    r"(?:\W|\b(?:and|an?|the|our|us|or|on|at|by|via|is|are|to|for|please|can|may|should|all|more|further|images|pictures|"
    r"photographs|filming|interviews?|information|comments?|requests?|enquiries|call|calling|ring|ringing|phone|contact|"
    r"contacts?|telephone|tel|t|e|m|e-?mail|number|line|helpline|speak|talk|reach|press|media|journalists?|office|desk|"
    r"team|spokespe\w+|directly?|first|X+)\b){0,40}",
    re.IGNORECASE,
)
# “Media contact: Maya Brandt, head of news, ”
_PERSON = pattern(
    r"\A\s?:\s(?:[A-Z][\w’'-]{1,20}\s){1,3}[A-Z][\w’'-]{1,20}(?:,\s(?!who\b|whose\b|of\b)[^\W\d_][^\d,.;:()]{1,50})?[\s,:(–—-]{1,4}\Z"
)
_REACH = 120
_LABEL = 40


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the numbers and addresses of helplines that a text offers to the press."""
    for passage, start, end, holders in held(release, office):
        if all(holder.kind == "helpline" for holder in holders) and _is_offered(passage, start, release, office):
            yield Fault(
                release.span(passage, start, end),
                f"“{passage.text[start:end]}” is offered to the press, and belongs to {whose(holders[0])}.",
                _FIX,
            )


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find the press contacts whose number is a helpline's, unless the public may ring them; and in boilerplates."""
    for told in boilerplates(office):
        yield from told.faults(office, check(told.page, office))
    directory, country = office.directory, office.settings.country
    for key, contact in directory.contacts.items():
        for field, text in (("phone", contact.phone), ("mobile", contact.mobile)):
            holders = directory.numbers().get(normal(text, country), ()) if text and not contact.public else ()
            helpline = next((one for one in holders if one.kind == "helpline" and not one.former), None)
            if helpline:
                source, span = directory.value_place("contact", key, field)
                yield (
                    source,
                    Fault(
                        span,
                        f"“{text}” is the press contact's here, and belongs to {whose(helpline)} as well.",
                        "Give journalists another, or write “public: yes” if the public may ring this contact.",
                    ),
                )


def _is_offered(passage: Passage, start: int, release: Release, office: Office) -> bool:
    text = passage.text
    here = max(around(text, start, start)[0], start - _REACH)
    lead = text[here:start]
    offers = list(_PRESS.finditer(lead))
    if not offers and not lead.strip(" :") and here == 0:
        # A label stands in a heading, or in a cell, of its own.
        label = text_before(passage, release).strip()
        return len(label) < _LABEL and _PRESS.match(label) is not None
    if not offers:
        return False
    between = lead[offers[-1].end() :]
    if _PERSON.match(between):
        return True
    for name in find_names(between, office):
        between = between[: name.start] + "X" * (name.end - name.start) + between[name.end :]
    return _BETWEEN.fullmatch(between) is not None
