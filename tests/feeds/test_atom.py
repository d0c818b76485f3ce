"""Atom: read by feedparser, which is not ours, and held against the rules of RFC 4287."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from press.feeds import Feed
from press.feeds.atom import write
from tests.feeds.rules import atom_faults
from tests.feeds.samples import ADDRESS, FEEDS, FULL, HOSTILE, feed, made

ATOM = "{http://www.w3.org/2005/Atom}"


def parsed(feed: Feed) -> Any:
    """The feed, as a reader's program understands it; it must have nothing to complain of."""
    found = feedparser.parse(write(feed))
    assert found.bozo == 0
    return found


@pytest.mark.parametrize("name", FEEDS)
def test_every_sample_makes_a_sound_feed(name: str) -> None:
    assert atom_faults(write(FEEDS[name])) == []
    assert len(parsed(FEEDS[name]).entries) == len(FEEDS[name].entries)


def test_a_feed_says_whose_it_is_and_where() -> None:
    found = parsed(FEEDS["plain"]).feed
    assert (found.title, found.author) == ("Harbour Trust", "Harbour Trust")
    assert found.id == f"{ADDRESS}/feed.atom"
    assert {(link.rel, link.href) for link in found.links} == {
        ("self", f"{ADDRESS}/feed.atom"),
        ("alternate", f"{ADDRESS}/"),
    }


def test_an_entry_is_told_whole() -> None:
    (entry,) = parsed(feed(made("The line opens.", **FULL))).entries
    assert entry.summary == "The line answers from ten in the evening."
    assert [author.name for author in entry.authors] == ["Harbour Trust", "Northshire County Council"]
    assert [tag.term for tag in entry.tags] == ["Safe homes"]
    assert (entry.published, entry.updated) == ("2026-07-02T09:30:00+01:00", "2026-07-04T00:00:00+01:00")
    assert "<p>The line opens.</p>" in entry.content[0].value
    assert [(file.type, file.length) for file in entry.enclosures] == [("application/zip", "36000")]


def test_words_that_look_like_mark_up_are_words() -> None:
    raw = fromstring(write(FEEDS["hostile"]))
    title = raw.find(f"{ATOM}entry/{ATOM}title")
    assert title is not None
    assert (title.text, title.attrib) == (HOSTILE, {})


def test_the_language_of_each_entry_is_told() -> None:
    root = fromstring(write(feed(made(Lang="cy"), made(path="content/releases/2026/b.md"))))
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [entry.get(lang) for entry in root.iter(f"{ATOM}entry")] == ["cy", "en"]
