"""The files of a site, by where they stand and what each is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from press.card import Card
from press.kept import digest
from press.languages import MAIN
from press.views.values import Edition


@dataclass(frozen=True, slots=True)
class Article:
    """A page that Pelican makes of a release, or of a page of the office."""

    card: Card


@dataclass(frozen=True, slots=True)
class FromTemplate:
    """A page made of a template and what it is told, which is asked for when it is made."""

    template: str
    values: Callable[[], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that is copied as it is: what was checked of it has the ``digest``, and nothing else is copied."""

    source: Path
    digest: str


@dataclass(frozen=True, slots=True)
class Data:
    """A file whose bytes are made by us."""

    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Drawing(Data):
    """Likewise, and made of nothing that other files are made of too: any helper can make it as well as another."""


Content: TypeAlias = Article | FromTemplate | Copy | Data


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site, by its path below the site's root.

    ``language`` is the code of the one it is made in. ``subject`` is the same for a page and its twins, which are about
    the same in other languages, and empty for what can have none; ``alternates`` are its twins. An older page of a list
    is ``part`` of its subject, and leads to the list's twins.
    """

    url: str
    fingerprint: str
    content: Content
    language: str = MAIN
    subject: str = ""
    part: bool = False
    alternates: tuple[Edition, ...] = ()

    @property
    def address(self) -> str:
        """What links lead to: its path, but a page's is that of its folder."""
        return self.url.removesuffix("index.html")


class Carried(Mapping[str, Output]):
    """The files of a site by address, most of which are what they were: of these only the fingerprints are known.

    ``prints`` are the fingerprints of all. Whoever asks for the making of one that is not among ``outputs`` has the
    ``whole`` site planned.
    """

    def __init__(
        self, prints: Mapping[str, str], outputs: Mapping[str, Output], whole: Callable[[], Mapping[str, Output]]
    ) -> None:
        self.prints = {**prints, **{url: output.fingerprint for url, output in outputs.items()}}
        self._outputs, self._plan = outputs, whole

    @cached_property
    def _whole(self) -> Mapping[str, Output]:
        return self._plan()

    def __getitem__(self, url: str) -> Output:
        return self._outputs.get(url) or self._whole[url]

    def __iter__(self) -> Iterator[str]:
        return iter(self.prints)

    def __len__(self) -> int:
        return len(self.prints)


def fingerprints(outputs: Mapping[str, Output]) -> Mapping[str, str]:
    """Those of all files of a site, by address."""
    if isinstance(outputs, Carried):
        return outputs.prints
    return {url: output.fingerprint for url, output in outputs.items()}


def paired(outputs: Iterable[Output], names: Mapping[str, str]) -> Iterator[Output]:
    """The files, each told of its twins, which are then part of what it is made of.

    Only files in ``outputs`` are told of. ``names`` are the languages', by code.
    """
    if len(names) == 1:
        yield from outputs
        return
    outputs = list(outputs)
    editions: dict[str, list[Edition]] = {}
    for output in outputs:
        if output.subject and not output.part:
            edition = Edition(output.language, names[output.language], output.address)
            editions.setdefault(output.subject, []).append(edition)
    for output in outputs:
        same = editions.get(output.subject, ())
        others = (edition for edition in same if edition.code != output.language)
        yield with_twins(output, tuple(replace(other, same=not output.part) for other in others))


def with_twins(output: Output, twins: tuple[Edition, ...]) -> Output:
    """The file, told of its twins."""
    if not twins:
        return output
    return replace(output, fingerprint=digest(output.fingerprint, repr(twins)), alternates=twins)
