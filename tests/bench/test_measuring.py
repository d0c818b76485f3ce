"""What a run took, what several took, and how that grows."""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

import pytest

from bench.measuring import LONG, SHORT, Failed, Run, Series, growth, run, series


def test_a_command_is_timed_with_its_children(tmp_path: Path) -> None:
    burn = "t = __import__('time'); end = t.process_time() + .2\nwhile t.process_time() < end: pass"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}], check=True)"
    measured = run([sys.executable, "-c", child], tmp_path, os.environ)
    assert measured.processor > 0.2
    assert measured.memory > 1_000_000


def test_memory_that_is_watched_is_that_of_all_processes(tmp_path: Path) -> None:
    holder = [sys.executable, "-c", "held = b'x' * 40_000_000; import time; time.sleep(.4)"]
    both = f"import subprocess as s; [one.wait() for one in [s.Popen({holder!r}) for _ in 'ab']]"
    assert run([sys.executable, "-c", both], tmp_path, os.environ, watch=True).memory > 75_000_000


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"(?s)ended with 3:.*out of ink"):
        run([sys.executable, "-c", "print('out of ink'); raise SystemExit(3)"], tmp_path, os.environ)


@pytest.mark.parametrize(
    ("wall", "counted"), [(0.1, 5), (SHORT - 1, 5), (SHORT + 1, 3), (LONG - 1, 3), (LONG + 1, 1)], ids=str
)
def test_what_takes_minutes_is_measured_once(wall: float, counted: int) -> None:
    watched: list[bool] = []

    def once(watch: bool) -> Run:
        watched.append(watch)
        return Run(wall, wall, 7 if watch else 1)

    measured = series(once)
    assert len(measured.runs) == counted
    assert measured.memory == 7
    assert watched == [True] + [False] * (counted if counted > 1 else 0)


def test_medians_are_told() -> None:
    measured = Series((Run(1, 10, 0), Run(9, 30, 0), Run(2, 20, 0)), 5)
    assert (measured.wall, measured.processor) == (2, 20)


@pytest.mark.parametrize(
    ("times", "exponent"),
    [
        ({100: 1.0, 1_000: 10.0, 10_000: 100.0}, 1),
        ({100: 1.0, 1_000: 100.0}, 2),
        ({100: 3.0, 1_000: 3.0, 10_000: 3.0}, 0),
    ],
    ids=["the same for each", "with the square", "not at all"],
)
def test_growth_is_the_exponent_of_the_times(times: dict[int, float], exponent: float) -> None:
    assert growth(times) == pytest.approx(exponent)


def test_a_long_start_does_not_hide_growth() -> None:
    """A second of start-up makes the small sizes look dear; from the last but one to the last, it no longer does."""
    times = {size: 1 + size**1.5 / 1e5 for size in (100, 1_000, 10_000)}
    assert growth(times) > 0.8
    assert growth(times) == pytest.approx(math.log10(times[10_000] / times[1_000]))


def test_one_size_does_not_grow() -> None:
    assert math.isnan(growth({100: 1.0}))
