"""The index of the search: of which pages it is, and what Pagefind makes of them."""

from __future__ import annotations

import errno
import gzip
import json
import os
from pathlib import Path

import pytest

from press.indexes import state_of
from press.outputs import Data, Output
from press.publishing import SEARCH, Place
from press.search import Search, find_pagefind, make_index
from press.settings import CannotRun

PAGE = (
    '<!doctype html><html lang="{lang}"><title>{title}</title><nav>Everywhere</nav>'
    "<article data-pagefind-body><h1>{title}</h1><p>{text}</p></article></html>"
)


def output(url: str, fingerprint: str = "1") -> Output:
    return Output(url, fingerprint, Data(bytes))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A published site of two pages in two languages, and one that is not to be found."""
    pages = {
        "lamp": PAGE.format(lang="en", title="Lamp", text="The lamp is lit."),
        "lamp-cy": PAGE.format(lang="cy", title="Lamp y môr", text="Mae’r lamp ynghynn."),
        "archive": "<!doctype html><html lang='en'><title>Archive</title><h1>Archive</h1><p>Secretary.</p></html>",
    }
    for name, text in pages.items():
        (tmp_path / "output" / name).mkdir(parents=True)
        (tmp_path / "output" / name / "index.html").write_text(text, "utf-8")
    return Place(tmp_path / "output")


def search(place: Place, state: str = "1", version: str = "1") -> Search:
    prints = {f"{name}/index.html": state for name in ("lamp", "lamp-cy", "archive")}
    return Search(place, place.output.parent / ".press" / "search.json", version, state, lambda: prints)


@pytest.fixture
def program() -> Path:
    found = find_pagefind()
    assert found is not None
    return found


def test_the_state_is_that_of_the_pages_in_whatever_order() -> None:
    state = state_of({"index.html": "1", "a/index.html": "1"})
    assert state_of({"a/index.html": "1", "index.html": "1", "feed.atom": "1", "theme/press.css": "1"}) == state
    assert state_of({"index.html": "1", "a/index.html": "2"}) != state
    assert state_of({"index.html": "1"}) != state


def test_one_index_has_the_marked_text_of_every_language_and_nothing_else(place: Place, program: Path) -> None:
    folder = place.search
    assert make_index(program, place.output, folder) == 2
    fragments = b"".join(gzip.decompress(file.read_bytes()) for file in folder.glob("fragment/*")).decode()
    assert "The lamp is lit." in fragments
    assert "Mae’r lamp ynghynn." in fragments
    assert "Everywhere" not in fragments
    assert "Secretary" not in fragments
    assert {file.suffix for file in folder.iterdir() if file.is_file()} == {".js", ".json", ".pagefind", ".pf_meta"}
    assert {file.name for file in folder.glob("*.js")} == {"pagefind.js", "pagefind-worker.js"}


def test_options_in_the_environment_change_nothing(
    place: Place, program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    monkeypatch.setenv("PAGEFIND_SITE", "/")
    assert make_index(program, place.output, place.search) == 2


def test_what_pagefind_refuses_is_told(tmp_path: Path, program: Path) -> None:
    with pytest.raises(CannotRun, match=r"The site is out, and its search could not be made\. Pagefind says: .*index"):
        make_index(program, tmp_path, tmp_path / "index")


def test_it_is_made_once_for_a_state(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def counted(program: Path, site: Path, folder: Path, glob: str) -> int:
        made.append(folder)
        return make_index(program, site, folder, glob)

    monkeypatch.setattr("press.search.make_index", counted)
    for wanted, times in ((search(place), 1), (search(place, state="2"), 2), (search(place, version="2"), 3)):
        assert wanted.keep_up() == wanted.keep_up() == "The search finds 2 pages."
        assert len(made) == times
    assert not place.search.exists()


def test_what_is_left_of_one_that_was_cut_off_is_cleared_away(place: Place) -> None:
    place.search.mkdir()
    (place.search / "half").touch()
    search(place).keep_up()
    assert not place.search.exists()
    assert not (place.output / SEARCH / "half").exists()


def test_an_index_that_was_put_there_by_somebody_else_is_not_believed(place: Place) -> None:
    search(place).keep_up()
    (place.output / SEARCH).rename(place.output.parent / "elsewhere")
    (place.output / SEARCH).mkdir()
    search(place).keep_up()
    assert (place.output / SEARCH / "pagefind.js").is_file()


def test_where_it_cannot_be_written_the_site_is_still_out(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    search(place).keep_up()
    monkeypatch.setattr("press.search.replace_folder", full)
    with pytest.raises(
        CannotRun, match=r"The site is out, and its search could not be made: no space left on device\."
    ):
        search(place, state="2").keep_up()
    assert (place.output / SEARCH / "pagefind.js").is_file()
    assert not place.search.exists()


def release(title: str, *, is_found: bool = True) -> str:
    page = PAGE.format(lang="en", title=title, text=f"The {title} is lit.")
    return page if is_found else page.replace(" data-pagefind-body", "")


@pytest.fixture
def large(place: Place, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The fingerprints of a site with a release in each of three years, of which each has an index."""
    monkeypatch.setattr("press.indexes._LARGEST", 1)
    prints = {"lamp/index.html": "1"}
    for year, is_found in ((2026, True), (2025, True), (2024, False)):
        url = f"releases/{year}/harbour/index.html"
        (place.output / url).parent.mkdir(parents=True)
        (place.output / url).write_text(release(f"Harbour {year}", is_found=is_found), "utf-8")
        prints[url] = "1"
    return prints


