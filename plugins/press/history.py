"""The builds of an office: a log of the last of them, and an alert when the office stops building or builds again.

What is kept lies in ``.press/``: ``builds.json`` for the program, ``builds.log`` and ``report.txt`` for people. It is
kept for each folder that a site is published in. A damaged file counts as absent, and no version of the program is
part of it: an upgrade must not forget that the office was stopped.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from press.clock import AS_OF
from press.exit_codes import INTERRUPTED
from press.kept import FOLDER, digest, read_kept, write_kept, write_text
from press.previewed import is_preview
from press.settings import CannotRun

KEEPS = 50
"""So many lines of the log are kept: a run of builds that changed nothing takes one."""
LIMIT = 60.0
"""Seconds that the command of ``PRESS_ALERT`` may take."""
_SHOWN = 10
_FORMAT = "builds 1"


@dataclass(frozen=True, slots=True)
class Due:
    """A release with an embargo that is not out: its file, its title, and its minute in seconds of Unix time."""

    path: str
    title: str
    until: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended. ``report`` says what stopped it, and is empty for a build that went through.

    ``cause`` is the same for as long as the same thing stops the office. ``changes`` says what became of releases.
    ``due`` are the releases with an embargo that are not out; None where the build did not get so far as to know.
    """

    report: str = ""
    cause: str = ""
    changes: str = ""
    due: tuple[Due, ...] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: builds in a row that ended alike, from ``first`` to ``last`` in seconds of Unix time."""

    first: float
    last: float
    count: int
    what: str


@dataclass(frozen=True, slots=True)
class History:
    """What is known of the builds of one place.

    ``good`` is the time of the last build that went through, in seconds of Unix time; ``cause`` is what stops the
    office now, empty where nothing does. ``log`` has the newest entry first.
    """

    good: float | None = None
    cause: str = ""
    due: tuple[Due, ...] = ()
    log: tuple[Entry, ...] = ()


def after(history: History, outcome: Outcome, now: float) -> History:
    """The history with one more build."""
    what = "stopped: " + _headline(outcome.report) if outcome.report else outcome.changes or "nothing changed"
    entry, older = Entry(now, now, 1, what), history.log
    if older and older[0].what == what and outcome.cause == history.cause and not outcome.changes:
        entry, older = replace(older[0], last=now, count=older[0].count + 1), older[1:]
    due = history.due if outcome.due is None else outcome.due
    good = history.good if outcome.report else now
    return History(good, outcome.cause, due, (entry, *older)[:KEEPS])


def alerts(before: History, outcome: Outcome) -> bool:
    """Whether somebody must hear of a build: the first that is stopped, by this cause, or that goes through again."""
    return before.cause != outcome.cause


def report_of(before: History, outcome: Outcome, now: float, zone: ZoneInfo) -> str:
    """The report for people: since when nothing has gone out, which embargo is late, and what to correct."""
    good = _moment(before.good, zone) if before.good is not None else ""
    if not outcome.report:
        since = f" Nothing had gone out since {good}." if good else ""
        return f"The site is being built again, since {_moment(now, zone)}.{since}\n"
    first = f"Nothing has gone out since {good}." if good else "Nothing has gone out: no build has gone through yet."
    due = sorted(before.due if outcome.due is None else outcome.due, key=lambda one: one.until)
    late = [f"Late: {_due(one, zone)}. The embargo has passed, and it is not out." for one in due if one.until <= now]
    soon = [f"Next: {_due(one, zone)}. It goes out only if this is corrected." for one in due if one.until > now]
    return "\n".join([first, *few(late), *soon[:1], "", "What to correct:", "", outcome.report.rstrip("\n"), ""])


def few(lines: list[str]) -> list[str]:
    """The first lines, and how many more there are."""
    return lines if len(lines) <= _SHOWN else [*lines[:_SHOWN], f"and {len(lines) - _SHOWN} more"]


def log_text(histories: dict[str, History], zone: ZoneInfo) -> str:
    """The log for people, newest first."""
    rows = [(entry, place) for place, history in histories.items() for entry in history.log]
    rows.sort(key=lambda row: row[0].last, reverse=True)
    return "".join(f"{_line(entry, place, zone)}\n" for entry, place in rows[:KEEPS])


def _line(entry: Entry, place: str, zone: ZoneInfo) -> str:
    when = _moment(entry.first, zone)
    if entry.count > 1:
        when += f" to {_moment(entry.last, zone)} ({entry.count} builds)"
    return f"{when}  {place}: {entry.what}"


def _headline(report: str) -> str:
    return next((line for line in report.splitlines() if line.strip()), "").strip()


def _due(one: Due, zone: ZoneInfo) -> str:
    return f"“{one.title}” ({one.path}), embargo {_moment(one.until, zone)}"


def _moment(time: float, zone: ZoneInfo) -> str:
    return f"{datetime.fromtimestamp(time, zone):%Y-%m-%d %H:%M}"


@dataclass
class Recorder:
    """Takes note of a build that is under way, and writes down at its end how it ended."""

    project: Path
    output: Path
    zone: ZoneInfo
    command: str = ""
    counts: bool = True
    outcome: Outcome = field(default_factory=Outcome)

    @property
    def place(self) -> str:
        """The folder that the site is published in, as seen from the project's."""
        return os.path.relpath(os.path.realpath(self.output), os.path.realpath(self.project))

    def end(self) -> None:
        """Write down how the build ended, and run the command where somebody must hear of it."""
        if not self.counts:
            return
        folder = self.project / FOLDER
        now = datetime.now(self.zone).timestamp()
        histories = read_histories(folder)
        before = histories.get(self.place, History())
        # The place that was built last stands last.
        histories.pop(self.place, None)
        histories[self.place] = after(before, self.outcome, now)
        histories = dict(list(histories.items())[-20:])
        write_kept(folder / "builds.json", _FORMAT, {place: _encode(each) for place, each in histories.items()})
        write_text(folder / "builds.log", log_text(histories, self.zone))
        if alerts(before, self.outcome):
            report = report_of(before, self.outcome, now, self.zone)
            write_text(folder / "report.txt", report)
            if self.command:
                alert(self.command, report, self.project)


