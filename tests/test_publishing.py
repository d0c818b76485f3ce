from __future__ import annotations

import ctypes
import errno
import os
import signal
from pathlib import Path

import pytest

from press import publishing, workers
from press import survey as surveys
from press.aside import building
from press.outputs import Article, Output
from press.publishing import Place, find_place
from press.settings import CannotRun
from press.workers import Beside
from tests.fixtures import release
from tests.published import SITE, build, fails, files, home, kept_beside, planned, with_index, write


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("content", "plugins/press", "theme"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path


@pytest.fixture
def place(project: Path) -> Place:
    """A place where the old site stands."""
    write(project / "output", index="old")
    return find_place(project / "output", project, project / "content")


# Where a site may be put


def refusal(output: Path, project: Path) -> str:
    with pytest.raises(CannotRun) as caught:
        find_place(output, project, project / "content")
    return str(caught.value)


def test_a_new_folder_an_empty_one_and_a_site_are_places(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for output in (project / "output", elsewhere, elsewhere / "new" / "site", write(project / "site", index="old")):
        assert find_place(output, project, project / "content").output == output


def test_a_link_to_a_folder_is_the_folder(project: Path) -> None:
    real = write(project / "real", index="old")
    (project / "output").symlink_to(real)
    assert find_place(project / "output", project, project / "content").output == real


@pytest.mark.parametrize(
    ("folder", "what"),
    [
        (".", "the project's own folder"),
        ("..", "the project's own folder"),
        ("content", "the content"),
        ("content/releases", "the content"),
        ("theme/static", "the theme"),
        ("plugins", "a plugin"),
        ("output/../content", "the content"),
    ],
)
def test_the_office_itself_is_no_place(project: Path, folder: str, what: str) -> None:
    assert refusal(project / folder, project).endswith(f"that would overwrite {what}.")


def test_a_link_to_the_content_is_no_place(project: Path) -> None:
    (project / "output").symlink_to(project / "content")
    assert "that would overwrite the content" in refusal(project / "output", project)


def test_what_the_content_is_a_link_to_is_no_place(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    texts = tmp_path_factory.mktemp("texts")
    (project / "content").rmdir()
    (project / "content").symlink_to(texts)
    for output in (texts, texts / "site"):
        assert refusal(output, project) == (
            f"The site cannot be put into “{output}”: that would overwrite the content."
        ), "a folder elsewhere is named in full"


def test_a_file_is_no_place_and_stays(project: Path) -> None:
    (project / "output").write_text("letters", "utf-8")
    assert refusal(project / "output", project).startswith("“output” is a file")
    assert (project / "output").read_text("utf-8") == "letters"


def test_a_folder_of_something_else_is_no_place(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output" / "thesis.odt").touch()
    assert "holds files that are no press site" in refusal(project / "output", project)


@pytest.mark.parametrize("missing", ["404.html", "contacts/index.html", "feed.atom"])
def test_a_site_that_lacks_a_file_by_which_it_is_known_is_no_place_and_the_file_is_named(
    project: Path, missing: str
) -> None:
    write(project / "output", index="old")
    (project / "output" / missing).unlink()
    assert refusal(project / "output", project) == (
        f"“output” is like a press site without “{missing}”, and may hold files that would be lost. "
        "If all in it is the site, delete the folder; else move them away, or name another folder."
    )
    (project / "output/.git").mkdir()
    assert "delete" not in refusal(project / "output", project)


def test_a_site_that_is_kept_in_git_is_no_place(project: Path) -> None:
    write(project / "output", index="old")
    (project / "output" / ".git").mkdir()
    assert "holds files that are no press site" in refusal(project / "output", project)


def test_a_mounted_disk_is_no_place(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "output").mkdir()
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == project / "output")
    assert refusal(project / "output", project).startswith("“output” is a mounted disk")


# Publishing


def test_the_new_site_takes_the_place_of_the_old_one(place: Place) -> None:
    build(place, index="new")
    assert files(place.output) == {**SITE, "index.html": "new"}


def test_the_first_site_needs_no_old_one(project: Path) -> None:
    place = find_place(project / "deep" / "down" / "output", project, project / "content")
    build(place, index="new")
    assert files(place.output) == {**SITE, "index.html": "new"}


def test_a_build_that_fails_leaves_the_old_site(place: Place) -> None:
    build(place, index="new")
    kept = kept_beside(place)
    with pytest.raises(ZeroDivisionError), building(place, kept, "1") as aside:
        aside.stale(planned(index="newer"))
        (place.aside / "index.html").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert files(place.output) == {**SITE, "index.html": "new"}
    build(place, index="newer")
    assert files(place.output) == {**SITE, "index.html": "newer"}


def test_a_file_that_was_planned_and_not_made_stops_the_build(place: Place) -> None:
    with (
        pytest.raises(CannotRun, match=r"“404\.html” was not made\. What was published stays as it was\."),
        building(place, kept_beside(place), "1") as aside,
    ):
        aside.stale(planned(index="new"))
        aside.publish()
    assert home(place.output) == "old"


def test_where_the_system_has_an_exchange_there_is_a_site_at_every_moment(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed: list[Path] = []
    monkeypatch.setattr(publishing, "_rename_twice", lambda place: renamed.append(place))
    build(place, index="new")
    assert renamed == []
    assert home(place.output) == "new"


# Without an exchange: two renames


@pytest.fixture
def no_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two folders in one step."""
    monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)


@pytest.mark.usefixtures("no_exchange")
def test_two_renames_do_the_same(place: Place) -> None:
    for text in ("one", "two"):
        build(place, index=text)
        assert files(place.output) == {**SITE, "index.html": text}
        assert not place.last.exists()


@pytest.mark.usefixtures("no_exchange")
def test_a_cut_between_the_renames_is_put_right_by_the_next_build(place: Place) -> None:
    place.output.rename(place.last)
    write(place.aside, index="half")
    with building(place, kept_beside(place), "1"):
        assert home(place.output) == "old"
        assert not place.last.exists()
    build(place, index="new")
    assert files(place.output) == {**SITE, "index.html": "new"}


@pytest.mark.usefixtures("no_exchange")
def test_a_cut_after_the_renames_leaves_the_new_site(place: Place) -> None:
    write(place.last, index="older")
    with building(place, kept_beside(place), "1"):
        assert home(place.output) == "old"
        assert not place.last.exists()


@pytest.mark.usefixtures("no_exchange")
def test_a_second_rename_that_is_refused_takes_the_first_one_back(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse_the_new_site(self: Path, target: Path) -> Path:
        if self == place.aside:
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_the_new_site)
    with pytest.raises(CannotRun, match="What was published stays as it was"):
        build(place, index="new")
    assert home(place.output) == "old"
    assert not place.last.exists()


@pytest.mark.usefixtures("no_exchange")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_and_the_like_wait_for_the_second_rename(
    place: Place, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    rename = Path.rename

    def rename_and_interrupt(self: Path, target: Path) -> Path:
        renamed = rename(self, target)
        if target == place.last:
            os.kill(os.getpid(), number)
        return renamed

    monkeypatch.setattr(Path, "rename", rename_and_interrupt)
    before = signal.signal(number, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            build(place, index="new")
        assert signal.getsignal(number) is signal.default_int_handler
    finally:
        signal.signal(number, before)
    assert home(place.output) == "new"


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM])
def test_a_system_without_an_exchange_says_so_and_renames(
    place: Place, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: type("C", (), {"renameat2": lambda *_: -1}))
    monkeypatch.setattr(ctypes, "get_errno", lambda: number)
    build(place, index="new")
    assert home(place.output) == "new"


def test_a_system_that_knows_no_exchange_at_all_renames(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())
    build(place, index="new")
    assert home(place.output) == "new"


def test_an_exchange_that_the_system_refuses_removes_nothing_and_says_why(tmp_path: Path) -> None:
    old = write(tmp_path / "old", index="old")
    with pytest.raises(FileNotFoundError):
        publishing.replace_folder(tmp_path / "nowhere", old)
    assert home(old) == "old"


def test_an_exchange_that_is_refused_leaves_the_old_site(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "_exchange", fails(OSError(errno.EACCES, "Permission denied")))
    with pytest.raises(CannotRun, match=r"permission denied\. What was published stays as it was\."):
        build(place, index="new")
    assert home(place.output) == "old"


def test_why_it_cannot_be_written_is_said_in_the_systems_own_words(place: Place) -> None:
    def told(error: OSError) -> str:
        return str(publishing.cannot_write(place, error))

    begins = f"The site cannot be written to “{place.output}”: "
    ends = ". What was published stays as it was."
    assert told(OSError(errno.ENOSPC, "No space left on device")) == f"{begins}no space left on device{ends}"
    assert told(OSError("Odd")) == f"{begins}odd{ends}"


def test_where_nothing_can_be_made_aside_the_old_site_stays(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    mkdir = Path.mkdir

    def full(self: Path, *_: object, **__: object) -> None:
        if self == place.aside:
            raise OSError(errno.ENOSPC, "No space left on device")
        mkdir(self, parents=True, exist_ok=True)

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(CannotRun, match=r"no space left on device\. What was published stays as it was\."):
        build(place, index="new")
    assert home(place.output) == "old"


def test_a_place_that_cannot_be_made_is_named(project: Path) -> None:
    (project / "deep").write_text("a file", "utf-8")
    with pytest.raises(CannotRun, match=f"The site cannot be written to “{project}/deep/output”: "):
        build(Place(project / "deep" / "output"))


@pytest.mark.parametrize("one_step", [True, False])
def test_a_folder_takes_the_place_of_another_in_one_step_where_the_system_has_one(
    tmp_path: Path, one_step: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not one_step:
        monkeypatch.setattr(publishing, "_exchange", lambda one, other: False)
    new, old = write(tmp_path / "new", index="new"), tmp_path / "old"
    publishing.replace_folder(new, old)
    assert (home(old), new.exists()) == ("new", False)
    publishing.replace_folder(write(new, index="newer"), old)
    assert home(old) == "newer"
    assert new.exists() == one_step, "there the other one waits to be removed"


# One at a time


def test_two_builds_do_not_meet(place: Place) -> None:
    kept = kept_beside(place)
    with building(place, kept, "1") as aside:
        aside.stale(planned(index="new"))
        with pytest.raises(CannotRun, match="Another build is at work here"), building(place, kept, "1"):
            pass
        assert place.aside.is_dir(), "the first one's work is untouched"
    build(place, index="new")
    assert home(place.output) == "new"


@pytest.mark.parametrize("one_step", [True, False])
def test_the_index_of_the_search_goes_along_with_an_edit(
    place: Place, one_step: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(place, index="old", page="one")
    index = with_index(place)
    if not one_step:
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    assert build(place, index="new", page="one") == ["index.html"]
    assert home(place.output) == "new"
    assert (index / "fragment").read_text("utf-8") == "old"
    assert not (place.aside / publishing.SEARCH).exists()
    # A page less, and it stays behind.
    build(place, index="new")
    assert not index.exists()
    assert not (place.aside / publishing.SEARCH).exists()


def test_a_new_index_that_was_cut_off_is_cleared_away(place: Place) -> None:
    write(place.search, index="half")
    with building(place, kept_beside(place), "1"):
        assert not place.search.exists()


def test_an_index_that_was_cut_off_on_its_way_to_the_new_site_is_in_none(place: Place) -> None:
    for text in ("one", "two"):
        build(place, index=text, page="one", other="one")
    with_index(place).rename(place.aside / publishing.SEARCH)
    build(place, index="two", page="one")
    for folder in (place.output, place.aside):
        assert not (folder / publishing.SEARCH).exists(), "it finds the page that is no more"


def test_it_stays_where_it_is_when_the_exchange_fails(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    build(place, index="old")
    index = with_index(place)
    monkeypatch.setattr(publishing, "_exchange", fails(OSError(errno.EACCES, "Permission denied")))
    with pytest.raises(CannotRun, match="permission denied"):
        build(place, index="new")
    assert home(place.output) == "old"
    assert (index / "fragment").is_file()


def test_it_goes_along_with_a_release_that_says_something_else(place: Place) -> None:
    build(place, index="old", lamp="old")
    index = with_index(place)
    lamp = release("Title: Lamp\n\nThe lamp is lit.\n").card
    outputs = planned(index="old") | {"lamp.html": Output("lamp.html", "new", Article(lamp))}
    with building(place, kept_beside(place), "1") as aside:
        for output in aside.stale(outputs):
            (place.aside / output.url).write_text("new", "utf-8")
        aside.publish()
    assert (index / "fragment").is_file()


def test_a_withdrawn_release_leaves_it_behind(place: Place) -> None:
    build(place, index="old")
    index = with_index(place)
    withdrawn = release("Title: Lamp\nWithdrawn: 2026-06-01 | It was not so.\n\nThe lamp is lit.\n").card
    other = release("Title: Mill\n\nThe mill turns.\n").card
    outputs = planned(index="new") | {
        "lamp.html": Output("lamp.html", "withdrawn", Article(withdrawn)),
        "mill.html": Output("mill.html", "new", Article(other)),
    }
    with building(place, kept_beside(place), "1") as aside:
        for output in aside.stale(outputs):
            (place.aside / output.url).write_text("withdrawn", "utf-8")
        aside.publish()
    assert not index.exists()


# What was known before the place was had


def test_a_survey_that_was_begun_before_another_build_changed_the_folders_is_made_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_beside(place)
    build(place, index="new")
    begun = surveys._look(place, kept, "1")
    other = write(place.output.with_name("other"), index="of a build that was killed")
    place.output.rename(place.output.with_name("gone"))
    other.rename(place.output)
    monkeypatch.setattr(workers, "processors", lambda: 1)
    monkeypatch.setitem(surveys._begun, kept, Beside(lambda: begun))
    assert surveys.survey(place, kept, "1").strange


def test_who_would_only_wait_for_a_survey_does_something_else_meanwhile(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = kept_beside(place)
    build(place, index="new")
    found = surveys._look(place, kept, "1")
    done: list[str] = []
    monkeypatch.setattr(workers, "processors", lambda: 1)
    for is_at_work in (True, False):
        monkeypatch.setattr(Beside, "is_at_work", is_at_work)
        monkeypatch.setitem(surveys._begun, kept, Beside(lambda: found))
        assert not surveys.survey(place, kept, "1", lambda: done.append("read")).strange
    assert done == ["read"]
    surveys.survey(place, kept, "1", lambda: done.append("nothing was begun"))
    assert done == ["read"]


def test_where_nothing_can_be_kept_the_site_is_made_all_the_same(place: Place) -> None:
    (place.output.parent / ".press").write_text("a file", "utf-8")
    for text in ("new", "newer"):
        build(place, index=text)
        assert home(place.output) == text
