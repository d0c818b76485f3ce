"""What the rules about translations share: which releases are the same one in another language."""

from __future__ import annotations

from collections.abc import Iterator

from press.card import Card
from press.finding import Span
from press.languages import MAIN
from press.office import Office
from press.release import Release
from press.whereabouts import folder_of


def originals(release: Release, office: Office) -> Iterator[Card]:
    """The same release, or page, in the languages that come before its own: English, then the others by their codes.

    They have the same address but for the folder of the language. Of two twins only one is asked for the other, so
    that what is wrong between them is found once.
    """
    address = office.address(release).removeprefix(folder_of(release.lang))
    others = sorted({*office.settings.languages.catalogues} - {MAIN})
    for code in (MAIN, *others):
        if code == release.lang:
            return
        yield from office.at(folder_of(code) + address)


def goes_out_first(one: Card, other: Card, office: Office) -> bool:
    """Whether its embargo lets ``one`` out before ``other``, which is not out yet.

    A draft does not go out. An embargo that cannot be read never lifts by itself.
    """
    if one.draft or other.draft or one.held_for_good or office.is_live(other):
        return False
    return one.embargo is None or other.embargo is None or one.embargo < other.embargo


def embargo_of(card: Card) -> str:
    """Its embargo, for a sentence."""
    if card.held_for_good:
        return "an Embargo that cannot be read"
    return f"the Embargo {card.embargo:%Y-%m-%d %H:%M}" if card.embargo else "no Embargo"


def place(release: Release, name: str) -> Span:
    """Where a finding about a field of the header stands: at its value, or at the title where there is none."""
    field = release.field(name)
    return field.span if field else release.title_span
