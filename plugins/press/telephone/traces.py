"""What is quickly seen of a text before it is searched: which numbers it cannot hold."""

from __future__ import annotations

from functools import lru_cache

from press.telephone.runs import SLASH, runs

_SHORTEST = 7
_LONG = 10
"""A normal form so long has six digits behind its calling code, and those are printed without a 0 among them."""
_TAIL = 6

_TYPED_FOR_DIGITS = str.maketrans("OoIl", "0011")


def long_runs(text: str) -> tuple[str, ...]:
    """The digits of ``text`` that may be more than a short code, run by run.

    Where there are none, only the short codes matter of the numbers that are known.
    """
    long = (run for run in runs(text) if sum(len(group.text) for group in run) >= _SHORTEST)
    return tuple("".join(_plain(group.text) for group in run) for run in long)


def may_hold(text: str, number: str) -> bool:
    """Whether ``find_numbers`` might find the normal form ``number`` in ``text``; where not, it need not look."""
    if len(number) < _LONG:
        return True
    return number[-_TAIL:] in _tails(text) or number.endswith(_other_endings(text))


@lru_cache(maxsize=64)
def _tails(text: str) -> frozenset[str]:
    return frozenset(run[at : at + _TAIL] for run in long_runs(text) for at in range(len(run) - _TAIL + 1))


@lru_cache(maxsize=64)
def _other_endings(text: str) -> tuple[str, ...]:
    return tuple({_plain(group.text) for run in runs(text) for group in run if SLASH.fullmatch(group.gap)})


def _plain(digits: str) -> str:
    """Digits as they are dialled, be they of another script or letters that were typed for them."""
    return "".join(str(int(digit)) for digit in digits.translate(_TYPED_FOR_DIGITS) if digit.isdecimal())
