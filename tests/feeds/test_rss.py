"""RSS 2.0: read by feedparser, which is not ours, and held against the rules of its specification."""

from __future__ import annotations

import feedparser
import pytest

from press.feeds.rss import write
from tests.feeds.rules import rss_faults
from tests.feeds.samples import ADDRESS, FEEDS, FULL, HOSTILE, feed, made


@pytest.mark.parametrize("name", FEEDS)
def test_every_sample_makes_a_sound_feed(name: str) -> None:
    found = feedparser.parse(write(FEEDS[name]))
    assert (found.bozo, found.version) == (0, "rss20")
    assert rss_faults(write(FEEDS[name])) == []
    assert len(found.entries) == len(FEEDS[name].entries)


def test_an_entry_is_told_whole() -> None:
    (entry,) = feedparser.parse(write(feed(made("The line opens.", **FULL)))).entries
    assert entry.title == "Trust opens a night line for carers"
    assert entry.link == f"{ADDRESS}/releases/2026/a/"
    assert (entry.id, entry.guidislink) == (made().id, False)
    assert entry.published == "Thu, 02 Jul 2026 09:30:00 +0100"
    assert entry.updated == "2026-07-04T00:00:00+01:00"
    assert [author.name for author in entry.authors] == ["Harbour Trust", "Northshire County Council"]
    assert "<p>The line opens.</p>" in entry.content[0].value
    assert [(file.type, file.length) for file in entry.enclosures] == [("application/zip", "36000")]


def test_words_that_look_like_mark_up_are_words() -> None:
    assert f"<title>{HOSTILE}</title>".encode() not in write(FEEDS["hostile"])
    assert b"&lt;script&gt;" in write(FEEDS["hostile"])
