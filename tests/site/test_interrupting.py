"""A build that is cut off, at any moment: the published site is the old one or the new one, whole."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from collections.abc import Callable

import pytest

from tests.site.project import SOUND, Project, make_project, release

pytestmark = pytest.mark.slow

Moment = Callable[[Project], bool]

# What can be seen from outside as a build goes on. The folder aside grows in the order of Pelican's generators.
MOMENTS: dict[str, Moment] = {
    "at its start": lambda project: True,
    "when the folder aside is made": lambda project: _aside(project, "."),
    "in the middle of the releases": lambda project: _aside(project, "releases/2026/more-10"),
    "when the lists are written": lambda project: _aside(project, "issuers"),
    "at its end": lambda project: _aside(project, "feed.atom"),
}


def _aside(project: Project, name: str) -> bool:
    return (project.folder / ".output.aside" / name).exists()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes], dict[str, bytes]]:
    """An office whose old site is out, with the old site and the one that a build would make of it now."""
    project = make_project(tmp_path_factory.mktemp("interrupted"))
    assert project.press("build").code == 0
    old = project.site()
    project.replace(SOUND, "Title: New homes", "Title: Brand-new homes")
    for number in range(10, 30):
        project.write(f"content/releases/2026/more-{number}.md", release(f"More news, number {number}"))
    assert project.press("build", "--output", "new").code == 0
    return project, old, project.site("new")


def await_moment(process: subprocess.Popen[str], project: Project, moment: str) -> None:
    """Return when the moment of a build has come, or the build has ended."""
    deadline = time.monotonic() + 30
    while not MOMENTS[moment](project) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)


def interrupt(project: Project, module: str, *arguments: str, moment: str, by: signal.Signals) -> int:
    """Start a build and send it a signal when the moment has come; answer the exit code."""
    shutil.rmtree(project.folder / ".output.aside", ignore_errors=True)  # what SIGKILL left would be a false sign
    process = project.start("-m", module, *arguments)
    await_moment(process, project, moment)
    process.send_signal(by)
    process.communicate(timeout=30)
    return process.returncode


@pytest.mark.parametrize(
    ("moment", "by"),
    [
        *((moment, signal.SIGINT) for moment in MOMENTS),
        ("in the middle of the releases", signal.SIGTERM),
        *((moment, signal.SIGKILL) for moment in list(MOMENTS)[1:]),
    ],
)
def test_the_published_site_is_whole(
    sites: tuple[Project, dict[str, bytes], dict[str, bytes]], moment: str, by: signal.Signals
) -> None:
    project, old, new = sites
    code = interrupt(project, "press", "build", moment=moment, by=by)
    found = project.site()
    assert found in (old, new)
    # Once the new site is out, a signal may come too late to change how the build ends.
    assert code != 0 or found == new
    assert by is signal.SIGKILL or project.leftovers() == []


@pytest.mark.parametrize("moment", ["when the folder aside is made", "when the lists are written"])
def test_ctrl_c_in_plain_pelican_leaves_a_whole_site_and_does_not_answer_0(
    sites: tuple[Project, dict[str, bytes], dict[str, bytes]], moment: str
) -> None:
    project, old, new = sites
    code = interrupt(project, "pelican", moment=moment, by=signal.SIGINT)
    found = project.site()
    assert found in (old, new)
    assert code == 130 or found == new
    assert project.leftovers() == []


def test_the_next_build_works_whatever_was_left(
    sites: tuple[Project, dict[str, bytes], dict[str, bytes]],
) -> None:
    project, _, new = sites
    project.write(".output.aside/releases/half.html", "half a page")
    assert project.press("build").code == 0
    assert project.site() == new
    assert project.leftovers() == []


def test_an_old_site_between_two_renames_is_taken_back_before_anything_else(project: Project) -> None:
    assert project.press("build").code == 0
    old = project.site()
    project.output.rename(project.folder / ".output.last")
    project.own("theme")
    project.replace("theme/templates/article.html", "{{ release.body|typogrify }}", "{{ release.boody }}")
    assert project.press("build").code == 2
    assert project.site() == old
    assert project.leftovers() == []


def test_two_builds_at_once_do_not_meet(sites: tuple[Project, dict[str, bytes], dict[str, bytes]]) -> None:
    project, _, new = sites
    first = project.start("-m", "press", "build")
    await_moment(first, project, "when the folder aside is made")
    first.send_signal(signal.SIGSTOP)
    second = project.press("build")
    first.send_signal(signal.SIGCONT)
    _, told = first.communicate(timeout=30)
    assert (first.returncode, second.code) == (0, 2), told + second.err
    assert "Another build is at work here." in second.err
    assert project.site() == new
    assert project.leftovers() == []
