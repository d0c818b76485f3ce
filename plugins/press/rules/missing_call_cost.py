"""A number that costs a service charge is printed without it.

Calls to 084, 087, 09 and 118 cost a charge that the owner of the number sets, on top of what the caller's telephone
company takes. Ofcom asks that this service charge stand beside the number wherever it is made known, and names press
releases. It recommends: “Calls cost Xp per minute plus your phone company's access charge.” Source: Ofcom, "How does
UK Calling affect businesses?". Releases from before 1 July 2015, when this began, are left alone.

Fails::

    Waive: unknown-number | Head of press | The box office has it, and we do not keep it.

    Tickets are to be had on 0844 871 8820.

Passes::

    Waive: unknown-number | Head of press | The box office has it, and we do not keep it.

    Tickets are to be had on 0844 871 8820. Calls cost 7p per minute plus your phone company's access charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.costs import is_charged, is_ours
from press.rules.numbers import passages_with_numbers
from press.telephone import Number

LEVEL = Level.ERROR
FOR_PAGES = True

_REACH = 300
_SINCE = date(2015, 7, 1)
_ACCESS = pattern(r"access\s+charge", re.IGNORECASE)
_PRICE = pattern(r"\d\s?p\b|\bpence\b|£\s?\d", re.IGNORECASE)
_FIX = "Write beside it: Calls cost Xp per minute plus your phone company's access charge."


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find each such number at its first mention, unless its cost stands in that paragraph or in one beside it."""
    if office.settings.country != "GB" or (release.date and release.date.date() < _SINCE):
        return
    faults: dict[str, Fault | None] = {}
    charged = [
        (passage, number)
        for passage, number in passages_with_numbers(release, office)
        if is_charged(number.digits) and is_ours(number.digits, release, office)
    ]
    places = {id(passage): at for at, passage in enumerate(release.passages)} if charged else {}
    for passage, number in charged:
        nearby = _nearby(places[id(passage)], number, release)
        price, access = _PRICE.search(nearby), _ACCESS.search(nearby)
        if price and access:
            faults[number.digits] = None
            continue
        lacking = "the service charge" if access else "what the caller's telephone company adds"
        said = f"without {lacking}" if price or access else "without what a call costs"
        span = release.span(passage, number.start, number.end)
        faults.setdefault(number.digits, Fault(span, f"“{number.text}” is printed {said}.", _FIX))
    yield from (fault for fault in faults.values() if fault)


def _nearby(at: int, number: Number, release: Release) -> str:
    """What stands around a number of passage ``at``, and at the near ends of the passages beside it."""
    passages = release.passages
    before = passages[at - 1].text[-_REACH:] if at else ""
    here = passages[at].text[max(number.start - _REACH, 0) : number.end + _REACH]
    after = passages[at + 1].text[:_REACH] if at + 1 < len(passages) else ""
    return f"{before}\n{here}\n{after}"
