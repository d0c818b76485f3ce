"""The telephone numbers of a text, those that somebody mistyped among them.

A number is found because it is well formed, because it is (nearly) one that is known, or because the words before it
announce it. Whatever else has digits is left alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from press.patterns import pattern
from press.telephone.codes import Codes, Spot
from press.telephone.cues import REACH, goes_on, is_number_next, is_other_next
from press.telephone.known import numbers_abroad, slips_to_known
from press.telephone.plan import is_bare_mobile, is_short_code, plan_of, split_calling_code
from press.telephone.reading import LONGEST, Form, Reading, read
from press.telephone.runs import BLANK, SLASH, Group, runs
from press.telephone.worth import Worth, has_possible_length, worth

_MOST_GROUPS = 8
_MOST_ONES = 2
"""Of single digits, as in +33 1 42 68 53 00."""
_CODE_GROUPS = 3
_CODE_LENGTHS = range(3, 7)
_SHORTEST = 7
_LONGEST_ENDING = 6

_JOINED = pattern(r"[/=%&_@£$€~\\\w]\Z|\w[-.,]\Z|\d:\Z")
_JOINED_NEXT = pattern(r"[%@=\\]|[/_]\w|\.\d")
_CODE_GOES_ON = pattern(r"[%@=\\]|[/_,.:-]\d")
_MARK = pattern(r"[-‐‑‒–./]")
_CLOSED = pattern(r"\([^()]*\)")
_DIGIT = pattern(r"\d")


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number in a text: ``text[start:end]`` is as printed, ``digits`` its normal form, never empty."""

    text: str
    start: int
    end: int
    digits: str


def has_digits(text: str) -> bool:
    """Whether there is a digit in ``text``: most passages have none, and need not be searched."""
    return _DIGIT.search(text) is not None


def find_numbers(text: str, country: str = "GB", known: Collection[str] = ()) -> list[Number]:
    """The telephone numbers of ``text``, visible prose of one passage, in its order; none overlaps another.

    ``known`` are normal forms that the office has written down: these, and what lies one slip or two from them, are
    found also where nothing else speaks for a number. The time taken grows with the length of the text.
    """
    if not has_digits(text):
        return []
    search = _Search(text, country, frozenset(known))
    return [number for run in runs(text) for number in search.numbers(run)]


