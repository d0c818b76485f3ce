"""A claim of the headline that the text has otherwise, and the story that both belong to."""

from __future__ import annotations

from dataclasses import dataclass

from press.passages import Passage

MOST = 40
"""Of how many figures of a passage, or terms of a story, any is looked at: more are a table."""


@dataclass(frozen=True, slots=True)
class Story:
    """A headline or standfirst and what stands below it.

    ``telling`` is what may tell the same once more: prose, and the other of the two. ``text`` is all that a number of
    the ``head`` may stand in.
    """

    head: Passage
    telling: tuple[Passage, ...]
    text: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What stands in the text at ``passage.text[start:end]``, and what the headline or the standfirst has instead."""

    passage: Passage
    start: int
    end: int
    other: str

    @property
    def text(self) -> str:
        """As it is printed in the text."""
        return self.passage.words(self.start, self.end)
