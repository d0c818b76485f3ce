"""How near a number comes to those the office has written down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from press.telephone.difference import difference, distance, spelling
from press.telephone.plan import is_short_code
from press.telephone.reading import LONGEST

FAR = 3
"""More slips than two."""

_SHORTEST = 7
_SHORT = 8
"""In a number of eight digits two slips are a quarter of it: that is another number."""


@lru_cache(maxsize=8192)
def slips_to_known(number: str, known: frozenset[str]) -> int:
    """How many slips lie between a number and the nearest of ``known``: 1, 2 or ``FAR``. All are normal forms."""
    digits = spelling(number)
    if not known or not _SHORTEST <= len(digits) <= LONGEST:
        return FAR
    near = _neighbourhood(known)
    others = {other for form in _shortened(digits) for other in near.get(form, ())}
    slips = ((distance(number, other), len(spelling(other))) for other in others if difference(number, other))
    return min((found for found, length in slips if found == 1 or length > _SHORT), default=FAR)


@lru_cache(maxsize=8)
def _neighbourhood(known: frozenset[str]) -> dict[str, set[str]]:
    """The known numbers by each of their shortened spellings, so that no search compares with every one of them."""
    found: dict[str, set[str]] = {}
    for number in known:
        if not is_short_code(number):
            for form in _shortened(spelling(number)):
                found.setdefault(form, set()).add(number)
    return found


def _shortened(digits: str) -> Iterator[str]:
    """``digits`` with up to two of them left out. Numbers two slips apart at most have one such form in common."""
    yield digits
    for first in range(len(digits)):
        shorter = digits[:first] + digits[first + 1 :]
        yield shorter
        for second in range(first, len(shorter)):
            yield shorter[:second] + shorter[second + 1 :]
