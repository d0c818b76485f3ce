"""A helpline's name stands beside another's number.

Both are right by themselves, so nothing else notices: the children's line under the name of the one for offenders.
A number of another helpline in the same sentence counts, and one of a press contact where it follows the name
directly. So does a link that shows the name and dials the number, and a row of a table that has both in its cells.

Fails::

    Ring the Harbour Line on 0808 157 0200 at any hour.

Fails::

    Help is at hand at the [Harbour Line](tel:+448081570200).

Passes::

    Ring the Harbour Line on 0808 157 0100, or Night Owls on 0808 157 0200.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from press.directory import Holder
from press.finding import Fault, Level, Span
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.helpline_names import Name, find_names
from press.rules.numbers import dialling_links, numbers_in, numbers_of, whose
from press.rules.tables import tables
from press.telephone import Number, normal

LEVEL = Level.ERROR
FOR_PAGES = True

_SENTENCE_END = pattern(r"[.!?;][”’\"')]*\s+(?=[“‘\"'(]*[A-Z])")
_DIRECTLY = pattern(
    r"(?:\W|\b(?:helpline|line|number|is|are|on|at|by|call|calling|ring|ringing|free|freephone|phone|tel|telephone|the)\b)*",
    re.IGNORECASE,
)
_FARTHEST = 160


@dataclass(frozen=True, slots=True)
class _Seen:
    """A number of the directory in a text, and who has it."""

    number: Number
    holders: tuple[Holder, ...]

    def belongs_to(self, keys: frozenset[str]) -> bool:
        return any(holder.kind == "helpline" and holder.key in keys for holder in self.holders)

    def is_helplines(self) -> bool:
        return any(holder.kind == "helpline" for holder in self.holders)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the names whose neighbouring numbers are all somebody else's."""
    for passage in (*release.numbered, *release.field_passages):
        for name, seen in _mismatches(passage, office):
            span = release.span(passage, seen.number.start, seen.number.end)
            yield _fault(span, name, seen.number.text, seen.holders[0], office)
    for table in tables(release):
        for row in table:
            yield from _in_row(row, release, office)
    known = office.directory.numbers()
    for link in dialling_links(release):
        holders = known.get(normal(link.target, office.settings.country), ())
        for name in find_names(link.text, office):
            if holders and not any(holder.key in name.keys for holder in holders if holder.kind == "helpline"):
                yield _fault(link.target_span, name, holders[0].text, holders[0], office)


def _in_row(row: list[Span], release: Release, office: Office) -> Iterator[Fault]:
    """The number in a row that names one helpline and gives, in other cells, nothing but numbers of other ones."""
    known, source = office.directory.numbers(), release.source.text
    cells = [(span.start, source[span.start : span.end]) for span in row]
    names = [(start, name) for start, text in cells for name in find_names(text, office)]
    if len(names) != 1:
        return
    ((named, name),) = names
    # Within one cell a name and a number are judged as they are in a sentence.
    seen = [
        (start, _Seen(number, known[number.digits]))
        for start, text in cells
        for number in numbers_in(text, office)
        if number.digits in known
    ]
    if any(start == named or one.belongs_to(name.keys) for start, one in seen):
        return
    start, wrong = next(((start, one) for start, one in seen if one.is_helplines()), (0, None))
    if wrong:
        span = Span(start + wrong.number.start, start + wrong.number.end)
        yield _fault(span, name, wrong.number.text, wrong.holders[0], office)


def _fault(span: Span, name: Name, number: str, holder: Holder, office: Office) -> Fault:
    own = " or ".join(dict.fromkeys(office.directory.helplines[key].number for key in sorted(name.keys)))
    return Fault(
        span,
        f"“{name.text}” stands beside {number}, which is the number of {whose(holder)}.",
        f"Write {own}, the number of “{name.text}”, or the name that belongs to {number}.",
    )


def _mismatches(passage: Passage, office: Office) -> Iterator[tuple[Name, _Seen]]:
    text, known = passage.text, office.directory.numbers()
    seen = [_Seen(number, known[number.digits]) for number in numbers_of(passage, office) if number.digits in known]
    names = find_names(text, office) if seen else ()
    if not names:
        return
    starts = [one.number.start for one in seen]
    for name, (start, stop) in zip(names, _reaches(text, names), strict=True):
        near = seen[bisect_left(starts, start) : bisect_left(starts, stop)]
        if any(one.belongs_to(name.keys) for one in near):
            continue
        after = [one for one in near if one.number.start >= name.end]
        before = [one for one in reversed(near) if one.number.end <= name.start]
        wrong = next((one for one in (*after, *before) if _is_beside(text, name, one)), None)
        if wrong:
            yield name, wrong


def _reaches(text: str, names: tuple[Name, ...]) -> Iterator[tuple[int, int]]:
    """How far each name reaches: to the names before and after it, and no farther than its sentence."""
    # What looks like the end of a sentence may be part of a name: Stop It Now! Get Help.
    plain = list(text)
    for name in names:
        plain[name.start : name.end] = "X" * (name.end - name.start)
    ends = [found.end() for found in _SENTENCE_END.finditer("".join(plain))]
    for at, name in enumerate(names):
        sentence = bisect_right(ends, name.start)
        starts = [name.start - _FARTHEST, *ends[max(sentence - 1, 0) : sentence]]
        stops = [name.end + _FARTHEST, *ends[sentence : sentence + 1]]
        starts += [names[at - 1].end] if at else []
        stops += [names[at + 1].start] if at + 1 < len(names) else []
        yield max(starts), min(stops)


def _is_beside(text: str, name: Name, seen: _Seen) -> bool:
    # Nothing matches between the name and a number before it.
    return seen.is_helplines() or _DIRECTLY.fullmatch(text, name.end, seen.number.start) is not None
