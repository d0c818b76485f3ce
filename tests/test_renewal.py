"""A process that watches renews what it has in mind only where a few releases say something else, and nothing more."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from press.edited import FEW
from press.renewal import Blueprint, renew
from tests.edits import ABOUT, HELD, LAMP, PIER, REACHES_FURTHER, Office
from tests.fixtures import NOW, at, sound


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def renewed(office: Office, now: str = NOW, renewals: int = 0) -> tuple[list[str], list[str]] | None:
    """What was edited and what else was judged again with it; none where that takes a whole run."""
    before, no_plan = office.before, cast("Any", None)
    blueprint = Blueprint(before.content, before.loaded, before.result, no_plan, {}, before.valid, renewals)
    renewal = renew(blueprint, office.look(), at(now))
    if renewal is None:
        return None
    return sorted(renewal.edited), sorted(renewal.touched.keys() - renewal.edited.keys())


def test_what_was_edited_is_understood_anew_with_what_depends_on_it(office: Office) -> None:
    office.edit(PIER, "is open", "is shut")
    assert renewed(office) == ([PIER], [])
    office.edit(LAMP, "Title: Lamp", "Title: Lantern")
    office.edit(HELD, "sings", "sings loudly")
    assert renewed(office) == ([HELD, LAMP, PIER], [])
    office.edit(PIER, "is shut", "is open")
    assert renewed(office) == ([HELD, LAMP], [PIER])


def test_what_a_sitemap_tells_may_be_edited(office: Office) -> None:
    office.edit(LAMP, "Date: 2026", "Updated: 2026-11-20\nDate: 2026")
    assert renewed(office) == ([LAMP], [PIER])


def test_where_nothing_was_edited_or_many_times_it_takes_a_whole_run(office: Office) -> None:
    assert renewed(office) is None
    office.edit(LAMP, "is lit", "is dark")
    assert renewed(office, renewals=24) is not None
    assert renewed(office, renewals=25) is None


@pytest.mark.parametrize("what", [*REACHES_FURTHER, "the files that it links to", "the files that a page links to"])
def test_an_edit_that_reaches_further_takes_a_whole_run(office: Office, what: str) -> None:
    leaflet = "See [a leaflet]({static}/files/leaflet.pdf)."
    more = {
        "the files that it links to": (LAMP, "The lamp is lit.", leaflet),
        "the files that a page links to": (ABOUT, "We keep the harbour.", leaflet),
    }
    office.edit(PIER, "is open", "is shut")
    office.edit(*(REACHES_FURTHER | more)[what])
    assert renewed(office) is None


def test_so_does_one_that_takes_away_the_one_link_to_a_word_file(office: Office) -> None:
    link = "See [the form]({static}form.docx)."
    office.write({"content/releases/2026/form.docx": "PK"})
    office.edit(LAMP, "The lamp is lit.", link)
    office.before = office.understand()
    assert office.before.result.errors == 0
    office.edit(PIER, "is open", "is shut")
    assert renewed(office) == ([PIER], [])
    office.edit(LAMP, link, "The lamp is lit.")
    assert renewed(office) is None
    assert office.understand().result.errors == 1


@pytest.mark.parametrize("now", ["2026-11-25 12:00", "2026-11-23 12:00", "2026-11-24 18:00"])
def test_so_does_another_day_and_an_embargo_that_has_lifted(office: Office, now: str) -> None:
    office.edit(PIER, "is open", "is shut")
    assert renewed(office, "2026-11-24 17:59") == ([PIER], [])
    assert renewed(office, now) is None


def test_so_does_a_file_or_folder_more_or_less_and_a_link(office: Office) -> None:
    office.edit(PIER, "is open", "is shut")
    (office.folder / "content/releases/2027").mkdir()
    assert renewed(office) is None
    (office.folder / "content/releases/2027").rmdir()
    office.write({"content/files/more.pdf": "%PDF-1.4"})
    assert renewed(office) is None
    (office.folder / "content/files/more.pdf").unlink()
    assert renewed(office) == ([PIER], [])
    (office.folder / HELD).rename(office.folder / "held.md")
    assert renewed(office) is None
    (office.folder / HELD).symlink_to(office.folder / "held.md")
    assert renewed(office) is None


def test_so_does_an_office_in_which_there_was_a_link(office: Office) -> None:
    held = office.folder / HELD
    text = held.read_text("utf-8")
    held.rename(office.folder / "held.md")
    held.symlink_to(office.folder / "held.md")
    office.before = office.understand()
    office.edit(PIER, "is open", "is shut")
    assert renewed(office) is None
    held.unlink()
    office.write({HELD: text})
    assert renewed(office) is None


def test_so_does_what_cannot_be_read(office: Office) -> None:
    office.edit(LAMP, "is lit", "is dark")
    (office.folder / PIER).write_bytes(b"Title: Pier\xff\n")
    assert renewed(office) is None


def test_what_has_changed_since_the_folder_was_looked_at_is_not_mixed_with_it(office: Office) -> None:
    before, no_plan = office.before, cast("Any", None)
    office.edit(LAMP, "is lit", "is dark")
    seen = office.look()
    office.edit(LAMP, "is dark", "is red")
    assert renew(Blueprint(before.content, before.loaded, before.result, no_plan, {}, before.valid), seen, at()) is None


def test_so_do_more_edits_than_a_few(office: Office) -> None:
    several = {
        f"content/releases/2026/r{number}.md": sound(header={"Title": f"R {number}"}) for number in range(FEW + 1)
    }
    office.write(several)
    office.before = office.understand()
    for path in list(several)[:FEW]:
        office.edit(path, "night line", "day line")
    assert renewed(office) == (sorted(list(several)[:FEW]), [])
    office.edit(list(several)[FEW], "night line", "day line")
    assert renewed(office) is None
