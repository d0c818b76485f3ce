"""A release has another date, issuers, contacts, figures or a later embargo than the same in another language.

Two releases with one year and one slug are the same in two languages. Where their headers differ, one of them was
mended and the other forgotten, and journalists ring a desk that the other no longer names. A contact with ``languages``
in ``contacts.yaml`` may stand in one of them besides the others, and a translation that goes out later on purpose says
so in an exception. A figure of the headline or standfirst is another one if it is a digit, or two swapped, from one
that the other release has there instead; a round one is none.

Fails::

    Title: Trust buys the harbour
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-04
    Issuers: harbour-trust
    Contacts: harbour-press
    Slug: held
    Lang: cy
    Embargo: 2026-11-30 00:01

    The trust buys the harbour.

    Ends

Passes::

    Title: Trust buys the harbour
    Standfirst: The line answers from ten in the evening.
    Date: 2026-03-02
    Issuers: harbour-trust
    Contacts: harbour-press
    Slug: held
    Lang: cy
    Embargo: 2026-11-30 00:01

    The trust buys the harbour.

    Ends
"""

from __future__ import annotations

from collections.abc import Iterator

from press.card import Card
from press.figures import Figure, find_figures
from press.finding import Fault, Level, Span
from press.languages import UNDERSTOOD
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import is_near_miss
from press.rules.twins import embargo_of, goes_out_first, originals, place

LEVEL = Level.WARNING

_BETWEEN = pattern("[. \u00a0\u2009\u202f’]")
_THOUSANDS = pattern(rf"(?<![\d.,])\d{{1,3}}(?:{_BETWEEN.pattern}\d{{3}}){{1,5}}(?!\d)")
_DECIMAL = pattern(r"(?<=\d),(?=(?:\d{1,2}|\d{4,9})(?!\d))")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the header of a translation with that of the release it is one of."""
    for other in originals(release, office):
        same = f"“{other.path}”, the same in another language,"
        for name, mine, theirs in _unequal(release.card, other, office):
            yield Fault(
                place(release, name),
                f"{same} has “{name}: {theirs}”, and this one has “{name}: {mine}”.",
                "Write what is right in both.",
            )
        if goes_out_first(other, release.card, office) and not release.card.held_for_good:
            yield Fault(
                place(release, "Embargo"),
                f"{same} has {embargo_of(other)}, and this one has {embargo_of(release.card)}.",
                "Write the same Embargo in both, unless this one is to go out later.",
            )
        for span, mine, theirs in _other_figures(release, other):
            yield Fault(
                span,
                f"{same} has “{theirs}” in its headline or standfirst, and this one has “{mine}”.",
                "Find out which of the two is right, and write it in both.",
            )


def _other_figures(release: Release, other: Card) -> Iterator[tuple[Span, str, str]]:
    """The figures of headline and standfirst that are a slip from one that only the other release has there."""
    heads = [
        passage for passage in release.passages if passage.part == "head" and passage.kind in {"title", "standfirst"}
    ]
    mine = [(passage, figure) for passage in heads for figure in find_figures(_in_our_way(passage.text, release.lang))]
    theirs = [
        (text[figure.start : figure.end], figure)
        for text in (other.title, other.standfirst)
        for figure in find_figures(_in_our_way(text, other.lang))
    ]
    here, there = {figure.digits for _, figure in mine}, {figure.digits for _, figure in theirs}
    for passage, figure in mine if here != there else ():
        near = [
            written
            for written, one in theirs
            if one.digits not in here and figure.digits not in there and _is_slip(figure, one)
        ]
        if near:
            yield release.span(passage, figure.start, figure.end), passage.words(figure.start, figure.end), near[0]


def _in_our_way(text: str, language: str) -> str:
    """``text`` with its figures as English and Welsh write them, character by character: 1.250 and 1 250 are 1,250."""
    if language in UNDERSTOOD:
        return text
    whole = _THOUSANDS.sub(lambda found: _BETWEEN.sub(",", found[0]), text)
    return _DECIMAL.sub(".", whole)


def _is_slip(one: Figure, other: Figure) -> bool:
    is_long = min(len(one.digits), len(other.digits)) > 1
    return is_long and one.unit == other.unit and is_near_miss(one.digits, other.digits)


def _unequal(mine: Card, other: Card, office: Office) -> Iterator[tuple[str, str, str]]:
    """The fields that differ, and what they say here and there. One that is missing has been reported already."""
    if mine.date and other.date and _day(mine, other) != _day(other, mine):
        yield "Date", _day(mine, other), _day(other, mine)
    if _differ(mine.keys("Issuers"), other.keys("Issuers")):
        yield "Issuers", ", ".join(mine.keys("Issuers")), ", ".join(other.keys("Issuers"))
    here, there = mine.keys("Contacts"), other.keys("Contacts")
    if _differ(here, there) and not _are_for_a_language(here, there, office):
        yield "Contacts", ", ".join(here), ", ".join(there)


def _day(card: Card, other: Card) -> str:
    """Its date, with the time where both have one."""
    return f"{card.date:%Y-%m-%d %H:%M}" if card.has_time and other.has_time else f"{card.date:%Y-%m-%d}"


def _differ(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return bool(mine) and bool(theirs) and set(mine) != set(theirs)


def _are_for_a_language(mine: tuple[str, ...], theirs: tuple[str, ...], office: Office) -> bool:
    """Whether the contacts differ only by some who are there besides, for the languages they speak."""
    contacts = office.directory.contacts
    more = set(mine) ^ set(theirs)
    return not (more & set(mine) and more & set(theirs)) and all(
        key in contacts and contacts[key].languages for key in more
    )
