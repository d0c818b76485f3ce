"""The days and the times of day that a text tells, each with the sentence that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from press.dates import WEEKDAYS, find_dates
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.dated import possible_days
from press.rules.mentions import sentence_at
from press.sentences import Sentence
from press.telephone import has_digits
from press.times import find_times

_WEEKDAY = pattern(rf"(?<![\w’'-])(?:{'|'.join(WEEKDAYS)})(?![\w-]|[’']s\b)")


@dataclass(frozen=True, slots=True)
class Told:
    """A day, or a time, at ``passage.text[start:end]``. ``weekday`` counts from Monday; ``minutes`` are of the day.

    ``day`` is None where only the day of the week is told.
    """

    passage: Passage
    start: int
    end: int
    sentence: Sentence
    weekday: int = -1
    day: date | None = None
    minutes: int = -1

    @property
    def text(self) -> str:
        """As it is printed."""
        return self.passage.words(self.start, self.end)


def days_in(passage: Passage, release: Release) -> Iterator[Told]:
    """The days of a passage. Of a date that could be several the likeliest, the nearest, is taken."""
    text = passage.text
    dates = find_dates(text) if has_digits(text) else ()
    for stated in dates:
        possible = possible_days(stated, release)
        sentence = sentence_at(text, stated.start)
        if possible and sentence:
            yield Told(passage, stated.start, stated.end, sentence, possible[0].weekday(), possible[0])
    starts = [stated.start for stated in dates]
    for found in _WEEKDAY.finditer(text) if "day" in text else ():
        sentence, last = sentence_at(text, found.start()), bisect_right(starts, found.start()) - 1
        if sentence and (last < 0 or found.start() >= dates[last].end):
            yield Told(passage, *found.span(), sentence, WEEKDAYS.index(found[0]))


def times_in(passage: Passage) -> Iterator[Told]:
    """The times of day of a passage."""
    for time in find_times(passage.text):
        sentence = sentence_at(passage.text, time.start)
        if sentence:
            yield Told(passage, time.start, time.end, sentence, minutes=time.minutes)
