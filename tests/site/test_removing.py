"""A folder that is missing empties no site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.project import SOUND, Project, release
from tests.site.soaking import KIT
from tests.site.test_swapping import PICTURE, office  # noqa: F401 - a fixture

pytestmark = pytest.mark.slow

ALLOWED = ("build", "--allow-removal")


def renamed(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def dangling(path: Path) -> None:
    renamed(path)
    path.symlink_to("nowhere")


def a_file(path: Path) -> None:
    renamed(path)
    path.write_text("not mounted")


@pytest.mark.parametrize("gone", [renamed, dangling, a_file])
@pytest.mark.parametrize("forgotten", [False, True], ids=["remembered", "forgotten"])
def test_no_folder_of_releases_is_no_empty_site(
    published: Project, gone: Callable[[Path], None], forgotten: bool
) -> None:
    before = published.site()
    if forgotten:
        shutil.rmtree(published.folder / ".press", ignore_errors=True)
    gone(published.folder / "content/releases")
    for command in (["build"], ["build", "--allow-removal"], ["check"]):
        ran = published.press(*command)
        assert ran.code == 2
        assert "content/releases”, is" in ran.err
        assert "Traceback" not in ran.err
    assert published.pelican("-s", "pelicanconf.py").code == 2
    assert published.site() == before


def test_an_empty_folder_of_releases_takes_them_all_away_only_when_that_is_meant(published: Project) -> None:
    before = published.site()
    (published.folder / SOUND).unlink()
    ran = published.press("build")
    assert (ran.code, published.site()) == (2, before)
    assert "This build would take 1 of 1 published releases off the site" in ran.err
    assert published.press(*ALLOWED).code == 0
    assert not [url for url in published.site() if url.startswith("releases/2026/sound/")]


@pytest.mark.parametrize("source", ["content/media/harbour-lights", "content/directory/topics.yaml", "content/pages"])
@pytest.mark.parametrize("gone", [renamed, dangling])
def test_a_source_of_the_site_that_is_gone_stops_the_build(
    office: Project,  # noqa: F811
    source: str,
    gone: Callable[[Path], None],
) -> None:
    office.write("content/pages/about.md", "Title: About us\n\nWho we are.\n")
    assert office.press("build").code == 0
    before = office.site()
    office.replace(SOUND, "Kit: harbour-lights\n", "")
    gone(office.folder / source)
    ran = office.press("build")
    assert (ran.code, office.site()) == (2, before)
    assert f"“{source}" in ran.err
    assert ran.err.count("--allow-removal") == 1
    checked = office.press("check")
    assert (checked.code, f"“{source}" in checked.err) == (2, True)
    (office.folder / source).unlink(missing_ok=True)
    (office.folder / source).with_name("elsewhere").rename(office.folder / "elsewhere")
    assert office.press(*ALLOWED).code == 0


def test_a_release_whose_address_changes_is_not_taken_away(project: Project) -> None:
    assert project.press("build").code == 0
    project.replace(SOUND, "Reference:", "Slug: another\nRefrence:")
    assert project.press("build").code == 1
    project.replace(SOUND, "Refrence:", "Reference:")
    ran = project.press("build")
    assert ran.code == 0, ran.err
    assert "releases/2026/another/index.html" in project.site()


def test_new_releases_are_no_excuse_for_those_that_are_gone(project: Project) -> None:
    assert project.press("build").code == 0
    (project.folder / SOUND).unlink()
    for number in range(3):
        project.write(f"content/releases/2026/new-{number}.md", release(f"New {number}"))
    ran = project.press("build")
    assert ran.code == 2
    assert "This build would take 1 of 1 published releases off the site: /releases/2026/sound/" in ran.err
    assert project.press(*ALLOWED).code == 0


@pytest.mark.parametrize("hidden", ["Status: draft", "Embargo: 2027-01-01 00:01"])
def test_releases_that_are_held_back_later_count_as_taken_away(project: Project, hidden: str) -> None:
    assert project.press("build").code == 0
    project.replace(SOUND, "Reference:", f"{hidden}\nReference:")
    assert project.press("build").code == 2
    assert project.press(*ALLOWED).code == 0


def test_where_the_site_was_deleted_nothing_is_missing(office: Project) -> None:  # noqa: F811
    assert office.press("build").code == 0
    shutil.rmtree(office.output)
    shutil.rmtree(office.folder / "content/media")
    office.replace(SOUND, "Kit: harbour-lights\n", "")
    assert office.press("build").code == 0


def test_a_build_into_another_folder_is_judged_by_that_one(published: Project) -> None:
    published.write("content/releases/2026/other.md", release("Other"))
    (published.folder / SOUND).unlink()
    assert published.press("build", "--output", "elsewhere").code == 0


def test_the_kit_is_one_that_is_out(office: Project) -> None:  # noqa: F811
    assert office.press("build").code == 0
    assert PICTURE.rpartition("/")[2] in "".join(office.site())
    assert KIT
