"""What somebody probably meant who wrote a name that is none of those there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LONGEST = 80
"""A name of thousands of letters is nobody's slip, and comparing it takes minutes."""


def did_you_mean(given: str, known: Iterable[str]) -> str:
    """A question that offers the one of ``known`` that is most like ``given``; empty where none is."""
    near = difflib.get_close_matches(given[:_LONGEST], known, n=1)
    return f"Did you mean “{near[0]}”?" if near else ""
