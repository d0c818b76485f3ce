"""An office with errors: all of them are told, nothing is published, and the published site is not touched."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.site.project import SOUND, Project, make_project, release, traces

pytestmark = pytest.mark.slow

HEAD = re.compile(r"^(?P<path>\S+?):(?P<line>\d+):(?P<column>\d+): (?P<level>error|warning) (?P<rule>[a-z-]+)$", re.M)

FOUND = [
    ("content/directory/topics.yaml", 13, 3, "directory-fault"),
    ("content/releases/2026/another.md", 3, 7, "unclear-date"),
    ("content/releases/2026/another.md", 7, 21, "undefined-note"),
    ("content/releases/2026/sound.md", 9, 11, "unknown-contact"),
    ("content/stray.md", 1, 1, "misplaced-file"),
]
"""What is wrong with the office, in the order in which it is told."""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An office whose site is out, and into which errors have come since."""
    project = make_project(tmp_path_factory.mktemp("faulty"))
    assert project.press("build").code == 0
    project.write("output/by-hand.txt", "not built, and not lost")
    project.replace("content/directory/topics.yaml", "libraries:\n  name: L", "libraries:\n  nmae: L\n  name: L")
    project.replace(SOUND, "Contacts: harbour-press, council-press", "Contacts: harbour-presse, council-press")
    project.write("content/stray.md", "A thought.\n")
    text = release(body="The library is open.[^9]").replace("2026-05-01", "1 May 2026")
    project.write("content/releases/2026/another.md", text)
    return project


def findings(report: str) -> list[tuple[str, int, int, str]]:
    return [(found["path"], int(found["line"]), int(found["column"]), found["rule"]) for found in HEAD.finditer(report)]


def test_every_finding_of_every_file_is_told_in_order_and_then_a_line_sums_up(faulty: Project) -> None:
    ran = faulty.press("build")
    assert (ran.code, ran.out) == (1, "")
    assert findings(ran.err) == FOUND
    *blocks, summary = ran.err.split("\n\n")
    assert len(blocks) == len(FOUND)
    assert all("\n  Fix: " in block for block in blocks)
    assert summary == "2 releases checked: 5 errors, no warnings. 5 errors stop the build.\n"


@pytest.mark.parametrize(
    ("command", "settings"),
    [
        (["-m", "press", "build"], ""),
        (["-m", "pelican"], ""),
        (["-m", "pelican", "-d"], ""),
        (["-m", "pelican", "-d", "-o", "output", "content"], ""),
        (["-m", "pelican"], "DELETE_OUTPUT_DIRECTORY = True\n"),
    ],
)
def test_the_published_site_stays_byte_for_byte_as_it_was(faulty: Project, command: list[str], settings: str) -> None:
    file = faulty.folder / "pelicanconf.py"
    text = file.read_text("utf-8")
    before = traces(faulty.output)
    file.write_text(text + settings, "utf-8")
    ran = faulty.run(*command)
    file.write_text(text, "utf-8")
    assert ran.code == 1
    assert findings(ran.err) == FOUND
    assert "Traceback" not in ran.out + ran.err
    assert traces(faulty.output) == before
    assert faulty.leftovers() == []


def test_where_nothing_was_published_nothing_is(project: Project) -> None:
    project.replace(SOUND, "Ends\n", "")
    assert project.press("build").code == 1
    assert not project.output.exists()


def test_a_warning_is_told_and_stops_nothing(project: Project) -> None:
    project.replace(SOUND, "Ends\n\n", "Ends\n\n")
    settings = project.folder / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + 'PRESS_RULES = {"missing-ends": "warning"}\n', "utf-8")
    project.replace(SOUND, "Ends\n", "")
    ran = project.press("build")
    assert ran.code == 0
    assert "warning missing-ends" in ran.err
    assert (Path(project.output) / "releases/2026/sound/index.html").is_file()


def test_a_link_to_what_the_office_works_with_is_told_where_it_stands(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.write("content/pages/plan.md", "Title: Plans\n\nSee [who to ring]({static}/directory/contacts.yaml).\n")
    ran = project.press("build")
    assert (ran.code, findings(ran.err)) == (1, [("content/pages/plan.md", 3, 19, "broken-target")])
    assert not (project.folder / "output").exists()


def test_a_link_out_of_the_office_and_a_pipe_are_told_and_nothing_of_them_is_published(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    (tmp_path / "secret.txt").write_text("canarysecret")
    project.write("content/files/plan.txt", "The plan.")
    (project.folder / "content/files/list.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(project.folder / "content/files/pipe.txt")
    links = ("plan", "list", "pipe")
    text = "\n\n".join(f"[The {name} of it]({{static}}/files/{name}.txt)." for name in links)
    project.write("content/pages/plan.md", f"Title: Plans\n\n{text}\n")
    ran = project.press("build")
    places = [("content/pages/plan.md", line, 18, "broken-target") for line in (5, 7)]
    assert (ran.code, findings(ran.err)) == (1, places)
    waived = "Waive: broken-target | Press desk | It must go out.\n"
    project.write("content/pages/plan.md", f"Title: Plans\n{waived}\n{text}\n")
    ran = project.press("build")
    assert ran.code == 0, ran.err
    out = project.folder / "output"
    assert {file.name for file in (out / "files").iterdir()} == {"plan.txt"}
    assert not any(b"canarysecret" in data for data, *_ in traces(out).values())
