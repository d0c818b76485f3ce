"""An office that remembers what it was asked about other releases: on these answers a verdict depends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from press.card import Card
from press.office import Office

Question: TypeAlias = tuple[str, str]
"""A method of ``Office`` and what it was asked: ``("at", "releases/2018/slug/")``."""


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
        if method == "at":
            return self._digest(self._office.at(about))
        if method == "in_file":
            card = self._office.in_file(about)
            return self._digest((card,) if card else ())
        return str(self._plain[method](about))

    @property
    def _plain(self) -> Mapping[str, Callable[[str], bool | str]]:
        """The questions whose answers are no releases."""
        office = self._office
        return {
            "has_file": office.has_file,
            "kit_is_live": office.kit_is_live,
            "has_list": office.has_list,
            "file_like": office.file_like,
            "address_like": office.address_like,
        }

    def at(self, address: str) -> tuple[Card, ...]:
        """Who takes an address."""
        self._note("at", address)
        return self._office.at(address)

    def in_file(self, path: str) -> Card | None:
        """Who is in a file."""
        self._note("in_file", path)
        return self._office.in_file(path)

    def has_file(self, path: str) -> bool:
        """Whether a file is there."""
        self._note("has_file", path)
        return self._office.has_file(path)

    def kit_is_live(self, key: str) -> bool:
        """Whether a kit is out."""
        self._note("kit_is_live", key)
        return self._office.kit_is_live(key)

    def has_list(self, address: str) -> bool:
        """Whether the site has a list there."""
        self._note("has_list", address)
        return self._office.has_list(address)

    def file_like(self, path: str) -> str:
        """The file most like a path."""
        self._note("file_like", path)
        return self._office.file_like(path)

    def address_like(self, address: str) -> str:
        """The address most like another."""
        self._note("address_like", address)
        return self._office.address_like(address)

    def _note(self, method: str, about: str) -> None:
        question = (method, about)
        if question not in self._asked:
            self._asked[question] = self.answer(question)

    def _digest(self, cards: tuple[Card, ...]) -> str:
        return " ".join(f"{self._digests.get(card.path, card.path)}{self._office.is_live(card):d}" for card in cards)
