"""How a process that watches has left the folders of a site, so that its next run need not look at every file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.survey import stamps


@dataclass(frozen=True, slots=True)
class Mark:
    """What is known of a file of a site: the fingerprint it was made by, and its size and time as the system has them.

    Whether a file must be made again is decided by the fingerprint. Size and time only tell whether the file is still
    the one that was made: what was meddled with is not believed.
    """

    fingerprint: str
    size: int
    time: int


@dataclass(frozen=True, slots=True)
class Left:
    """How a run has left the two folders; ``heads`` tell whether another build was at work since."""

    aside: Path
    heads: list[Any]
    published: dict[str, Mark]
    there: dict[str, Mark]
    said: Any

    def is_whole(self) -> bool:
        """Whether all that is known of the folder aside is there, and nothing else is."""
        try:
            found = stamps(str(self.aside))
        except OSError:
            return False
        return found == {url: (mark.size, mark.time) for url, mark in self.there.items()}


_left: dict[Path, Left] = {}


def leave(kept: Path, left: Left) -> None:
    """Remember for the next run of this process how the two folders were left, of which ``kept`` is the record."""
    _left[kept] = left


def left_at(kept: Path) -> Left | None:
    """How this process left the two folders, unless it has begun to change them since."""
    return _left.get(kept)


def forget_left(kept: Path) -> None:
    """Remember nothing of the two folders, which are going to change."""
    _left.pop(kept, None)


def look_aside() -> None:
    """Believe no more of what this process has left aside than is still there.

    Who watches exchanges the two folders again and again: what somebody has removed from the site that was out a moment
    ago must not be missing with the next edit. Of ten thousand releases that takes longer than an edit does, so it is
    done when there is a second between two edits; when it is quiet, everything is looked at.
    """
    for kept, left in list(_left.items()):
        if left.there and not left.is_whole():
            del _left[kept]
