"""How a number that somebody typed differs from the number that was meant."""

from __future__ import annotations

from enum import StrEnum

from press.telephone.plan import (
    IN_NEED,
    is_bare_mobile,
    is_everybodys,
    is_no_code,
    plan_of_code,
    split_calling_code,
)

_SHORTEST = 3
_SHORT = 5
"""Codes with fewer digits are all alike: 101 is one digit from 111. None that everybody knows is meant for another."""


class Slip(StrEnum):
    """One slip of the hand, as the end of a sentence."""

    DIFFERS = "one digit differs"
    MISSING = "one digit is missing"
    EXTRA = "one digit too many"
    SWAPPED = "two digits are swapped"


_TWICE = {
    Slip.DIFFERS: "two digits differ",
    Slip.MISSING: "two digits are missing",
    Slip.EXTRA: "two digits too many",
    Slip.SWAPPED: "two pairs of digits are swapped",
}


def difference(a: str, b: str) -> str:
    """How ``a``, as typed, differs from ``b``, as the directory has it; "" unless it is one slip or two.

    Both are normal forms. The answer ends a sentence: "one digit differs: 1 where the directory has 0". A slip is a
    digit changed, missing or too many, or two neighbours swapped (Damerau-Levenshtein distance, on the digits as they
    are dialled at home). Short codes are allowed one slip; those of three or four digits that everybody knows, 999 and
    911 among them, none.
    """
    typed, meant = spellings(a, b)
    shorter = min(len(typed), len(meant))
    if shorter < _SHORTEST or typed == meant:
        return ""
    if shorter < _SHORT and (is_everybodys(typed) or is_everybodys(meant)):
        return ""
    slips = _slips(typed, meant)
    if len(slips) == 1:
        return _in_words(*slips[0], typed, meant)
    if len(slips) != 2 or shorter <= _SHORT + 1:
        return ""
    (first, *_), (second, *_) = slips
    return _TWICE[first] if first is second else f"{first} and {second}"


def distance(a: str, b: str) -> int:
    """How many slips lie between two normal forms, no more than two counted: 3 means more."""
    typed, meant = spellings(a, b)
    return min(3, len(_slips(typed, meant)))


def meant_in_need(normal: str) -> tuple[str, ...]:
    """The numbers for emergencies in the United Kingdom that nobody's three digits are one slip from: 999, for 998."""
    return tuple(known for known in IN_NEED if distance(normal, known) == 1) if is_no_code(normal) else ()


def spellings(a: str, b: str) -> tuple[str, str]:
    """The digits by which two numbers are compared: as dialled at home, or in full where their countries differ."""
    if a.startswith("+") and b.startswith("+") and split_calling_code(a[1:])[0] != split_calling_code(b[1:])[0]:
        return a[1:], b[1:]
    return spelling(a), spelling(b)


def spelling(normal: str) -> str:
    """A number's digits as they are dialled in its own country: "08081000900"."""
    if not normal.startswith("+"):
        return normal
    calling, rest = split_calling_code(normal[1:])
    if is_bare_mobile(calling, rest):
        return rest
    plan = plan_of_code(calling) if calling else None
    return f"{plan.trunk if plan else calling}{rest}"


def _slips(typed: str, meant: str) -> list[tuple[Slip, int, int]]:
    """The fewest slips that turn ``meant`` into ``typed``, each with its place in both. Three or more: in no detail."""
    if abs(len(typed) - len(meant)) > 2:
        return [(Slip.DIFFERS, 0, 0)] * 3
    rows = [[max(i, j) if 0 in (i, j) else 0 for j in range(len(meant) + 1)] for i in range(len(typed) + 1)]
    for i, digit in enumerate(typed, 1):
        for j, other in enumerate(meant, 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (digit != other))
            if _are_swapped(typed, meant, i, j):
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return _walk(rows, typed, meant)


def _are_swapped(typed: str, meant: str, i: int, j: int) -> bool:
    return i > 1 and j > 1 and typed[i - 2 : i] == meant[j - 2 : j][::-1]


def _walk(rows: list[list[int]], typed: str, meant: str) -> list[tuple[Slip, int, int]]:
    """The slips along the cheapest way back through the table of distances."""
    slips = []
    i, j = len(typed), len(meant)
    while i or j:
        cost = rows[i][j]
        if i and j and typed[i - 1] == meant[j - 1] and rows[i - 1][j - 1] == cost:
            i, j = i - 1, j - 1
            continue
        if _are_swapped(typed, meant, i, j) and rows[i - 2][j - 2] + 1 == cost:
            slip, i, j = Slip.SWAPPED, i - 2, j - 2
        elif i and j and rows[i - 1][j - 1] + 1 == cost:
            slip, i, j = Slip.DIFFERS, i - 1, j - 1
        elif j and rows[i][j - 1] + 1 == cost:
            slip, j = Slip.MISSING, j - 1
        else:
            slip, i = Slip.EXTRA, i - 1
        slips.append((slip, i, j))
    return slips[::-1]


def _in_words(slip: Slip, i: int, j: int, typed: str, meant: str) -> str:
    match slip:
        case Slip.DIFFERS:
            return f"{slip}: {typed[i]} where the directory has {meant[j]}"
        case Slip.SWAPPED:
            return f"{slip}: {typed[i : i + 2]} for {meant[j : j + 2]}"
        case Slip.MISSING:
            return f"{slip}: {meant[j]} {_where(meant, j)}"
        case Slip.EXTRA:
            return f"{slip}: {typed[i]} {_where(typed, i)}"


def _where(digits: str, at: int) -> str:
    # Of like digits any may be the one; the last is soonest found by eye.
    while digits[at : at + 1] == digits[at + 1 : at + 2]:
        at += 1
    if at == 0:
        return "at the start"
    return "at the end" if at == len(digits) - 1 else f"after {digits[:at]}"
