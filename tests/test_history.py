from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press import history
from press.history import KEEPS, Due, History, Outcome, Recorder, after, alert, alerts, read_histories, report_of
from press.settings import Busy, CannotRun

UTC = ZoneInfo("UTC")
CAUSES = ("", "one", "two")


def outcome(cause: str, changes: str = "") -> Outcome:
    return Outcome(f"what to correct: {cause}" if cause else "", cause, changes)


@given(st.lists(st.sampled_from(CAUSES)))
def test_somebody_hears_of_it_only_when_it_becomes_another(causes: list[str]) -> None:
    known, heard = History(), []
    for number, cause in enumerate(causes):
        heard.append(alerts(known, outcome(cause)))
        known = after(known, outcome(cause), number)
    assert heard == [cause != before for before, cause in zip(["", *causes], causes, strict=False)]
    good = [number for number, cause in enumerate(causes) if not cause]
    assert known.good == (good[-1] if good else None)


@given(st.lists(st.tuples(st.sampled_from(CAUSES), st.sampled_from(["", "published “A”"])), max_size=130))
def test_the_log_counts_every_build_and_keeps_fifty_lines(builds: list[tuple[str, str]]) -> None:
    known = History()
    for number, (cause, changes) in enumerate(builds):
        known = after(known, outcome(cause, "" if cause else changes), number)
        assert len(known.log) <= KEEPS
    if len(known.log) < KEEPS:
        assert sum(entry.count for entry in known.log) == len(builds)
    assert all(newer.first == older.last + 1 for newer, older in zip(known.log, known.log[1:], strict=False))
    assert all(
        "published" in newer.what or newer.what != older.what
        for newer, older in zip(known.log, known.log[1:], strict=False)
    )


@given(st.lists(st.integers(0, 200), max_size=30), st.booleans())
def test_the_report_names_the_late_embargoes(minutes: list[int], is_told: bool) -> None:
    due = tuple(
        Due(f"content/releases/{number}.md", f"Title {number}", minute) for number, minute in enumerate(minutes)
    )
    before = History(good=0, due=due)
    first, *lines = report_of(before, Outcome("The fault.", "one", due=due if is_told else None), 100, UTC).splitlines()
    assert first == "Nothing has gone out since 1970-01-01 00:00."
    late = sum(minute <= 100 for minute in minutes)
    named = [line for line in lines if line.startswith("Late: ")]
    assert len(named) == min(late, 10)
    assert (f"and {late - 10} more" in lines) == (late > 10)
    assert lines[-1] == "The fault."


def run(folder: Path, *causes: str) -> list[str]:
    """Builds in a folder that end so; answer the reports that somebody heard of."""
    heard = folder / "heard.txt"
    code = "import sys; open('heard.txt', 'a').write(sys.stdin.read() + '\\0')"
    command = shlex.join([sys.executable, "-c", code])
    for cause in causes:
        with history.recorded(Recorder(folder, folder / "output", UTC, command)):
            if cause:
                history.stopped_by(cause)
    return heard.read_text("utf-8").split("\0")[:-1] if heard.exists() else []


def test_the_command_has_the_report_and_so_has_the_folder(tmp_path: Path) -> None:
    heard = run(tmp_path, "", "First.", "First.", "Second.", "", "")
    assert [report.splitlines()[-1] for report in heard[:2]] == ["First.", "Second."]
    assert len(heard) == 3
    assert heard[2].startswith("The site is being built again, since ")
    assert (tmp_path / ".press/report.txt").read_text("utf-8") == heard[2]
    log = (tmp_path / ".press/builds.log").read_text("utf-8").splitlines()
    assert [line.partition("output: ")[2] for line in log] == [
        "nothing changed", "stopped: Second.", "stopped: First.", "nothing changed",
    ]  # fmt: skip
    assert (tmp_path / ".press/builds.log").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"{}", b"nothing\n[]", json.dumps({"output": 1}).encode()])
def test_a_damaged_history_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    run(tmp_path, "First.")
    (tmp_path / ".press/builds.json").write_bytes(damage)
    assert read_histories(tmp_path / ".press") == {}
    assert len(run(tmp_path, "First.")) == 2


@pytest.mark.parametrize("raised", [Busy("Another build is at work."), KeyboardInterrupt(), SystemExit(130)])
def test_a_build_that_came_at_the_wrong_moment_does_not_count(tmp_path: Path, raised: BaseException) -> None:
    with pytest.raises(type(raised)), history.recorded(Recorder(tmp_path, tmp_path / "output", UTC)):
        raise raised
    assert not (tmp_path / ".press").exists()


@pytest.mark.parametrize("raised", [CannotRun("No content."), SystemExit(3), ValueError("no")])
@pytest.mark.parametrize("inside", [False, True])
def test_whatever_ends_a_build_stops_the_office(tmp_path: Path, raised: BaseException, inside: bool) -> None:
    recorder = Recorder(tmp_path, tmp_path / "output", UTC)
    with pytest.raises(type(raised)), history.recorded(recorder):
        if inside:
            with history.recorded(history.NOBODY):
                raise raised
        raise raised
    assert read_histories(tmp_path / ".press")["output"].cause


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ([sys.executable, "-c", "raise SystemExit(3)"], "exit code 3"),
        ([sys.executable, "-c", "import time; time.sleep(60)"], "longer than 0.2 seconds"),
        (["no-such-command"], "no such file"),
    ],
)
def test_a_command_that_fails_is_said(
    tmp_path: Path, command: list[str], fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    alert(shlex.join(command), "report", tmp_path, limit=0.2 if "longer" in fault else 60)
    said = capsys.readouterr().err
    assert fault in said
    assert said.count("\n") == 1
