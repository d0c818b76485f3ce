"""The folder aside: what need not be made again, what is recalled of the last run, and what is not believed."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.aside import building
from press.left import left_at
from press.publishing import Place
from press.settings import CannotRun
from press.survey import kept_aside
from press.watched import only
from tests.published import SITE, build, fails, files, home, kept_beside, planned, with_index, write


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A place where the old site stands."""
    return Place(write(tmp_path / "output", index="old"))


# What need not be made again


def test_only_what_has_changed_is_made_again(place: Place) -> None:
    assert build(place, index="one", about="us") == [
        "404.html",
        "about.html",
        "contacts/index.html",
        "feed.atom",
        "index.html",
    ]
    assert build(place, index="one", about="us") == []
    assert build(place, index="two", about="us") == ["index.html"]
    assert build(place, index="two", about="them") == ["about.html"]
    assert files(place.output) == {**SITE, "index.html": "two", "about.html": "them"}


def test_what_is_no_longer_planned_is_gone_from_both_folders(place: Place) -> None:
    build(place, index="one", held="canary")
    build(place, index="two")
    build(place, index="three")
    for folder in (place.output, place.aside):
        assert "canary" not in files(folder).values()


def test_nothing_lies_aside_that_is_not_published(place: Place) -> None:
    for text in ("one", "two", "three"):
        build(place, index=text, about="us")
        assert files(place.aside).items() <= files(place.output).items()


