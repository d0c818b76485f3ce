"""What was to be reached, and whether it was: each a sentence, the figures, and a plain yes or no."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bench import scenes
from bench.measuring import Series, growth

AT = 10_000
"""The size that most targets are for."""

LARGE = 50_000
GROWTH = 1.05

Measured = Mapping[int, Mapping[str, Mapping[str, Series]]]
"""Size, then the program's name, then the scene's."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target. ``reached`` is unset where it was not measured."""

    target: str
    figures: str
    reached: bool | None

    @property
    def said(self) -> str:
        """The answer in words."""
        return {True: "reached", False: "not reached", None: "not measured"}[self.reached]


def verdicts(measured: Measured) -> Iterator[Verdict]:
    """Every target, in the order in which they were set."""
    ask = _Asker(measured)
    for scene in (scenes.DIGIT, scenes.TITLE):
        yield ask.ratio(AT, scene, "Hugo", scenes.FULL, 1 / 5)
    for scene in (scenes.SAVED_DIGIT, scenes.SAVED_TITLE):
        yield ask.within(AT, scene, 0.3)
    yield ask.within(AT, scenes.NOTHING, 1)
    yield ask.ratio(AT, scenes.COLD, "Pelican", scenes.COLD, 1)
    yield ask.memory(AT, scenes.COLD, 10**9)
    yield ask.ratio(LARGE, scenes.COLD, "Hugo", scenes.COLD, 2)
    yield ask.memory_ratio(LARGE, scenes.COLD, "Hugo", 1 / 4)
    yield ask.ratio(AT, scenes.CHECK_COLD, "Pelican", scenes.COLD, 1 / 2)
    yield ask.within(AT, scenes.CHECK_WARM, 1)
    yield ask.within(AT, scenes.CHECK_ONE, 0.2)
    yield ask.within(AT, scenes.HELP, 0.1)
    yield ask.growth()


@dataclass(frozen=True, slots=True)
class _Asker:
    measured: Measured

    def _find(self, size: int, scene: str, program: str = "Standfirst") -> Series | None:
        return self.measured.get(size, {}).get(program, {}).get(scene)

    def within(self, size: int, scene: str, seconds: float) -> Verdict:
        """So many seconds by the clock."""
        target = f"{scene}, {size:,}: at most {seconds:g} s"
        ours = self._find(size, scene)
        return Verdict(target, f"{ours.wall:.2f} s", ours.wall <= seconds) if ours else Verdict(target, "", None)

    def ratio(self, size: int, scene: str, peer: str, theirs: str, most: float) -> Verdict:
        """So much of what a peer takes by the clock."""
        target = f"{scene}, {size:,}: at most {_times(most)} {peer}’s {theirs}"
        return self._against(target, self._find(size, scene), self._find(size, theirs, peer), most, _wall)

    def memory(self, size: int, scene: str, most: float) -> Verdict:
        """So many bytes."""
        target = f"{scene}, {size:,}: at most {most / 1e9:g} GB of memory"
        ours = self._find(size, scene)
        return Verdict(target, _gigabytes(ours), ours.memory <= most) if ours else Verdict(target, "", None)

    def memory_ratio(self, size: int, scene: str, peer: str, most: float) -> Verdict:
        """So much of a peer's memory."""
        target = f"{scene}, {size:,}: at most {_times(most)} {peer}’s memory"
        return self._against(target, self._find(size, scene), self._find(size, scene, peer), most, _gigabytes)

    def growth(self) -> Verdict:
        """The exponent of every measure of ours."""
        found = growths(self.measured, "Standfirst")
        target = f"every measure: an exponent of growth of at most {GROWTH}"
        if not found:
            return Verdict(target, "", None)
        worst = max(found, key=lambda scene: found[scene])
        return Verdict(target, f"at most {found[worst]:.2f}, by “{worst}”", found[worst] <= GROWTH)

    @staticmethod
    def _against(
        target: str, ours: Series | None, theirs: Series | None, most: float, shown: Callable[[Series], str]
    ) -> Verdict:
        if ours is None or theirs is None:
            return Verdict(target, "", None)
        value = ours.memory / theirs.memory if shown is _gigabytes else ours.wall / theirs.wall
        return Verdict(target, f"{shown(ours)} to {shown(theirs)}, {value:.2f} times", value <= most)


def growths(measured: Measured, program: str) -> dict[str, float]:
    """The exponent of growth of every scene of a program that was measured in more than one size."""
    times: dict[str, dict[int, float]] = {}
    for size, programs in measured.items():
        for scene, series in programs.get(program, {}).items():
            times.setdefault(scene, {})[size] = series.processor
    return {scene: growth(each) for scene, each in times.items() if len(each) > 1}


def _times(most: float) -> str:
    return f"1/{1 / most:.0f} of" if most < 1 else f"{most:g} times" if most > 1 else "as long as"


def _wall(series: Series) -> str:
    return f"{series.wall:.2f} s"


def _gigabytes(series: Series) -> str:
    return f"{series.memory / 1e9:.2f} GB"
