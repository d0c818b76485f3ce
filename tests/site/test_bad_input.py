"""Files that nobody meant to write, all in one office: each is told at its place, and nothing is published."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.site.project import SOUND, Project, Ran, make_project, release

pytestmark = pytest.mark.slow

BOM = b"\xef\xbb\xbf"

HOSTILE = '“5” > 4 & "<script>alert(1)</script>"'

FILES: dict[str, str | bytes] = {
    "empty.md": b"",
    "blank.md": b"\n \n\t\n",
    "header-only.md": release(body="").partition("\n\n")[0] + "\n",
    "binary.md": bytes(range(256)) * 40,
    "latin.md": release("A café").encode("latin-1"),
    "huge.md": release(body="The library is open. " * 250_000),
    "crlf.md": BOM + release("Sound, though from another computer").replace("\n", "\r\n").encode(),
    "hostile.md": release(HOSTILE, body="<script>alert(1)</script>"),
    "noted.md": release(body="    [^1]\n\nThe library is open, as the code `[^2]` says.\n\n## Open[^3]"),
    "twin-a.md": release("Twin", "Slug: twin\n"),
    "twin-b.md": release("Twin", "Slug: twin\n"),
    "escaping.md": release("Escaping", "Slug: ../../../escaped\n"),
    "unsorted.md": release("Unsorted", "Tags: &\nCategory: ---\nRegions: Hills, ★\n"),
}

RELEASES = {
    "empty.md": {(1, "missing-field")},
    "blank.md": {(1, "missing-field")},
    "binary.md": {(1, "unreadable-file")},
    "latin.md": {(1, "unreadable-file")},
    "huge.md": {(1, "unreadable-file")},
    "crlf.md": set(),
    "twin-a.md": {(6, "repeated-slug")},
    "twin-b.md": {(6, "repeated-slug")},
    "escaping.md": {(6, "malformed-field")},
    "unsorted.md": {(6, "malformed-field"), (7, "malformed-field"), (8, "malformed-field")},
}
"""What is found in these, each alone; of the others below, that something is."""

DIRECTORY = {
    "topics.yaml": "- a list\n- of topics\n",
    "helplines.yaml": "harbour-line: {number: 0808 157 0100, name: [unclosed\n",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("bad"))
    for name, text in FILES.items():
        project.write(f"content/releases/2026/{name}", text)
    for name, records in DIRECTORY.items():
        project.write(f"content/directory/{name}", records)
    project.replace("content/directory/contacts.yaml", "organisation: riverside-hospital", "organisation: no-such")
    project.write("content/notes.md", "a stray thought")
    project.write("elsewhere/mine.md", release(body="Ring us on 01632 960 999."))
    return project


@pytest.fixture(scope="module")
def report(office: Project) -> tuple[Ran, dict[str, Any]]:
    ran = office.press("check", "--format", "json")
    return ran, json.loads(ran.out)


def found(report: dict[str, Any], path: str) -> set[tuple[int, str]]:
    return {(finding["line"], finding["rule"]) for finding in report["findings"] if finding["path"] == path}


def test_the_report_is_whole_and_the_exit_code_says_that_there_are_errors(report: tuple[Ran, dict[str, Any]]) -> None:
    ran, told = report
    assert (ran.code, ran.err) == (1, "")
    assert told.keys() == {"version", "summary", "findings", "waived"}
    assert told["summary"]["releases"] == len(FILES) + 1
    assert told["summary"]["errors"] == sum(finding["level"] == "error" for finding in told["findings"])
    assert all(
        finding.keys()
        == {"rule", "level", "blocks", "path", "line", "column", "end_line", "end_column", "message", "fix"}
        for finding in told["findings"]
    )


@pytest.mark.parametrize("name", RELEASES)
def test_a_file_has_its_own_faults_and_no_others(report: tuple[Ran, dict[str, Any]], name: str) -> None:
    assert found(report[1], f"content/releases/2026/{name}") == RELEASES[name]


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("content/releases/2026/header-only.md", "missing-blank-line"),
        ("content/releases/2026/hostile.md", "unsafe-html"),
        ("content/releases/2026/noted.md", "undefined-note"),
        ("content/directory/topics.yaml", "directory-fault"),
        ("content/directory/helplines.yaml", "directory-fault"),
        ("content/directory/contacts.yaml", "directory-fault"),
        ("content/notes.md", "misplaced-file"),
    ],
)
def test_a_file_is_found_at_fault(report: tuple[Ran, dict[str, Any]], path: str, rule: str) -> None:
    assert rule in {found for _, found in found(report[1], path)}


def test_the_build_refuses_them_all_and_shows_no_traceback(office: Project) -> None:
    ran = office.press("build")
    assert (ran.code, ran.out) == (1, "")
    assert "Traceback" not in ran.err
    assert not office.output.exists()


@pytest.mark.parametrize(
    ("paths", "code", "releases"),
    [
        ([SOUND], 1, 1),  # there is nothing wrong with it, but it could not be held against the directory
        (["content/releases"], 1, len(FILES) + 1),
        ([SOUND, "content/releases/2026/binary.md"], 1, 2),
        (["elsewhere/mine.md"], 1, 1),
        (["elsewhere"], 1, 1),
        (["content/directory"], 1, 0),
    ],
)
def test_a_path_narrows_the_report(office: Project, paths: list[str], code: int, releases: int) -> None:
    ran = office.press("check", *paths, "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, told["summary"]["releases"]) == (code, releases)
    assert all(any(finding["path"].startswith(path) for path in paths) for finding in told["findings"])


@pytest.mark.parametrize("path", ["content/releases/1999", "pelicanconf.py/x"])
def test_a_path_that_is_not_there_is_named(office: Project, path: str) -> None:
    ran = office.press("check", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"press check: There is no file or folder “{path}”.\n"


def test_a_sound_file_with_other_line_ends_gives_the_same_page(project: Project) -> None:
    assert project.press("build", "--output", "a").code == 0
    file = project.folder / SOUND
    file.write_bytes(BOM + file.read_bytes().replace(b"\n", b"\r\n"))
    assert project.press("build", "--output", "b").code == 0
    assert project.site("a") == project.site("b")


def test_a_headline_is_text_whatever_is_in_it(project: Project) -> None:
    text = FILES["hostile.md"]
    assert isinstance(text, str)
    project.write(
        "content/releases/2026/hostile.md", text.replace("<script>alert(1)</script>\n\nEnds", "Text.\n\nEnds")
    )
    ran = project.press("build")
    assert ran.code == 0, ran.err
    site = project.site()
    assert not any(b"<script>alert" in data for data in site.values())
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in site["releases/2026/hostile/index.html"]
