"""What stands before a passage: a label is often a heading, or a paragraph, of its own."""

from __future__ import annotations

from functools import lru_cache

from press.passages import Passage
from press.release import Release


def text_before(passage: Passage, release: Release) -> str:
    """The text of the passage before ``passage``; empty before the first."""
    return _before(release).get(id(passage), "")


@lru_cache(maxsize=4)
def _before(release: Release) -> dict[int, str]:
    pairs = zip(release.passages, release.passages[1:], strict=False)
    return {id(later): earlier.text for earlier, later in pairs}
