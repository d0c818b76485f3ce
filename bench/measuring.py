"""Runs a command and says what it took: by the clock, of the processors, and of memory."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log, nan
from pathlib import Path

SHORT, LONG = 20.0, 60.0
"""Seconds. A command that takes less than the first is run as often as is asked for, one that takes more than the
second once, and the others three times."""

_WATCH = 0.2


class Failed(Exception):
    """A command that was to be measured ended with a fault; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds by the clock, seconds of processors with all children, and bytes of memory at the highest.

    The memory is that of all processes together where it was watched, else that of the largest.
    """

    wall: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Series:
    """The same thing measured several times; ``memory`` was watched in one run."""

    runs: tuple[Run, ...]
    memory: int

    @property
    def wall(self) -> float:
        """The median by the clock."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def processor(self) -> float:
        """The median of the processors' time."""
        return statistics.median(run.processor for run in self.runs)


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str], *, watch: bool = False) -> Run:
    """Run a command and wait for it. Raises ``Failed`` unless it ends well."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=dict(environment), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip
        watcher = _Watcher(process.pid) if watch else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        seen = watcher.stop() if watcher else 0
        if process.returncode:
            said.seek(0)
            words = said.read().decode("utf-8", "replace")
            raise Failed(f"“{' '.join(command)}” ended with {process.returncode}:\n{words[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, max(seen, _bytes(used)))


def _bytes(used: resource.struct_rusage) -> int:
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class _Watcher(threading.Thread):
    """Adds up, every so often, the memory of all processes of a session; shared pages count once among them."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session = session
        self.most = 0
        self.ended = threading.Event()
        self.start()

    def run(self) -> None:
        while not self.ended.wait(_WATCH):
            self.most = max(self.most, sum(_share(pid) for pid in _session(self.session)))

    def stop(self) -> int:
        self.ended.set()
        self.join()
        return self.most


def _session(leader: int) -> list[str]:
    """The processes of a session, by number; none where the system has no ``/proc``."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name, in brackets, may hold spaces; the session is the fourth field after it.
            if int(path.read_text("utf-8", "replace").rpartition(")")[2].split()[3]) == leader:
                found.append(path.parent.name)
        except (OSError, ValueError):
            continue
    return found


def _share(pid: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def series(once: Callable[[bool], Run], most: int = 5) -> Series:
    """Measure something several times.

    ``once`` is told whether to watch the memory, and makes its own preparations. The first run is watched, and its
    times count only where there is no other: watching costs a little.
    """
    first = once(True)
    count = most if first.wall < SHORT else min(most, 3) if first.wall < LONG else 0
    return Series(tuple(once(False) for _ in range(count)) or (first,), first.memory)


def growth(times: Mapping[int, float]) -> float:
    """The exponent with which times grow over sizes: 1 where a release costs the same in every size.

    It is fitted by least squares to the logarithms, and not less than between the last two sizes, lest what every run
    costs at its start hide what the many cost. ``nan`` for fewer than two sizes.
    """
    if len(times) < 2:
        return nan
    sizes = sorted(times)
    points = [(log(size), log(times[size])) for size in sizes]
    fitted = statistics.linear_regression(*zip(*points, strict=True)).slope
    last = statistics.linear_regression(*zip(*points[-2:], strict=True)).slope
    return max(fitted, last)
