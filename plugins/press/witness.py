"""An office that remembers what it was asked about other releases: on these answers a verdict depends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias, TypeVar

from press.card import Card
from press.office import Office

Question: TypeAlias = tuple[str, str]
"""A method of ``Office`` and what it was asked: ``("at", "releases/2018/slug/")``."""


QUESTIONS = ("at", "in_file", "has_file", "has_list", "kit_is_live", "file_like", "address_like")
"""The methods of ``Office`` whose answers depend on other releases, or on the files that there are."""

A = TypeVar("A")


class Witness(Office):
    """The office, for one release at a time. Other releases can be asked for, and not gone through.

    ``digests`` are those of the releases' files, by path.
    """

    def __init__(self, office: Office, digests: Mapping[str, str]) -> None:
        super().__init__(office.settings, office.clock, office.directory)
        # The office is frozen for those it is handed to; a witness is its own keeper.
        vars(self).update(_office=office, _digests=digests, _asked={}, known=office.known)

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
