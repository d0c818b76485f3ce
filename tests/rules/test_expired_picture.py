from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press.finding import Fault
from press.rules import expired_picture
from tests.fixtures import at
from tests.mutation.files import PASSPORT, kit
from tests.mutation.offices import load, write
from tests.mutation.subjects import SUBJECTS


def faults(folder: Path, now: str, **more: str) -> list[Fault]:
    write(SUBJECTS[0], folder, kit({**PASSPORT, **more}))
    office = load(folder).office
    return [fault for _, fault in expired_picture.review(replace(office, clock=at(now)))]


@pytest.mark.parametrize(("now", "count"), [("2026-06-30 23:59", 0), ("2026-07-01 00:00", 1), ("2030-01-01", 1)])
def test_its_last_day_is_still_one_on_which_it_may_be_used(tmp_path: Path, now: str, count: int) -> None:
    assert len(faults(tmp_path, now, expires="2026-06-30")) == count


def test_one_without_a_last_day_never_expires(tmp_path: Path) -> None:
    assert faults(tmp_path, "2099-01-01") == []


def test_it_says_which_and_since_when(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "2026-11-24", expires="2026-06-30")
    assert fault.message == "“hall.png” may be used until 2026-06-30, and that has passed."
