"""JSON Feed 1.1, held against the rules of its specification, and against a schema that is not ours."""

from __future__ import annotations

import json

import pytest

from press.feeds.json_feed import write
from tests.feeds.rules import json_feed_faults
from tests.feeds.samples import ADDRESS, FEEDS, FULL, HOSTILE, feed, made
from tests.feeds.schema import needs_schema, schema_faults


@pytest.mark.parametrize("name", FEEDS)
def test_every_sample_makes_a_sound_feed(name: str) -> None:
    assert json_feed_faults(write(FEEDS[name])) == []


@needs_schema
@pytest.mark.parametrize("name", FEEDS)
def test_it_is_what_others_understand_by_the_specification(name: str) -> None:
    assert schema_faults(write(FEEDS[name])) == []


def test_an_entry_is_told_whole() -> None:
    (item,) = json.loads(write(feed(made("The line opens.", **FULL))))["items"]
    assert "<p>The line opens.</p>" in item.pop("content_html")
    assert item == {
        "id": made().id,
        "url": f"{ADDRESS}/releases/2026/a/",
        "title": "Trust opens a night line for carers",
        "summary": "The line answers from ten in the evening.",
        "image": f"{ADDRESS}/releases/2026/a/poster.png",
        "date_published": "2026-07-02T09:30:00+01:00",
        "date_modified": "2026-07-04T00:00:00+01:00",
        "authors": [{"name": "Harbour Trust"}, {"name": "Northshire County Council"}],
        "tags": ["Safe homes"],
        "language": "en",
        "attachments": [
            {
                "url": f"{ADDRESS}/kits/harbour-lights/harbour-lights.zip",
                "mime_type": "application/zip",
                "title": "Lights of the harbour",
                "size_in_bytes": 36_000,
            }
        ],
    }


def test_words_are_what_they_were() -> None:
    (item,) = json.loads(write(FEEDS["hostile"]))["items"]
    assert item["title"] == HOSTILE
