"""How old a release says that somebody is: “Leon Varga, 29, was jailed”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.dates import MONTHS, WEEKDAYS
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import distance

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]{1,24}"
# A minute, a seat, a house: “Dunn, 67, and Webb, 71” scored. An age has a clause of its own behind it.
_AGED = pattern(
    rf"(?<![\w’'-])(?P<name>(?:{_WORD}\s){{0,3}}{_WORD}),\s(?:aged\s)?(?P<age>[1-9]\d|[2-9])"
    r"(?:,\s(?!and\b|or\b|but\b|then\b|in\b|on\b|at\b|scored\b|equali[sz]ed\b|netted\b|headed\b|struck\b)(?=[a-z])|\.?(?=\s?\Z))"
)
_TITLES = pattern(r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Professor|Councillor|Cllr|PC|DC|DS|DI)\.?\s)+")
_NO_NAMES = frozenset({
    "Man", "Men", "Woman", "Women", "Boy", "Girl", "Teenager", "Driver", "Pedestrian", "Cyclist", "Motorcyclist",
    "Pupil", "Student", "Mother", "Father", "Brother", "Sister", "Son", "Daughter", "Victim", "Lane", "Street", "Road",
    "Avenue", "Row", "House", "Court", "Close", "Bank", "Hill", "Place", "Square", "Terrace", "Room", "Gallery",
    *MONTHS, *WEEKDAYS,
})  # fmt: skip
_HINT = pattern(r", (?:aged )?\d{1,2}\b")
_AGE = pattern(r",\s(?:aged\s)?[1-9]")


@dataclass(frozen=True, slots=True)
class Aged:
    """Somebody's age where it is told: ``passage.text[start:end]`` is the number, ``name`` what stands before it."""

    passage: Passage
    start: int
    end: int
    name: tuple[str, ...]

    @property
    def age(self) -> str:
        """The number."""
        return self.passage.text[self.start : self.end]


def other_ages(release: Release) -> Iterator[tuple[Aged, Aged]]:
    """An age told of somebody of whom another was told before, a digit from it, and that one.

    A surname alone, or a first name, is somebody's if nobody else in the release has it.
    """
    if not _HINT.search(release.visible):
        return
    told = [aged for passage in release.numbered for aged in _ages(passage)]
    if len({aged.age for aged in told}) < 2:
        return
    text = release.visible
    first: dict[tuple[str, ...], Aged] = {}
    whole = {aged.name for aged in told if len(aged.name) > 1}
    for aged in told:
        meant = [name for name in whole if aged.name[0] in {name[0], name[-1]}] if len(aged.name) == 1 else [aged.name]
        if len(meant) > 1 or _has_kin(meant[0] if meant else aged.name, text):
            continue
        before = first.setdefault(meant[0] if meant else aged.name, aged)
        near = len(before.age) == len(aged.age) and distance(before.age, aged.age) == 1
        if near and before.passage is not aged.passage:
            yield aged, before


def _ages(passage: Passage) -> Iterator[Aged]:
    if passage.kind in {"code", "cell", "correction", "withdrawn"}:
        return
    for found in _AGED.finditer(passage.text) if _AGE.search(passage.text) else ():
        name = tuple(_TITLES.sub("", found["name"]).replace("’", "'").split())
        if name and _NO_NAMES.isdisjoint(name):
            yield Aged(passage, found.start("age"), found.end("age"), name)


def _has_kin(name: tuple[str, ...], text: str) -> bool:
    """Whether another first name stands before the surname in the text: “Ion Varga” beside “Leon Varga”."""
    found = re.findall(rf"\b({_WORD})\s{re.escape(name[-1])}\b", text.replace("’", "'"))
    return len({one for one in found if not _TITLES.fullmatch(f"{one} ")} - {name[0]}) > 0
