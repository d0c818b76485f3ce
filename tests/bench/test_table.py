"""The page that the bench prints: what was reached, said plainly, and nothing made up for what was not measured."""

from __future__ import annotations

import pytest

from bench import scenes
from bench.measuring import Run, Series
from bench.scenes import Moved
from bench.table import Pages, Results, page
from bench.targets import growths, verdicts


def took(wall: float, megabytes: int = 100) -> Series:
    return Series((Run(wall, 2 * wall, 0),), megabytes * 1_000_000)


def said(measured: dict[int, dict[str, dict[str, Series]]], target: str) -> tuple[str, str]:
    (found,) = (each for each in verdicts(measured) if each.target.startswith(target))
    return found.figures, found.said


@pytest.mark.parametrize(("seconds", "answer"), [(1.9, "reached"), (2.1, "not reached")])
def test_a_digit_may_take_a_fifth_of_what_hugo_does(seconds: float, answer: str) -> None:
    measured = {10_000: {"Standfirst": {scenes.DIGIT: took(seconds)}, "Hugo": {scenes.FULL: took(10)}}}
    figures = f"{seconds:.2f} s to 10.00 s, {seconds / 10:.2f} times"
    assert said(measured, f"{scenes.DIGIT}, 10,000") == (figures, answer)


def test_memory_against_hugo_at_the_largest_size() -> None:
    measured = {
        50_000: {"Standfirst": {scenes.COLD: took(90, 900)}, "Hugo": {scenes.COLD: took(80, 3_800)}},
    }
    assert said(measured, "cold build, 50,000: at most 2 times") == ("90.00 s to 80.00 s, 1.12 times", "reached")
    assert said(measured, "cold build, 50,000: at most 1/4") == ("0.90 GB to 3.80 GB, 0.24 times", "reached")


def test_nothing_is_said_of_what_was_not_measured() -> None:
    assert {each.said for each in verdicts({})} == {"not measured"}
    without_hugo = {10_000: {"Standfirst": {scenes.DIGIT: took(1)}}}
    assert said(without_hugo, f"{scenes.DIGIT}, 10,000") == ("", "not measured")


def test_growth_is_that_of_the_processors_and_of_the_worst_scene() -> None:
    ours = {
        size: {"Standfirst": {scenes.COLD: took(size / 100), scenes.HELP: took(size**2 / 1e6)}} for size in (100, 1_000)
    }
    assert growths(ours, "Standfirst") == {scenes.COLD: pytest.approx(1), scenes.HELP: pytest.approx(2)}
    assert said(ours, "every measure") == ("at most 2.00, by “press --help”", "not reached")


def test_the_page_tells_times_pages_and_what_could_not_be_measured() -> None:
    results = Results(
        {100: {"Standfirst": {scenes.COLD: took(1.25)}}},
        {100: {"Standfirst": Pages(releases=100, all=321, release_weight=13_900, home_weight=12_400)}},
        {100: Moved(had=7, changed=7, have=0)},
        ["Hugo cannot be installed: there is no network."],
    )
    lines = list(page(results))
    assert "\nHugo cannot be installed: there is no network." in lines
    assert "| Standfirst | cold build | 1.25 / 2.50 (1)    | 100 MB |" in lines
    assert "| Standfirst | 321   | 100         | 13.9 kB          | 12.4 kB |" in lines
    assert any(line.endswith("0 show the old one still. That is as it must be.") for line in lines)


@pytest.mark.parametrize("moved", [Moved(7, 6, 0), Moved(7, 8, 0), Moved(7, 7, 1)], ids=str)
def test_a_number_that_is_not_right_everywhere_is_told(moved: Moved) -> None:
    results = Results({100: {}}, {100: {}}, {100: moved})
    assert any("That is wrong." in line for line in page(results))
