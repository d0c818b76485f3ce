"""Edits: one thing in one release, another release at every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import office, records
from bench.edits import MOVED, Edits, digit_changed
from bench.office import Made
from bench.sites import Standfirst

MADE = list(office.releases(12))


@pytest.fixture
def site(tmp_path: Path) -> Standfirst:
    site = Standfirst(tmp_path, tmp_path)
    office.write(tmp_path, 12)
    return site


@pytest.mark.parametrize("one", MADE, ids=lambda one: one.slug)
def test_one_digit_changes(one: Made) -> None:
    differing = [(old, new) for old, new in zip(one.body, digit_changed(one).body, strict=True) if old != new]
    assert len(differing) == 1
    assert all(old.isdigit() and new in "123456789" for old, new in differing)


def test_each_edit_is_of_another_release(site: Standfirst) -> None:
    edits = Edits(MADE)
    announced = [edits.next.path]
    edited = [edits.digit(site).path for _ in MADE]
    assert edited[0] == announced[0]
    assert sorted(edited) == sorted(one.path for one in MADE)


def test_what_is_edited_is_written(site: Standfirst) -> None:
    edited = Edits(MADE).title(site)
    assert (site.folder / edited.path).read_text("utf-8") == edited.text
    assert edited.text.startswith("Title: A change of plan")


def test_a_release_is_added_after_all_others(site: Standfirst) -> None:
    added = Edits(MADE).another(site)
    assert (site.folder / added.path).exists()
    assert added.fields["Date"] > max(one.fields["Date"] for one in MADE)


def test_a_number_moves_in_the_directory_alone_and_is_nobody_elses(site: Standfirst) -> None:
    edits = Edits(MADE)
    numbers = [edits.number(site) for _ in range(3)]
    taken = {contact["phone"] for contact in records.contacts().values()}
    assert len({*numbers, *taken}) == 3 + len(taken)
    directory = (site.folder / "content" / "directory" / "contacts.yaml").read_text("utf-8")
    assert directory.count(numbers[-1]) == 1
    assert records.contacts()[MOVED]["phone"] not in directory
