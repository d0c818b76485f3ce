from __future__ import annotations

from bench.checkers import line
from bench.measuring import Run, Series


def test_a_row_says_how_many_releases_a_second() -> None:
    took = Series((Run(wall=2.0, processor=4.0, memory=0),), memory=0)
    words = " ".join(line("press check", 500, took).split())
    assert words == "press check 250 a second 125 for each processor"
