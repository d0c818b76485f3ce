"""Whoever is named in the settings hears of it when the office stops building, and when it builds again."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from tests.site.project import NOON, SOUND, Project, make_project, release

pytestmark = pytest.mark.slow

NOW = {"PRESS_AS_OF": ""}
SECOND = "content/releases/2026/second.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = make_project(tmp_path)
    code = "import sys; open('heard.txt', 'a').write(sys.stdin.read() + '\\0')"
    settings = (project.folder / "pelicanconf.py").read_text("utf-8")
    project.write("pelicanconf.py", f"{settings}\nPRESS_ALERT = {shlex.join([sys.executable, '-c', code])!r}\n")
    return project


def heard(project: Project) -> list[str]:
    file = project.folder / "heard.txt"
    return file.read_text("utf-8").split("\0")[:-1] if file.exists() else []


def test_it_is_heard_of_once_whichever_way_the_site_is_built(project: Project) -> None:
    assert project.press("build", env=NOW).code == 0
    again = project.press("build", env=NOW)
    assert not any(word in again.err for word in ("Published", "Changed", "Taken away"))
    sound = (project.folder / SOUND).read_text("utf-8")
    project.write(SOUND, sound.replace("Title:", "Titel:"))
    late = release("Second", "Embargo: 2026-05-01 09:00\n")
    project.write(SECOND, late)
    assert heard(project) == []
    assert project.press("build", env=NOW).code == 1
    assert project.pelican(env=NOW).code == 1
    assert project.press("build", "--as-of", NOON, "--output", "elsewhere", env=NOW).code == 1
    (stopped,) = heard(project)
    assert stopped.startswith("Nothing has gone out since 20")
    assert f"({SECOND}), embargo 2026-05-01 09:00. The embargo has passed, and it is not out." in stopped
    assert SOUND in stopped.partition("What to correct:")[2]
    (project.folder / "content").rename(project.folder / "away")
    assert project.press("build", env=NOW).code == 2
    assert len(heard(project)) == 2
    (project.folder / "away").rename(project.folder / "content")
    project.write(SOUND, sound)
    built = project.press("build", env=NOW)
    assert built.code == 0, built.err
    assert "Published: “Second” (releases/2026/second/)." in built.err
    assert len(heard(project)) == 3
    project.replace(SECOND, "The library is open.", "The library is closed.")
    edited = project.press("build", env=NOW)
    assert "Changed: “Second” (releases/2026/second/).\n" in edited.err
    assert "Published" not in edited.err
    (project.folder / SECOND).unlink()
    gone = project.press("build", env=NOW)
    assert "Taken away: releases/2026/second/." in gone.err
    log = (project.folder / ".press/builds.log").read_text("utf-8")
    assert "taken away releases/2026/second/" in log.splitlines()[0]
    assert len(heard(project)) == 3
