"""A preview that is kept up with every edit is the one made anew, whatever faults come and go."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.project import NOON, SOUND, Project, files, make_project, release
from tests.site.soaking import HELP, Soak
from tests.site.test_soak import SEED, STEPS, different
from tests.site.watcher import ADDRESS, Watched, watching

pytestmark = pytest.mark.slow

WRITE = "content/releases/2026/{}.md".format
SECOND, HELD, DRAFT, TWIN, WELSH = map(WRITE, ("second", "held", "draft", "twin", "welsh"))


@dataclass
class Kept:
    """A preview that a process keeps up."""

    watched: Watched
    site: Path

    @property
    def project(self) -> Project:
        return self.watched.project

    def page(self, name: str) -> str:
        return (self.site / name / "index.html").read_text("utf-8")

    def renewed(self, now: str = NOON) -> bool:
        """Build; whether what was planned was brought up to date, and the preview is the one made anew."""
        code, renewals = self.watched.build(now)
        assert code == 0, self.watched.said
        assert not different(files(self.site), self.anew(now))
        return renewals > 0

    def anew(self, now: str) -> dict[str, bytes]:
        """The preview that a first build makes of the same office."""
        cold = Project(self.project.folder.with_name("cold"))
        shutil.rmtree(cold.folder, ignore_errors=True)
        shutil.copytree(
            self.project.folder, cold.folder, symlinks=True, ignore=shutil.ignore_patterns(".press", "output")
        )
        site = cold.folder.parent / "anew/site"
        shutil.rmtree(site.parent, ignore_errors=True)
        environment = {"PRESS_AS_OF": now, "SITEURL": ADDRESS, "PRESS_PREVIEW": str(site)}
        built = cold.press("build", "--output", str(site), env=environment)
        assert built.code == 0, built.err
        return files(site)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """An office with a draft, a held release, one in Welsh, and two at one address, of which one is shown."""
    project = make_project(tmp_path / "warm")
    project.own("theme")
    project.write(SECOND, release("Lamp", body="The harbour lamp is lit."))
    project.write(HELD, release("Canary", "Embargo: 2027-01-01 00:01\n", body="The canary sings."))
    project.write(DRAFT, release("Sketch", "Status: draft\n", body="The sketch is grey."))
    project.write(WELSH, release("Llyfrgell", "Lang: cy\n", body="The library is open."))
    project.write(TWIN, release("Twin", "Slug: draft\n"))
    site = tmp_path / "preview/site"
    with watching(project, site) as watched:
        assert watched.build(NOON) == (0, 0)
        yield Kept(watched, site)


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        (SECOND, "lamp is lit", "lamp is dark", "releases/2026/second"),
        (HELD, "canary sings", "canary sings loudly", "releases/2026/held"),
        (DRAFT, "sketch is grey", "sketch is blue", "releases/2026/draft"),
        (WELSH, "library is open", "library is shut", "cy/releases/2026/welsh"),
    ],
)
def test_whatever_is_edited_is_shown_and_the_rest_as_it_was(
    kept: Kept, file: str, old: str, new: str, page: str
) -> None:
    kept.project.replace(file, old, new)
    assert kept.renewed()
    assert new in kept.page(page)


def test_a_title_of_a_held_release_is_another_in_every_list(kept: Kept) -> None:
    kept.project.replace(HELD, "Title: Canary", "Title: Nightingale")
    assert kept.renewed()
    assert "Nightingale" in kept.page("")
    assert "Nightingale" in kept.page("releases/2026")


@pytest.mark.parametrize(("file", "page"), [(SECOND, "releases/2026/second"), (WELSH, "cy/releases/2026/welsh")])
def test_a_fault_comes_moves_and_goes_on_its_page_and_on_every_front_page(kept: Kept, file: str, page: str) -> None:
    pages = [page, "", "cy"]
    assert [lines(kept.page(one), file) for one in pages] == [[]] * 3
    kept.project.replace(file, "\n\nEnds", "[^9]\n\nEnds")
    assert kept.renewed()
    before = lines(kept.page(page), file)
    assert len(before) == 1
    assert [lines(kept.page(one), file) for one in pages] == [before] * 3
    kept.project.replace(file, "[^9]", "\n\nMore.[^9]")
    assert kept.renewed()
    assert [lines(kept.page(one), file) for one in pages] == [[before[0] + 2]] * 3
    kept.project.replace(file, "[^9]", "")
    assert kept.renewed()
    assert [lines(kept.page(one), file) for one in pages] == [[]] * 3


def lines(page: str, file: str) -> list[int]:
    """The lines of a file in which a page shows a finding, in whichever language it does."""
    return [int(line) for line in re.findall(f"{re.escape(file)}, (?:line|llinell) (\\d+)", page)]


def test_a_fault_of_a_release_that_is_not_shown_stands_on_the_front_page(kept: Kept) -> None:
    """Another stands at its address."""
    kept.project.replace(TWIN, "library is open.", "library is open.[^9]")
    assert kept.renewed()
    assert "[^9]" in kept.page("")
    kept.project.replace(TWIN, "[^9]", "")
    assert kept.renewed()
    assert "[^9]" not in kept.page("")


def test_a_release_that_is_at_fault_for_what_was_edited_is_made_again_with_it(kept: Kept) -> None:
    kept.project.replace(SOUND, "Ends", "See [Lamp]({filename}second.md).\n\nEnds")
    assert kept.renewed()
    kept.project.replace(SECOND, "Date:", "Withdrawn: 2026-11-01 | It was dark.\nDate:")
    kept.renewed()
    kept.project.replace(SECOND, "Withdrawn: 2026-11-01 | It was dark.\n", "")
    kept.renewed()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SECOND, "Date: 2026-05-01", "Date: May"),
        (SECOND, "Title: Lamp\n", ""),
        (SECOND, "Issuers: county-council", "Issuers: no-such"),
        (SECOND, "Standfirst:", "No field at all\nStandfirst:"),
        (HELD, "Embargo: 2027-01-01 00:01", "Embargo: soon"),
        (HELD, "Embargo: 2027-01-01 00:01\n", ""),
        (DRAFT, "Status: draft", "Status: published"),
        (TWIN, "Slug: draft", "Slug: first"),
        ("content/directory/contacts.yaml", "phone: 020 7946 0150", "phone: 020"),
        ("content/directory/topics.yaml", "libraries", "- a list"),
    ],
)
def test_whatever_comes_and_goes_the_preview_is_right(kept: Kept, file: str, old: str, new: str) -> None:
    before = (kept.project.folder / file).read_text("utf-8")
    assert old in before
    kept.project.write(file, before.replace(old, new, 1))
    kept.renewed()
    kept.project.replace(SOUND, "Ends", "Another sentence.\n\nEnds")
    assert kept.watched.build(NOON)[0] == 0
    kept.project.write(file, before)
    kept.renewed()


def test_a_file_that_is_no_text_and_one_again(kept: Kept) -> None:
    before = (kept.project.folder / SECOND).read_bytes()
    kept.project.write(SECOND, bytes(range(256)))
    kept.renewed()
    kept.project.write(SECOND, before)
    kept.renewed()


def test_where_it_cannot_be_made_the_last_one_stays_and_the_next_is_right(kept: Kept) -> None:
    kept.project.write("content/directory/plan.txt", "Not for the public.")
    kept.renewed()
    before = files(kept.site)
    kept.project.replace(SECOND, "lamp is lit.", "lamp is lit. See [it]({static}/directory/plan.txt).")
    assert kept.watched.build(NOON)[0] == 2
    assert "“content/directory/plan.txt” is what the office works with" in kept.watched.said
    assert files(kept.site) == before
    kept.project.replace(SECOND, " See [it]({static}/directory/plan.txt).", "")
    kept.project.replace(SECOND, "lamp is lit", "lamp is dark")
    kept.renewed()


def test_when_it_is_quiet_everything_is_looked_at_without_a_word(kept: Kept) -> None:
    kept.project.replace(SECOND, "lamp is lit.", "lamp is dark.[^9]")
    assert kept.renewed()
    assert "[^9]" in kept.watched.said
    before = files(kept.site)
    assert (kept.watched.look_again(NOON), kept.watched.said) == (0, "")
    assert files(kept.site) == before


def test_what_was_missed_is_found_when_it_is_quiet(kept: Kept) -> None:
    kept.project.replace(SECOND, "lamp is lit", "lamp is dark")
    assert (kept.watched.look_again(NOON), kept.watched.said) == (0, "")
    assert "lamp is dark" in kept.page("releases/2026/second")


class Faults(Soak):
    """An office in which faults come and go as well."""

    def fault(self) -> None:
        """Put a note's mark that leads nowhere into a release, or take it out."""
        file = self.any()
        text = file.read_text("utf-8")
        file.write_text(text.replace("[^9]", "") if "[^9]" in text else text.replace(HELP, f"{HELP}[^9]", 1), "utf-8")

    def undated(self) -> None:
        self.change("Date", self.dice.choice(["May", "2026-05-11"]))

    def untitled(self) -> None:
        self.change("Title", None)

    def twins(self) -> None:
        self.change("Slug", self.dice.choice(["twin", "other-twin"]))