def of_several(place: Place, prints: dict[str, str]) -> Search:
    return Search(place, place.output.parent / ".press" / "search.json", "1", state_of(prints), lambda: prints)


def number(place: Place, name: str) -> int:
    return (place.output / SEARCH / name / "pagefind-entry.json").stat().st_ino


def test_a_large_site_has_several_and_what_is_withdrawn_is_in_none(place: Place, large: dict[str, str]) -> None:
    assert of_several(place, large).keep_up() == "The search finds 3 pages."
    index = place.output / SEARCH
    assert json.loads((index / "indexes.json").read_text("utf-8")) == ["before-2026"]
    fragments = {
        name: b"".join(gzip.decompress(file.read_bytes()) for file in (index / name).glob("fragment/*")).decode()
        for name in ("", "before-2026")
    }
    assert "The Harbour 2026 is lit." in fragments[""]
    assert "The lamp is lit." in fragments[""]
    assert "The Harbour 2025 is lit." not in fragments[""]
    assert "The Harbour 2025 is lit." in fragments["before-2026"]
    assert "Harbour 2024" not in "".join(fragments.values())
    assert not [*(index / "before-2026").glob("*.js"), *(index / "before-2026").glob("wasm.*")]


@pytest.mark.parametrize(("edited", "old"), [(2025, ""), (2026, "before-2026")])
def test_after_an_edit_only_that_is_made_anew_which_has_the_page(
    place: Place, large: dict[str, str], edited: int, old: str
) -> None:
    of_several(place, large).keep_up()
    before = {name: number(place, name) for name in ("", "before-2026")}
    url = f"releases/{edited}/harbour/index.html"
    (place.output / url).write_text(release("beacon"), "utf-8")
    assert of_several(place, {**large, url: "2"}).keep_up() == "The search finds 3 pages."
    assert [name for name, was in before.items() if number(place, name) == was] == [old]
    fragments = (place.output / SEARCH).rglob("fragment/*")
    assert sum(b"The beacon is lit." in gzip.decompress(file.read_bytes()) for file in fragments) == 1


def test_what_was_put_there_by_somebody_else_is_not_taken_over(place: Place, large: dict[str, str]) -> None:
    of_several(place, large).keep_up()
    (place.output / SEARCH).rename(place.output.parent / "elsewhere")
    (place.output / SEARCH / "before-2026").mkdir(parents=True)
    of_several(place, large).keep_up()
    assert (place.output / SEARCH / "before-2026" / "pagefind-entry.json").is_file()
