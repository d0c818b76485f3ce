"""A build after a change makes only what has changed, and gives the very site that a first build would give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site.project import SOUND, Project, make_project, release

pytestmark = pytest.mark.slow

SECOND = "content/releases/2025/second.md"


def another_number(project: Project) -> None:
    project.replace("content/directory/contacts.yaml", "phone: 020 7946 0150", "phone: 020 7946 0151")


def another_name_of_a_topic(project: Project) -> None:
    project.replace("content/directory/topics.yaml", "name: Safe homes", "name: Homes that are safe")


def another_address(project: Project) -> None:
    project.replace(SOUND, "Reference:", "Slug: forty-homes\nReference:")


def a_held_release(project: Project) -> None:
    project.replace(SECOND, "Contacts:", "Embargo: 2027-01-01 00:01\nContacts:")


def an_embargo_taken_back(project: Project) -> None:
    project.replace(SECOND, "Embargo: 2027-01-01 00:01\n", "")


def another_file_at_the_same_address(project: Project) -> None:
    """Feeds know a release without a number by the path of its file."""
    (project.folder / SECOND).rename(project.folder / "content/releases/2025/renamed.md")


def the_file_of_before(project: Project) -> None:
    (project.folder / "content/releases/2025/renamed.md").rename(project.folder / SECOND)


def a_release_less(project: Project) -> None:
    (project.folder / SECOND).unlink()


def another_template(project: Project) -> None:
    project.own("theme")
    project.replace("theme/templates/404.html", "{% block main %}", "{% block main %}<p>Oh.</p>")


CHANGES = (
    another_number,
    another_name_of_a_topic,
    another_file_at_the_same_address,
    the_file_of_before,
    a_held_release,
    another_address,
    an_embargo_taken_back,
    a_release_less,
    another_template,
)


@pytest.fixture
def anew(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An office with the content and theme of ``project`` that remembers nothing."""
    anew = make_project(tmp_path_factory.mktemp("anew"))
    for name in ("content", "theme"):
        remove(anew.folder / name)
        (anew.folder / name).symlink_to(project.folder / name, target_is_directory=True)
    return anew


def remove(path: Path) -> None:
    """Remove a folder, or the link to one."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def test_after_each_of_many_changes_the_site_is_what_a_first_build_would_make(project: Project, anew: Project) -> None:
    body = "Read [the first]({filename}/releases/2026/sound.md). Help: 0808 157 0100."
    text = release("Second", "Tags: safe homes\nSlug: second\n", body)
    project.write(SECOND, text.replace("2026-05-01", "2025-05-01"))
    assert project.press("build").code == 0
    for change in CHANGES:
        before = project.site()
        change(project)
        for name in ("output", ".output.aside", ".press"):
            remove(anew.folder / name)
        for each in (project, anew):
            assert each.press("build").code == 0, change.__name__
        assert project.site() == anew.site(), change.__name__
        assert project.site() != before, change.__name__
        assert project.leftovers() == [], change.__name__
