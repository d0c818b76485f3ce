"""The office: everything that a rule may know beside the release it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from press.card import Card
from press.clock import Clock
from press.directory import Contact, Directory, Holder, Kit, Topic
from press.edited import Cards, renewed, take_over
from press.guess import likeliest
from press.languages import MAIN
from press.release import Release
from press.settings import Settings
from press.telephone import Number, find_numbers, has_digits, is_short_code, like, long_runs
from press.whereabouts import LISTS, address_of, is_list, lists_of


@dataclass(frozen=True, eq=False)
class Office:
    """A frozen view of the folder: its directory, settings and releases, and what time it is.

    Of other releases there are the cards, never the text. A rule asks for them by an address or a file, with the
    methods below, and does not go through them all: what it has asked is what its answer depends on. ``files`` are
    the paths of all in ``content``, relative to it; ``strays`` those of what only seems to be a file there, and
    ``running`` those of drawings and other XML in which a browser may run something.
    """

    settings: Settings
    clock: Clock
    directory: Directory
    releases: tuple[Card, ...] = ()
    pages: tuple[Card, ...] = ()
    files: frozenset[str] = frozenset()
    strays: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()

    @cached_property
    def known(self) -> frozenset[str]:
        """Every telephone number of the directory, former ones included, in normal form."""
        return frozenset(self.directory.numbers())

    @cached_property
    def known_codes(self) -> frozenset[str]:
        """Those of them that are short codes."""
        return frozenset(filter(is_short_code, self.known))

    def numbers_in(self, text: str, also: str = "") -> tuple[Number, ...]:
        """The telephone numbers of a text, mistyped ones among them; ``also`` is one more that is known."""
        if not has_digits(text):
            return ()
        known = self.numbers(" ".join(long_runs(text)))
        return _numbers_in(text, self.settings.country, known | {also} if also else known)

    def numbers(self, digits: str) -> frozenset[str]:
        """The known numbers that ``digits`` may be meant for, with every known short code; for ``all``, all of them."""
        if digits == "all":
            return self.known
        return self.known_codes.union(*(like(run, self.known) for run in digits.split()))

    def contact(self, key: str) -> Contact | None:
        """The press contact of that key."""
        return self.directory.contacts.get(key)

    def who_has(self, number: str) -> tuple[Holder, ...]:
        """Who has a number, given in its normal form."""
        return self.directory.numbers().get(number, ())

    def who_reads(self, email: str) -> tuple[Holder, ...]:
        """Who has an e-mail address, given in lower case."""
        return self.directory.emails().get(email, ())

    def listing(self, what: str) -> tuple[str, ...]:
        """Something of all contacts, or of all who have an address or a number: ``contact names``, ``mail domains``.

        Or all there is to know of them: ``contacts``, ``numbers``, ``emails``.
        """
        directory = self.directory
        match what:
            case "contact names":
                return tuple(contact.name for contact in directory.contacts.values())
            case "mail domains":
                return tuple(dict.fromkeys(address.partition("@")[2] for address in directory.emails()))
            case "contacts":
                return tuple(map(repr, directory.contacts.items()))
            case "numbers":
                return tuple(map(repr, directory.numbers().items()))
            case "emails":
                return tuple(map(repr, directory.emails().items()))
        raise ValueError(f"There is no listing of {what}.")

    def renewed(self, edited: Cards) -> Office:
        """The office with some of its releases edited, which stand where they stood."""
        made = replace(self, releases=renewed(self.releases, edited))
        take_over(made, self, "known", "known_codes", "_topics", "_made", "_lists", "_live_kits")
        addresses = {self.address(card) for card in edited.values()}
        of_them = {address: renewed(self._addresses[address], edited) for address in addresses}
        vars(made)["_addresses"] = {**self._addresses, **of_them}
        of_name = {card.reference: renewed(self._references[card.reference], edited) for card in edited.values()}
        vars(made)["_references"] = {**self._references, **of_name}
        vars(made)["_by_file"] = {**self._by_file, **{self.inside(card): card for card in edited.values()}}
        return made

    def is_held(self, release: Card | Release) -> bool:
        """Whether its embargo has not lifted yet. An embargo that cannot be read has not."""
        card = _card(release)
        return card.held_for_good or (card.embargo is not None and not self.clock.reached(card.embargo))

    def is_live(self, release: Card | Release) -> bool:
        """Whether the release exists for the public now."""
        return not _card(release).draft and not self.is_held(release)

    def is_out_by(self, other: Card, release: Card | Release) -> bool:
        """Whether ``other`` is out by the time that ``release`` goes out, so that what they share counts against it.

        Nobody knows when a draft goes out, so everything is out by then. A draft, or a release with an embargo that
        cannot be read, is out by the time of no other but such a one.
        """
        card = _card(release)
        if card.draft or self.is_live(other):
            return True
        if other.draft or self.is_live(card):
            return False
        if card.embargo is None or other.embargo is None:
            return card.embargo is None
        return other.embargo <= card.embargo

    def days_ahead(self, release: Card | Release) -> tuple[date, ...]:
        """The days that are still to come, of those that it and its changes are dated."""
        card, today = _card(release), self.clock.today
        dated = (card.date and card.date.date(), card.updated, card.withdrawn and card.withdrawn.date)
        return tuple(day for day in (*dated, *(one.date for one in card.corrections)) if day and day > today)

    def topics_of(self, release: Card | Release) -> tuple[Topic, ...]:
        """The topics of the directory that its tags mean."""
        tags = release.keys("Tags")
        found = self._topics.get(tags)
        if found is None:
            meant = (self.directory.topic_for(tag) for tag in tags)
            found = self._topics[tags] = tuple(topic for topic in meant if topic is not None)
        return found

    def helplines_of(self, release: Card | Release) -> tuple[str, ...]:
        """The keys of the helplines it carries: those it names, then those of its sensitive topics."""
        topics = [topic for topic in self.topics_of(release) if topic.sensitive]
        if not topics and not release.keys("Helplines"):
            return ()
        keys = [*release.keys("Helplines"), *(key for topic in topics for key in topic.helplines)]
        return tuple(key for key in dict.fromkeys(keys) if key in self.directory.helplines)

    def language(self, release: Card | Release) -> str:
        """The code of the language whose lists it stands in: its own where the theme has that, else English."""
        code = release.lang
        return code if self.settings.languages.has(code) else MAIN

    def address(self, release: Card | Release) -> str:
        """Where the site has the release: ``releases/2018/slug/``, behind its language where that is not English."""
        made = self._made.get(release.path)
        if made is None:
            made = self._made[release.path] = address_of(_card(release))
        return made

    def is_list(self, address: str) -> bool:
        """Whether an address is one that the site keeps for a list, for its search or for a language's front page."""
        return is_list(address, self.settings.languages)

    def at(self, address: str) -> tuple[Card, ...]:
        """The releases and pages that take an address of the site, such as ``releases/2018/slug/``."""
        return self._addresses.get(address, ())

    def with_reference(self, reference: str) -> tuple[Card, ...]:
        """The releases whose permanent name in feeds is ``reference``."""
        return self._references.get(reference, ())

    def inside(self, release: Card | Release) -> str:
        """The path of its file, relative to ``content``; empty where it is not in there."""
        folder, _, path = release.path.partition("/")
        return path if folder == self.settings.content.name else ""

    def in_file(self, path: str) -> Card | None:
        """The release or page in a file, whose path is relative to ``content``."""
        return self._by_file.get(path)

    def has_file(self, path: str) -> bool:
        """Whether there is a file of that path, relative to ``content``."""
        return path in self.files

    def is_stray(self, path: str) -> bool:
        """Whether what is at that path is no file of the office: a link that leads elsewhere, or a pipe."""
        return path in self.strays

    def may_run(self, path: str) -> bool:
        """Whether the file at that path is a drawing, or other XML, in which a browser may run something."""
        return path in self.running

    def kit(self, key: str) -> Kit | None:
        """The media kit of that key, without what is faulty in it."""
        return self.directory.kits.get(key)

    def has_kit(self, key: str) -> bool:
        """Whether there is a media kit of that key, even a faulty one."""
        return key in self.directory.kits or self.directory.is_faulty("kit", key)

    def kit_like(self, key: str) -> str:
        """The key of a media kit that is most like ``key``, for a fix to name; empty where there is none."""
        return likeliest(key, self.directory.kits)

    def kit_is_live(self, key: str) -> bool:
        """Whether a kit exists for the public: some live release names it."""
        return key in self._live_kits

    def lists_of(self, release: Card | Release) -> frozenset[str]:
        """The addresses of the lists that show the release once it is out: its year's, its topics' and so on."""
        card = _card(release)
        return lists_of(card, self.directory, self.language(card))

    def has_list(self, address: str) -> bool:
        """Whether the site has a list at an address, such as ``topics/child-protection/``."""
        return address in LISTS or address in self._lists

    def file_like(self, path: str) -> str:
        """The file whose path is most like ``path``, for a fix to name; empty where there is none like it."""
        same = next((file for file in sorted(self.files) if file.casefold() == path.casefold()), "")
        name = path.rpartition("/")[2].casefold()
        named = same or next((file for file in sorted(self.files) if file.rpartition("/")[2].casefold() == name), "")
        return named or likeliest(path, self.files, 0.8)

    def address_like(self, address: str) -> str:
        """The address of the site that is most like ``address``, for a fix to name; empty where there is none."""
        return likeliest(address, (*LISTS, *self._lists, *self._addresses), 0.85)

    @cached_property
    def _topics(self) -> dict[tuple[str, ...], tuple[Topic, ...]]:
        """What ``topics_of`` has answered so far, by the tags it was asked of."""
        return {}

    @cached_property
    def _made(self) -> dict[str, str]:
        """The addresses that ``address`` has made so far, by the path of the release's file."""
        return {}

    @cached_property
    def _lists(self) -> frozenset[str]:
        return frozenset(address for card in self.releases if self.is_live(card) for address in self.lists_of(card))

    @cached_property
    def _addresses(self) -> Mapping[str, tuple[Card, ...]]:
        taken: dict[str, tuple[Card, ...]] = {}
        for card in (*self.releases, *self.pages):
            address = self.address(card)
            taken[address] = (*taken.get(address, ()), card)
        return taken

    @cached_property
    def _references(self) -> Mapping[str, tuple[Card, ...]]:
        known: dict[str, tuple[Card, ...]] = {}
        for card in self.releases:
            known[card.reference] = (*known.get(card.reference, ()), card)
        return known

    @cached_property
    def _by_file(self) -> Mapping[str, Card]:
        return {self.inside(card): card for card in (*self.releases, *self.pages)}

    @cached_property
    def _live_kits(self) -> frozenset[str]:
        return frozenset(kit for card in self.releases if self.is_live(card) for kit in card.keys("Kit"))


@lru_cache(maxsize=4096)
def _numbers_in(text: str, country: str, known: frozenset[str]) -> tuple[Number, ...]:
    return tuple(find_numbers(text, country, known))


def _card(release: Card | Release) -> Card:
    return release if isinstance(release, Card) else release.card
