"""An office that remembers what it was asked about other releases: on these answers a verdict depends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NoReturn, TypeAlias, TypeVar

from press.card import Card
from press.directory import Kit
from press.office import Office
from press.release import Release

Question: TypeAlias = tuple[str, str]
"""A method of ``Office`` and what it was asked: ``("at", "releases/2018/slug/")``."""


QUESTIONS = (
    "at", "in_file", "has_file", "has_list", "kit", "has_kit", "kit_like", "kit_is_live", "file_like", "address_like",
)  # fmt: skip
"""The methods of ``Office`` whose answers depend on other releases, on kits, or on the files that there are."""

A = TypeVar("A")


class _Withheld:
    """Stands for what a rule may not ask, since its answer would not be remembered."""

    def __getattr__(self, name: str) -> NoReturn:
        raise TypeError("A rule asks neither what time it is nor for all kits: see press.witness.")


_WITHHELD = _Withheld()


class Witness(Office):
    """The office, for one release at a time. Other releases and kits can be asked for, and not gone through.

    Nor does it say what time it is: whoever opens the office in the morning would have all its releases judged again.
    ``digests`` are those of the releases' files, by path.
    """

    def __init__(self, office: Office, digests: Mapping[str, str]) -> None:
        directory = replace(office.directory)
        vars(directory)["kits"] = _WITHHELD
        super().__init__(office.settings, office.clock, directory)
        # The office is frozen for those it is handed to; a witness is its own keeper.
        vars(self).update(_office=office, _digests=digests, _asked={}, known=office.known, clock=_WITHHELD)

    _office: Office
    _digests: Mapping[str, str]
    _asked: dict[Question, str]

    def begin(self) -> None:
        """Forget what was asked: the next release is looked at."""
        self._asked.clear()

    @property
    def asked(self) -> dict[Question, str]:
        """What was asked since ``begin``, with a digest of each answer."""
        return dict(self._asked)

    def answer(self, question: Question) -> str:
        """The digest of today's answer to a question that was asked in an earlier run."""
        method, about = question
        return self._digest(getattr(self._office, method)(about)) if method in QUESTIONS else ""

    def is_held(self, release: Card | Release) -> bool:
        """Whether an embargo holds it. Of the release itself a verdict says whether that was so when it was given."""
        return self._office.is_held(release)

    def at(self, address: str) -> tuple[Card, ...]:
        """Who takes an address."""
        return self._ask("at", address, self._office.at)

    def in_file(self, path: str) -> Card | None:
        """Who is in a file."""
        return self._ask("in_file", path, self._office.in_file)

    def has_file(self, path: str) -> bool:
        """Whether a file is there."""
        return self._ask("has_file", path, self._office.has_file)

    def has_list(self, address: str) -> bool:
        """Whether the site has a list."""
        return self._ask("has_list", address, self._office.has_list)

    def kit(self, key: str) -> Kit | None:
        """The kit of a key."""
        return self._ask("kit", key, self._office.kit)

    def has_kit(self, key: str) -> bool:
        """Whether there is a kit of that key."""
        return self._ask("has_kit", key, self._office.has_kit)

    def kit_like(self, key: str) -> str:
        """The kit that is meant."""
        return self._ask("kit_like", key, self._office.kit_like)

    def kit_is_live(self, key: str) -> bool:
        """Whether a kit is out."""
        return self._ask("kit_is_live", key, self._office.kit_is_live)

    def file_like(self, path: str) -> str:
        """The file that is meant."""
        return self._ask("file_like", path, self._office.file_like)

    def address_like(self, address: str) -> str:
        """The address that is meant."""
        return self._ask("address_like", address, self._office.address_like)

    def _ask(self, method: str, about: str, ask: Callable[[str], A]) -> A:
        answer = ask(about)
        self._asked[method, about] = self._digest(answer)
        return answer

    def _digest(self, answer: object) -> str:
        """What an answer comes to. Of another release anything may count, so that its whole file does."""
        if isinstance(answer, tuple):
            return " ".join(map(self._digest, answer))
        if isinstance(answer, Card):
            return f"{self._digests.get(answer.path, answer.path)}{self._office.is_live(answer):d}"
        return str(answer)
