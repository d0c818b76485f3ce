"""One figure is given in two ways.

Whoever quotes the release picks one of them, and it may be the wrong one: 3,570 people in the standfirst are 3,507
people in the text. Two figures are taken for one where they count the same thing in the same words, in different parts
of the release, and differ by one digit or by the order of two. A round figure for an exact one is no conflict, nor are
the figures of two years. Nobody is 29 and 39 in one release. What a sum is for, “£2.4m on the new ward”, tells
only a sum of the headline or standfirst that the text nowhere has. So it is with a share, with people who are counted,
and with a term in prison: the text has another, of which it says the same; and with 46 homes, or a man of 46, where the
text has 64 alone. Likewise a batch, K41170, that is K41107 in the table.

Fails::

    Standfirst: The fair drew 3,570 visitors from the whole county.

    The fair drew 3,507 visitors from the whole county.

Fails::

    Standfirst: The trust is to spend £2.6m on a new ward.

    The trust will spend £2.4m on the new ward.

Fails::

    Standfirst: The burglar was jailed for six years.

    A burglar has been jailed for eight years.

Fails::

    Standfirst: Keys are handed over for the first 46 homes.

    Tenants have moved into 64 homes on the quay.

Passes::

    Standfirst: The fair drew more than 3,500 visitors from the whole county.

    The fair drew 3,507 visitors from the whole county, and the market 3,570.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from press.dates import MONTHS, WEEKDAYS
from press.figures import Figure, find_figures
from press.finding import Fault, Level, Span
from press.office import Office
from press.passages import Passage
from press.release import Release
from press.rules.claims import Claim
from press.rules.counted import Mention, is_small, mention, numbers
from press.rules.headlines import contradicted
from press.rules.likeness import is_near_miss
from press.rules.swapped_codes import other_codes
from press.rules.told_ages import other_ages

LEVEL = Level.WARNING

_TIMES = frozenset((*MONTHS, *WEEKDAYS))
_SMALLEST_SHARE = 10
_MOST = 40


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Compare the figures that count the same thing in different parts of the release, and the ages of one person."""
    found = list(_figures_in_two_ways(release))
    yield from found
    for claim in contradicted(release):
        span = release.span(claim.passage, claim.start, claim.end)
        if not any(_is_told(claim, span, fault) for fault in found):
            found.append(
                Fault(
                    span,
                    f"“{claim.text}” here is “{claim.other}” in the headline or the standfirst.",
                    "Find out which of the two is right, and write it in both places.",
                )
            )
            yield found[-1]
    for claim in other_codes(release):
        yield Fault(
            release.span(claim.passage, claim.start, claim.end),
            f"“{claim.text}” here is “{claim.other}” in the table or the list.",
            "Find out which of the two is right, and write it in both places.",
        )
    for aged, before in other_ages(release):
        yield Fault(
            release.span(aged.passage, aged.start, aged.end),
            f"“{' '.join(aged.name)}” is {aged.age} here, and {before.age} elsewhere in the release.",
            "Find out which of the two is right, and write it in both places.",
        )


def _is_told(claim: Claim, span: Span, fault: Fault) -> bool:
    """Whether a fault is found already where the claim stands, or of the same two figures."""
    is_there = fault.span.start < span.end and span.start < fault.span.end
    return is_there or (f"“{claim.text}”" in fault.message and f"“{claim.other}”" in fault.message)


def _figures_in_two_ways(release: Release) -> Iterator[Fault]:
    seen = [(figure, passage) for passage in release.numbered for figure in _figures(passage)]
    spelt: dict[str, Figure] = {}
    for figure, _ in seen:
        spelt.setdefault(figure.digits, figure)
    near = _near_misses(list(spelt.values())[:_MOST])
    if not near:
        return
    alike = [(figure, passage) for figure, passage in seen if figure.digits in near][:_MOST]
    in_text = _values(release)
    mentions = [
        one
        for figure, passage in alike
        for one in mention(passage, figure)
        if passage.part != "head" or not (_is_rounded(figure, in_text) or (one.weak and _key(figure) in in_text))
    ]
    times = Counter(figure.digits for figure, _ in seen)
    told: set[str] = set()
    for one, other in combinations(mentions, 2):
        if other.figure.digits not in near[one.figure.digits] or not _is_same_thing(one, other, mentions):
            continue
        usual, odd = (other, one) if times[one.figure.digits] < times[other.figure.digits] else (one, other)
        if times[odd.figure.digits] > 1 or odd.figure.digits in told:
            continue
        if any(passage is odd.passage and figure.digits == usual.figure.digits for figure, passage in alike):
            continue  # Two that stand in one paragraph are told apart there.
        if any(m.figure.digits == usual.figure.digits and _are_of_other_times(m, odd) for m in mentions):
            continue
        told.add(odd.figure.digits)
        yield Fault(
            release.span(odd.passage, odd.figure.start, odd.figure.end),
            f"“{odd.figure.text}” here is “{usual.figure.text}” elsewhere in the release.",
            "Find out which of the two is right, and write it in both places.",
        )


