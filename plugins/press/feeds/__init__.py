"""Feeds of releases in three forms, for the programs by which journalists follow a press office.

All three hold the same entries, and those hold whole texts: what a newsroom's program cannot see in the feed, its
journalists do not see.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from press.feeds import atom, json_feed, rss
from press.feeds.entry import Entry, Feed, entry

__all__ = ["FEED", "FORMATS", "MOST", "Entry", "Feed", "Format", "entry"]

FEED = "feed.atom"
"""The form that pages tell browsers of, in the folder of a list."""

MOST = 20
"""How many releases a feed holds."""


@dataclass(frozen=True, slots=True)
class Format:
    """A form of feed: what its files' names end in, its media type, and how it is written."""

    name: str
    type: str
    write: Callable[[Feed], bytes]


FORMATS: Mapping[str, Format] = {
    "atom": Format("Atom", atom.TYPE, atom.write),
    "rss": Format("RSS", rss.TYPE, rss.write),
    "json": Format("JSON Feed", json_feed.TYPE, json_feed.write),
}
"""By the ending of the file ``feed``."""
