"""Who may read what a build writes, and what a preview leaves behind."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest

from tests.site.project import Project, release
from tests.site.test_preview import Preview

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("umask", [0o077, 0o000, 0o027])
def test_a_web_server_can_read_the_site_and_nobody_else_the_cache(project: Project, umask: int) -> None:
    for _ in range(2):  # the second build takes over what the first one made
        ran = project.press("build", preexec_fn=lambda: os.umask(umask))
        assert ran.code == 0, ran.err
        project.write("content/releases/2026/second.md", release("Lamp"))
    for path in (project.output, *project.output.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644), path
    kept = project.folder / ".press"
    for path in (kept, *kept.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@pytest.fixture
def folder(project: Project, tmp_path: Path) -> Path:
    """The folder in which the system keeps files for a time; the office has a held release."""
    project.write("content/releases/2026/held.md", release("Held", "Embargo: 2027-01-01 00:01\n"))
    made = tmp_path / "temporary"
    made.mkdir()
    return made


def kill(preview: Preview, *others: int) -> Path:
    """Kill a preview, with whatever else; give its folder."""
    (left,) = (one for one in preview.folder.iterdir() if not one.is_symlink())
    assert stat.S_IMODE(left.stat().st_mode) == 0o700
    assert (left / "site/releases/2026/held/index.html").is_file()
    for number in (preview.process.pid, *others):
        os.kill(number, signal.SIGKILL)
    preview.process.communicate(timeout=20)  # until nobody can say anything any more
    return left


def test_a_preview_that_is_killed_leaves_nothing(project: Project, folder: Path) -> None:
    assert not kill(Preview(project, folder)).exists()


def test_what_a_preview_left_is_removed_by_the_next_and_that_of_a_living_one_is_not(
    project: Project, folder: Path, tmp_path: Path
) -> None:
    killed = Preview(project, folder)
    left = kill(killed, killed.builder())
    assert left.exists()
    (folder / "press-preview-link").symlink_to(tmp_path / "content")
    first = Preview(project, folder)
    assert not left.exists()
    (living,) = (one for one in folder.iterdir() if not one.is_symlink())
    second = Preview(project, folder)
    assert living.is_dir()
    assert (tmp_path / "content").is_dir()
    assert [one.end(signal.SIGTERM)[0] for one in (first, second)] == [0, 0]