def _figures(passage: Passage) -> Iterator[Figure]:
    if passage.kind not in {"code", "cell"}:
        for figure in find_figures(passage.text):
            is_share = figure.unit == "%" and figure.value >= _SMALLEST_SHARE
            if figure.digits and not figure.hedge and (is_share or not is_small(figure)):
                yield figure


def _values(release: Release) -> frozenset[tuple[float, str]]:
    """Every figure below the headline and the standfirst, in digits or words, with its unit."""
    texts = (passage.text for passage in release.passages if passage.part != "head")
    return frozenset(_key(figure) for text in texts for figure in find_figures(text))


def _key(figure: Figure) -> tuple[float, str]:
    return figure.value, figure.unit


def _is_rounded(figure: Figure, told: frozenset[tuple[float, str]]) -> bool:
    """Whether the text tells exactly what a figure has made round: 61% is 60.7% there, and 420 homes are 418."""
    noughts = len(figure.digits) - len(figure.digits.rstrip("0")) if figure.digits.isdigit() else 0
    half = 0.5 * 10 ** (noughts + figure.scale)
    near = (value for value, unit in told if unit == figure.unit and abs(value - figure.value) <= half)
    return figure.digits.isdigit() and any(value != figure.value for value in near)


def _near_misses(figures: list[Figure]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in combinations(figures, 2):
        if is_near_miss(one.digits, other.digits):
            near[one.digits].add(other.digits)
            near[other.digits].add(one.digits)
    return near


def _is_same_thing(one: Mention, other: Mention, mentions: list[Mention]) -> bool:
    """Whether two figures count the same: in the same words, and not in two years, two places or two columns."""
    first, second = one.figure, other.figure
    if (first.unit, first.scale) != (second.unit, second.scale) or one.passage is other.passage:
        return False
    if one.years and other.years and one.years != other.years:
        return False
    if one.names and other.names and one.names.isdisjoint(other.names):
        return False
    if not _is_same_noun(one.nouns, other.nouns) or _is_part(one, other):
        return False
    alike = len(one.words & other.words - {*one.nouns[:1], *other.nouns[:1]})
    is_swap = sorted(first.digits) == sorted(second.digits)
    is_percent = first.unit == "%"
    in_head = "head" in {one.passage.part, other.passage.part}
    if one.weak and other.weak and is_percent and bool(one.names) != bool(other.names):
        return False  # That of one town is soon taken for the whole county's.
    is_for = one.is_for or other.is_for
    if is_for and (not in_head or not alike or one.years != other.years):
        return False
    known = [m for m in mentions if is_for or not m.is_for]
    parts = [{m.part for m in known if m.figure.digits == figure.digits} for figure in (first, second)]
    if (is_percent and not in_head) or (not parts[0].isdisjoint(parts[1]) and not (is_swap and alike >= 2)):
        return False
    is_telling = len(first.digits) >= 3 and not is_percent
    if in_head and is_swap and len(first.digits) >= 4 and not is_percent:
        return True  # Four digits of the same thing, two of them swapped, are the same in no two counts.
    return alike >= (1 if is_telling or (in_head and (is_swap or not is_percent)) else 2)


def _are_of_other_times(one: Mention, other: Mention) -> bool:
    """Whether one figure is of May, or of Saturday, and the other of June or Sunday."""
    mine, its = one.names & _TIMES, other.names & _TIMES
    return bool(mine and its) and mine.isdisjoint(its)


def _is_part(one: Mention, other: Mention) -> bool:
    """Whether the text has what a figure lacks of the headline’s: 46 homes, and “40 homes on the quay and six here”."""
    apart = abs(one.figure.value - other.figure.value)
    texts = [mention.passage.text for mention in (one, other) if mention.passage.part != "head"]
    return len(texts) == 1 and any(value == apart for value, _ in numbers(texts[0]))


def _is_same_noun(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words behind two figures begin alike, but for a word that one of them has before what it counts."""
    return one[:1] == other[:1] or (bool(one and other) and (one[0] in other[1:] or other[0] in one[1:]))
