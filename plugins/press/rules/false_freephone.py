"""A number that costs money is called free.

Calls are free from every telephone to numbers that begin with 0800, 0808 or 116, and to no others. 03 numbers cost
what a call to 01 costs; 084, 087 and 09 cost more. Somebody with no credit, or with a bill that a partner reads,
relies on the word. That the advice is free may be said of any line. Source: Ofcom, "UK Calling".

Fails::

    Ring the Quiet Room free on 020 7946 0300.

Fails::

    The Quiet Room answers on 020 7946 0300. Calls are free and confidential.

Passes::

    Ring the Harbour Line free on 0808 157 0100. The Quiet Room, on 020 7946 0300, gives free advice.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.rules.costs import costs_something, is_free, is_ours, may_say_free, says_free, says_free_behind
from press.rules.mentions import sentences_of
from press.rules.numbers import numbers_in
from press.rules.told import boilerplates
from press.source import Source
from press.telephone import Number, normal

LEVEL = Level.ERROR
FOR_PAGES = True

_MOST = 12
"""Of so many numbers in a sentence nobody can say which is meant."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every number that a text calls free and that is not."""
    if office.settings.country != "GB":
        return
    for passage in release.numbered:
        if not may_say_free(passage.text):
            continue
        for number, start, end in called_free(passage.text, office):
            if is_ours(number.digits, release, office):
                words = passage.words(start, end).strip(" ,;(–—-")
                yield Fault(
                    release.span(passage, start, end),
                    f"“{words}” is said of {number.text}, and calls to that number are not free.",
                    "Say what a call costs, or give a number that begins with 0800 or 0808.",
                )


def review(office: Office) -> Iterator[tuple[Source, Fault]]:
    """Find the helplines whose record calls their number free though it is not, and the same in boilerplates."""
    for told in boilerplates(office):
        yield from told.faults(office, check(told.page, office))
    country = office.settings.country
    for key, helpline in office.directory.helplines.items():
        cost = helpline.cost.lower()
        if country == "GB" and cost.startswith("free") and costs_something(normal(helpline.number, country)):
            source, span = office.directory.value_place("helpline", key, "cost")
            yield (
                source,
                Fault(
                    span,
                    f"“{helpline.cost}” is said of {helpline.number}, and calls to that number are not free.",
                    "Write what a call costs, or the number that is free.",
                ),
            )


def called_free(text: str, office: Office) -> Iterator[tuple[Number, int, int]]:
    """The numbers that are called free and are not, with where the words that say so begin and end."""
    numbers = numbers_in(text, office)
    if not numbers:
        return
    starts = [number.start for number in numbers]
    for number in numbers:
        behind = says_free_behind(text, number.end)
        if behind and costs_something(number.digits):
            start = behind.end() - len(behind[0].lstrip(" ,;(–—-\n\xa0"))
            yield number, start, behind.end()
    before: tuple[Number, ...] = ()
    for sentence in sentences_of(text):
        here = numbers[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if len(here) > _MOST:
            continue
        for claim in says_free(sentence.text, office):
            start, end = sentence.start + claim.start(), sentence.start + claim.end()
            meant = _meant(here or before, start, end)
            if meant and not any(says_free_behind(text, one.end) for one in here):
                yield meant, start, end
        before = here or before


def _meant(numbers: tuple[Number, ...], start: int, end: int) -> Number | None:
    """Which of ``numbers`` the words from ``start`` to ``end`` are said of, where that number is not free."""
    if not numbers:
        return None
    next_one = next((number for number in numbers if start <= number.start < end), None) or next(
        (number for number in numbers if 0 <= number.start - end <= 5), None
    )
    if next_one is None and not all(costs_something(number.digits) for number in numbers):
        return None
    meant = next_one or numbers[0]
    return meant if costs_something(meant.digits) and not is_free(meant.digits) else None
