"""What an office sets about the look of its site is there after the next build, as if it had been so from the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.project import Project, make_project, release

pytestmark = pytest.mark.slow

OTHER = "content/releases/2025/other.md"
LOOK = """
PRESS_COLOURS = {"press": ["#00569d", "#8cc8ff"], "paper": ["#ffffff", "#101418"]}
PRESS_EXIT_URL = "https://weather.example.org"
PRESS_EXIT_KEY = "escape"
PRESS_FEATURED = ["other"]
"""
TOPIC = "safe-homes:\n  name: Safe homes\n  exit: yes\n"


def office(folder: Path) -> Project:
    folder.mkdir(exist_ok=True)
    project = make_project(folder)
    project.write(OTHER, release("Other news", "Tags: Safe homes\n").replace("2026-", "2025-"))
    project.write("content/releases/2026/second.md", release())
    project.write("content/directory/topics.yaml", TOPIC)
    return project


def test_colours_featured_releases_and_the_way_out_follow_the_settings(tmp_path: Path) -> None:
    warm, cold = office(tmp_path / "warm"), office(tmp_path / "cold")
    assert warm.press("build").code == 0
    before = warm.site()
    assert b"Featured" not in before["index.html"]
    for project in (warm, cold):
        settings = project.folder / "pelicanconf.py"
        settings.write_text(settings.read_text("utf-8") + LOOK, "utf-8")
        ran = project.press("build")
        assert ran.code == 0, ran.err
    after = warm.site()
    assert after == cold.site()
    sheet = after["theme/press.css"].decode()
    assert "--press: #00569d;" in sheet and "--press: #8cc8ff;" in sheet and "#9d1620" not in sheet
    for poster in ("poster.png", "releases/2026/second/poster.png"):
        assert bytes.fromhex("8cc8ff") in after[poster][:100] and before[poster] != after[poster]
    for icon in ("favicon.ico", "theme/favicon.ico", "theme/icon-180.png", "theme/icon-192.png", "theme/icon-512.png"):
        assert bytes.fromhex("8cc8ff") in after[icon] and bytes.fromhex("8cc8ff") not in before[icon]
    assert b"#8cc8ff" in after["theme/favicon.svg"]
    assert b'"background_color": "#ffffff"' in after["site.webmanifest"]
    assert after["index.html"].index(b"Featured") < after["index.html"].index(b"Other news")
    page = after["releases/2025/other/index.html"].decode()
    assert 'data-exit="escape"' in page and 'href="https://weather.example.org"' in page


def test_what_was_withdrawn_is_put_first_no_more(tmp_path: Path) -> None:
    project = office(tmp_path / "office")
    settings = project.folder / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + LOOK, "utf-8")
    assert project.press("build").code == 0
    assert b"Featured" in project.site()["index.html"]
    project.replace(OTHER, "Tags:", "Withdrawn: 2026-03-04 | The day was wrong.\nTags:")
    ran = project.press("build")
    assert ran.code == 0, ran.err
    assert b"Featured" not in project.site()["index.html"]


@pytest.mark.parametrize(
    ("setting", "why"),
    [
        (
            'PRESS_COLOURS = {"quiet": "#999999"}',
            "PRESS_COLOURS: On light pages, “quiet” (#999999) on “paper” (#fbfaf6) has a contrast of 2.7",
        ),
        (
            'PRESS_FEATURED = ["othr"]',
            "pelicanconf.py: PRESS_FEATURED names “othr”, which is the slug of no release. Did you mean “other”?",
        ),
    ],
    ids=["a pale grey", "a slip"],
)
def test_what_cannot_be_meant_is_a_sentence_and_publishes_nothing(tmp_path: Path, setting: str, why: str) -> None:
    project = office(tmp_path / "office")
    assert project.press("build").code == 0
    before = project.site()
    settings = project.folder / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}{setting}\n", "utf-8")
    for command in ("check", "build"):
        ran = project.press(command)
        assert ran.code == 2
        assert why in ran.err
    assert project.site() == before
