"""How far two words are from each other: what the rules share that look for slips of the pen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from press.patterns import pattern

_JOINED = pattern(r"(?<=\w)['’-](?=\w)")


@lru_cache(maxsize=4096)
def distance(one: str, other: str) -> int:
    """The letters to change, add, drop or swap with their neighbour to make ``one`` the ``other``; 3 for any more.

    Restricted Damerau-Levenshtein distance.
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    if len(one) > 40 or one == other:
        return 0 if one == other else 3
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, its in enumerate(other, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return min(last[-1], 3)


def are_swapped(one: int, other: int, *, any_two: bool = False) -> bool:
    """Whether one number is the other with two digits in each other's place: neighbours, or ``any_two``."""
    mine, its = str(one), str(other)
    if min(one, other) < 10 or sorted(mine) != sorted(its):
        return False
    return distance(mine, its) == 1 or (any_two and sum(a != b for a, b in zip(mine, its, strict=True)) == 2)


def is_near_miss(one: str, other: str) -> bool:
    """Whether two figures differ by a digit or by the order of two, and neither is the other made round."""
    if abs(len(one) - len(other)) > 1 or distance(one, other) != 1:
        return False
    if "." in one or "." in other:
        fewer = min(len(digits.partition(".")[2]) for digits in (one, other))
        return round(float(one), fewer) != round(float(other), fewer)
    zeros = max(len(digits) - len(digits.rstrip("0")) for digits in (one, other))
    return len(one) != len(other) or round(int(one), -zeros) != round(int(other), -zeros)


SHORTEST = 5
"""A word with fewer letters is no slip for another: too many short words are near each other."""
_ENDINGS = ("s", "es", "r", "er", "or", "d", "ed", "y", "ly", "an", "al", "ian")
_ALIKE = {"c", "k"}
_SISTERS = ({"essex", "wessex"}, {"newton", "newtown"}, {"police", "policy"}, {"council", "counsel"})


def is_slip(one: str, other: str, *, is_first_name: bool = False) -> bool:
    """Whether one of two words, both in small letters, may be a slip of the pen for the other.

    Plurals and the like (office, officer) are not, nor are words that begin with other letters (Bradley, Hadley), nor
    short ones. Of a double name, or of one such as O'Sullivan, one part is. Of first names, short ones count if a
    letter is missing (Jo, Joe), long ones as other words do.
    """
    if one[0] != other[0] and {one[0], other[0]} != _ALIKE:
        return False
    if _JOINED.search(one) and _JOINED.search(other):
        return _is_slip_in_a_part(_JOINED.split(one), _JOINED.split(other))
    if one == other or not one.isalpha() or not other.isalpha() or {one, other} in _SISTERS:
        return False
    shorter, longer = sorted((one, other), key=len)
    if is_first_name and len(shorter) != len(longer):
        return distance(one, other) == 1 or (len(shorter) >= 6 and distance(one, other) == 2)
    if longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS:
        return False
    apart = distance(one, other)
    return (apart == 1 and len(shorter) >= SHORTEST) or (apart == 2 and len(shorter) >= 8)


def first_letters(words: Iterable[str]) -> frozenset[str]:
    """The letters with which a slip for one of ``words`` begins."""
    letters = frozenset(word[0] for word in words)
    return letters if letters.isdisjoint(_ALIKE) else letters | _ALIKE


def _is_slip_in_a_part(one: list[str], other: list[str]) -> bool:
    """Whether two words of several parts, such as Asante-Jones, differ in one, and that may be a slip."""
    if len(one) != len(other):
        return False
    apart = [(mine, its) for mine, its in zip(one, other, strict=True) if mine != its]
    if len(apart) != 1:
        return False
    mine, its = apart[0]
    is_short = len(mine) == len(its) == SHORTEST - 1 and mine[0] == its[0] and sum(map(len, one)) >= 2 * SHORTEST - 1
    return is_slip(mine, its) or (is_short and mine.isalpha() and its.isalpha() and distance(mine, its) == 1)
