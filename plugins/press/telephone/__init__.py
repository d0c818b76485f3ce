"""Telephone numbers as they are printed, dialled and mistyped.

A number has one *normal form*, by which numbers are compared: ``+448081000900``, or for a short code what is dialled,
``116123``. What was printed is never rewritten: libphonenumber would turn 0808 1000 900 into 0808 100 0900.

- ``plan``: what a country's numbering plan says of a normal form
- ``reading``: from print to the normal form and the ``tel:`` address
- ``difference``: how a number differs from the one that was meant
- ``known``: how near a number comes to those the office has written down
- ``runs``, ``cues``, ``worth``: the digits that may be a number, the words before it, how good a reason there is
- ``codes``: which short digits of a text are a code
- ``prose``: the numbers of a text
- ``traces``: which numbers a text cannot hold
"""

from __future__ import annotations

from press.telephone.difference import difference, distance, meant_in_need
from press.telephone.known import like, nearest
from press.telephone.plan import is_emergency, is_relay, is_reserved, is_short_code, is_valid, may_be_helpline
from press.telephone.prose import Number, find_numbers, has_digits
from press.telephone.reading import can_be_dialled, dial, keyed, letters_for_digits, normal
from press.telephone.traces import long_runs, may_hold

__all__ = [
    "Number",
    "can_be_dialled",
    "dial",
    "difference",
    "distance",
    "find_numbers",
    "has_digits",
    "is_emergency",
    "is_relay",
    "is_reserved",
    "is_short_code",
    "is_valid",
    "keyed",
    "letters_for_digits",
    "like",
    "long_runs",
    "may_be_helpline",
    "may_hold",
    "meant_in_need",
    "nearest",
    "normal",
]
