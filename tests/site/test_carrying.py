"""What was edited since the site that is out was built is made anew, and all else is as it was planned then."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.site.project import NOON, SOUND, Project, make_project, release
from tests.site.soaking import Soak
from tests.site.test_soak import SEED, STEPS, anew, different
from tests.site.watcher import ADDRESS

pytestmark = pytest.mark.slow

SECOND = "content/releases/2026/second.md"
THIRD = "content/releases/2026/third.md"

NO_WHOLE = """
from press.stages import understanding

def fail(planner):
    raise AssertionError("the whole site was planned")

understanding._whole = fail
"""
NO_OFFICE = """
from press.stages import gate

def fail(*_):
    raise AssertionError("the office was understood anew")

gate.understand = fail
"""
NO_LINKS = """
import os

def link(*paths):
    raise OSError(1, "No links here")

os.link = link
"""
NO_TEXTS = """
from press.stages import understanding

def fail(*_):
    raise AssertionError("a text was made again")

understanding.make_text = fail
"""
WRITES_ALL = """
from press.desk import checking

checking._MANY = 0
"""
PRESS = """
import sys
from press.desk import main

raise SystemExit(main(sys.argv[1:]))
"""


@pytest.fixture
def built(tmp_path: Path) -> Project:
    """The small office with a second release, a third that leads to it, and a held one, built."""
    project = make_project(tmp_path / "warm")
    project.write(SECOND, release("Lamp", "Tags: libraries\n", body="The harbour lamp is lit."))
    project.write(
        THIRD, release("Pier", "Tags: libraries\n", body="The pier is open. See [the lamp]({filename}second.md).")
    )
    project.write("content/releases/2026/held.md", release("Canary", "Embargo: 2026-12-01 00:01\n"))
    assert build(project) == ""
    return project


def build(project: Project, without: str = "", now: str = NOON) -> str:
    """Build, ``without`` what is taken away first; answer what was said beside the usual."""
    ran = project.run("-c", without + PRESS, "build", env={"PRESS_AS_OF": now, "SITEURL": ADDRESS})
    return "" if ran.code == 0 else ran.err


def check(project: Project, first: str = "") -> None:
    """Check, and find nothing; ``first`` is what is changed before."""
    ran = project.run("-c", first + PRESS, "check", env={"PRESS_AS_OF": NOON, "SITEURL": ADDRESS})
    assert (ran.code, ran.err) == (0, "")


def is_right(project: Project, now: str = NOON) -> bool:
    """Whether the site is that which a first build makes, and nothing else lies beside it."""
    cold = Project(project.folder.with_name("cold"))
    shutil.rmtree(cold.folder, ignore_errors=True)
    return not different(project.site(), anew(project, make_project(cold.folder), now)) and project.leftovers() == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SECOND, "lamp is lit", "lamp is dark"),
        (SECOND, "Title: Lamp", "Title: Lantern"),
        (SECOND, "Standfirst: What", "Standfirst: All that"),
        (SOUND, "Ends", "Another sentence.\n\nEnds"),
        (THIRD, "The pier is open", "The pier is shut"),
        ("content/releases/2026/held.md", "The library is open", "The library is shut"),
    ],
)
def test_an_edit_is_met_without_planning_the_whole_site(built: Project, file: str, old: str, new: str) -> None:
    built.replace(file, old, new)
    assert build(built, NO_WHOLE) == ""
    assert is_right(built)


def test_where_nothing_at_all_has_changed_nothing_is_understood_again(built: Project) -> None:
    assert build(built, NO_OFFICE) == ""
    tomorrow = "2026-11-25 12:00"
    assert "the office was understood anew" in build(built, NO_OFFICE, tomorrow)
    assert build(built, now=tomorrow) == ""
    assert build(built, NO_OFFICE, tomorrow) == ""
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    assert "the office was understood anew" in build(built, NO_OFFICE, tomorrow)


def test_the_first_edit_finds_the_texts_of_all_feeds_at_hand(built: Project) -> None:
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    assert build(built, NO_TEXTS) == ""
    assert "lamp is dark" in (built.output / "feed.atom").read_text("utf-8")


def test_two_at_once_and_one_after_the_other(built: Project) -> None:
    built.replace(SECOND, "Title: Lamp", "Title: Lantern")
    built.replace(THIRD, "The pier is open", "The pier is shut")
    assert build(built, NO_WHOLE) == ""
    built.replace(SECOND, "Title: Lantern", "Title: Light")
    assert build(built, NO_WHOLE) == ""
    assert is_right(built)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (THIRD, "Date: 2026-05-01", "Date: 2026-05-02"),
        (THIRD, "Date: 2026-05-01", "Embargo: 2026-11-30 09:00\nDate: 2026-05-01"),
        (THIRD, "Date: 2026-05-01", "Correction: 2026-11-23 | B | It is open. | It is shut.\nDate: 2026-05-01"),
        (THIRD, "Date: 2026-05-01", "Withdrawn: 2026-11-01 | It was shut.\nDate: 2026-05-01"),
        (THIRD, "Tags: libraries\n", ""),
        (THIRD, "Date: 2026-05-01", "Lang: cy\nDate: 2026-05-01"),
        (THIRD, "The pier", "[A leaflet]({static}leaflet.pdf). The pier"),
        (THIRD, "The pier is open.", "The pier is open. Ring Night Owls on 0808 157 0200."),
        ("content/releases/2026/held.md", "is open", "is open. Ring Night Owls on 0808 157 0200"),
        ("content/directory/contacts.yaml", "020 7946 0150", "020 7946 0160"),
        ("pelicanconf.py", "PRESS_FEATURED = []", 'PRESS_FEATURED = ["second"]'),
    ],
)
def test_what_changes_more_has_the_whole_site_planned(built: Project, file: str, old: str, new: str) -> None:
    built.write("content/releases/2026/leaflet.pdf", b"%PDF-1.4")
    built.replace("pelicanconf.py", "# Where things are", "PRESS_FEATURED = []\n# Where things are")
    assert build(built) == ""
    built.replace(file, old, new)
    assert "the whole site was planned" in build(built, NO_WHOLE)
    assert build(built) == ""
    assert is_right(built)


def test_nothing_is_carried_over_an_embargo_a_day_or_a_meddled_site(built: Project) -> None:
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    assert "the whole site was planned" in build(built, NO_WHOLE, now="2026-11-25 12:00")
    assert build(built, now="2026-12-01 00:00") == ""
    built.replace(SECOND, "lamp is dark", "lamp is lit")
    assert "the whole site was planned" in build(built, NO_WHOLE, now="2026-12-01 00:01")
    assert build(built, now="2026-12-01 00:01") == ""
    assert is_right(built, "2026-12-01 00:01")
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    (built.output / "index.html").write_text("meddled")
    assert "the whole site was planned" in build(built, NO_WHOLE, now="2026-12-01 00:01")


def test_whoever_checks_before_building_does_not_wait_longer(built: Project) -> None:
    built.replace(THIRD, "The pier is open", "The pier is shut")
    check(built)
    assert build(built, NO_WHOLE) == ""
    assert is_right(built)


def test_a_check_between_two_builds_hides_no_edit(built: Project) -> None:
    built.replace(THIRD, "The pier is open", "The pier is shut")
    check(built, WRITES_ALL)
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    assert build(built) == ""
    assert is_right(built)


def test_a_file_that_nothing_links_to_any_more_is_out_no_longer(built: Project) -> None:
    leaflet = built.write("content/releases/2026/leaflet.pdf", b"%PDF-1.4")
    built.replace(THIRD, "The pier", "[A leaflet]({static}leaflet.pdf). The pier")
    assert build(built) == ""
    # A check does not write down what a release links to, and neither does a build that misses the file.
    for old, new in (("pier is open", "pier is shut"), ("pier is shut", "pier is open")):
        built.replace(THIRD, old, new)
        check(built, WRITES_ALL)
    leaflet.unlink()
    assert "broken-target" in build(built)
    leaflet.write_bytes(b"%PDF-1.4")
    built.replace(THIRD, "[A leaflet]({static}leaflet.pdf). ", "")
    assert build(built) == ""
    assert "releases/2026/leaflet.pdf" not in built.site()
    assert is_right(built)


def test_where_the_folder_aside_cannot_be_linked_every_file_is_planned_and_made(built: Project) -> None:
    shutil.rmtree(built.folder / ".output.aside", ignore_errors=True)
    built.replace(SECOND, "lamp is lit", "lamp is dark")
    assert build(built, NO_LINKS) == ""
    assert is_right(built)


def test_many_small_edits_leave_the_site_that_a_first_build_makes(built: Project) -> None:
    soak = Soak(built, random.Random(SEED))
    edits = [soak.body, soak.title, soak.standfirst, soak.link, soak.correction]
    history: list[str] = []
    for step in range(STEPS):
        for edit in soak.dice.choices(edits, k=2):
            edit()
            history.append(edit.__name__)
        said = build(built, now=soak.now)
        assert said == "", f"seed {SEED}: {history}"
        assert step % 4 != 3 or is_right(built, soak.now), f"seed {SEED}: {history}"
