from __future__ import annotations

from press.views.shelves import KINDS, shelves, years
from press.views.site import Site
from press.views.values import Shelf
from tests.fixtures import release, site, sound


def three() -> Site:
    """Three releases: two of March 2026, one of December 2025."""
    headers = [
        {"Date": "2026-03-02", "Tags": "Safe homes, carers", "Regions": "North Shore", "Category": "Campaigns"},
        {"Date": "2026-03-31 23:59", "Tags": "Carers", "Issuers": "county-council", "Contacts": "council-press"},
        {"Date": "2025-12-31", "Tags": "safe-homes", "Issuers": "county-council, harbour-trust"},
    ]
    return site(*(release(sound(header=each), f"content/releases/{at}.md") for at, each in enumerate(headers)))


def slugs(shelf: Shelf) -> list[str]:
    return [one.url.split("/")[-2] for one in shelf.releases]


def test_years_and_their_months_newest_first() -> None:
    this, last = years(three().releases)
    assert (this.title, this.url, slugs(this), this.count) == ("2026", "releases/2026/", ["1", "0"], 2)
    assert [(month.title, month.url, slugs(month)) for month in this.shelves] == [
        ("March 2026", "releases/2026/03/", ["1", "0"])
    ]
    assert [(month.title, month.url) for month in last.shelves] == [("December 2025", "releases/2025/12/")]


def test_topics_are_one_however_a_tag_is_written() -> None:
    found = shelves(three(), "topic")
    assert [(shelf.title, shelf.url, slugs(shelf)) for shelf in found] == [
        ("Carers", "topics/carers/", ["1", "0"]),
        ("Safe homes", "topics/safe-homes/", ["0", "2"]),
    ]


def test_issuers_bring_their_own_view() -> None:
    found = shelves(three(), "issuer")
    assert [(shelf.key, slugs(shelf)) for shelf in found] == [
        ("harbour-trust", ["0", "2"]),
        ("county-council", ["1", "2"]),
    ]
    assert [shelf.issuer.key for shelf in found if shelf.issuer] == ["harbour-trust", "county-council"]


def test_regions_and_categories_hold_only_releases_that_name_them() -> None:
    assert [(shelf.key, slugs(shelf)) for shelf in shelves(three(), "region")] == [("north-shore", ["0"])]
    assert [(shelf.key, slugs(shelf)) for shelf in shelves(three(), "category")] == [("campaigns", ["0"])]


def test_feeds_stand_beside_topics_issuers_and_regions() -> None:
    feeds = {kind: [shelf.feed_url for shelf in shelves(three(), kind)] for kind in KINDS}
    assert feeds["region"] == ["regions/north-shore/feed.atom"]
    assert feeds["category"] == [""]
    assert all(feeds["topic"])
    assert all(feeds["issuer"])


def test_a_tag_written_twice_lists_its_release_once() -> None:
    (shelf,) = shelves(site(release(sound(header={"Tags": "safe homes, safe-homes"}))), "topic")
    assert shelf.count == 1


def test_a_site_of_nothing_has_no_shelves() -> None:
    assert years(site().releases) == ()
    assert [shelves(site(), kind) for kind in KINDS] == [()] * len(KINDS)
