"""Times of day that no clock shows, “14:00pm” and “25:00”, and spans that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from press.dates import MONTHS, WEEKDAYS
from press.passages import Passage
from press.patterns import pattern
from press.rules.mentions import around
from press.stated import Stated

_HALF = r"(?:[ap]m\b|[ap]\.m\b\.?)(?!\w)"
# “£13.75pm” is a rent, and “13.75 PM2.5” is dust.
_LEADS = "".join(rf"|(?<=\b{word}\s)" for word in ("at", "by", "from", "until", "till", "before", "after"))[1:]
_TIME = pattern(
    rf"(?=\d)(?:(?<![\w.:,£$€/+-])(?P<hour>\d{{1,2}})[.:](?P<minute>\d\d)\s?{_HALF}"
    rf"|(?:{_LEADS})(?P<whole>1[3-9]|2\d)\s?{_HALF})",
    re.IGNORECASE,
)
# “At 14:30 PM Keir Hill opened the hall” has the Prime Minister.
_MINISTER = pattern(
    r"(?<=\sPM)\s(?:(?:Sir|Dame|Mr|Mrs|Ms|Dr|Lord)\s)?"
    rf"(?!(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b)[A-Z][a-zà-ÿ’'-]+(?:\s[A-Z][\w’'-]+)?"
    r"\s(?!(?:on|in|at|to|and|or|for|with|until|till|by|from|of|near)\b)[a-z]"
)
# By the clock of twenty-four hours, where a word says that it is one: 25:00 may be minutes of a race, 20:80 a mixture.
_FULL = pattern(
    r"(?<![\w.:,£$€/+-])(?P<hour>2[4-9]|[01]\d|2[0-3]|[5-9]):(?P<minute>\d\d)"
    r"(?![\w:]|[.,/–-]\d|\s?(?:[ap]\.?m\b|minutes?|mins?\b|seconds?|into\b|of\b|ratio|mix|split|%))",
    re.IGNORECASE,
)
_CLOCK_LEAD = pattern(
    rf"(?:\b(?:at|from|until|till|by|between|before|after|opens?|starts?|begins?|closes?|ends?|time:|when:|"
    rf"{'|'.join(WEEKDAYS)}),?\s|\b\d?\d:\d\d\s?(?:–|-|to|until)\s?|\bbetween\s\d?\d:\d\d\sand\s)\Z",
    re.IGNORECASE,
)
_MEASURED = pattern(
    r"\b(?:ratios?|mix\w*|split\w*|scale|odds|blend\w*|proportion\w*|diluted?|dilution|minutes?|mins?|seconds?|"
    r"videos?|films?|podcasts?|episodes?|recordings?|clips?|footage|tracks?|timestamps?|parkruns?|\d+k|races?|runners?|"
    r"marathons?|laps?|records?|finish\w*|pace|personal\sbest|kick-?off|goals?|scor\w+|half-time|verses?|chapters?|"
    r"psalms?|gospel|scripture)\b",
    re.IGNORECASE,
)
_SIGN = pattern(r"\d\s?[ap]\.?m\b")
_ODD = pattern(r"(?:2[4-9]:\d|\d:[6-9])\d")
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_LED = r"(?:(?:early|late|mid|the\send\sof)[\s-])?"
_SPAN = pattern(
    rf"\b(?P<lead>[Bb]etween|[Ff]rom)\s{_LED}(?P<month>{_MONTH})\s(?P<year>(?:19|20)\d\d),?\s(?:and|to|until|till)\s"
    rf"{_LED}(?P<last>{_MONTH})\s(?P<ends>(?:19|20)\d\d)\b"
)
_DAYS = pattern(
    r"(?:[Bb]etween|[Ff]rom)\s(?P<first>\d{1,2})(?:st|nd|rd|th)?\s(?:and|to|until|till)\s"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s{_MONTH}\b(?:\s(?:19|20)\d\d)?"
    r"(?=\W*\Z|[.,;:!?)]|\s(?:and|at|in|on|for|with|by|the|inclusive)\b)"
)
_BEGINS = pattern(r"\b(?:between|from)\s\Z")
_GOES_ON = pattern(r",?\s(?:and|to|until|till)\s\Z")
# What is moved, or held against another, may well go back in time.
_BACK = pattern(
    r"\b(?:mov(?:e[sd]?|ing)|brought|bring|forward|chang\w+|shift\w*|back\w*|revis\w+|adjust\w+|correct\w+|compar\w+|"
    r"differ\w*|gap|earlier|trac(?:e[sd]?|ing)|revers\w+|fell|fall\w*|rose|rise\w*|drop\w*|down|up|counted|cut|reduc\w+|shr[aiu]nk\w*|went|goes)\b",
    re.IGNORECASE,
)
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong at ``text[start:end]``: a sentence that goes on from the quoted words, and its fix."""

    start: int
    end: int
    what: str
    fix: str


