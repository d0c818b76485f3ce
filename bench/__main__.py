"""The command: makes offices, builds them with every program that is there, and prints what it took."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import installing, office, scenes
from bench.edits import Edits
from bench.measuring import Failed
from bench.office import Made
from bench.peer_sites import Eleventy, Hugo, Pelican
from bench.scenes import Meter
from bench.sites import Site, Standfirst
from bench.table import Pages, Results, page

HERE = Path(__file__).parent
LADDER = (100, 1_000, 10_000, 50_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench. Gives the exit code: 0, or 1 where something could not be measured at all."""
    parser = ArgumentParser(prog="python -m bench", description="Measure Standfirst beside its peers.")
    parser.add_argument("size", type=int, nargs="*", help="how many releases; of one, the sizes below it too")
    parser.add_argument("--runs", type=int, default=5, help="how often a short command is measured (default: 5)")
    parser.add_argument("--no-peers", action="store_true", help="measure Standfirst alone")
    parser.add_argument("--save", action="store_true", help="write bench/results.md as well")
    parser.add_argument("--work", type=Path, default=HERE / ".work", help="where offices and sites are made")
    options = parser.parse_args(arguments)
    results = Results()
    _note_the_machine(results)
    try:
        for size in _sizes(options.size):
            _measure(size, options.work / str(size), Meter(options.runs, _say), results, peers=not options.no_peers)
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    _note_the_machine(results)
    text = "\n".join(page(results)) + "\n"
    print(text, end="")
    if options.save:
        (HERE / "results.md").write_text(text, "utf-8")
    return 0


def _sizes(asked: Sequence[int]) -> list[int]:
    """The sizes to measure: those that were named; of one, also those of the ladder below it."""
    if len(asked) > 1:
        return sorted(asked)
    (largest,) = asked or (10_000,)
    return [*(size for size in LADDER if size < largest), largest]


def _say(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)


def _note_the_machine(results: Results) -> None:
    load, count = os.getloadavg()[0], os.cpu_count() or 1
    when = "At the end" if results.measured else f"{count} processors. At the beginning"
    busy = ": others were at work, and times by the clock are too long" if load > count / 2 else ""
    results.notes.append(f"{when}, {load:.1f} processes were running on average{busy}.")


def _measure(size: int, folder: Path, meter: Meter, results: Results, *, peers: bool) -> None:
    """Make an office of this size and everything that is built from it, measure, and take it away again."""
    shutil.rmtree(folder, ignore_errors=True)
    _say(f"{size:,} releases")
    ours = Standfirst(folder / "office", folder / "office")
    made = office.write(ours.folder, size)
    sites: list[Site] = [ours, *(_peers(folder, results) if peers else ())]
    times = results.measured[size] = {}
    pages = results.pages[size] = {}
    for site in sites:
        site.write(made)
        edits = Edits(made)
        if isinstance(site, Standfirst):
            times[site.name] = scenes.of_standfirst(site, edits, meter)
            results.moved[size] = scenes.moved(site, edits)
        else:
            times[site.name] = scenes.of_peer(site, edits, meter)
        pages[site.name] = _look(site, made)
        if pages[site.name].releases != size:
            raise Failed(f"{site.name} wrote {pages[site.name].releases:,} pages of {size:,} releases.")
    shutil.rmtree(folder)


def _peers(folder: Path, results: Results) -> Iterator[Site]:
    """The peers that can be had here."""
    office = folder / "office"
    makers: tuple[Callable[[], Site], ...] = (
        lambda: Pelican(folder / "pelican", office),
        lambda: Hugo(folder / "hugo", office, installing.hugo()),
        lambda: Eleventy(folder / "eleventy", office, installing.eleventy()),
    )
    for make in makers:
        try:
            yield make()
        except installing.NotInstalled as missing:
            if str(missing) not in results.notes:
                results.notes.append(str(missing))


def _look(site: Site, made: Sequence[Made]) -> Pages:
    return Pages(
        releases=sum(site.page(one).exists() for one in made),
        all=site.pages(),
        release_weight=site.weight(site.page(made[0])),
        home_weight=site.weight(site.output / "index.html"),
    )


if __name__ == "__main__":
    sys.exit(main())
