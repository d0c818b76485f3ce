"""Where on the site a release stands, and which files of the office are never published themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from press.whereabouts import address_of, folder_of, is_list, is_private, lists_of, why_not_published
from tests.fixtures import office, release, settings, sound

KINDS = ("releases", "topics", "issuers", "regions", "categories", "contacts", "helplines", "kits")
FULL = release(
    sound(
        header={
            "Date": "2026-03-02",
            "Issuers": "harbour-trust, county-council",
            "Regions": "North Shore, South Bank",
            "Category": "Campaigns",
            "Tags": "Safe homes, Night work",
            "Kit": "harbour-lights",
        }
    )
).card
SHOWING_IT = {
    "topics/safe-homes/",
    "topics/night-work/",
    "issuers/harbour-trust/",
    "issuers/county-council/",
    "regions/north-shore/",
    "regions/south-bank/",
    "categories/campaigns/",
    "releases/2026/",
    "releases/2026/03/",
}


@pytest.mark.parametrize("kind", [*KINDS, "search"])
def test_the_address_of_each_list_is_kept_for_it_in_every_language(kind: str) -> None:
    languages = settings().languages
    assert is_list(f"{kind}/", languages)
    assert is_list(f"cy/{kind}/", languages)
    assert not is_list(f"{kind}/other/", languages)


def test_the_front_page_of_a_language_is_kept_and_the_index_of_the_search_is_one_for_all() -> None:
    languages = settings().languages
    assert is_list("cy/", languages)
    assert not is_list("en/", languages), "English has no folder"
    assert not is_list("en/releases/2026/lamp/", languages)
    assert is_list("pagefind/", languages)
    assert not is_list("cy/pagefind/", languages)


def test_a_release_stands_on_the_lists_of_all_that_its_header_names() -> None:
    assert lists_of(FULL, office().directory, "en") == SHOWING_IT


def test_the_list_of_a_topic_has_the_topics_key_whatever_its_name() -> None:
    directory = office().directory
    renamed = directory.topics["safe-homes"].model_copy(update={"name": "Homes without fear"})
    ours = replace(directory, topics={**directory.topics, "safe-homes": renamed})
    tagged = release(sound(header={"Tags": "Homes without fear"})).card
    assert "topics/safe-homes/" in lists_of(tagged, ours, "en")


def test_in_another_language_it_stands_on_the_front_page_and_makes_every_list() -> None:
    lists = {*SHOWING_IT, "", "search/", *(f"{kind}/" for kind in KINDS)}
    assert lists_of(FULL, office().directory, "cy") == {f"cy/{each}" for each in lists}


def test_one_that_names_nothing_and_has_no_date_stands_on_its_issuers_list_alone() -> None:
    bare = release(sound(header={"Date": "soon"})).card
    assert lists_of(bare, office().directory, "en") == {"issuers/harbour-trust/"}


def test_a_page_in_another_language_stands_in_its_folder() -> None:
    assert [folder_of(code) for code in ("en", "cy")] == ["", "cy/"]
    page = release("Title: Us\nLang: cy\n\nText.\n", "content/pages/us.md", is_page=True).card
    assert address_of(page) == "cy/us/"


@pytest.mark.parametrize(
    ("file", "private"),
    [
        ("directory/contacts.yaml", True),
        ("directory/logo.png", True),
        ("media/harbour-lights/kit.yaml", True),
        ("media/harbour-lights/KIT.YAML", True),
        ("releases/2026/held.md", True),
        ("releases/2026/HELD.MD", True),
        ("media/harbour-lights/lamp.png", False),
        ("files/directory/plan.pdf", False),
        ("files/md", False),
    ],
)
def test_what_the_office_works_with_is_never_published_itself(file: str, private: bool) -> None:
    assert is_private(file) is private


@pytest.mark.parametrize("folder", ["", "files/", "media/harbour-lights/"])
@pytest.mark.parametrize("name", ["_headers", "_redirects", "CNAME", "web.config", "Web.Config", "robots.txt"])
def test_what_steers_a_web_server_is_never_published(folder: str, name: str) -> None:
    assert why_not_published(folder + name)
    assert not why_not_published(f"{folder}{name}.pdf")
