"""A Standfirst that goes on running: from the moment a file is saved to the moment the site shows it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Collection
from pathlib import Path

from bench.edits import Edits
from bench.measuring import Failed, Run, Series
from bench.sites import Site, Standfirst

PATIENCE = 120.0
"""Seconds: until an edit is shown, the first build among them."""

_LOOK, _REST = 0.002, 0.5
_READY = 15.0
"""Seconds after the first edit: what watches gets ready as soon as it is let."""


def measure(site: Standfirst, edits: Edits, times: int) -> tuple[Series, Series]:
    """Edit digits, then titles, while it watches. Raises ``Failed`` where the site does not follow."""
    process = subprocess.Popen(
        [*site.command, "--watch"], cwd=site.folder, env=dict(site.environment), start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _digit(process, edits, site)  # waits for the first build
        time.sleep(_READY)
        digits = [_digit(process, edits, site) for _ in range(times)]
        titles = [_title(process, edits, site) for _ in range(times)]
    finally:
        process.kill()
        process.wait()
    return _series(digits), _series(titles)


def _digit(process: subprocess.Popen[bytes], edits: Edits, site: Site) -> Run:
    one = edits.next
    before = site.page(one).read_bytes()
    return _timed(process, lambda: edits.digit(site), lambda: site.page(one).read_bytes() != before)


def _title(process: subprocess.Popen[bytes], edits: Edits, site: Site) -> Run:
    """Until every file with the release's address and its old title has the new one; others may be called alike."""
    one = edits.next
    old, url = one.fields["Title"].encode(), str(site.page(one).parent.relative_to(site.output)).encode()
    naming = [(path, path.read_bytes()) for path in _files(site.output)]
    waiting = {path for path, data in naming if old in data and url in data} | {site.page(one)}
    new: list[bytes] = []

    def save() -> None:
        new.append(edits.title(site).fields["Title"].encode())

    def shown() -> bool:
        waiting.difference_update([path for path in waiting if new[0] in path.read_bytes()])
        return not waiting

    return _timed(process, save, shown)


def _timed(process: subprocess.Popen[bytes], save: Callable[[], object], shown: Callable[[], bool]) -> Run:
    time.sleep(_REST)
    used = _processor(process.pid)
    save()
    start = time.perf_counter()
    _wait(process, shown)
    wall = time.perf_counter() - start
    return Run(wall, _processor(process.pid) - used, _memory(process.pid))


def _wait(process: subprocess.Popen[bytes], done: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if done():
                return
        except FileNotFoundError:
            pass  # between two folders that change places
        if process.poll() is not None:
            raise Failed(f"“press build --watch” ended with {process.returncode}.")
        time.sleep(_LOOK)
    raise Failed(f"“press build --watch” did not show an edit within {PATIENCE:.0f} seconds.")


def _files(output: Path) -> Collection[Path]:
    return [Path(folder) / name for folder, _, names in os.walk(output) for name in names]


def _series(runs: list[Run]) -> Series:
    return Series(tuple(runs), max(run.memory for run in runs))


def _processor(pid: int) -> float:
    """Seconds of processors that a process and its ended children have had; nought where there is no ``/proc``."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return float(sum(int(ticks) for ticks in fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)
