"""Whether three to six digits in a text are a short code, which is dialled or texted as it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from press.telephone.cues import (
    REACH,
    goes_on,
    is_code_at,
    is_code_next,
    is_count_next,
    is_rung_next,
    is_text_code_next,
    stands_alone,
)
from press.telephone.difference import meant_in_need
from press.telephone.known import nearest, short_codes
from press.telephone.plan import is_emergency, is_like_service, is_public, is_service, is_text_code, plan_of

_SURE = 5
"""A known code of so many digits needs no words to announce it; 101 does."""
_LONGEST = 6
"""Nor does one like it of so many digits: 116 132 is hardly ever a count of things."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The digits ``text[start:end]``, and ``last``, the number found before them, which ended at ``last_end``."""

    text: str
    start: int
    end: int
    last: str
    last_end: int

    @property
    def before(self) -> str:
        """The words before them."""
        return self.text[max(0, self.start - REACH) : self.start]

    @property
    def stands_alone(self) -> bool:
        """Whether they count nothing, by the words behind them."""
        return stands_alone(self.text[self.end : self.end + REACH])

    @property
    def goes_on(self) -> bool:
        """Whether what announced the number before them announces them too."""
        return goes_on(self.text, self.last_end, self.start)


class Codes:
    """The short codes of a country, and of an office that has ``known`` numbers."""

    def __init__(self, country: str, known: frozenset[str]) -> None:
        self.country = country
        self.known = known
        self.known_codes = short_codes(known)
        self.british = plan_of(country).calling == "44"

    def is_code(self, code: str, spot: Spot) -> bool:
        """Whether ``code``, which stands at ``spot``, is one, or was meant for one."""
        if code in self.known and len(code) >= _SURE:
            return True
        if self.british and _stands_for_one(code, spot):
            return True
        near = nearest(code, self.known_codes)
        if not (near or code in self.known or self._may_be_anybodys(code)):
            return False
        if len(code) == _LONGEST and any(len(other) == _LONGEST for other in near):
            return True
        before, alone = spot.before, spot.stands_alone
        if alone and self._is_meant_in_need(code, before):
            return True
        if not spot.goes_on and not is_code_next(before):
            return alone and is_code_at(before) and (code in self.known or self._is_slip(code, near))
        if code in self.known or is_emergency(code) or any(min(len(code), len(other)) >= _SURE for other in near):
            return True
        if alone and (spot.goes_on or not is_count_next(before)) and self._is_slip(code, near):
            return True
        return self.british and (is_service(code) or (is_text_code(code) and is_text_code_next(before)))

    def _may_be_anybodys(self, code: str) -> bool:
        """Whether digits that no office knows may be a code all the same, if the words before them say so."""
        if is_emergency(code):
            return True
        return self.british and (is_service(code) or is_text_code(code) or bool(meant_in_need(code)))

    def _is_meant_in_need(self, code: str, before: str) -> bool:
        """Whether readers in danger are told to ring a number that is nobody's: “call 998”, for 999."""
        return self.british and bool(meant_in_need(code)) and is_rung_next(before) and not is_count_next(before)

    def _is_slip(self, code: str, near: Collection[str]) -> bool:
        """Whether one of ``near`` was meant: 998 for 988, and not the number of an ambulance."""
        return bool(near) and not is_public(code, self.country)


def _stands_for_one(code: str, spot: Spot) -> bool:
    """Whether a mistyped code is known by its form, or by the one before it: “116 123 or 116 321”, “101 or 110”."""
    if is_like_service(code):
        is_told = spot.goes_on or is_code_next(spot.before)
    else:
        is_told = spot.goes_on and (is_emergency(spot.last) or is_service(spot.last)) and bool(meant_in_need(code))
    return is_told and spot.stands_alone and not is_count_next(spot.before)
