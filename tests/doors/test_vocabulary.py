"""That structured data is really held against something: each example is sound but for one thing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.doors.vocabulary import faults


def document(**article: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline": "A", **article}]}


def test_what_is_sound_has_no_faults() -> None:
    correction = {"@type": "CorrectionComment", "text": "Ten.", "datePublished": "2026-03-02"}
    assert faults(document(dateline="Harbour", correction=[correction], author={"@type": "Person", "name": "B"})) == []


@pytest.mark.parametrize(
    ("article", "fault"),
    [
        ({"headlin": "A"}, "headlin is no property"),
        ({"telephone": "101"}, "telephone is no property of NewsArticle"),
        ({"author": {"@type": "ContactPoint"}}, "author is a ContactPoint, not one of Organization, Person"),
        ({"correction": {"@type": "CorrectionComment", "contentURL": "x"}}, "contentURL is no property"),
        ({"contentLocation": "Harbour"}, "contentLocation is a text"),
        ({"headline": 7}, "headline is a number"),
        ({"dateline": ""}, "dateline is empty"),
        ({"publisher": {"@id": "#nobody"}}, "#nobody is not told of"),
        ({"@type": "PressRelease"}, "PressRelease is no type that we use"),
    ],
)
def test_what_is_wrong_is_found(article: dict[str, Any], fault: str) -> None:
    assert faults(document(**article)) == [fault]
