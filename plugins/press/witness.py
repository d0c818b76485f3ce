"""An office that remembers what it was asked about other releases: on these answers a verdict depends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NoReturn, TypeAlias, TypeVar

from press.card import Card
from press.directory import Contact, Holder, Kit
from press.kept import digest
from press.office import Office
from press.release import Release
from press.telephone import Number

Question: TypeAlias = tuple[str, str]
"""A method of ``Office`` and what it was asked: ``("at", "releases/2018/slug/")``."""


QUESTIONS = (
    "at", "with_reference", "in_file", "has_file", "is_stray", "may_run", "has_list", "kit", "has_kit", "kit_like",
    "kit_is_live", "file_like", "address_like", "numbers", "contact", "who_has", "who_reads", "listing",
)  # fmt: skip
"""The methods of ``Office`` whose answers depend on other releases, kits, contacts, or the files that there are."""


def changed_by(office: Office, card: Card) -> Iterator[Question]:
    """The questions to which the answer is another one when the release is edited, and stands where it stood."""
    yield "at", office.address(card)
    yield "with_reference", card.reference
    yield "in_file", office.inside(card)


A = TypeVar("A")
V = TypeVar("V")


class _Withheld:
    """Stands for what a rule may not ask, since its answer would not be remembered."""

    def __getattr__(self, name: str) -> NoReturn:
        raise TypeError("A rule asks neither what time it is, nor for all kits or all numbers: see press.witness.")


_WITHHELD = _Withheld()


class Witness(Office):
    """The office, for one release at a time. Other releases and kits can be asked for, and not gone through.

    Nor does it say what time it is: whoever opens the office in the morning would have all its releases judged again.
    ``digests`` are those of the releases' files, by path.
    """

    def __init__(self, office: Office, digests: Mapping[str, str]) -> None:
        directory = replace(office.directory)
        super().__init__(office.settings, office.clock, directory)
        # The office and its directory are frozen for those they are handed to; a witness is its own keeper.
        vars(self).update(_office=office, _digests=digests, _asked={}, _answers={}, _found={})
        vars(self).update(known=_WITHHELD, clock=_WITHHELD)
        vars(directory).update(
            kits=_WITHHELD,
            contacts=_Told(office.directory.contacts, self.contact, partial(self.listing, "contacts")),
            _numbers=_Told(office.directory.numbers(), self.who_has, partial(self.listing, "numbers")),
            _emails=_Told(office.directory.emails(), self.who_reads, partial(self.listing, "emails")),
        )

    _office: Office
    _digests: Mapping[str, str]
    _asked: dict[Question, str]
    _answers: dict[Question, str]
    _found: dict[tuple[str, str], tuple[Number, ...]]

    def begin(self) -> None:
        """Forget what was asked: the next release is looked at."""
        self._asked.clear()
        self._found.clear()

    @property
    def asked(self) -> dict[Question, str]:
        """What was asked since ``begin``, with a digest of each answer."""
        return dict(self._asked)

    def still_answers(self, asked: Mapping[Question, str]) -> bool:
        """Whether today's answers to what was ``asked`` in an earlier run have the digests they had then."""
        known = self._answers
        for question, was in asked.items():
            if (known[question] if question in known else self.answer(question)) != was:
                return False
        return True

    def answer(self, question: Question) -> str:
        """The digest of today's answer to a question that was asked in an earlier run."""
        method, about = question
        answer = getattr(self._office, method)(about) if method in QUESTIONS else ""
        made = self._answers[question] = self._digest(answer)
        return made

    def is_held(self, release: Card | Release) -> bool:
        """Whether an embargo holds it. That need not be written down: the key of a verdict has it."""
        return self._office.is_held(release)

    def days_ahead(self, release: Card | Release) -> tuple[date, ...]:
        """Its days that are to come. The key of a verdict has these too, of the release itself and of no other."""
        return self._office.days_ahead(release)

    def at(self, address: str) -> tuple[Card, ...]:
        """Who takes an address."""
        return self._ask("at", address, self._office.at)

    def with_reference(self, reference: str) -> tuple[Card, ...]:
        """Who has a permanent name."""
        return self._ask("with_reference", reference, self._office.with_reference)

    def in_file(self, path: str) -> Card | None:
        """Who is in a file."""
        return self._ask("in_file", path, self._office.in_file)

    def has_file(self, path: str) -> bool:
        """Whether a file is there."""
        return self._ask("has_file", path, self._office.has_file)

    def is_stray(self, path: str) -> bool:
        """Whether a file is none."""
        return self._ask("is_stray", path, self._office.is_stray)

    def may_run(self, path: str) -> bool:
        """Whether a browser may run something in a file."""
        return self._ask("may_run", path, self._office.may_run)

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

    def numbers(self, digits: str) -> frozenset[str]:
        """The known numbers that may be meant."""
        return self._ask("numbers", digits, self._office.numbers)

    def numbers_in(self, text: str, also: str = "") -> tuple[Number, ...]:
        """The telephone numbers of a text; a dozen rules look for those of each passage."""
        found = self._found.get((text, also))
        if found is None:
            found = self._found[text, also] = super().numbers_in(text, also)
        return found

    def contact(self, key: str) -> Contact | None:
        """The contact of a key."""
        return self._ask("contact", key, self._office.contact)

    def who_has(self, number: str) -> tuple[Holder, ...]:
        """Who has a number."""
        return self._ask("who_has", number, self._office.who_has)

    def who_reads(self, email: str) -> tuple[Holder, ...]:
        """Who has an e-mail address."""
        return self._ask("who_reads", email, self._office.who_reads)

    def listing(self, what: str) -> tuple[str, ...]:
        """Something of all contacts, or of all who have an address or a number."""
        return self._ask("listing", what, self._office.listing)

    def _ask(self, method: str, about: str, ask: Callable[[str], A]) -> A:
        answer = ask(about)
        question = (method, about)
        made = self._answers.get(question)
        if made is None:
            made = self._answers[question] = self._digest(answer)
        self._asked[question] = made
        return answer

    def _digest(self, answer: object) -> str:
        """What an answer comes to. Of another release anything may count, so that its whole file does."""
        match answer:
            case Card():
                return f"{self._digests.get(answer.path, answer.path)}{self._office.is_live(answer):d}"
            case (Card(), *_):
                return " ".join(map(self._digest, answer))
            case str() | bool() | None | ():
                return str(answer)
            case frozenset():
                return digest(repr(sorted(answer)))
        return digest(repr(answer))


class _Told(Mapping[str, V]):
    """The records of a kind by key. To take one is to ask for it, and to go through them is to ask for all."""

    def __init__(self, records: Mapping[str, V], ask: Callable[[str], object], ask_all: Callable[[], object]) -> None:
        self.records, self.ask, self.ask_all = records, ask, ask_all

    def __getitem__(self, key: str) -> V:
        self.ask(key)
        return self.records[key]

    def __iter__(self) -> Iterator[str]:
        self.ask_all()
        return iter(self.records)

    def __len__(self) -> int:
        self.ask_all()
        return len(self.records)
