"""A process that watches brings the site that is out up to date by each edit, and is right whatever else goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.project import NOON, SOUND, Project, make_project, release
from tests.site.test_soak import anew, different
from tests.site.watcher import ADDRESS, Watched, watching

pytestmark = pytest.mark.slow

SECOND = "content/releases/2026/second.md"
HELD = "content/releases/2026/held.md"


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """The small office with a second release and a held one, built, and edited once: its blueprint is in mind."""
    project = make_project(tmp_path / "warm")
    project.own("theme")
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    project.write(HELD, release("Canary", "Embargo: 2026-12-01 00:01\n", body="The canary sings."))
    with watching(project) as watched:
        assert watched.build(NOON) == (0, 0)
        project.replace(SECOND, "lamp is lit", "lamp is dark")
        assert watched.build(NOON) == (0, 1)
        yield watched


def cold(watched: Watched, now: str = NOON) -> dict[str, bytes]:
    """What a first build makes."""
    there = watched.project.folder.with_name("cold")
    return anew(watched.project, Project(there) if there.exists() else make_project(there), now)


def is_right(watched: Watched, now: str = NOON) -> bool:
    """Whether the site is that which a first build makes, and nothing else lies beside it."""
    return not different(watched.project.site(), cold(watched, now)) and watched.project.leftovers() == []


def test_what_was_edited_is_out_and_the_rest_as_it_was(watched: Watched) -> None:
    assert b"lamp is dark" in watched.project.site()["releases/2026/second/index.html"]
    assert is_right(watched)


def test_a_title_is_another_in_every_list_feed_and_sitemap(watched: Watched) -> None:
    watched.project.replace(SECOND, "Title: Lamp", "Title: Lantern")
    assert watched.build(NOON) == (0, 2)
    assert sum(b"Lantern" in data for data in watched.project.site().values()) > 10
    assert is_right(watched)


def test_a_correction_moves_the_day_in_the_sitemap(watched: Watched) -> None:
    watched.project.replace(SECOND, "Date:", "Correction: 2026-11-23 | B | It is lit. | It is dark.\nDate:")
    assert watched.build(NOON) == (0, 2)
    assert b"<lastmod>2026-11-23" in watched.project.site()["sitemap.xml"]
    assert is_right(watched)


def test_another_builds_site_is_not_taken_for_its_own(watched: Watched) -> None:
    watched.project.replace(SECOND, "Title: Lamp", "Title: Lantern")
    assert watched.project.press("build", env={"PRESS_AS_OF": NOON}).code == 0  # at no address: another site
    watched.project.replace(SOUND, "Ends", "Another sentence.\n\nEnds")
    assert watched.build(NOON)[0] == 0
    assert is_right(watched)


@pytest.mark.parametrize("folder", ["output", ".output.aside"])
def test_a_removed_site_and_a_removed_folder_aside_are_made_again(watched: Watched, folder: str) -> None:
    (watched.project.folder / folder).rename(watched.project.folder.with_name(folder))
    watched.project.replace(SECOND, "lamp is", "lamp still is")
    assert watched.build(NOON)[0] == 0
    assert is_right(watched)


def test_a_finding_leaves_the_site_as_it_was_and_all_is_right_when_it_is_mended(watched: Watched) -> None:
    before = watched.project.site()
    watched.project.replace(SECOND, "lamp is dark.", "lamp is out.[^9]")
    assert watched.build(NOON)[0] == 1
    assert watched.project.site() == before
    watched.project.replace(SECOND, "[^9]", "")
    assert watched.build(NOON) == (0, 2)
    assert is_right(watched)


def test_a_release_that_links_to_an_edited_one_is_judged_again_with_it(watched: Watched) -> None:
    watched.project.replace(SOUND, "Ends", "See [it]({filename}second.md).\n\nEnds")
    assert watched.build(NOON) == (0, 2)
    watched.project.replace(SECOND, "Title: Lamp", "Title: Lantern")
    assert watched.build(NOON) == (0, 3)
    assert is_right(watched)


def test_nothing_of_a_held_release_goes_out_while_it_is_edited_and_all_when_its_time_has_come(watched: Watched) -> None:
    watched.project.replace(HELD, "canary sings", "canary sings loudly")
    assert watched.build(NOON) == (0, 2)
    assert not any(b"anary" in data for data in watched.project.site().values())
    assert not any(b"anary" in data for data in watched.project.site(".output.aside").values())
    assert is_right(watched)
    watched.project.replace(SECOND, "lamp is", "lamp still is")
    assert watched.build("2026-12-01 00:01")[0] == 0
    assert b"sings loudly" in watched.project.site()["releases/2026/held/index.html"]
    assert is_right(watched, "2026-12-01 00:01")


def test_a_new_day_is_a_run_of_its_own(watched: Watched) -> None:
    watched.project.replace(SECOND, "lamp is", "lamp still is")
    assert watched.build("2026-11-25 12:00") == (0, 0)
    assert is_right(watched, "2026-11-25 12:00")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SECOND, "Issuers: county-council", "Issuers: harbour-trust"),
        (SECOND, "Date: 2026-05-01", "Date: 2026-05-02"),
        (HELD, "The canary sings.", "Ring Night Owls on 0808 157 0200."),
        ("content/directory/contacts.yaml", "phone: 020 7946 0150", "phone: 020 7946 0151"),
        ("theme/templates/404.html", "{% block main %}", "{% block main %}<p>Oh.</p>"),
    ],
)
def test_what_reaches_further_is_a_run_of_its_own(watched: Watched, file: str, old: str, new: str) -> None:
    watched.project.replace(file, old, new)
    assert watched.build(NOON) == (0, 0)
    assert is_right(watched)


def test_a_release_more_and_one_less_are_runs_of_their_own(watched: Watched) -> None:
    watched.project.write("content/releases/2026/third.md", release("Third"))
    assert watched.build(NOON) == (0, 0)
    (watched.project.folder / SECOND).unlink()
    assert watched.build(NOON) == (0, 0)
    assert is_right(watched)


def test_the_next_process_goes_on_from_there(watched: Watched) -> None:
    watched.project.replace(SECOND, "lamp is", "lamp still is")
    assert watched.build(NOON) == (0, 2)
    before = {path: path.stat().st_ino for path in watched.project.output.rglob("*.html")}
    ran = watched.project.press("build", env={"PRESS_AS_OF": NOON, "SITEURL": "https://press.example.org"})
    assert ran.code == 0
    assert {path: path.stat().st_ino for path in watched.project.output.rglob("*.html")} == before


# What a watched folder hides


def test_a_folder_that_was_moved_away_is_missed_at_once(watched: Watched) -> None:
    watched.project.write("content/releases/2025/third.md", release("Third").replace("Date: 2026", "Date: 2025"))
    assert watched.build(NOON)[0] == 0
    (watched.project.folder / "content/releases/2025").rename(watched.project.folder / "elsewhere")
    watched.seen = watched.look()  # the system tells of the folder alone
    assert watched.build(NOON, "content/releases/2025")[0] == 0
    assert is_right(watched)


def test_a_release_under_two_names_says_the_same_under_both(watched: Watched) -> None:
    alias = watched.project.folder / "content/releases/2026/alias.md"
    text = (watched.project.folder / SECOND).read_text("utf-8")
    watched.project.write(SECOND, text.replace("Title:", "Slug: second\nTitle:"))
    target = watched.project.write("shared.md", text.replace("Title:", "Slug: alias\nTitle:"))
    alias.symlink_to(target)
    assert watched.build(NOON)[0] == 0
    watched.project.replace("shared.md", "lamp is dark", "lamp is red")
    watched.project.replace(SECOND, "lamp is dark", "lamp is blue")
    assert watched.build(NOON)[0] == 0
    assert b"lamp is red" in watched.project.site()["releases/2026/alias/index.html"]
    assert is_right(watched)


def test_what_somebody_removes_from_the_site_is_not_missing_with_the_next_edit_but_one(watched: Watched) -> None:
    (watched.project.output / "releases/2026/sound/index.html").unlink()
    for colour in ("red", "blue"):
        watched.project.write(SECOND, release("Lamp", body=f"The harbour lamp is {colour}."))
        assert watched.build(NOON, rested=True)[0] == 0
        assert is_right(watched)


def test_what_somebody_removes_is_back_when_it_is_quiet_however_quick_the_edits_were(watched: Watched) -> None:
    (watched.project.output / "releases/2026/sound/index.html").unlink()
    for colour in ("red", "blue"):
        watched.project.write(SECOND, release("Lamp", body=f"The harbour lamp is {colour}."))
        assert watched.build(NOON)[0] == 0
    assert watched.look_again(NOON) == 0
    assert is_right(watched)


def test_what_an_edit_has_changed_of_what_is_known_is_written_down_when_it_is_quiet(watched: Watched) -> None:
    ledger = watched.project.folder / ".press/ledger.json"
    watched.project.replace(SECOND, "Title: Lamp", "Title: Lantern")
    assert watched.build(NOON) == (0, 2)
    assert b"Lantern" not in ledger.read_bytes()
    assert watched.look_again(NOON) == 0
    assert b"Lantern" in ledger.read_bytes()


def test_a_release_that_has_grown_too_large_is_refused_as_ever(watched: Watched) -> None:
    file = watched.project.folder / SECOND
    file.write_text(file.read_text("utf-8").replace("lamp", "lamp " * 500_000, 1), "utf-8")
    assert watched.build(NOON)[0] == 1
    assert "the most that is read" in watched.said


# Before the first edit


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Watched]:
    """The small office with a second release, which another process has built; one that watches has just begun."""
    project = make_project(tmp_path / "warm")
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    assert project.press("build", env={"PRESS_AS_OF": NOON, "SITEURL": ADDRESS}).code == 0
    with watching(project) as watched:
        assert watched.build(NOON) == (0, 0)
        yield watched


def aside(watched: Watched) -> dict[str, bytes]:
    return watched.project.site(".output.aside")


def test_the_first_edit_finds_all_that_it_takes(begun: Watched) -> None:
    before = begun.project.site()
    assert begun.get_ready(NOON) == 0
    assert begun.said == ""
    assert begun.project.site() == aside(begun) == before
    begun.project.replace(SECOND, "lamp is lit", "lamp is dark")
    code, renewals = begun.build(NOON)
    assert code == 0
    assert renewals, "the office was understood already"
    assert b"lamp is dark" in begun.project.site()["releases/2026/second/index.html"]
    assert is_right(begun)


def test_what_was_edited_while_it_got_ready_is_not_taken_for_what_is_out(begun: Watched) -> None:
    begun.project.replace(SECOND, "lamp is lit", "lamp is dark")
    begun.get_ready(NOON)
    assert begun.said == "", "the edit will tell"
    assert b"lamp is lit" in begun.project.site()["releases/2026/second/index.html"]
    assert begun.build(NOON)[0] == 0
    assert is_right(begun)


def test_after_a_first_build_the_site_lies_aside_before_it_is_edited(watched: Watched) -> None:
    watched.project.replace(SECOND, "Date: 2026-05-01", "Date: 2026-05-02")
    assert watched.build(NOON) == (0, 0)
    assert watched.get_ready(NOON) == 0
    assert watched.project.site() == aside(watched)
    watched.project.replace(SECOND, "lamp is dark", "lamp is lit")
    assert watched.build(NOON) == (0, 2)
    assert is_right(watched)


def test_an_office_with_a_fault_or_without_a_release_has_nothing_to_get_ready(watched: Watched) -> None:
    watched.project.replace(SECOND, "lamp is dark", "lamp is out.[^9]")
    assert watched.build(NOON)[0] == 1
    before = watched.project.site()
    watched.get_ready(NOON)
    assert watched.project.site() == before
    for name in (SOUND, SECOND, HELD):
        (watched.project.folder / name).unlink()
    assert watched.build(NOON)[0] == 2, "nobody said that all of them are to go"
    watched.project.write(HELD, release("Held", "Status: draft\n"))
    assert watched.project.press("build", "--allow-removal").code == 0
    assert watched.build(NOON)[0] == 0
    assert watched.get_ready(NOON) == 0
    assert is_right(watched)
