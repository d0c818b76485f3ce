"""The search of a whole site: made when the site is out, behind an edit for a moment, behind a hold never."""

from __future__ import annotations

import gzip
import signal
import time
from pathlib import Path

import pytest

from press.search import ALONE
from tests.site.project import SEARCHED, SOUND, Project, Ran, release

pytestmark = pytest.mark.slow

SECOND = "content/releases/2026/second.md"
KEPT = "The harbour lamp is lit.\n\n## The keeper\n\nShe climbs at dusk."


def build(project: Project, *options: str) -> Ran:
    ran = project.press("build", *options, env=SEARCHED)
    assert ran.code == 0, ran.err
    return ran


def words(project: Project) -> str:
    """All that the index holds, names and unpacked contents, in lower case. Empty where there is none."""
    files = sorted((project.output / "pagefind").rglob("*"))
    read = [file.read_bytes() for file in files if file.is_file()]
    unpacked = [gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data for data in read]
    return b"\n".join([*[file.name.encode() for file in files], *unpacked]).decode("utf-8", "replace").lower()


def number(folder: Path) -> int:
    return folder.stat().st_ino


def no_pagefind(project: Project, module: str, program: str = "") -> dict[str, str]:
    """An environment in which Pagefind's package is ``module``, and its program the shell's lines in ``program``."""
    script = project.write("fake/program", f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    project.write("fake/pagefind_bin.py", module)
    return {**SEARCHED, "PYTHONPATH": f"{project.folder / 'fake'}:{project.folder / 'plugins'}"}


HERE = "from pathlib import Path\n\ndef get_executable():\n    return Path(__file__).parent / 'program'\n"


@pytest.fixture
def searched(project: Project) -> Project:
    """The small office with a second release, built with its search."""
    project.write(SECOND, release("Lamp", "Tags: Harbours\nRegions: Coast\n", KEPT))
    assert "The search finds" in build(project).err
    return project


def test_it_finds_releases_and_what_they_can_be_narrowed_by(searched: Project) -> None:
    found = words(searched)
    assert "the harbour lamp is lit." in found
    assert '"topic":["harbours"]' in found
    assert '"region":["coast"]' in found
    assert '"year":["2026"]' in found
    assert '"url":"/releases/2026/second/"' in found
    # What stands on every page, or belongs to another one, is no reason to find a release.
    assert "skip to the text" not in found
    assert not list((searched.output / "pagefind").glob("pagefind-ui*"))


def test_it_is_made_anew_when_a_page_has_changed_and_only_then(searched: Project) -> None:
    index = searched.output / "pagefind"
    before = number(index)
    assert "The search finds" in build(searched).err
    assert number(index) == before
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    assert "The search finds" in build(searched).err
    assert "the beacon is lit" in words(searched)
    assert "harbour lamp" not in words(searched)
    assert searched.leftovers() == []


def test_left_alone_it_lags_behind_an_edit_until_the_next_build(searched: Project) -> None:
    index = searched.output / "pagefind"
    before = number(index)
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    build(searched, "--no-search")
    assert number(index) == before
    assert "harbour lamp" in words(searched)
    build(searched)
    assert "the beacon is lit" in words(searched)


def hold(project: Project) -> None:
    project.replace(SECOND, "Contacts:", "Embargo: 2027-01-01 00:01\nContacts:")


def withdraw(project: Project) -> None:
    project.replace(SECOND, "Contacts:", "Withdrawn: 2026-06-01 | It was not so.\nContacts:")


def make_a_draft(project: Project) -> None:
    project.replace(SECOND, "Contacts:", "Status: draft\nContacts:")


def delete(project: Project) -> None:
    (project.folder / SECOND).unlink()


def change_its_address(project: Project) -> None:
    project.replace(SECOND, "Contacts:", "Slug: beacon\nContacts:")


@pytest.mark.parametrize("take_back", [hold, withdraw, make_a_draft, delete, change_its_address])
def test_it_never_lags_behind_what_is_taken_back(searched: Project, take_back: object) -> None:
    assert callable(take_back)
    take_back(searched)
    build(searched, "--no-search")
    assert not (searched.output / "pagefind").exists()
    assert searched.leftovers() == []
    build(searched)
    assert ("harbour lamp" in words(searched)) == (take_back is change_its_address)
    assert "releases/2026/second/" not in words(searched)


def forget_everything(project: Project) -> None:
    for file in (project.folder / ".press").glob("site-*.json"):
        file.unlink()


def meddle_with_the_page(project: Project) -> None:
    (project.output / "releases/2026/second/index.html").write_text("Meddled with.", "utf-8")


def remove_the_page(project: Project) -> None:
    (project.output / "releases/2026/second/index.html").unlink()


@pytest.mark.parametrize("meddle", [forget_everything, meddle_with_the_page, remove_the_page])
def test_where_nobody_knows_what_was_out_nothing_is_found(searched: Project, meddle: object) -> None:
    assert callable(meddle)
    meddle(searched)
    hold(searched)
    build(searched, "--no-search")
    assert words(searched) == ""


def test_an_index_of_unknown_making_is_made_anew(searched: Project) -> None:
    index = searched.output / "pagefind"
    index.rename(searched.folder / "elsewhere")
    index.mkdir()
    (index / "pagefind.js").write_text("alert(1)", "utf-8")
    build(searched)
    assert "harbour lamp" in words(searched)
    assert "alert(1)" not in words(searched)


def test_a_gate_that_stays_shut_leaves_it_as_it_was(searched: Project) -> None:
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    build(searched, "--no-search")
    before = number(searched.output / "pagefind")
    searched.replace(SOUND, "Standfirst:", "Standfrist:")
    assert searched.press("build", env=SEARCHED).code == 1
    assert number(searched.output / "pagefind") == before
    assert "harbour lamp" in words(searched)


def test_a_gate_that_stays_shut_is_no_reason_for_a_search_that_lags_behind_what_is_out(searched: Project) -> None:
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    build(searched, "--no-search")
    assert "harbour lamp" in words(searched)
    searched.replace(SOUND, "Standfirst:", "Standfrist:")
    ran = searched.pelican("-e", f"{ALONE}=1", env=SEARCHED)
    assert ran.code == 1, ran.err
    assert "the beacon is lit" in words(searched)
    assert "harbour lamp" not in words(searched)


def test_a_run_for_the_search_alone_says_what_it_finds_and_no_more(searched: Project) -> None:
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    build(searched, "--no-search")
    ran = searched.pelican("-e", f"{ALONE}=1", env=SEARCHED)
    assert (ran.code, ran.err.count("\n")) == (0, 1), ran.err
    assert ran.err.startswith("The search finds ")


def test_a_preview_has_none(project: Project) -> None:
    site = str(project.folder / "preview/site")
    ran = project.press("build", "--output", site, env={**SEARCHED, "PRESS_PREVIEW": site})
    assert ran.code == 0
    assert "search/index.html" in project.site("preview/site")
    assert not Path(site, "pagefind").exists()


def test_plain_pelican_makes_it_too(project: Project) -> None:
    assert project.pelican(env=SEARCHED).code == 0
    assert (project.output / "pagefind/pagefind.js").is_file()


def test_without_pagefind_the_site_is_out_and_a_sentence_says_what_it_lacks(project: Project) -> None:
    ran = project.press("build", env=no_pagefind(project, "raise ImportError\n"))
    assert ran.code == 0
    assert "The site has no search, as there is no Pagefind for this computer" in ran.err
    assert (project.output / "index.html").is_file()


def test_when_pagefind_fails_the_site_is_out_and_the_old_index_serves(searched: Project) -> None:
    before = number(searched.output / "pagefind")
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    ran = searched.press("build", env=no_pagefind(searched, HERE, "echo 'No room left.' >&2; exit 1"))
    assert ran.code == 2
    assert "The site is out, and its search could not be made. Pagefind says: No room left." in ran.err
    assert "Traceback" not in ran.err
    assert "The beacon is lit" in (searched.output / "releases/2026/second/index.html").read_text("utf-8")
    assert number(searched.output / "pagefind") == before
    assert not (searched.folder / ".output.search").exists()


def test_when_pagefind_is_ended_for_lack_of_memory_a_sentence_says_how_much_it_needs(searched: Project) -> None:
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    ran = searched.press("build", env=no_pagefind(searched, HERE, "kill -9 $$"))
    assert ran.code == 2
    assert "The site is out, and its search could not be made. Pagefind was ended from outside, perhaps for " in ran.err
    assert "“press build --no-search”" in ran.err
    assert "The beacon is lit" in (searched.output / "releases/2026/second/index.html").read_text("utf-8")


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_cut_off_while_it_is_made_everything_is_whole(searched: Project, ending: signal.Signals) -> None:
    before = number(searched.output / "pagefind")
    searched.replace(SECOND, "The harbour lamp is lit.", "The beacon is lit.")
    slow = 'mkdir -p "$4"; echo half > "$4/half"; echo > started; exec sleep 60'
    environment = no_pagefind(searched, HERE, slow.replace("started", str(searched.folder / "started")))
    process = searched.start("-m", "press", "build", env=environment, start_new_session=True)
    deadline = time.monotonic() + 30
    while not (searched.folder / "started").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(ending)
    _, told = process.communicate(timeout=30)
    if ending == signal.SIGINT:
        assert process.returncode == 130
        assert "Interrupted. The published site is whole." in told
    assert "The beacon is lit" in (searched.output / "releases/2026/second/index.html").read_text("utf-8")
    assert number(searched.output / "pagefind") == before
    build(searched)
    assert "the beacon is lit" in words(searched)
    assert not (searched.folder / ".output.search").exists()
