"""A new process carries over what is out only where a few releases say something else, and nothing reaches further."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.edited import FEW
from tests.edits import HELD, LAMP, PIER, REACHES_FURTHER, Office
from tests.fixtures import sound


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_of_what_was_edited_and_what_depends_on_it_alone_is_all_made_anew(office: Office) -> None:
    office.edit(PIER, "is open", "is shut")
    assert office.touched() == [PIER]
    office.edit(LAMP, "Title: Lamp", "Title: Lantern")
    assert office.touched() == [LAMP, PIER]
    office.edit(HELD, "sings", "sings loudly")
    assert office.touched() == [HELD, LAMP, PIER]


def test_where_nothing_was_edited_there_is_nothing_to_carry_over(office: Office) -> None:
    assert office.touched() == []


@pytest.mark.parametrize("what", REACHES_FURTHER)
def test_with_an_edit_that_reaches_further_nothing_is_carried_over(office: Office, what: str) -> None:
    office.edit(PIER, "is open", "is shut")
    office.edit(*REACHES_FURTHER[what])
    assert office.touched() == []


def test_nor_with_what_a_sitemap_tells(office: Office) -> None:
    office.edit(LAMP, "Date: 2026", "Updated: 2026-11-20\nDate: 2026")
    assert office.touched() == []


@pytest.mark.parametrize("now", ["2026-11-25 12:00", "2026-11-23 12:00", "2026-11-24 18:00"])
def test_nor_on_another_day_or_when_an_embargo_has_lifted(office: Office, now: str) -> None:
    office.edit(PIER, "is open", "is shut")
    assert office.touched("2026-11-24 17:59") == [PIER]
    assert office.touched(now) == []


def test_nor_with_a_release_more_or_less_or_one_that_is_a_link(office: Office) -> None:
    office.edit(PIER, "is open", "is shut")
    office.write({"content/releases/2026/more.md": sound(header={"Title": "More"})})
    assert office.touched() == []
    more = office.folder / "content/releases/2026/more.md"
    more.unlink()
    assert office.touched() == [PIER]
    (office.folder / HELD).rename(office.folder / "held.md")
    assert office.touched() == []
    (office.folder / HELD).symlink_to(office.folder / "held.md")
    assert office.touched() == []


def test_nor_where_the_ledger_does_not_know_a_release_or_what_was_said_of_it(office: Office) -> None:
    office.edit(PIER, "is open", "is shut")
    entries = office.entries()
    assert office.touched(entries={**entries, LAMP: replace(entries[LAMP], verdict=None)}) == []
    del entries[LAMP]
    assert office.touched(entries=entries) == []
    assert office.touched(entries={}) == []


def test_nor_with_more_edits_than_a_few(tmp_path: Path) -> None:
    several = {
        f"content/releases/2026/r{number}.md": sound(header={"Title": f"R {number}"}) for number in range(FEW + 1)
    }
    office = Office(tmp_path)
    office.write(several)
    office.before = office.understand()
    for path in list(several)[:FEW]:
        office.edit(path, "night line", "day line")
    assert len(office.touched()) == FEW
    office.edit(list(several)[FEW], "night line", "day line")
    assert office.touched() == []
