"""The card of a release: what lists, and other releases, need to know of it. Its text is not on it.

An office of ten thousand releases has ten thousand cards in hand and reads the text of the one that has changed.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from press.fields import Correction, Event, Withdrawal
from press.header import Header
from press.languages import MAIN
from press.latin import unaccented
from press.slugs import is_slug

_LISTS = ("Issuers", "Regions", "Category", "Tags", "Contacts", "Helplines", "Kit")


@dataclass(frozen=True, slots=True)
class Card:
    """The facts of one release's header, understood. What is faulty there is absent here.

    ``number`` is the Reference as it is written, where there is one. ``held_for_good`` says that there is an embargo
    which cannot be read, so that it never lifts by itself.
    """

    path: str
    is_page: bool
    title: str
    standfirst: str
    slug: str
    lang: str
    draft: bool
    date: datetime.datetime | None
    has_time: bool
    embargo: datetime.datetime | None
    held_for_good: bool
    lists: Mapping[str, tuple[str, ...]]
    place: str
    number: str
    template: str
    updated: datetime.date | None
    review: datetime.date | None
    event: Event | None
    withdrawn: Withdrawal | None
    corrections: tuple[Correction, ...]

    @property
    def reference(self) -> str:
        """Its permanent name for feeds and machines: the Reference, else the path it was first published from."""
        return self.number or _composed(self.path)

    @property
    def changes(self) -> list[datetime.date]:
        """The day of each of its changes. An update that no correction is later than is one of its own."""
        days = [correction.date for correction in self.corrections]
        if self.updated and all(day < self.updated for day in days):
            days.append(self.updated)
        return [*days, self.withdrawn.date] if self.withdrawn else days

    def keys(self, name: str) -> tuple[str, ...]:
        """The entries of a comma list of the header."""
        return self.lists.get(name, ())


def make_card(path: str, header: Header, *, is_page: bool) -> Card:
    """The card of the release, or page, in the file ``path``."""
    embargo = header.moment("Embargo")
    status = header.items("Status")
    return Card(
        path=path,
        is_page=is_page,
        title=header.text("Title"),
        standfirst=header.text("Standfirst"),
        slug=_first(header, "Slug") or _slug_of(path),
        lang=_first(header, "Lang") or MAIN,
        draft=bool(status) and status[0].value == "draft",
        date=header.moment("Date"),
        has_time=":" in header.text("Date"),
        embargo=embargo,
        held_for_good="Embargo" in header.meant and embargo is None,
        lists={
            name: _shared(tuple([item.value for item in header.items(name)])) for name in _LISTS if name in header.meant
        },
        place=header.text("Place"),
        number=_first(header, "Reference"),
        template=_first(header, "Template"),
        updated=header.day("Updated"),
        review=header.day("Review"),
        event=header.event,
        withdrawn=header.withdrawn,
        corrections=tuple(sorted(header.corrections, key=lambda one: one.date, reverse=True)),
    )


@lru_cache(maxsize=10_000)
def _shared(values: tuple[str, ...]) -> tuple[str, ...]:
    """The same values, kept once: fifty thousand releases are by a dozen issuers."""
    return values


def _first(header: Header, name: str) -> str:
    return next((item.value for item in header.items(name)), "")


def _composed(path: str) -> str:
    """A path as any computer has it: a Mac writes é as two characters, and neither address nor feeds may go by that."""
    return unicodedata.normalize("NFC", path)


def _slug_of(path: str) -> str:
    """The file's name without a leading date, made fit to be the last part of an address."""
    stem = _composed(path.rpartition("/")[2])
    stem = re.sub(r"\.md\Z", "", stem, flags=re.IGNORECASE)
    stem = re.sub(r"^\d{4}-\d{2}-\d{2}-(?=.)", "", stem)
    if is_slug(stem):
        return stem
    return re.sub(r"[^a-z0-9]+", "-", unaccented(stem).lower()).strip("-")[:100].strip("-") or "release"
