from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.languages import speaking
from press.release import Release
from press.views.shelves import FOLDERS, PER_PAGE, Shelf, shelves, years
from press.views.site import Site
from tests.fixtures import release, site, sound

ONE = release(sound())


def three() -> Site:
    """Three releases: two of March 2026, one of December 2025."""
    headers = [
        {"Date": "2026-03-02", "Tags": "Safe homes, carers", "Regions": "North Shore", "Category": "Campaigns"},
        {"Date": "2026-03-31 23:59", "Tags": "Carers", "Issuers": "county-council", "Contacts": "council-press"},
        {"Date": "2025-12-31", "Tags": "safe-homes", "Issuers": "county-council, harbour-trust"},
    ]
    return site(*(release(sound(header=each), f"content/releases/r{at}.md") for at, each in enumerate(headers)))


def slugs(shelf: Shelf) -> list[str]:
    return [card.slug for card in shelf.cards]


def test_years_and_their_months_newest_first() -> None:
    this, last = years(three())
    assert (this.title, this.url, slugs(this)) == ("2026", "releases/2026/", ["r1", "r0"])
    assert [(month.title, month.url, slugs(month)) for month in this.shelves] == [
        ("March 2026", "releases/2026/03/", ["r1", "r0"])
    ]
    assert [(month.title, month.url) for month in last.shelves] == [("December 2025", "releases/2025/12/")]


def test_topics_are_one_however_a_tag_is_written() -> None:
    found = shelves(three(), "topic")
    assert [(shelf.title, shelf.url, slugs(shelf)) for shelf in found] == [
        ("Carers", "topics/carers/", ["r1", "r0"]),
        ("Safe homes", "topics/safe-homes/", ["r0", "r2"]),
    ]


def test_an_accent_puts_no_topic_at_the_end() -> None:
    tagged = site(release(sound(header={"Tags": "Zinc, Élan, Eden, Ely"})))
    assert [shelf.title for shelf in shelves(tagged, "topic")] == ["Eden", "Élan", "Ely", "Zinc"]


def test_issuers_bring_their_own_view() -> None:
    found = shelves(three(), "issuer")
    assert [(shelf.key, slugs(shelf)) for shelf in found] == [
        ("harbour-trust", ["r0", "r2"]),
        ("county-council", ["r1", "r2"]),
    ]
    views = [next(shelf.pages()).view(three()) for shelf in found]
    assert [view.issuer.key for view in views if view.issuer] == ["harbour-trust", "county-council"]


def test_regions_and_categories_hold_only_releases_that_name_them() -> None:
    assert [(shelf.key, slugs(shelf)) for shelf in shelves(three(), "region")] == [("north-shore", ["r0"])]
    assert [(shelf.key, slugs(shelf)) for shelf in shelves(three(), "category")] == [("campaigns", ["r0"])]


def test_feeds_stand_beside_topics_issuers_and_regions() -> None:
    feeds = {kind: [shelf.feed_url for shelf in shelves(three(), kind)] for kind in FOLDERS}
    assert feeds["region"] == ["regions/north-shore/feed.atom"]
    assert feeds["category"] == [""]
    assert all(feeds["topic"])
    assert all(feeds["issuer"])


def test_a_tag_written_twice_lists_its_release_once() -> None:
    (shelf,) = shelves(site(release(sound(header={"Tags": "safe homes, safe-homes"}))), "topic")
    assert slugs(shelf) == ["night-line"]


def test_in_each_language_they_hold_its_releases_under_its_names() -> None:
    welsh = release(sound(header={"Lang": "cy", "Tags": "safe homes"}), "content/releases/2026/cy/one.md")
    both = site(ONE, welsh).editions
    topic = [(shelf.url, shelf.feed_url, slugs(shelf)) for shelf in shelves(both["cy"], "topic")]
    assert topic == [("cy/topics/safe-homes/", "cy/topics/safe-homes/feed.atom", ["one"])]
    assert shelves(both["en"], "topic") == ()
    with speaking(both["cy"].language):
        (year,) = years(both["cy"])
    assert (year.url, [(month.title, month.url) for month in year.shelves]) == (
        "cy/releases/2026/",
        [("Mawrth 2026", "cy/releases/2026/03/")],
    )


def test_a_site_of_nothing_has_no_shelves() -> None:
    assert years(site()) == ()
    assert [shelves(site(), kind) for kind in FOLDERS] == [()] * len(FOLDERS)


# Pages


def long(count: int, text: Release = ONE) -> Shelf:
    return Shelf("topic", "carers", "Carers", "topics/carers/", (text.card,) * count)


@pytest.mark.parametrize(
    ("count", "pages"),
    [
        (0, [("topics/carers/", 0)]),
        (99, [("topics/carers/", 99)]),
        (100, [("topics/carers/", 50), ("topics/carers/page/1/", 50)]),
        (149, [("topics/carers/", 99), ("topics/carers/page/1/", 50)]),
        (150, [("topics/carers/", 50), ("topics/carers/page/2/", 50), ("topics/carers/page/1/", 50)]),
    ],
)
def test_pages_are_numbered_from_the_oldest_and_full(count: int, pages: list[tuple[str, int]]) -> None:
    assert [(page.url, len(page.cards)) for page in long(count).pages()] == pages


def test_pages_lead_to_their_neighbours() -> None:
    assert [(page.newer, page.older) for page in long(160).pages()] == [
        ("", "topics/carers/page/2/"),
        ("topics/carers/", "topics/carers/page/1/"),
        ("topics/carers/page/2/", ""),
    ]


@given(st.integers(0, 6 * PER_PAGE))
def test_every_release_stands_on_one_page_in_order(count: int) -> None:
    cards: Any = tuple(range(count))
    shelf = Shelf("topic", "carers", "Carers", "topics/carers/", cards)
    assert tuple(card for page in shelf.pages() for card in page.cards) == cards


@given(st.integers(2 * PER_PAGE, 6 * PER_PAGE))
def test_a_new_release_rewrites_no_page_but_the_newest(count: int) -> None:
    numbers: Any = tuple(range(count, -1, -1))
    before, after = (
        {page.url: page.cards for page in Shelf("topic", "a", "A", "a/", cards).pages()}
        for cards in (numbers[1:], numbers)
    )
    assert {url: cards for url, cards in before.items() if url != "a/"}.items() <= after.items()


def test_the_newest_page_alone_tells_the_whole_count_and_the_parts() -> None:
    newest, oldest = (page.view(three()) for page in long(100).pages())
    assert (newest.count, newest.page, oldest.count, oldest.page) == (100, 0, 50, 1)
