"""What is told of a folder that is watched, whatever becomes of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Set
from itertools import islice
from pathlib import Path

import pytest

from press.desk.watching import changes
from press.settings import SETTINGS_FILE, load_settings

pytestmark = pytest.mark.slow  # each waits until it is told

MANY = 50
"""So often it is asked what has changed: much more often than it takes to be told."""


@pytest.fixture
def found(project: Path) -> Iterator[Set[Path]]:
    (project / "theme").mkdir()
    return changes(load_settings(project))


def tells_of(found: Iterator[Set[Path]], path: Path) -> bool:
    return any(path in changed for changed in islice(found, MANY))


def test_a_folder_that_another_has_taken_the_place_of_is_followed(found: Iterator[Set[Path]], sound: Path) -> None:
    content = sound.parents[2]
    shutil.copytree(content, content.with_name("copy"))
    shutil.rmtree(content)
    assert tells_of(found, content)
    content.with_name("copy").rename(content)
    assert tells_of(found, content)
    sound.write_text("Title: Another\n", "utf-8")
    assert tells_of(found, sound)


def test_a_file_that_is_saved_under_its_name_again_and_again_is_followed(
    found: Iterator[Set[Path]], project: Path
) -> None:
    for name in ("One", "Two", "Three"):
        (project / "saved").write_text(f'SITENAME = "{name}"\n', "utf-8")
        (project / "saved").replace(project / SETTINGS_FILE)
        assert tells_of(found, project / SETTINGS_FILE)


def test_a_folder_that_comes_to_be_is_followed(found: Iterator[Set[Path]], project: Path) -> None:
    plugin = project / "plugins/own.py"
    plugin.parent.mkdir()
    assert tells_of(found, plugin.parent)
    plugin.write_text("", "utf-8")
    assert tells_of(found, plugin)
