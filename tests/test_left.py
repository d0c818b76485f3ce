"""How a process that watches has left the folders of a site, and when it believes that no more."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from press import left as lefts
from press.left import Left, Mark, forget_left, leave, left_at, look_aside

KEPT = Path("site.json")


@pytest.fixture(autouse=True)
def nothing_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(lefts, "_left", {})
    yield


@pytest.fixture
def left(tmp_path: Path) -> Left:
    """A folder aside with two files, as it was left."""
    aside = tmp_path / ".output.aside"
    there = {}
    for url in ("index.html", "kits/lamp.png"):
        file = aside / url
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(url, "utf-8")
        stat = file.stat()
        there[url] = Mark("made", stat.st_size, stat.st_mtime_ns)
    return Left(aside, [], dict(there), there, None)


def remove(aside: Path) -> None:
    (aside / "kits/lamp.png").unlink()


def add(aside: Path) -> None:
    (aside / "kits/stray.png").touch()


def lengthen(aside: Path) -> None:
    file = aside / "index.html"
    time = file.stat().st_mtime_ns
    file.write_text("another index.html", "utf-8")
    os.utime(file, ns=(time, time))


def touch(aside: Path) -> None:
    os.utime(aside / "index.html", ns=(0, 1))


def take_away(aside: Path) -> None:
    shutil.rmtree(aside)


def test_what_was_left_is_believed_until_the_folders_are_going_to_change(left: Left) -> None:
    assert left_at(KEPT) is None
    leave(KEPT, left)
    assert left_at(KEPT) is left
    assert left_at(Path("another.json")) is None
    forget_left(KEPT)
    assert left_at(KEPT) is None
    forget_left(KEPT)


def test_as_long_as_all_of_it_is_there_it_is_whole_and_stays_believed(left: Left) -> None:
    leave(KEPT, left)
    look_aside()
    assert left.is_whole()
    assert left_at(KEPT) is left


@pytest.mark.parametrize("meddle", [remove, add, lengthen, touch, take_away])
def test_whatever_somebody_has_changed_there_is_seen_and_only_that_forgotten(
    left: Left, meddle: Callable[[Path], None]
) -> None:
    other = Path("another.json")
    nothing = Left(left.aside.with_name("nowhere"), [], {}, {}, None)
    leave(KEPT, left)
    leave(other, nothing)
    meddle(left.aside)
    assert not left.is_whole()
    look_aside()
    assert left_at(KEPT) is None
    assert left_at(other) is nothing, "nothing was left there that could be missing"
