"""How the time of a check grows with the length of a text that was written to make it slow.

``python -m bench.hostile`` prints, for each such text, the seconds at three lengths and the exponent with which they
grow: 1 where a text of twice the length takes twice as long.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter

from bench import office
from bench.measuring import growth
from bench.sites import Standfirst
from press.clock import clock
from press.finding import Finding
from press.loading import Loaded, load_office
from press.preflight import preflight
from press.release import parse_release
from press.settings import read_settings
from press.source import Source

TIMES = (500, 1000, 2000)

HEADER = "Title: Slow\nStandfirst: A text that is slow to read.\nDate: 2026-03-02\nIssuers: nobody\n"

TEXTS: Mapping[str, str] = {
    "changes": "from 586 to 1,008 an increase of 7% more than about ",
    "stray notes": "Text.[^1] [^9]: ",
    "opened quotes": "“She said “it ‘is ",
    "opened links": "[the [count]( ",
    "emphasis": "*a **b _c __d ",
    "numbers": "020 7946 0150, ",
    "digits": "0 ",
    "addresses": "www.example.org/a-b.c?d=e press@example.org ",
    "bars": "| a | b ",
    "blanks": "a \t ",
}
"""What is repeated in the body of a release, by what it tries."""


def main() -> int:
    """Measure each text and print a line about it. Gives the exit code 0."""
    print(f"{'text':16}" + "".join(f"{times:>10}" for times in TIMES) + f"{'growth':>10}")
    for name, text in TEXTS.items():
        took = dict(measure(text))
        print(f"{name:16}" + "".join(f"{seconds:10.3f}" for seconds in took.values()) + f"{growth(took):10.2f}")
    return 0


def measure(text: str) -> Iterator[tuple[int, float]]:
    """The seconds that it takes to read a text and to check it with every rule, by how often it is repeated."""
    with tempfile.TemporaryDirectory() as folder:
        ours = Standfirst(Path(folder), Path(folder))
        ours.write(office.write(ours.folder, 1))
        settings = read_settings({"TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}, ours.folder)
        loaded = load_office(settings, clock(settings.zone, "2026-11-24 12:00"))
        for times in TIMES:
            begun = perf_counter()
            check(f"{HEADER}\n{text * times}\n\nEnds\n", loaded)
            yield times, perf_counter() - begun


def check(text: str, loaded: Loaded) -> tuple[Finding, ...]:
    """What is wrong with a release of this text."""
    settings = loaded.office.settings
    one = parse_release(Source("content/releases/2026/slow.md", text), settings.zone)
    return preflight(Loaded(loaded.office, asked=(one,))).findings


if __name__ == "__main__":
    raise SystemExit(main())
