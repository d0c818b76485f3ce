"""That the rules against which feeds are held find something: each example is sound but for one thing."""

from __future__ import annotations

import pytest

from press.feeds import atom, json_feed, rss
from tests.feeds.rules import atom_faults, json_feed_faults, rss_faults
from tests.feeds.samples import FEEDS
from tests.feeds.schema import needs_schema, schema_faults

ATOM, RSS, JSON = (write(FEEDS["full"]).decode() for write in (atom.write, rss.write, json_feed.write))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<updated>2026-07-04T00:00:00+01:00</updated>", "", "4.1.1: 0 times updated"),
        ("<updated>2026-07-04T00:00:00+01:00", "<updated>2026-07-04", "3.3: updated is “2026-07-04”"),
        ("<name>Harbour Trust</name>", "<name />", "3.2.1: an author without a name"),
        ('rel="self"', 'rel="next"', "4.1.1: a feed should link to itself"),
        ("<id>urn:uuid:", "<id>", "4.2.6: an id is an absolute address"),
        ('href="https://press', 'href="press', "4.2.7.1: a link leads to “press.example.org/feed.atom”"),
        ("<summary>", "<summary /><summary>", "4.1.2: 2 times summary"),
        ('length="36000"', 'length="36 KB"', "4.2.7.6: a length is a number"),
    ],
)
def test_what_is_wrong_with_atom_is_found(old: str, new: str, fault: str) -> None:
    assert old in ATOM
    assert fault in atom_faults(ATOM.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Trust", "<titel />\n<title>Trust"),
        ("<published>", "<published>on "),
        ('term="', 'name="'),
        ('type="html"', 'type="markdown"'),
    ],
)
def test_what_the_grammar_of_atom_does_not_know_is_found(old: str, new: str) -> None:
    assert old in ATOM
    assert any(fault.startswith("B: ") for fault in atom_faults(ATOM.replace(old, new, 1).encode()))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("<description>Harbour Trust</description>", "", "A channel needs a description"),
        (' isPermaLink="false"', "", "A guid that is no address must say isPermaLink=false"),
        ("Thu, 02 Jul", "Fri, 02 Jul", "pubDate has the wrong weekday: “Fri, 02 Jul 2026 09:30:00 +0100”"),
        ("Thu, 02 Jul 2026", "2026-07-02", "pubDate is no date of RFC 822: “2026-07-02 09:30:00 +0100”"),
        ('length="36000"', 'length=""', "An enclosure has a url, a length and a type"),
        ("<category>Safe homes</category>", "<tag>Safe homes</tag>", "tag is no element of RSS here"),
    ],
)
def test_what_is_wrong_with_rss_is_found(old: str, new: str, fault: str) -> None:
    assert old in RSS
    assert fault in rss_faults(RSS.replace(old, new, 1).encode())


BROKEN_JSON = (
    ('"id": "urn', '"guid": "urn', "item: id is missing"),
    ("version/1.1", "version/2", "feed: the version is an address"),
    ('"content_html"', '"_content"', "item: neither content_html nor content_text"),
    ("2026-07-02T09:30:00+01:00", "2 July 2026", "item: date_published is “2 July 2026”"),
    ('"size_in_bytes": 36000', '"size_in_bytes": "36 KB"', "attachment: size_in_bytes has the wrong type"),
    ('"mime_type"', '"type"', "attachment: mime_type is missing"),
    ('"url": "https://press.example.org', '"url": "', "item: url is no whole address"),
)
"""What is wrong with a feed that had nothing wrong with it, and what our rules say of that."""


@pytest.mark.parametrize(("old", "new", "fault"), BROKEN_JSON)
def test_what_is_wrong_with_json_feed_is_found(old: str, new: str, fault: str) -> None:
    assert old in JSON
    assert fault in json_feed_faults(JSON.replace(old, new, 1).encode())


@needs_schema
@pytest.mark.parametrize(
    ("old", "new"),
    [
        *((old, new) for old, new, _ in BROKEN_JSON),
        ('"title": "Harbour Trust"', '"name": "Harbour Trust"'),
        ('"authors": [', '"authors": ["Sam Example", '),
        ('"name": "Northshire', '"names": "Northshire'),
        ('"tags": [', '"tags": [1, '),
        ('"language": "en"', '"language": ["en"]'),
    ],
)
def test_what_is_wrong_with_json_feed_is_found_by_the_schema_too(old: str, new: str) -> None:
    assert old in JSON
    assert schema_faults(JSON.encode()) == []
    assert schema_faults(JSON.replace(old, new, 1).encode()) != []
