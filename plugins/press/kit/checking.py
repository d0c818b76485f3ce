"""Looks into the pictures of every kit: what is wrong with one must be found before a newsroom finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from press.directory import Directory
from press.finding import Fault
from press.kit.pictures import Measure, Unusable, measure
from press.source import Source


def faults(
    directory: Directory, media: Path, measure: Callable[[Path, str], Measure] = measure
) -> Iterator[tuple[Source, Fault]]:
    """The pictures, in the kits below the folder ``media``, that cannot be given away; each at its name in kit.yaml."""
    for key, kit in directory.kits.items():
        folder = media / key
        for group, pictures in (("pictures", kit.pictures), ("logos", kit.logos)):
            for picture in pictures:
                try:
                    measure(folder, picture.file)
                except Unusable as unusable:
                    source, span = directory.place("kit", key, group, picture.file)
                    yield source, Fault(span, unusable.message, unusable.fix, unusable.rule)