def recorder(project: Path, output: Path, zone: ZoneInfo, command: str, *, elsewhere: bool = False) -> Recorder:
    """What takes note of a build.

    No preview, no build as of another time and none into a folder ``elsewhere`` says how the office stands.
    """
    counts = not elsewhere and not is_preview(str(output)) and not os.environ.get(AS_OF)
    return Recorder(project, output, zone, command, counts)


NOBODY = Recorder(Path(), Path(), ZoneInfo("UTC"), counts=False)
"""For a run that publishes nothing, and of which nobody need hear."""

_recorder: Recorder | None = None
"""That of the build which is under way in this process."""


@contextmanager
def recorded(recorder: Recorder) -> Iterator[None]:
    """Write down how the build in here ends. Within another, it is for that one to do."""
    global _recorder
    if _recorder is not None:
        with _noted(_recorder):
            yield
        return
    _recorder, process = recorder, os.getpid()
    try:
        with _noted(recorder):
            yield
    finally:
        _recorder = None
        if os.getpid() == process:
            recorder.end()


@contextmanager
def _noted(recorder: Recorder) -> Iterator[None]:
    """Take note of whatever ends the build in here."""
    try:
        yield
    except CannotRun as error:
        stopped_by(str(error), counts=error.counts)
        raise
    except KeyboardInterrupt:
        recorder.counts = False
        raise
    except SystemExit as end:
        recorder.counts = recorder.counts and end.code != INTERRUPTED
        if end.code and not recorder.outcome.report:
            stopped_by(f"The build ended with exit code {end.code}, and said no reason.")
        raise
    except Exception as error:
        stopped_by(f"The site could not be built: {type(error).__name__}: {error}.")
        raise


def stopped_by(report: str, cause: str = "", *, counts: bool = True) -> None:
    """Take note that the build which is under way is stopped, by what ``report`` says.

    ``cause`` is the same for the same fault; the report itself if nothing is said. A build that was only kept waiting
    does not count.
    """
    if _recorder:
        _recorder.counts = _recorder.counts and counts
        _recorder.outcome = replace(_recorder.outcome, report=report, cause=digest(cause or report))


def changed(changes: str) -> None:
    """Take note of what the build which is under way has published, changed and taken away."""
    if _recorder:
        _recorder.outcome = replace(_recorder.outcome, changes=changes)


def waiting(due: Iterator[Due]) -> None:
    """Take note of the releases with an embargo that are not out."""
    if _recorder:
        _recorder.outcome = replace(_recorder.outcome, due=tuple(due))


def alert(command: str, report: str, project: Path, limit: float | None = None) -> None:
    """Run the command of ``PRESS_ALERT`` with the report on its standard input; a failure is said and does no harm."""
    limit = LIMIT if limit is None else limit
    try:
        done = subprocess.run(
            shlex.split(command), input=report.encode(errors="backslashreplace"), cwd=project, timeout=limit,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        fault = f"it ended with exit code {done.returncode}" if done.returncode else ""
    except subprocess.TimeoutExpired:
        fault = f"it took longer than {limit:g} seconds and was ended"
    except (OSError, ValueError) as error:
        fault = (getattr(error, "strerror", None) or str(error)).lower()
    if fault:
        where = f"The report is in “{FOLDER}/report.txt”."
        print(f"PRESS_ALERT: the command “{command}” did not work: {fault}. {where}", file=sys.stderr)


def read_histories(folder: Path) -> dict[str, History]:
    """What is kept of the builds of each place; nothing where that is damaged."""
    kept = read_kept(folder / "builds.json", _FORMAT)
    try:
        return {place: _decode(each) for place, each in kept.items()} if kept else {}
    except (ValueError, TypeError, AttributeError):
        return {}


def _encode(history: History) -> list[Any]:
    due = [[one.path, one.title, one.until] for one in history.due]
    log = [[one.first, one.last, one.count, one.what] for one in history.log]
    return [history.good, history.cause, due, log]


def _decode(kept: Any) -> History:
    good, cause, due, log = kept
    return History(good, cause, tuple(Due(*one) for one in due), tuple(Entry(*one) for one in log))
