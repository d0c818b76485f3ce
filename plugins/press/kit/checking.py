"""Looks into the pictures of every kit: what is wrong with one must be found before a newsroom finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from press.directory import Directory
from press.finding import Fault, Span
from press.kit.pictures import PHOTOGRAPHS, Measure, Unusable, measure
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


def placed(
    content: Path, files: Iterable[str], measure: Callable[[Path, str], Measure] = measure
) -> Iterator[tuple[Source, Fault]]:
    """The photographs beside the kits, of the ``files`` below ``content``, that tell where they were taken.

    A release may link to them; whether they are otherwise what they seem is not asked of them.
    """
    for inside in files:
        folder, _, name = inside.rpartition("/")
        if folder.startswith("media/") or not name.lower().endswith(PHOTOGRAPHS):
            continue
        try:
            measure(content / folder, name)
        except Unusable as unusable:
            if unusable.rule == "picture-location":
                source = Source(f"{content.name}/{inside}", "")
                yield source, Fault(Span(0, 0), unusable.message, unusable.fix, unusable.rule)
