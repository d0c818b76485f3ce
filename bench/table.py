"""The results as a page of Markdown, which can be read as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench.measuring import Series
from bench.scenes import Moved
from bench.targets import Measured, growths, verdicts


@dataclass(frozen=True, slots=True)
class Pages:
    """What a program wrote: pages of releases, all pages, and the packed bytes of a release's page and of the home."""

    releases: int
    all: int
    release_weight: int
    home_weight: int


@dataclass
class Results:
    """Everything that a run of the bench found out. ``notes`` are sentences: what could not be measured, and why."""

    measured: dict[int, dict[str, dict[str, Series]]] = field(default_factory=dict)
    pages: dict[int, dict[str, Pages]] = field(default_factory=dict)
    moved: dict[int, Moved] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def page(results: Results) -> Iterator[str]:
    """The lines of the page."""
    yield "# What `make bench` measured\n"
    yield (
        "Medians: seconds by the clock / seconds of processors, children included; in brackets, of how many runs. "
        "Memory: the most of all processes together, in one run besides. Where nothing is said of the search, none "
        "is made, as no peer makes one."
    )
    yield from (f"\n{note}" for note in results.notes)
    for size, programs in sorted(results.measured.items()):
        yield f"\n## {size:,} releases\n"
        yield from _table(["", "", "clock / processors", "memory"], _times(programs))
        yield ""
        yield from _table(
            ["", "pages", "of releases", "a release’s page", "home"],
            (_pages(name, each) for name, each in results.pages[size].items()),
        )
        yield from _moved(results.moved.get(size))
    yield "\n## Growth\n"
    yield (
        "The exponent with which a scene’s processor time grows over the sizes, or over the last two if that is more: "
        "1 is the same cost for every release.\n"
    )
    yield from _table(["", "", "exponent"], _growth(results.measured))
    yield "\n## Targets\n"
    yield from _table(
        ["target", "measured", ""], ([each.target, each.figures, each.said] for each in verdicts(results.measured))
    )


def _times(programs: Mapping[str, Mapping[str, Series]]) -> Iterator[list[str]]:
    for program, scenes in programs.items():
        for scene, series in scenes.items():
            times = f"{_seconds(series.wall)} / {_seconds(series.processor)} ({len(series.runs)})"
            yield [program, scene, times, f"{series.memory / 1e6:,.0f} MB"]


def _seconds(value: float) -> str:
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def _pages(name: str, pages: Pages) -> list[str]:
    weights = (pages.release_weight, pages.home_weight)
    return [name, f"{pages.all:,}", f"{pages.releases:,}", *(f"{weight / 1e3:.1f} kB" for weight in weights)]


def _moved(moved: Moved | None) -> Iterator[str]:
    if moved is None:
        return
    right = moved.had == moved.changed and not moved.have
    yield (
        f"\nOne contact’s number was changed: {moved.had:,} files showed it, {moved.changed:,} files are others now, "
        f"{moved.have:,} show the old one still. {'That is as it must be' if right else 'That is wrong'}."
    )


def _growth(measured: Measured) -> Iterator[list[str]]:
    for program in dict.fromkeys(name for programs in measured.values() for name in programs):
        for scene, exponent in growths(measured, program).items():
            yield [program, scene, f"{exponent:.2f}"]


def _table(head: Sequence[str], rows: Iterator[list[str]]) -> Iterator[str]:
    cells = [list(head), *rows]
    if len(cells) == 1:
        yield "Nothing was measured."
        return
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    for number, row in enumerate(cells):
        yield "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        if not number:
            yield "|" + "|".join("-" * (width + 2) for width in widths) + "|"
