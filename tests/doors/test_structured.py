from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import pytest

from press.doors.structured import Desk, Node, of_issuer, of_release, of_site, script, way
from tests.doors.vocabulary import faults
from tests.feeds.samples import ADDRESS, HOSTILE, view
from tests.fixtures import release, site, sound

OURS = site(release(sound(header={"Issuers": "harbour-trust, county-council"})))
DESK = Desk("Harbour Trust press office", ADDRESS, "", "en", "GB", OURS.records.duty)
FULL = {
    "Date": "2026-07-02 09:30",
    "Issuers": "harbour-trust, county-council",
    "Contacts": "harbour-press, council-press",
    "Place": "North Shore",
    "Category": "Campaigns",
    "Tags": "Safe homes, Night work",
    "Helplines": "quiet-room",
    "Reference": "HT/7",
    "Correction": "2026-07-04 | B | Said eleven. | It is ten.",
}
BODY = """\
Calls doubled.[^1]

A spokesperson for the trust said:

> “We answer.”

Ends

[^1]: Count of [calls](https://example.org/a?b=1&c=2), 2025.
"""


def nodes(body: str = BODY, **header: str) -> list[Node]:
    """What is told of a release, as a program reads it; nothing in it may be wrong."""
    found = read(of_release(view(body, **header), DESK, "poster.png"))
    return found


def read(told: Iterable[Node]) -> list[Any]:
    document = json.loads(script(told))
    assert faults(document) == []
    graph: list[Any] = document["@graph"]
    return graph


def of_type(found: list[Node], kind: str) -> list[Node]:
    return [node for node in found if node["@type"] == kind]


def test_a_release_is_a_news_article_of_its_own_genre() -> None:
    (article,) = of_type(nodes(**FULL), "NewsArticle")
    assert article["genre"] == "Press release"
    assert article["headline"] == "Trust opens a night line for carers"
    assert article["url"] == f"{ADDRESS}/releases/2026/a/"
    assert (article["dateline"], article["articleSection"]) == ("North Shore", "Campaigns")
    assert article["keywords"] == ["Safe homes", "Night work"]
    assert article["identifier"] == "HT/7"
    assert article["image"] == f"{ADDRESS}/poster.png"
    assert article["creativeWorkStatus"] == "Published"


def test_its_dates_say_when_it_was_corrected_and_how() -> None:
    (article,) = of_type(nodes(**FULL), "NewsArticle")
    assert article["datePublished"] == "2026-07-02T09:30:00+01:00"
    assert article["dateModified"] == "2026-07-04T00:00:00+01:00"
    assert article["correction"] == [
        {"@type": "CorrectionComment", "text": "Said eleven. It is ten.", "datePublished": "2026-07-04"}
    ]


def test_its_notes_are_its_citations() -> None:
    (article,) = of_type(nodes(**FULL), "NewsArticle")
    note = {"@type": "CreativeWork", "text": "Count of calls, 2025.", "url": "https://example.org/a?b=1&c=2"}
    assert article["citation"] == [note]


def test_its_quotes_are_parts_with_what_leads_to_them() -> None:
    (article,) = of_type(nodes(**FULL), "NewsArticle")
    (quote,) = article["hasPart"]
    assert quote["@id"] == f"{ADDRESS}/releases/2026/a/#quote-1"
    assert quote["text"] == "“We answer.”"
    assert quote["creditText"] == "A spokesperson for the trust said"


def test_each_issuer_has_its_own_press_contacts() -> None:
    trust, council = of_type(nodes(**FULL), "Organization")
    assert trust["name"] == "Harbour Trust"
    assert {point["contactType"] for each in (trust, council) for point in each["contactPoint"]} == {"press"}
    assert trust["contactPoint"][0]["telephone"].startswith("+44")
    assert trust["contactPoint"] != council["contactPoint"]


def test_the_publisher_is_the_first_of_the_issuers_and_all_are_authors() -> None:
    found = nodes(**FULL)
    (article,) = of_type(found, "NewsArticle")
    first, second = (node["@id"] for node in of_type(found, "Organization"))
    assert article["publisher"] == {"@id": first}
    assert article["author"] == [{"@id": first}, {"@id": second}]


def test_a_helpline_is_never_a_press_contact() -> None:
    assert "0808" not in json.dumps(nodes(**FULL))
    assert "+44808" not in json.dumps(nodes(**FULL))


def test_a_contact_who_has_left_is_not_told_of() -> None:
    told = json.dumps(nodes(Contacts="council-former-press", Issuers="county-council"))
    former = OURS.office.directory.contacts["council-former-press"]
    assert former.email not in told
    assert OURS.office.directory.contacts["council-press"].email in told


def test_a_withdrawn_release_says_so_and_gives_nothing_to_be_used() -> None:
    (article,) = of_type(nodes(**{**FULL, "Withdrawn": "2026-07-09 | The line has closed"}), "NewsArticle")
    assert article["creativeWorkStatus"] == "Withdrawn"
    assert article["description"] == "The line has closed"
    assert not {"hasPart", "citation"} & article.keys()


def test_the_way_to_a_release_leads_by_its_year() -> None:
    (crumbs,) = of_type(nodes(**FULL), "BreadcrumbList")
    steps = [(step["position"], step["name"], step["item"]["@id"]) for step in crumbs["itemListElement"]]
    assert steps == [
        (1, "Home", f"{ADDRESS}/"),
        (2, "Releases", f"{ADDRESS}/releases/"),
        (3, "2026", f"{ADDRESS}/releases/2026/"),
        (4, "Trust opens a night line for carers", f"{ADDRESS}/releases/2026/a/"),
    ]


def test_an_organisation_and_the_site_are_told() -> None:
    (trust,) = read(of_issuer(OURS.records.issuers["harbour-trust"], DESK))
    assert trust["@id"] == f"{ADDRESS}/issuers/harbour-trust/#organisation"
    assert trust["url"] == "https://harbour.example.org"
    assert trust["sameAs"] == ["https://social.example.org/@harbour"]
    (told,) = read(of_site(DESK))
    assert (told["name"], told["inLanguage"]) == ("Harbour Trust press office", "en")
    assert told["publisher"]["contactPoint"][0]["contactType"] == "press"


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!-- <script>", "a\u2028b", HOSTILE, "\\"])
def test_no_words_can_end_the_script_that_they_stand_in(words: str) -> None:
    text = script(way(DESK, [(words, "a/")]))
    assert not set("<>&\u2028") & set(text)
    assert read(way(DESK, [(words, "a/")]))[0]["itemListElement"][1]["name"] == words
