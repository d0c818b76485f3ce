"""Watching: what is built when, and what a preview is told of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest

from press.clock import clock
from press.desk import build, once, upkeep
from press.exit_codes import CANNOT_RUN, INTERRUPTED
from press.settings import CannotRun, Settings
from press.stages.readiness import READY
from press.standing import Validity, keep_in_mind
from press.watched import what_changed

EDIT = {Path("/office/content/releases/2026/lamp.md")}
PROGRAM = {Path("/office/plugins/press/notes.py")}
QUIET: set[Path] = set()
OUTPUT = {"OUTPUT_PATH": "/preview/site"}
ZONE = ZoneInfo("Europe/London")


@pytest.fixture
def settings() -> Settings:
    return SimpleNamespace(project=Path("/office"), zone=ZONE)  # type: ignore[return-value]


def script(patch: pytest.MonkeyPatch, changes: list[Set[Path]], codes: list[int], ready: int = 0) -> list[str]:
    """Have these changes come, a second between them, and these codes of the builds; gives what was done.

    ``ready`` is the code of the run that gets ready for the first edit.
    """
    done: list[str] = []
    coming, seconds = iter(codes), iter(range(100))

    def builds(settings: Settings, output: Mapping[str, object]) -> int:
        if READY in output:
            done.append("get ready")
            return ready
        done.append("look again" if output != OUTPUT else "build" if what_changed() is None else "build what changed")
        return next(coming)

    patch.setattr("press.standing._in_mind", None)
    patch.setattr(upkeep, "changes", lambda settings: iter(changes))
    patch.setattr(once, "build", builds)
    patch.setattr(upkeep, "look_aside", lambda: done.append("look aside"))
    patch.setattr(upkeep, "time", SimpleNamespace(monotonic=lambda: float(next(seconds))))
    return done


def test_after_a_change_that_is_built_and_when_it_is_quiet_all_of_it_once(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    done = script(monkeypatch, [QUIET, EDIT, *[QUIET] * 9], [0, 0, 0])
    assert list(upkeep.builds(settings, OUTPUT)) == [0, None, 0, *[None] * 9]
    assert done == ["build", "get ready", "build what changed", "look aside", "look again"]


def test_it_gets_ready_for_an_edit_once_as_soon_as_it_is_quiet_and_a_site_is_out(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    assert made_ready(monkeypatch, settings, [QUIET] * 9, [0]) == ["build", "get ready"]
    assert made_ready(monkeypatch, settings, [QUIET] * 3, [1]) == ["build"]
    mended = made_ready(monkeypatch, settings, [QUIET, EDIT, QUIET], [1, 0])
    assert mended == ["build", "build what changed", "get ready"]
    spoilt = made_ready(monkeypatch, settings, [EDIT, QUIET, QUIET], [0, 1])
    assert "get ready" not in spoilt


def made_ready(patch: pytest.MonkeyPatch, settings: Settings, changes: list[Set[Path]], codes: list[int]) -> list[str]:
    done = script(patch, changes, codes)
    list(upkeep.builds(settings, OUTPUT))
    return done


def test_what_keeps_it_from_getting_ready_is_not_told_before_an_edit_does_and_ctrl_c_ends_it(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    script(monkeypatch, [QUIET, QUIET], [0], ready=INTERRUPTED)
    assert list(upkeep.builds(settings, OUTPUT)) == [0, INTERRUPTED, None]
    script(monkeypatch, [QUIET, EDIT], [0, 0])
    does = once.build

    def builds(settings: Settings, output: Mapping[str, object]) -> int:
        if READY in output:
            raise CannotRun("Another build is at work here.")
        return does(settings, output)

    monkeypatch.setattr(once, "build", builds)
    assert [code for code in upkeep.builds(settings, OUTPUT) if code != CANNOT_RUN] == [0, 0]
    assert capsys.readouterr().err == ""


def test_the_folder_aside_is_looked_at_between_two_edits_and_never_keeps_the_second_waiting(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    changes: list[Set[Path]] = [QUIET, EDIT, EDIT, QUIET, QUIET, EDIT, QUIET, QUIET, *[QUIET] * 9]
    done = script(monkeypatch, changes, [0] * 5)
    assert len(list(upkeep.builds(settings, OUTPUT))) == len(changes) + 1
    edited = "build what changed"
    assert done == ["build", "get ready", edited, edited, "look aside", edited, "look aside", "look again"]


def test_what_could_not_be_built_is_tried_again_more_and_more_seldom(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    done = script(monkeypatch, [EDIT, *[QUIET] * 30], [0, 2, 2, 2, 0])
    codes = list(upkeep.builds(settings, OUTPUT))
    assert done == ["build", "build what changed", "look aside", *["look again"] * 3, "get ready"]
    first, second, third = (at for at, code in enumerate(codes) if code == 2)
    assert 0 < second - first < third - second


def test_after_what_could_not_be_built_the_next_change_is_looked_at_with_all_that_was_there_before(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    done = script(monkeypatch, [EDIT, EDIT, EDIT, EDIT], [0, 2, 0, 1, 0])
    assert list(upkeep.builds(settings, OUTPUT)) == [0, 2, 0, 1, 0]
    assert done == ["build", "build what changed", "build", "build what changed", "build what changed"]


def test_a_fault_is_no_reason_to_look_no_more(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    done = script(monkeypatch, [EDIT, EDIT, *[QUIET] * 9], [0, 0, 1, 1])
    assert list(upkeep.builds(settings, OUTPUT))[:3] == [0, 0, 1]
    assert done == ["build", "build what changed", "build what changed", "look aside", "look again"]


def test_what_was_said_is_not_said_again_while_it_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    script(monkeypatch, [EDIT, *[QUIET] * 60], [0, 2, 2, 2, 2, 0])
    without_a_word = once.build

    def builds(settings: Settings, output: Mapping[str, object]) -> int:
        code = without_a_word(settings, output)
        print("Another build is at work here." if code else "It is out.", file=sys.stderr)
        return code

    monkeypatch.setattr(once, "build", builds)
    list(upkeep.builds(settings, OUTPUT))
    said = capsys.readouterr().err.splitlines()
    assert said == ["It is out.", "Another build is at work here.", "It is out."]


@pytest.mark.parametrize(
    ("codes", "given", "done"),
    [
        ([0, 0], [0], 1),
        ([0, 1], [1], 1),
        ([0, 2, 2, 2, 0], [2, 2, 2, 0], 4),  # the site that comes of it is told of
    ],
    ids=["it can be built", "there is an error", "it cannot be built"],
)
def test_when_a_moment_comes_that_an_office_waits_for_everything_is_looked_at_once_and_what_failed_as_ever(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, codes: list[int], given: list[int], done: int
) -> None:
    was_done = script(monkeypatch, [QUIET] * 60, codes)
    without_a_mind = once.build

    def builds(settings: Settings, output: Mapping[str, object]) -> int:
        code = without_a_mind(settings, output)
        now = upkeep._now(settings)
        if code != 2:
            lifting = clock(ZONE, "2026-12-01 00:01").now.timestamp()
            lifted = now.now.timestamp() >= lifting
            since, until = (lifting, 2.0**40) if lifted else (0.0, lifting)
            keep_in_mind(Validity("", now.today.isoformat(), since, until))
        return code

    times = iter(["2026-12-01 00:00"] * 5)
    monkeypatch.setattr(once, "build", builds)
    monkeypatch.setattr(upkeep, "clock", lambda zone, _: clock(zone, next(times, "2026-12-01 00:01")))
    codes_given = [code for code in upkeep.builds(settings, OUTPUT) if code is not None]
    assert codes_given == [0, *given]
    assert [what for what in was_done if what != "get ready"] == ["build", *["look again"] * done]


def test_where_the_program_has_changed_no_more_is_built(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    done = script(monkeypatch, [EDIT | PROGRAM, EDIT], [0])
    assert list(upkeep.builds(settings, OUTPUT)) == [0]
    assert done == ["build"]


@pytest.mark.parametrize(
    ("changes", "codes", "told", "code"),
    [
        ([EDIT, QUIET, EDIT], [0, 2, 0], 2, 0),
        ([EDIT], [2], 0, 2),
        ([EDIT, EDIT], [0, INTERRUPTED], 1, INTERRUPTED),
        ([EDIT, *[QUIET] * 9], [0, 0, 0], 2, 0),
        ([EDIT, *[QUIET] * 4, QUIET, EDIT], [0, 0, INTERRUPTED], 2, INTERRUPTED),
    ],
    ids=["each site", "not one", "cut off", "without a word when it is quiet", "cut off when it is quiet"],
)
def test_a_preview_is_told_of_each_site(
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    changes: list[Set[Path]],
    codes: list[int],
    told: int,
    code: int,
) -> None:
    sites: list[None] = []
    script(monkeypatch, changes, codes)
    monkeypatch.setattr(build, "tell_of_site", lambda: sites.append(None))
    monkeypatch.setattr(build, "is_left_alone", lambda: False)
    assert (build.keep_preview_up(settings, OUTPUT), len(sites)) == (code, told)


def test_a_build_that_the_preview_has_left_alone_ends(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    alone: Iterator[bool] = iter([False, False, True])
    done = script(monkeypatch, [QUIET, QUIET, EDIT], [0])
    monkeypatch.setattr(build, "tell_of_site", lambda: None)
    monkeypatch.setattr(build, "is_left_alone", lambda: next(alone))
    assert build.keep_preview_up(settings, OUTPUT) == 0
    assert done == ["build", "get ready"]


def test_files_are_looked_at_before_what_takes_long_to_import() -> None:
    """Copies of the process look at them meanwhile."""
    code = "import sys, press.desk.build; print(sorted({'pelican', 'press.office', 'press.rules'} & {*sys.modules}))"
    plugins = Path(__file__).parents[2] / "plugins"
    environment = {**os.environ, "PYTHONPATH": str(plugins)}
    ran = subprocess.run(
        [sys.executable, "-P", "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert ran.stdout == "[]\n"
