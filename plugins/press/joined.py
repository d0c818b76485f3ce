"""Texts joined into one, so that those which have a sign are found in one search: of most signs, none has any."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate


class Joined:
    """Some texts, such as the passages of a release, one below the other in ``text``."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self.text = "\n".join(self._texts)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each of the texts begins, and where one more would."""
        return list(accumulate((len(text) + 1 for text in self._texts), initial=0))

    def having(self, signs: Iterable[str]) -> list[int]:
        """Which of the texts, counted from 0, have one of ``signs``, none of which has a line end."""
        found = set()
        for sign in signs:
            at = self.text.find(sign)
            while at >= 0:
                following = bisect_right(self._starts, at)
                found.add(following - 1)
                at = self.text.find(sign, self._starts[following])
        return sorted(found)
