from __future__ import annotations

from dataclasses import replace

from press.outputs import Data, Output, paired
from press.views.values import Edition

NAMES = {"en": "English", "cy": "Cymraeg"}


def page(url: str, language: str = "en", subject: str = "") -> Output:
    return Output(url, f"made of {url}", Data(bytes), language, subject)


ENGLISH, WELSH = page("topics/index.html", "en", "topics"), page("cy/topics/index.html", "cy", "topics")
ALONE, FEED = page("about/index.html", "en", "about"), page("feed.atom")


def test_pages_about_the_same_are_told_of_each_other() -> None:
    english, welsh = paired([ENGLISH, WELSH], NAMES)
    assert english.alternates == (Edition("cy", "Cymraeg", "cy/topics/"),)
    assert welsh.alternates == (Edition("en", "English", "topics/"),)


def test_an_older_page_of_a_list_leads_to_the_list_and_is_no_twin_of_it() -> None:
    older = replace(page("topics/page/1/index.html", "en", "topics"), part=True)
    _, second, welsh = paired([ENGLISH, older, WELSH], NAMES)
    assert second.alternates == (Edition("cy", "Cymraeg", "cy/topics/", same=False),)
    assert welsh.alternates == (Edition("en", "English", "topics/"),)


def test_what_has_no_like_stays_as_it_is() -> None:
    assert list(paired([ENGLISH, ALONE, FEED, page("other.atom")], NAMES)) == [ENGLISH, ALONE, FEED, page("other.atom")]


def test_a_like_is_part_of_what_a_page_is_made_of() -> None:
    (alone,) = paired([ENGLISH], NAMES)
    beside, _ = paired([ENGLISH, WELSH], NAMES)
    moved, _ = paired([ENGLISH, page("cy/pynciau/index.html", "cy", "topics")], NAMES)
    assert len({alone.fingerprint, beside.fingerprint, moved.fingerprint}) == 3


def test_a_page_is_addressed_by_its_folder_and_a_file_by_its_name() -> None:
    assert [one.address for one in (ENGLISH, page("index.html"), page("404.html"), FEED)] == [
        "topics/", "", "404.html", "feed.atom",
    ]  # fmt: skip
