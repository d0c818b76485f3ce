"""A build that is cut off, at any moment: the published site is the old one or the new one, whole."""

from __future__ import annotations

import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.site.project import SOUND, Project, make_project, release, traces

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


@dataclass(frozen=True, slots=True)
class Sites:
    """An office, the site of it that is out, and the site that it has become the office of since."""

    project: Project
    old: dict[str, bytes]
    new: dict[str, bytes]

    def begin_anew(self) -> Project:
        """Put the old site out, with no trace of an earlier build."""
        for name in ("output", ".output.aside", ".press"):
            shutil.rmtree(self.project.folder / name, ignore_errors=True)
        for name, data in self.old.items():
            self.project.write(f"output/{name}", data)
        return self.project


def make_sites(project: Project, releases: int) -> Sites:
    assert project.press("build").code == 0
    old = project.site()
    project.replace(SOUND, "Title: New homes", "Title: Brand-new homes")
    for number in range(10, 10 + releases):
        project.write(f"content/releases/2026/more-{number}.md", release(f"More news, number {number}"))
    assert project.press("build", "--output", "new").code == 0
    return Sites(project, old, project.site("new"))


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return make_sites(make_project(tmp_path_factory.mktemp("interrupted")), releases=20)


def await_moment(process: subprocess.Popen[str], project: Project, moment: str) -> None:
    """Return when the moment of a build has come, or the build has ended."""
    deadline = time.monotonic() + 30
    while not MOMENTS[moment](project) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.001)


def interrupt(project: Project, module: str, *arguments: str, moment: str, by: signal.Signals) -> int:
    """Start a build and send it a signal when the moment has come; answer the exit code."""
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
        ("when the folder aside is made", signal.SIGKILL),
        ("at its end", signal.SIGKILL),
    ],
)
def test_the_published_site_is_whole_and_the_next_build_makes_the_new_one(
    sites: Sites, moment: str, by: signal.Signals
) -> None:
    project = sites.begin_anew()
    code = interrupt(project, "press", "build", moment=moment, by=by)
    found = project.site()
    assert found in (sites.old, sites.new)
    # Once the new site is out, a signal may come too late to change how the build ends.
    assert code != 0 or found == sites.new
    assert by is signal.SIGKILL or project.leftovers() == []
    if by is signal.SIGKILL:
        assert project.press("build").code == 0
        assert project.site() == sites.new
        assert project.leftovers() == []


def test_ctrl_c_in_plain_pelican_leaves_a_whole_site_and_does_not_answer_0(sites: Sites) -> None:
    project = sites.begin_anew()
    code = interrupt(project, "pelican", moment="when the lists are written", by=signal.SIGINT)
    found = project.site()
    assert found in (sites.old, sites.new)
    assert code == 130 or found == sites.new
    assert project.leftovers() == []


def test_a_site_that_several_processes_make_is_whole_too(project: Project) -> None:
    sites = make_sites(project, releases=45)
    sites.begin_anew()
    code = interrupt(project, "press", "build", moment="in the middle of the releases", by=signal.SIGINT)
    assert code == 130
    assert project.site() == sites.old
    assert project.leftovers() == []
    assert project.press("build").code == 0
    assert project.site() == sites.new


def test_a_half_site_of_unknown_origin_is_not_believed(sites: Sites) -> None:
    project = sites.begin_anew()
    project.write(".output.aside/releases/half.html", "half a page")
    assert project.press("build").code == 0
    assert project.site() == sites.new
    assert project.leftovers() == []


def test_a_page_of_a_build_that_was_cut_off_does_not_outlast_the_next_one_even_with_nothing_to_do(
    project: Project,
) -> None:
    project.own("plugins")
    with (project.folder / "plugins/press/aside.py").open("a") as file:
        file.write('\nif os.environ.get("CUT"):\n    Aside.publish = lambda self: os.kill(os.getpid(), 9)\n')
    assert project.press("build").code == 0
    project.replace(SOUND, "Title: New homes", "Title: Newer homes")
    assert project.press("build").code == 0
    old, aside = project.site(), traces(project.folder / ".output.aside")
    assert project.press("build").code == 0
    assert traces(project.folder / ".output.aside") == aside, "what is known is kept"
    project.write("content/releases/2026/early.md", release("Too early"))
    assert project.press("build", env={"CUT": "1"}).code == -signal.SIGKILL
    assert "releases/2026/early/index.html" in project.leftovers()
    project.write("content/releases/2026/early.md", release("Too early", "Embargo: 2026-12-01 00:01\n"))
    assert project.press("build").code == 0
    assert project.site() == old
    assert project.leftovers() == []


def test_an_old_site_between_two_renames_is_taken_back_before_anything_else(published: Project) -> None:
    old = published.site()
    published.output.rename(published.folder / ".output.last")
    published.own("theme")
    published.replace("theme/templates/article.html", "release.body|typogrify(release.lang)", "release.boody")
    assert published.press("build").code == 2
    assert published.site() == old
    assert published.leftovers() == []


def test_two_builds_at_once_do_not_meet(sites: Sites) -> None:
    project = sites.begin_anew()
    first = project.start("-m", "press", "build")
    await_moment(first, project, "when the folder aside is made")
    first.send_signal(signal.SIGSTOP)
    second = project.press("build")
    first.send_signal(signal.SIGCONT)
    _, told = first.communicate(timeout=30)
    assert (first.returncode, second.code) == (0, 2), told + second.err
    assert "Another build is at work here." in second.err
    assert project.site() == sites.new
    assert project.leftovers() == []
