"""Of a large site each index has the releases of some years, and of each page there is one alone."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from press import indexes as module
from press.indexes import EVERY_PAGE, Index, indexes

REST = {
    "index.html": "1",
    "releases/index.html": "1",
    "releases/page/1/index.html": "1",
    "releases/2018/index.html": "1",
    "topics/lamps/index.html": "1",
    "about/index.html": "1",
    "cy/index.html": "1",
    "cy/topics/lampau/index.html": "1",
    "cy/releases/2018/index.html": "1",
    "feed.atom": "1",
}
OLD = {
    "releases/2017/boat/index.html": "1",
    "releases/2018/lamp/index.html": "1",
    "cy/releases/2018/lamp/index.html": "1",
}
NEW = {f"releases/{year}/{name}/index.html": "1" for year in (2024, 2025) for name in ("a", "b")}
SITE = {**REST, **OLD, **NEW}


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 4)


def finds(index: Index, url: str) -> bool:
    """Whether a page is in one of the index's folders."""
    return any(PurePosixPath(url).is_relative_to(folder) for folder in index.folders)


def test_a_small_site_has_one_index_of_every_page() -> None:
    (only,) = indexes({**REST, **OLD})
    assert (only.name, only.glob) == ("", EVERY_PAGE)


def test_the_newest_years_are_in_the_first_with_all_that_is_no_release() -> None:
    first, older = indexes(SITE)
    assert first.name == ""
    assert first.folders == ("about", "cy/topics", "releases/2024", "releases/2025", "topics")
    assert older.name == "before-2024"
    assert older.glob == "{cy/releases/2018,releases/2017,releases/2018}/**/*.html"


def test_each_release_and_each_page_of_the_office_is_found_by_one() -> None:
    found = {url: sum(finds(index, url) for index in indexes(SITE)) for url in SITE}
    lists = {"index.html", "cy/index.html", "releases/index.html", "releases/page/1/index.html", "feed.atom"}
    assert {url for url, times in found.items() if times != 1} == lists


def test_a_year_with_too_many_has_an_index_of_its_own() -> None:
    many = {f"releases/2020/{number}/index.html": "1" for number in range(9)}
    assert [index.name for index in indexes({**SITE, **many})] == ["", "before-2024", "before-2020"]


def test_a_new_release_leaves_the_older_indexes_as_they_are() -> None:
    before, after = indexes(SITE), indexes({**SITE, "releases/2026/new/index.html": "1"})
    assert after[-1] == before[-1]
    assert [index.name for index in after] == ["", "before-2026", "before-2024"]


@pytest.mark.parametrize(("url", "at"), [("releases/2025/a/index.html", 0), ("cy/releases/2018/lamp/index.html", 1)])
def test_an_edit_changes_the_state_of_the_one_that_has_the_page(url: str, at: int) -> None:
    changed = zip(indexes(SITE), indexes({**SITE, url: "2"}), strict=True)
    assert [before.state != after.state for before, after in changed] == [at == 0, at == 1]


def test_what_is_no_page_changes_none() -> None:
    assert indexes({**SITE, "feed.atom": "2", "theme/press.css": "1"}) == indexes(SITE)