@given(st.lists(st.dictionaries(st.sampled_from(["index", "a", "b", "c"]), st.sampled_from(["1", "2"])), max_size=6))
@settings(max_examples=15)
def test_whatever_was_there_before_the_site_is_the_one_that_was_planned(plans: list[dict[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        place = Place(Path(folder, "output"))
        for plan in plans:
            build(place, **plan)
            assert files(place.output) == {**SITE, **{f"{stem}.html": text for stem, text in plan.items()}}


def test_a_file_that_was_meddled_with_is_made_again(place: Place) -> None:
    build(place, index="one")
    (place.output / "index.html").write_text("meddled", "utf-8")
    assert build(place, index="one") == ["index.html"]
    assert home(place.output) == "one"


def test_a_file_of_somebody_elses_is_not_published_again(place: Place) -> None:
    build(place, index="one")
    (place.output / "stray.html").write_text("stray", "utf-8")
    build(place, index="one")
    for folder in (place.output, place.aside):
        assert "stray.html" not in files(folder)


@pytest.mark.parametrize("spoil", ["", "{", "0123\n{}"])
def test_what_is_written_down_of_the_site_may_be_lost(place: Place, spoil: str) -> None:
    build(place, index="one")
    (kept_beside(place)).write_text(spoil, "utf-8")
    assert len(build(place, index="one")) == 4
    assert files(place.output) == {**SITE, "index.html": "one"}


def test_another_version_of_the_program_makes_everything_again(place: Place) -> None:
    build(place, index="one")
    assert len(build(place, version="2", index="one")) == 4


def test_what_is_right_in_the_site_that_is_out_is_taken_from_there(place: Place) -> None:
    deep = {"a/b/c": "deep"}
    build(place, index="one", **deep)
    assert not place.aside.exists()
    assert build(place, index="two", **deep) == ["index.html"]
    assert files(place.output) == {**SITE, "index.html": "two", "a/b/c.html": "deep"}


def test_where_a_file_cannot_have_two_names_it_is_made_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place, index="one")
    monkeypatch.setattr(os, "link", fails(OSError(errno.EPERM, "Operation not permitted")))
    assert len(build(place, index="two")) == 4
    assert files(place.output) == {**SITE, "index.html": "two"}


def test_no_folder_is_left_of_a_page_that_is_no_more(place: Place) -> None:
    build(place, index="one", **{"releases/2026/held": "one", "releases/about": "us"})
    build(place, index="two", **{"releases/about": "us"})
    build(place, index="three", **{"releases/about": "us"})
    for folder in (place.output, place.aside):
        assert sorted(path.name for path in folder.rglob("*") if path.is_dir()) == ["contacts", "releases"]


# What a run said


def saying(place: Place, said: object, **files: str) -> list[str]:
    """Publish a site, or find that it is out; the run says something. Answers what was made."""
    outputs = planned(**files)
    with building(place, kept_beside(place), "1") as aside:
        aside.says = lambda: said
        if aside.is_current(outputs):
            aside.confirm()
            return []
        for output in aside.stale(outputs):
            file = place.aside / output.url
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(output.fingerprint, "utf-8")
        aside.publish()
        return sorted(output.url for output in aside.made)


def recalled(place: Place, version: str = "1") -> object:
    with building(place, kept_beside(place), version) as aside:
        return aside.recall()


def meddle_with_a_file(place: Place) -> None:
    (place.output / "index.html").write_text("meddled", "utf-8")


def remove_a_file(place: Place) -> None:
    (place.output / "index.html").unlink()


def add_a_file(place: Place) -> None:
    (place.output / "stray.html").touch()


def remove_all(place: Place) -> None:
    shutil.rmtree(place.output)


def test_what_the_run_said_whose_site_is_out_is_recalled(place: Place) -> None:
    assert recalled(place) is None
    assert len(saying(place, ["one"], index="new")) == 4
    assert recalled(place) == ["one"]
    assert recalled(place, version="2") is None
    assert saying(place, ["two"], index="new") == [], "nothing was to be made"
    assert recalled(place) == ["two"]
    assert saying(place, ["three"], index="newer") == ["index.html"]
    assert recalled(place) == ["three"]


def test_a_site_is_current_where_it_is_just_what_is_planned(place: Place) -> None:
    saying(place, ["one"], index="new")
    for text, current in (("new", True), ("newer", False)):
        with building(place, kept_beside(place), "1") as aside:
            assert aside.is_current(planned(index=text)) is current
    with building(place, kept_beside(place), "1") as aside:
        assert not aside.is_current(planned(index="new", about="us"))
        assert aside.prints == {url: output.fingerprint for url, output in planned(index="new").items()}
    add_a_file(place)
    with building(place, kept_beside(place), "1") as aside:
        assert not aside.is_current(planned(index="new"))


def test_where_what_was_cut_off_cannot_be_put_right_that_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.aside.recover", fails(OSError(errno.EACCES, "Permission denied")))
    with pytest.raises(CannotRun, match="permission denied"), building(place, kept_beside(place), "1"):
        pass


def put_a_copy_in_its_place(place: Place) -> None:
    shutil.copytree(place.output, place.output.with_name("copy"))
    shutil.rmtree(place.output)
    place.output.with_name("copy").rename(place.output)


@pytest.mark.parametrize("meddle", [meddle_with_a_file, remove_a_file, add_a_file, remove_all, put_a_copy_in_its_place])
def test_of_a_site_that_was_meddled_with_nothing_is_recalled_and_it_is_made_again(
    place: Place, meddle: Callable[[Place], None]
) -> None:
    saying(place, ["one"], index="new")
    meddle(place)
    assert recalled(place) is None
    saying(place, ["two"], index="new")
    assert files(place.output) == {**SITE, "index.html": "new"}
    assert recalled(place) == ["two"]


@pytest.mark.parametrize("meddle", [meddle_with_a_file, add_a_file])
def test_where_nobody_knows_what_was_out_no_index_goes_along(place: Place, meddle: Callable[[Place], None]) -> None:
    saying(place, ["one"], index="new", about="us")
    index = with_index(place)
    meddle(place)
    saying(place, ["two"], index="new", about="them")
    assert not index.exists()


@pytest.mark.parametrize("url", ["about.html", "stray.html"])
def test_a_folder_aside_that_was_meddled_with_goes_at_once_and_nothing_of_it_is_published(
    place: Place, url: str
) -> None:
    for text in ("one", "two"):
        saying(place, text, index=text, about="us")
    (place.aside / url).unlink(missing_ok=True)  # it is the published file under another name
    (place.aside / url).write_text("meddled", "utf-8")
    assert recalled(place) == "two", "the site that is out is the one it was"
    assert not place.aside.exists()
    write(place.aside, held="of a build that was cut off")
    saying(place, "three", index="three", about="us")
    for folder in (place.output, place.aside):
        assert not {"meddled", "of a build that was cut off"} & set(files(folder).values())
    assert files(place.output) == {**SITE, "index.html": "three", "about.html": "us"}


def test_a_folder_aside_that_is_as_it_was_left_is_kept_for_the_next_build(place: Place) -> None:
    for text in ("one", "two"):
        saying(place, text, index=text, about="us")
    stood = (place.aside / "about.html").stat().st_ino, place.aside.stat().st_ino
    assert recalled(place) == "two"
    assert ((place.aside / "about.html").stat().st_ino, place.aside.stat().st_ino) == stood
    saying(place, "three", index="three", about="us")
    assert place.output.stat().st_ino == stood[1], "brought up to date, not made anew"


def test_what_nothing_asked_for_stops_the_build(place: Place) -> None:
    outputs = planned(index="new")
    with (
        pytest.raises(CannotRun, match=r"“more/stray\.html” was made, and nothing asked for it\. What was published"),
        building(place, kept_beside(place), "1") as aside,
    ):
        for output in aside.stale(outputs):
            (place.aside / output.url).parent.mkdir(parents=True, exist_ok=True)
            (place.aside / output.url).touch()
        (place.aside / "more").mkdir()
        (place.aside / "more" / "stray.html").touch()
        aside.publish()
    assert home(place.output) == "old"
    assert not place.aside.exists(), "it is not believed by the next build"


# Where a process watches, and knows what has changed


def test_who_knows_what_has_changed_looks_at_no_file_that_it_has_left_itself(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with only(set()):
        assert len(saying(place, "one", index="one", about="us")) == 5, "the first time it looks"
        looked: list[Place] = []
        monkeypatch.setattr("press.aside.survey", lambda place, *_: looked.append(place))
        assert recalled(place) == "one"
        assert saying(place, "two", index="two", about="us") == ["index.html"]
        assert saying(place, "three", index="two", about="us") == []
        assert recalled(place) == "three"
    assert files(place.output) == {**SITE, "index.html": "two", "about.html": "us"}
    assert files(place.aside).items() <= files(place.output).items()
    assert not looked


def test_where_another_build_was_at_work_since_it_looks_at_all_of_them(place: Place) -> None:
    saying(place, "one", index="one")
    place.output.rename(place.output.with_name("gone"))
    write(place.output, index="of another build")
    with only(set()):
        assert recalled(place) is None
        assert len(saying(place, "two", index="one")) == 4
    assert home(place.output) == "one"


def test_of_a_build_that_is_cut_off_nothing_is_believed(place: Place) -> None:
    with only(set()):
        for text in ("zero", "one"):
            saying(place, text, index=text)
        assert left_at(kept_beside(place)) is not None
        assert kept_aside(kept_beside(place)).exists()
        with pytest.raises(ZeroDivisionError), building(place, kept_beside(place), "1") as aside:
            aside.stale(planned(index="two"))
            raise ZeroDivisionError
        assert left_at(kept_beside(place)) is None
        assert not kept_aside(kept_beside(place)).exists()
        assert not place.aside.exists()
        assert recalled(place) == "one", "the site that is out is the one it was"


# Where there is time before the next build


def filled(place: Place) -> None:
    with building(place, kept_beside(place), "1") as aside:
        aside.fill()


def test_what_is_published_lies_aside_before_the_next_build_asks_for_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(place, "one", index="one", about="us")
    assert not place.aside.exists(), "nothing stood there before the first site"
    filled(place)
    assert files(place.aside) == files(place.output)
    assert (place.aside / "about.html").samefile(place.output / "about.html")
    monkeypatch.setattr(os, "link", fails(OSError(errno.EPERM, "Operation not permitted")))
    assert saying(place, "two", index="two", about="us") == ["index.html"]


def test_only_what_is_missing_is_put_aside_and_what_is_known_of_it_serves_the_next_run(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with only(set()):
        for text in ("one", "two"):
            saying(place, text, index=text, about="us")
        stood = (place.aside / "about.html").stat().st_ctime_ns
        assert not (place.aside / "index.html").exists(), "that of the first is gone"
        filled(place)
        assert files(place.aside) == files(place.output)
        assert (place.aside / "about.html").stat().st_ctime_ns == stood
        monkeypatch.setattr("press.aside.survey", fails(OSError(errno.EIO, "It was looked at again")))
        assert saying(place, "three", index="three", about="us") == ["index.html"]
    assert files(place.output) == {**SITE, "index.html": "three", "about.html": "us"}


@pytest.mark.parametrize("meddle", [meddle_with_a_file, remove_a_file, add_a_file, remove_all])
def test_of_a_site_that_was_meddled_with_nothing_is_put_aside(place: Place, meddle: Callable[[Place], None]) -> None:
    saying(place, "one", index="one")
    meddle(place)
    filled(place)
    assert not place.aside.exists()


def test_a_folder_aside_that_was_not_filled_to_the_end_is_not_believed(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(place, "one", index="one")
    with monkeypatch.context() as cut, pytest.raises(KeyboardInterrupt):
        cut.setattr(os, "link", interrupted)
        filled(place)
    assert not place.aside.exists()
    assert recalled(place) == "one", "the site that is out is the one it was"


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def test_where_nothing_can_be_put_aside_that_is_said_and_the_site_stands(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    saying(place, "one", index="one")
    monkeypatch.setattr("press.aside.forget", fails(OSError(errno.EROFS, "Read-only file system")))
    with pytest.raises(CannotRun, match="read-only file system"):
        filled(place)
    assert home(place.output) == "one"