def test_a_preview_that_a_process_keeps_up_with_every_edit_is_the_one_made_anew(tmp_path: Path) -> None:
    project, site = make_project(tmp_path / "warm"), tmp_path / "preview/site"
    project.own("theme")
    soak = Faults(project, random.Random(SEED))
    small = [soak.body, soak.title, soak.standfirst, soak.correction, soak.link, soak.fault, soak.fault]
    large = [soak.new, soak.tags, soak.date, soak.welsh, soak.kit, soak.hold, soak.lift, soak.draft, soak.delete]
    large += [soak.rename, soak.withdrawn, soak.picture, soak.contact, soak.organisation, soak.theme, soak.tick]
    large += [soak.undated, soak.untitled, soak.twins]
    for edit in (soak.new, soak.new, soak.new, soak.welsh, soak.kit):
        edit()
    history: list[str] = []
    renewed, steps = 0, max(STEPS // 2, 1)
    with watching(project, site) as watched:
        kept = Kept(watched, site)
        assert not kept.renewed(soak.now)
        for _ in range(steps):
            for edit in (soak.dice.choice(large), *soak.dice.choices(small, k=3)):
                edit()
                history.append(edit.__name__)
                renewed += kept.renewed(soak.now)
    assert renewed > steps, f"seed {SEED}: {history}"
