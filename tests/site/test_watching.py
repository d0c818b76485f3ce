"""``press build --watch``: the site follows every change, and the search follows when there are no more."""

from __future__ import annotations

import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.site.project import SEARCHED, Project, release
from tests.site.ready import Running
from tests.site.test_search import SECOND, words

pytestmark = pytest.mark.slow

WATCH = ("-m", "press", "build", "--watch")


@pytest.fixture
def watched(project: Project) -> Iterator[Project]:
    """The small office with a second release, built and watched."""
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    with project.running(*WATCH, env=SEARCHED) as process:
        wait(lambda: "harbour lamp is lit" in words(project), process)
        yield project
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def wait(come: Callable[[], bool], process: Running | None = None) -> None:
    end = time.monotonic() + 60
    while not come():
        assert process is None or process.poll() is None, "it has ended"
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def shows(project: Project, text: str) -> bool:
    """Whether the page of the second release is there with a text; between two folders it is not there for a moment."""
    page = project.output / "releases/2026/second/index.html"
    try:
        return text in page.read_text("utf-8")
    except FileNotFoundError:
        return False


def test_the_page_follows_at_once_and_the_search_when_it_is_quiet(watched: Project) -> None:
    watched.replace(SECOND, "lamp is lit", "lamp is dark")
    wait(lambda: shows(watched, "lamp is dark"))
    wait(lambda: "harbour lamp is dark" in words(watched))


def test_what_is_withdrawn_from_the_public_is_in_no_search_any_more(watched: Project) -> None:
    watched.replace(SECOND, "\n\nThe harbour", "\nStatus: draft\n\nThe harbour")
    wait(lambda: not (watched.output / "releases/2026/second").exists())
    assert "harbour lamp" not in words(watched)


def test_what_was_said_of_an_edit_is_not_said_again_when_the_search_follows(project: Project) -> None:
    told = [
        "2 releases checked: nothing to mend.",
        f"2 releases are out, in “{project.output}”.",
        "The search finds some pages.",
    ]
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    with project.running(*WATCH, env=SEARCHED) as process:
        published = (
            "“Lamp” (releases/2026/second/); “New homes on the North Shore for 40 families” (releases/2026/sound/)"
        )
        ready = "Watching for changes; Ctrl-C ends it."
        assert said(process, 5) == [told[0], f"Published: {published}.", *told[1:], ready]
        save(project, SECOND, release("Lamp", body="The harbour lamp is dark."))
        assert said(process, 4) == [told[0], CHANGED, *told[1:]]


CHANGED = "Changed: “Lamp” (releases/2026/second/)."


def said(process: Running, count: int) -> list[str]:
    """The next lines that it says, without the number of pages that a search finds."""
    lines = [process.stderr.readline() for _ in range(count)]
    return [re.sub(r"\d+ pages", "some pages", line.rstrip("\n")) for line in lines]


@contextmanager
def watching(project: Project) -> Iterator[Running]:
    """The process that watches the small office, with a second release, when it has built it and said so."""
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    with project.running(*WATCH) as process:
        assert said(process, 4)[-1] == "Watching for changes; Ctrl-C ends it."
        yield process
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def save(project: Project, name: str, text: str) -> None:
    """Save a file in one step: one that is written bit by bit may be built, and told of, more than once."""
    project.write("saved", text).replace(project.folder / name)


def test_a_fault_leaves_the_site_as_it_was_until_it_is_mended(project: Project) -> None:
    with watching(project) as process:
        save(project, SECOND, release("Lamp", body="The harbour lamp is dark.[^9]"))
        assert said(process, 7)[-1] == "2 releases checked: 1 error, no warnings. 1 error stops the build."
        assert shows(project, "lamp is lit")
        save(project, SECOND, release("Lamp", body="The harbour lamp is dark."))
        # Had the fault been put out, that would have been said before.
        assert said(process, 3) == [
            "2 releases checked: nothing to mend.",
            CHANGED,
            f"2 releases are out, in “{project.output}”.",
        ]
        assert shows(project, "lamp is dark")


def test_settings_that_cannot_be_read_are_waited_for_until_they_are_mended(project: Project) -> None:
    with watching(project) as process:
        settings = (project.folder / "pelicanconf.py").read_text("utf-8")
        for line in ("SITENAME = (", "PRESS_PROFIL = 1"):
            save(project, "pelicanconf.py", f"{settings}{line}\n")
            assert "pelicanconf.py" in said(process, 1)[0]
        save(project, "pelicanconf.py", f'{settings}SITENAME = "The lighthouse"\n')
        assert said(process, 4)[-1] == "Watching for changes; Ctrl-C ends it."
        assert "The lighthouse" in (project.output / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [("content", "There is no folder “content”: "), ("theme", "The site could not be built: ")],
)
def test_a_folder_that_is_away_is_waited_for_until_it_is_back(project: Project, folder: str, sentence: str) -> None:
    project.own("theme")
    with watching(project) as process:
        (project.folder / folder).rename(project.folder / "away")
        assert said(process, 1)[0].startswith(sentence)
        shutil.copytree(project.folder / "away", project.folder / folder)
        save(project, SECOND, release("Lamp", body="The harbour lamp is dark."))
        wait(lambda: shows(project, "lamp is dark"), process)
        save(project, SECOND, release("Lamp", body="The harbour lamp is red."))
        wait(lambda: shows(project, "lamp is red"), process)


CLOCK = """
import os, sys
from argparse import Namespace
from pathlib import Path
from press.desk import upkeep
from press.desk.options import settings_of

def changes(settings):
    for now in sys.argv[1:]:
        os.environ["PRESS_AS_OF"] = now
        yield set()

upkeep.changes = changes
for code in upkeep.builds(settings_of(Namespace(project=Path("."))), {}):
    print(code, Path("output/releases/2026/second/index.html").exists())
"""
"""Watches while nothing changes but the time."""


@pytest.mark.parametrize("nothing_to_do", [False, True], ids=["a site is made", "it is there"])
@pytest.mark.parametrize(
    ("body", "told", "times_told", "given"),
    [
        (
            "It is lit.",
            "2 releases are out, in ",
            1,
            ["0 False", "None False", "0 False", "0 False", "0 True", "None True"],
        ),
        # While it is held its error stops nothing; at its minute it does.
        ("It is lit.[^9]", ": 1 error", 2, ["0 False", "None False", "0 False", "0 False", "1 False", "None False"]),
    ],
    ids=["sound", "with an error"],
)
def test_an_embargo_lifts_at_its_minute_by_itself(
    project: Project, nothing_to_do: bool, body: str, told: str, times_told: int, given: list[str]
) -> None:
    project.write(SECOND, release("Lamp", "Embargo: 2026-12-01 00:01\n", body=body))
    if nothing_to_do:
        project.press("build")
    times = ("2026-11-24 12:01", "2026-11-25 00:00", "2026-12-01 00:00", "2026-12-01 00:01", "2026-12-01 00:02")
    ran = project.run("-c", CLOCK, *times)
    assert ran.out.splitlines() == given, ran.err
    assert ran.err.count(told) == times_told