class _Search:
    """One search. Its methods give a number with the count of groups it is made of."""

    def __init__(self, text: str, country: str, known: frozenset[str]) -> None:
        self.text = text
        self.country = country
        self.known = known
        self.codes = Codes(country, known)
        self.last, self.last_end = "", -1

    def numbers(self, run: list[Group]) -> Iterator[Number]:
        """The numbers of one run of groups."""
        if sum(len(group.text) for group in run) < _CODE_LENGTHS[0]:
            return
        at = 0
        while at < len(run):
            found = self._number_at(run, at) or self._code_at(run, at)
            if found is None:
                at += 1
                continue
            number, groups = found
            at += groups
            self.last, self.last_end = number.digits, number.end
            yield number
            while at < len(run) and (other := self._other_ending(run, at, number)):
                at += 1
                self.last_end = other.end
                yield other

    def _number_at(self, run: list[Group], at: int) -> tuple[Number, int] | None:
        """The best number that begins with group ``at``."""
        if sum(len(group.text) for group in run[at : at + _MOST_GROUPS]) < _SHORTEST:
            return None
        start = self._start(run[at])
        if not self._may_start(run, at, start):
            return None
        announced = None
        best, found = (Worth.NONE, False, 0), None
        for begin, taken, reading in self._readings(run, at, start):
            if announced is None:
                announced = self._follows_number(start) or is_number_next(self._before(start))
            value = worth(reading, taken, announced, self.country, self.known)
            # Digits with letters right beside them are mostly a reference, or the number of a part.
            if any(group.glued for group in taken) and not self._is_near(reading):
                continue
            if value < Worth.VALID and self._is_cut(run, at + len(taken)):
                continue
            # The last groups of 1 012 345 678 have the form of a number too.
            if value is Worth.POSSIBLE and at and run[at - 1].end != self.last_end:
                continue
            rank = (value, has_possible_length(reading, self.country), len(taken))
            if value and rank > best:
                end = taken[-1].end
                best, found = rank, (Number(self.text[begin:end], begin, end, reading.normal), len(taken))
        if found and best[0] is not Worth.KNOWN and is_other_next(self._before(start)):
            return None
        return found

    def _readings(self, run: list[Group], at: int, start: int) -> Iterator[tuple[int, list[Group], Reading]]:
        """What the groups from ``at`` on can be read as, one, two, three and more: where it begins, and of what."""
        digits = ones = 0
        for groups in range(1, min(_MOST_GROUPS, len(run) - at) + 1):
            taken = run[at : at + groups]
            digits += len(taken[-1].text)
            ones += len(taken[-1].text) == 1
            # Relay UK's five digits may stand before the longest number.
            if digits > LONGEST + 5 or ones > _MOST_ONES:
                return
            end = taken[-1].end
            begin = start + (self.text[start] == "(" and not _CLOSED.match(self.text, start, end))
            if digits >= _SHORTEST and (reading := read(self.text[begin:end], self.country)):
                yield begin, taken, self._as_dialled_abroad(reading)

    def _is_near(self, reading: Reading) -> bool:
        """Whether it is a known number, or one slip from one."""
        return reading.normal in self.known or slips_to_known(reading.normal, self.known) == 1

    def _as_dialled_abroad(self, reading: Reading) -> Reading:
        """The known number of another country, where it is written as one dials it there: 030 23125 510."""
        if reading.form not in (Form.NATIONAL, Form.BARE) or reading.normal in self.known:
            return reading
        rest = reading.normal.removeprefix(f"+{plan_of(self.country).calling}")
        number = numbers_abroad(self.known, self.country).get(rest, "")
        written = number and (reading.form is Form.NATIONAL or is_bare_mobile(*split_calling_code(number[1:])))
        return replace(reading, normal=number) if written else reading

    def _code_at(self, run: list[Group], at: int) -> tuple[Number, int] | None:
        """The short code that begins with group ``at``."""
        start = self._start(run[at])
        if self.text[start] == "+" or not self._may_start(run, at, start):
            return None
        start = run[at].start
        for groups in range(min(_CODE_GROUPS, len(run) - at), 0, -1):
            taken = run[at : at + groups]
            if any(group.glued for group in taken):
                continue
            if sum(len(group.text) for group in taken) not in _CODE_LENGTHS or self._is_quantity(run, at + groups):
                continue
            if not all(BLANK.fullmatch(group.gap) for group in taken[1:]):
                continue
            printed = self.text[start : taken[-1].end]
            reading = read(printed, self.country)
            if not reading or reading.form is not Form.SHORT:
                continue
            if self.codes.is_code(reading.normal, Spot(self.text, start, taken[-1].end, self.last, self.last_end)):
                if is_other_next(self._before(start)):
                    return None
                return Number(printed, start, taken[-1].end, reading.normal), groups
        return None

    def _is_quantity(self, run: list[Group], following: int) -> bool:
        """Whether digits go on behind a code, as those of 116 000 000 or of 101-105 do."""
        if following == len(run):
            return _CODE_GOES_ON.match(self.text, run[-1].end) is not None
        gap = run[following].gap
        return len(run[following].text) == 3 if BLANK.fullmatch(gap) else "/" not in gap

    def _other_ending(self, run: list[Group], at: int, number: Number) -> Number | None:
        """The second number of “020 7946 0123/0124”: another ending of the first."""
        group = run[at]
        if not SLASH.fullmatch(group.gap) or not group.text.isdecimal() or is_short_code(number.digits):
            return None
        if len(group.text) > _LONGEST_ENDING or self._number_at(run, at):
            return None
        ending = "".join(str(int(digit)) for digit in group.text)
        return Number(group.text, group.start, group.end, number.digits[: -len(ending)] + ending)

    def _start(self, group: Group) -> int:
        """Where a number that begins with ``group`` begins: at its plus sign or bracket."""
        start = group.start
        if self.text[start - 1 : start] in ("+", "\N{FULLWIDTH PLUS SIGN}"):
            start -= 1
        return start - (self.text[start - 1 : start] == "(")

    def _may_start(self, run: list[Group], at: int, start: int) -> bool:
        """Whether digits begin here, and do not go on from something before."""
        if self._follows_number(start) or (at and run[at - 1].end == self.last_end):
            return True
        if run[at].glued:
            return True
        if at:
            return BLANK.search(run[at].gap) is not None and not _MARK.search(run[at].gap)
        joined = self.text[start] != "(" and _JOINED.search(self.text[max(0, start - 2) : start])
        return not joined or is_number_next(self._before(start))

    def _is_cut(self, run: list[Group], following: int) -> bool:
        """Whether what follows belongs to the digits, so that they are no whole number."""
        if following == len(run):
            return _JOINED_NEXT.match(self.text, run[-1].end) is not None
        return not BLANK.search(run[following].gap) and "/" not in run[following].gap

    def _follows_number(self, start: int) -> bool:
        return goes_on(self.text, self.last_end, start)

    def _before(self, start: int) -> str:
        return self.text[max(0, start - REACH) : start]