def has_times(lowered: str) -> bool:
    """Whether a text, in small letters, has a time of day with “am” or “pm”, which most have not."""
    return _SIGN.search(lowered) is not None


def wrong_times(passage: Passage) -> Iterator[Wrong]:
    """The times of day with “am” or “pm” that there are not."""
    if not has_times(passage.lowered):
        return
    for found in _TIME.finditer(passage.text):
        hour, minute = int(found["hour"] or found["whole"]), int(found["minute"] or 0)
        is_evening = found[0].lower().rstrip(".").removesuffix("m").rstrip(".").endswith("p")
        if hour <= 12 and minute < 60 and not (hour == 0 and is_evening):
            continue
        if _MINISTER.match(passage.text, found.end()):
            continue
        fix = "Find out which time is meant, and write that."
        if 12 < hour < 24 and minute < 60 and is_evening:
            short = f"{hour - 12}.{minute:02}pm" if minute else f"{hour - 12}pm"
            fix = f"Write “{short}”, or “{hour}:{minute:02}” without “pm”."
        yield Wrong(*found.span(), "is not a time of day.", fix)


def beyond_the_clock(passage: Passage) -> Iterator[Wrong]:
    """The times of twenty-four hours that are past the last minute of an hour, or of the day."""
    text = passage.text
    if ":" not in text or not _ODD.search(text):
        return
    for found in _FULL.finditer(text):
        hour, minute = int(found["hour"]), int(found["minute"])
        is_sound = (minute < 60 and hour < 24) or (hour, minute) == (24, 0)
        if is_sound or hour + minute == 100 or not _CLOCK_LEAD.search(text, max(found.start() - 20, 0), found.start()):
            continue
        if not _MEASURED.search(text, *around(text, *found.span())):
            fix = "Find out which time is meant, and write that."
            if hour == 24 and minute < 60:
                fix = f"Write “00:{minute:02}”, and the day that has then begun."
            yield Wrong(*found.span(), "is not a time of day.", fix)


def backward_spans(passage: Passage, dates: tuple[Stated, ...]) -> Iterator[Wrong]:
    """The spans from a month, or one of its ``dates``, to one before it, where each has its year; or within a month."""
    text = passage.text
    if "etween " not in text and "rom " not in text:
        return
    spans = [
        found.span()
        for found in _SPAN.finditer(text)
        if (int(found["ends"]), MONTHS.index(found["last"])) < (int(found["year"]), MONTHS.index(found["month"]))
    ]
    spans += [found.span() for found in _DAYS.finditer(text) if 31 >= int(found["first"]) > int(found["last"]) > 0]
    for one, other in pairwise(dates):
        first, last = one.date, other.date
        if first is None or last is None or last >= first or not _YEAR.search(text, one.start, one.end):
            continue
        lead = text[max(one.start - 10, 0) : one.start].lower()
        if _BEGINS.search(lead) and _GOES_ON.fullmatch(text, one.end, other.start):
            spans.append((one.start, other.end))
    for start, end in spans:
        if not _BACK.search(text, *around(text, start, end)):
            yield Wrong(
                start, end, "ends before it begins.", "Find out which of the two is wrong, and write what is meant."
            )
