"""A total is not the sum of its figures.

Journalists add up, and a total that is wrong puts every other figure in doubt. The last row or column counts as a
total where it is headed “Total” or “All” and at least two lines of the table add up; then the one that does not is a
slip. Where fewer add up, as in a table with one line of figures, it is one if it has three digits or more and is one of
them from the sum, or if the sum is right once two digits of a figure change places. Rounding is allowed for, and a
total row may be less than its figures: some may have been counted twice. In a sentence, “119 fires: 71 bonfires, 22
bins and 26 sheds”, a total is wrong where two digits of a figure, swapped back, make it right, or where its parts come
to more by one digit.

Fails::

    | Branch | Calls | Texts | Total |
    | --- | ---: | ---: | ---: |
    | Harbour | 412 | 97 | 509 |
    | Marram | 230 | 61 | 391 |
    | Quayhead | 118 | 44 | 162 |

Fails::

    | Branch | Calls |
    | --- | ---: |
    | Harbour | 412 |
    | Marram | 230 |
    | Quayhead | 118 |
    | Total | 860 |

Fails::

    | Branch | Calls |
    | --- | ---: |
    | Harbour | 412 |
    | Marram | 203 |
    | Quayhead | 118 |
    | Total | 760 |

Fails::

    The night brought 119 calls: 71 about noise, 22 about smoke and 62 about cats.

Passes::

    | Branch | Calls | Callers | Answered |
    | --- | ---: | ---: | ---: |
    | Harbour | 412 | 240 | 96% |
    | Marram | 230 | 102 | 91% |
    | Total | 642 | 330 | 94% |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from math import gcd

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.likeness import are_swapped, distance
from press.rules.listed_sums import wrong_lists
from press.rules.tables import Table, tables

LEVEL = Level.WARNING
FOR_PAGES = True

_TOTAL = pattern(r"\W*(?:(?:grand )?totals?|all|sum|cyfanswm|valid votes)\b", re.IGNORECASE)
# Of two figures, what “all” come to may be more than is shown.
_SUM = pattern(r"\W*(?:(?:grand )?total|cyfanswm|valid votes)\W*", re.IGNORECASE)
_MORE = pattern(r"\b(?:incl|with|plus|and)", re.IGNORECASE)
_FIGURE = pattern(
    r"\**(?P<sign>[£€$]?)(?P<whole>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.(?P<part>\d{1,4}))?\s?(?P<unit>%?)\**"
)
_SMALLEST = 100
"""Of sums below it, one is a slip from another by chance."""
_STEPS = (1, 5, 10, 50, 100, 500, 1_000, 10_000, 100_000, 1_000_000)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find, in each table, the one total that is off where all others are right, and the totals of lists."""
    source = release.source.text
    for passage in release.numbered:
        for one in wrong_lists(passage) if passage.kind in {"prose", "item"} else ():
            told = f"{one.added:,}" + (f"; with {one.swap[1]} for {one.swap[0]} it would be right" if one.swap else "")
            yield _fault(release.span(passage, one.start, one.end), passage.words(one.start, one.end), told)
    for table in tables(release):
        square = [row for row in table if len(row) == len(table[0])]
        if len(square) < len(table) or len(square) < 3 or len(square[0]) < 2:
            continue
        for lines, is_row in ((list(zip(*square, strict=True)), True), (square, False)):
            wrong = _only_wrong([list(line) for line in lines], source, is_row=is_row)
            if wrong:
                span, added = wrong
                yield _fault(span, source[span.start : span.end], added)
                break


def _fault(span: Span, total: str, added: str) -> Fault:
    return Fault(
        span,
        f"“{total}” is given as the total, and the figures add up to {added}.",
        "Add them up again, and put the total right, or the figure that is wrong.",
    )


def _only_wrong(lines: Table, source: str, *, is_row: bool) -> tuple[Span, str] | None:
    """The total that its line does not add up to, where two others are right and no more is wrong; and the sum.

    Where fewer are right, it must be one digit from the sum; of two figures, it must be called nothing but “Total”. By
    two digits swapped, a row that counts nobody twice may be found to be less than its figures.
    The first line has what the others are headed by; the last of each is its total, if it is more than any other:
    else it is an average.
    """
    labels = lines[0]
    if not _TOTAL.match(source, labels[-1].start, labels[-1].end):
        return None
    if any(_TOTAL.match(source, label.start, label.end) for label in labels[1:-1]):
        return None
    is_more = _MORE.search(source, labels[-1].start, labels[-1].end) is not None
    is_sum = _SUM.fullmatch(source, labels[-1].start, labels[-1].end) is not None
    right, wrong, counts_twice = 0, [], False
    for line in lines[1:]:
        figures = [_FIGURE.fullmatch(source, cell.start, cell.end) for cell in line[1:]]
        read = [found for found in figures if found]
        if len(read) < max(len(figures), 3) or len({(found["sign"], found["unit"]) for found in read}) > 1:
            continue
        places = max(len(found["part"] or "") for found in read)
        *parts, total = (_units(found, places) for found in read)
        added = sum(parts)
        swaps, is_less = _swaps(parts, total), is_row and total < added
        if total == added:
            right += 1
        elif is_less and not swaps:
            counts_twice = True
        elif swaps or (total > max(parts) and not _rounded([*parts, total], added - total)):
            is_slip = _is_slip(total, added) or (bool(swaps) and total >= _SMALLEST)
            needed = 2
            if is_slip and not is_more and len(parts) >= (2 if is_sum else 3):
                needed = 1 if is_less or (swaps and not is_sum) else 0
            wrong.append((line[-1], _told(added, swaps, places), needed, is_less))
    if len(wrong) != 1:
        return None
    ((span, told, needed, is_less),) = wrong
    return (span, told) if right >= needed and not (is_less and counts_twice) else None


def _swaps(parts: list[int], total: int) -> set[tuple[int, int]]:
    """The figures that would make the sum right if two digits were swapped, each with what it were then.

    Where the figures come to less than the total, which no double counting explains, any two; else neighbours.
    """
    off = total - sum(parts)
    swaps = {(part, part + off) for part in parts if off % 9 == 0 and are_swapped(part, part + off, any_two=off > 0)}
    return {(one, other) for one, other in swaps if max(set(parts) - {one} | {other}) < total}


def _told(added: int, swaps: set[tuple[int, int]], places: int) -> str:
    """What the figures add up to, and with which one of them changed the total would be right."""
    printed = [
        f"{Decimal(number).scaleb(-places):,}" for number in (added, *(pair for pairs in swaps for pair in pairs))
    ]
    return f"{printed[0]}; with {printed[2]} for {printed[1]} it would be right" if len(swaps) == 1 else printed[0]


def _is_slip(total: int, added: int) -> bool:
    """Whether a total is mistyped for the sum: a digit wrong, or two in each other's place."""
    return added >= _SMALLEST and len(str(total)) == len(str(added)) and distance(str(total), str(added)) == 1


def _units(figure: re.Match[str], places: int) -> int:
    """A figure without its point, as if it had so many decimal places."""
    return int(figure["whole"].replace(",", "") + (figure["part"] or "").ljust(places, "0"))


def _rounded(figures: list[int], off: int) -> bool:
    """Whether a sum may be ``off`` so much since each figure was rounded, be it to fives or to hundreds."""
    step = max(step for step in _STEPS if gcd(*figures) % step == 0)
    return 2 * abs(off) <= step * len(figures)
