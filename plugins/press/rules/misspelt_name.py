"""A name is spelt in two ways, or not as the directory has it.

People look for their own name first, and a misspelt one is copied into print. A name of the directory counts as right:
an organisation's, a helpline's, a press contact's of the release, that of somebody who speaks for its issuer. Of two
spellings in the release the one that comes less often is found, or the later one. Two names that stand in the same
sentence, as brothers’ or neighbouring towns’ may, are two names. In a language other than English and Welsh a name may
be declined: one that differs at the end of a word is not found there.

Fails::

    Harbor Trust opens the house in May.

Fails::

    Donata Findlaterson, who runs the house, opened it.

    “The doors are new,” said Donata Findlatterson, who runs the house.

Passes::

    Harbour Trust opens the house in May. Harbour Trust’s neighbours will come, and so will Harbour Trusts elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import first_letters, is_slip
from press.rules.names import Name, find_names, is_cited, known_names, slips, surnames
from press.rules.people import known_people, slips_for_people

LEVEL = Level.WARNING

_KIN = pattern(
    r"\b(?:sisters?|brothers?|twins?|wife|husband|father|mother|sons?|daughters?|couple|married|siblings?|cousins?)\b",
    re.IGNORECASE,
)
_LITTLE = ({"de", "der"}, {"de", "den"}, {"den", "der"}, {"van", "von"}, {"le", "la"}, {"du", "de"})
"""Words between a first name and a surname of which one is typed for the other."""
_MOST = 20
_MOST_PEOPLE = 300
_GENERIC = frozenset({
    "council", "police", "university", "college", "school", "hospital", "trust", "street", "road", "park", "united",
    "city", "town", "centre", "foundation", "charity", "borough", "constabulary", "group", "ltd", "limited",
    "church", "house", "hall", "bridge", "valley", "north", "south", "east", "west", "new", "great", "county",
    "saint", "st", "the", "of", "and", "for", "it", "to", "in", "on", "at", "department", "ministry", "office",
    "service", "services", "society", "association", "lane", "avenue", "green", "hill", "village", "station",
    "library", "museum", "club", "team", "festival", "award", "awards", "day", "week", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "national", "royal", "international",
    "community",
})  # fmt: skip


_Slip: TypeAlias = tuple[Name, str, str]
"""A wrong name, the right one, and who has that."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the slips among the names of the release."""
    for wrong, right, why in _slips(release, office):
        if release.words_known or not _is_declined(wrong.text, right):
            yield Fault(
                release.span(wrong.passage, wrong.start, wrong.end),
                f"“{wrong.text}” looks like a slip for “{right}”.",
                f"{why} Write the name in one way, or check it.",
            )


def _is_declined(one: str, other: str) -> bool:
    """Whether two names differ at the end of a word: “Marram Councilu”."""
    words = zip(one.split(), other.split(), strict=False)
    return any(word[-1] != like[-1] for word, like in words)


def _slips(release: Release, office: Office) -> Iterator[_Slip]:
    """Compare the names of the release with those of the directory, then with each other."""
    names = [name for passage in release.passages if passage.kind != "code" for name in find_names(passage)]
    known = known_names(office.directory)
    people = {id(name): (part, right) for name, part, right in slips_for_people(names, known_people(release, office))}
    rest: list[Name] = []
    for name in names:
        has_a_known_word = known.single or not known.words.isdisjoint(name.plain)
        wrong = list(slips(name, known)) if has_a_known_word else []
        if not wrong and id(name) in people:
            wrong = [people[id(name)]]
        for part, right in wrong:
            yield part, right, f"The directory has “{right}”."
        if not wrong:
            rest.append(name)
    yield from _whole(release, rest)
    yield from _surnames(rest)


def _whole(release: Release, names: Iterable[Name]) -> Iterator[_Slip]:
    """Names of several words that differ in one of them: a place of a name, and the spellings that stand in it."""
    slots: dict[tuple[int, tuple[str, ...]], dict[str, list[Name]]] = {}
    for name in names:
        count = len(name.words)
        # “de Bos” is no name without what stands before it.
        has_two = count > 2 and name.words[count - 2][0].isupper()
        for one in (name, name.part(count - 2, count)) if has_two else (name,) if count >= 2 else ():
            for at, word in enumerate(one.plain):
                slot = (at, (*one.plain[:at], *one.plain[at + 1 :]))
                slots.setdefault(slot, {}).setdefault(word, []).append(one)
    told: set[tuple[int, int]] = set()
    kin: bool | None = None
    for (at, others), spelt in slots.items():
        if not 2 <= len(spelt) <= _MOST or _GENERIC.issuperset(others):
            continue
        kin = _KIN.search(release.source.text) is not None if kin is None else kin
        alike = _pairs(list(spelt), is_first_name=at == 0 and len(others) == 1 and not kin, is_between=len(others) > 1)
        for one_way, other_way in alike:
            wrong, right = _odd(spelt[one_way], spelt[other_way])
            if wrong and (id(wrong.passage), wrong.end) not in told:
                told.add((id(wrong.passage), wrong.end))
                yield wrong, right.text, f"The release also has “{right.text}”."


def _pairs(words: list[str], *, is_first_name: bool, is_between: bool) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            is_little = is_between and {one, other} in _LITTLE
            if is_little or is_slip(one, other) or (is_first_name and is_slip(one, other, is_first_name=True)):
                yield one, other


def _odd(one: list[Name], other: list[Name]) -> tuple[Name | None, Name]:
    """The odd one of two spellings, and the usual one; none is odd where both are at home, or stand side by side."""
    if min(len(one), len(other)) > 1 or any(a.is_beside(b) for a in one[:4] for b in other[:4]):
        return None, one[0]
    wrong, right = (one, other) if len(one) < len(other) else (other, one)
    return wrong[0], right[0]


def _surnames(names: list[Name]) -> Iterator[_Slip]:
    """A surname alone, beside Mr or a verb or in a list of authors, that is nearly that of somebody named in full."""
    several = [name for name in names if len(name.words) > 1 and not is_cited(name)]
    whole = {name.plain[-1]: name for name in several if len(name.words) <= 3}
    if not 0 < len(whole) <= _MOST_PEOPLE:
        return
    every = {word for name in several for word in name.plain}
    letters = first_letters(whole)
    for alone in surnames(name for name in names if name.plain[0][0] in letters and name.plain[0] not in every):
        near = [name for surname, name in whole.items() if is_slip(alone.plain[0], surname)]
        if len(near) == 1 and not _GENERIC.intersection(near[0].plain) and not _is_joined(near[0].words[-1], alone):
            yield alone, near[0].words[-1], f"The release also has “{near[0].text}”."


def _is_joined(surname: str, alone: Name) -> bool:
    """Whether somebody of that surname stands right before the other: “Mr Clark and Dr Clarke” are two."""
    before = alone.passage.text[max(alone.start - len(surname) - 20, 0) : alone.start]
    lead, joined, title = before.rpartition(" and ")
    return bool(joined) and lead.endswith(surname) and len(title.split()) < 2
