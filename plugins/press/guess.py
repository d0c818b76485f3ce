"""What somebody probably meant who wrote a name that is none of those there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LONGEST = 80
"""A name of thousands of letters is nobody's slip, and comparing it takes minutes."""


def likeliest(given: str, known: Iterable[str], least: float = 0.6) -> str:
    """The one of ``known`` that is most like ``given``, and at ``least`` so much, from 0 to 1; empty where none is."""
    return next(iter(difflib.get_close_matches(given, known, n=1, cutoff=least)), "")


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A question that offers the one of ``known`` that is most like ``given``; empty where none is."""
    near = likeliest(given[:_LONGEST], known)
    return f"Did you mean “{near}”?" if near else ""
