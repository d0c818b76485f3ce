"""Releases that were edited and stand where they stood: most of what is known of their office still holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from press.card import Card

Cards: TypeAlias = Mapping[str, Card]
"""Cards by path."""

FEW = 20
"""Up to so many edited releases are looked at by themselves; with more, the whole office takes no longer."""


def stands_as(card: Card, before: Card) -> bool:
    """Whether a release says something else and is otherwise what it was ``before``.

    Its address, the lists it stands in and its place in them, its kit, its people, and whether it is out are the same.
    """
    says = replace(
        before,
        title=card.title,
        standfirst=card.standfirst,
        place=card.place,
        updated=card.updated,
        review=card.review,
        event=card.event,
        corrections=card.corrections,
    )
    return says == card and bool(card.title) == bool(before.title)


def renewed(cards: Iterable[Card], edited: Cards) -> tuple[Card, ...]:
    """``cards``, with those of edited releases in the place of what they were."""
    return tuple([edited.get(card.path, card) for card in cards])


def take_over(new: object, old: object, *names: str) -> None:
    """Have ``new`` not find out again what ``old`` has found out of the things called ``names``."""
    known = vars(old)
    vars(new).update({name: known[name] for name in names if name in known})
