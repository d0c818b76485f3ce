"""How near a number comes to those the office has written down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from press.telephone.difference import difference, distance, spelling
from press.telephone.plan import is_short_code, plan_of, split_calling_code
from press.telephone.reading import LONGEST

FAR = 3
"""More slips than two."""

_SHORTEST = 3
_SHORT = 8
"""In a number of eight digits two slips are a quarter of it: that is another number."""


def nearest(number: str, known: frozenset[str]) -> tuple[str, ...]:
    """Those of ``known`` that lie the fewest slips from ``number``, one or two, in order. All are normal forms."""
    return _nearest(number, known)[1]


def slips_to_known(number: str, known: frozenset[str]) -> int:
    """How many slips lie between ``number`` and the nearest of ``known``: 1, 2 or ``FAR``."""
    return _nearest(number, known)[0]


@lru_cache(maxsize=8)
def short_codes(known: frozenset[str]) -> frozenset[str]:
    """Those of ``known`` that are dialled as they are."""
    return frozenset(filter(is_short_code, known))


@lru_cache(maxsize=8)
def numbers_abroad(known: frozenset[str], country: str) -> dict[str, str]:
    """Those of ``known`` that are of other countries, each by what stands behind its calling code."""
    own = plan_of(country).calling
    split = {number: split_calling_code(number[1:]) for number in known if number.startswith("+")}
    return {rest: number for number, (calling, rest) in split.items() if calling not in ("", own)}


def like(digits: str, known: frozenset[str]) -> frozenset[str]:
    """Those of ``known`` that ``digits`` may be meant for: one or two slips leave a piece of them as it is."""
    by_piece = _by_piece(known)
    return frozenset(
        number for length in (2, 3) for piece in _pieces(digits, length) for number in by_piece.get(piece, ())
    )


@lru_cache(maxsize=64)
def _by_piece(known: frozenset[str]) -> dict[str, set[str]]:
    """The known numbers by each of their pieces."""
    found: dict[str, set[str]] = {}
    for number in known:
        digits = spelling(number)
        # Two swaps may leave of ten digits no three on end.
        for piece in _pieces(digits, 3 if len(digits) > 10 else 2):
            found.setdefault(piece, set()).add(number)
    return found


def _pieces(digits: str, length: int) -> Iterator[str]:
    return (digits[at : at + length] for at in range(len(digits) - length + 1))


@lru_cache(maxsize=8192)
def _nearest(number: str, known: frozenset[str]) -> tuple[int, tuple[str, ...]]:
    digits = spelling(number)
    if not known or not _SHORTEST <= len(digits) <= LONGEST:
        return FAR, ()
    near = _neighbourhood(known)
    others = {other for form in _shortened(digits) for other in near.get(form, ()) if difference(number, other)}
    slips = {other: distance(number, other) for other in others}
    fewest = min((n for other, n in slips.items() if n == 1 or len(spelling(other)) > _SHORT), default=FAR)
    return fewest, tuple(sorted(other for other in others if slips[other] == fewest))


@lru_cache(maxsize=64)
def _neighbourhood(known: frozenset[str]) -> dict[str, set[str]]:
    """The known numbers by each of their shortened spellings, so that no search compares with every one of them."""
    found: dict[str, set[str]] = {}
    for number in known:
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
