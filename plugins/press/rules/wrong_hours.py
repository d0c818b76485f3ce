"""A helpline's hours are not those of the directory.

Somebody who rings at night because a release said “24 hours”, and hears a recorded message, may not ring again. The
hours in ``helplines.yaml`` are those that somebody has asked the service for; a helpline without them is not judged.

Fails::

    The Harbour Line, 0808 157 0100, is open from 9am to 5pm.

Passes::

    The Harbour Line, 0808 157 0100, is open 24 hours a day, every day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.dates import MONTHS, WEEKDAYS
from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.mentions import Mention, mentions
from press.rules.numbers import numbers_of
from press.rules.opening_hours import find_always, find_days, find_range, hours_by_day, read_hours

LEVEL = Level.WARNING
FOR_PAGES = True

_OPEN = pattern(
    r"\b(?:open|opens|hours|lines?\s(?:is|are)|available|answer(?:s|ed)?|staffed|takes?\scalls|there|ring|call|phone|"
    r"contact|text|reach(?:ed)?|helpline|service|ar\sagor|ffoni\w*|cysyllt\w+|[Ll]linell|(?:get|find|offers?|gives?)\s(?:[\w’'-]+\s){0,4}(?:support|help|advice))\b",
    re.IGNORECASE,
)
_HERE = pattern(
    r"\b(?:open|opens|hours|available|staffed|answered|lines?\s(?:is|are)|takes?\scalls|weekdays\sonly|ar\sagor|ffoni\w*)\b",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"\b(?:stand|stall|event|walks?|talks?|meetings?|fair|workshops?|concert|conference|webinar|train(?:ing|ed)|drop-in|session|"
    r"library|museum|office|exhibition|counters?|reception|saw|seen|noticed|witness\w*|footage|dash-?cams?|cctv|chat|webchat|e-?mails?|letters|interviews?|between\s\d{4}|used\sto|will|from\s"
    r"(?:next|january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"d?digwyddiad\w*|[cg]yfarfod\w*|sesiwn|g?weithdy|[cg]yngerdd|swyddfa|llyfrgell|amgueddfa|arddangosfa|siop|[cg]affi|oriel|stondin|ffair|gêm|taith|e-?b[oy]st|sgwrs\w*|[bf]ydd)\b",
    re.IGNORECASE,
)
_OR_WRITE = pattern(r",?\s(?:or|and)\s(?:you\scan\s)?(?:e-?mail|write\sto)\s[^\s@]{1,64}@[^\s,;]{1,200}", re.IGNORECASE)
"""Another way to reach it, said behind the hours; where no hours follow, they are those of the telephone."""

# Hours of one day are those of what happened on it: “between 6pm and 7pm on Friday 27 November”.
_ON_A_DAY = pattern(
    rf",?\s(?:on\s)?(?:(?:{'|'.join(WEEKDAYS)}),?\s)?(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)

# In a list of helplines the hours follow the number, and no word says what they are of.
_BEHIND_NUMBER = pattern(
    r"(?:[\s,;:()|/–—-]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|"
    r"\b(?:to|and|weekdays|every|day|daily|from|lines?|free|freephone)\b){1,20}",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the sentences about a helpline that give other hours, or other days."""
    for mention in mentions(release, office):
        found = _contradiction(mention, office) if mention.helpline.hours else None
        if found and not _is_of_other(mention):
            yield Fault(
                mention.span(release, found),
                f"“{mention.words(found)}” is said of {mention.helpline.name}, whose hours are "
                f"“{mention.helpline.hours}”.",
                "Write the hours of the directory, or correct “hours” in helplines.yaml.",
            )


def _is_of_other(mention: Mention) -> bool:
    """Whether hours in the sentence may be those of something else. A name such as “Table Talk” says of no talk."""
    text = mention.text.replace(mention.helpline.name, "")
    written = _OR_WRITE.search(text)
    if written and find_range(text[: written.start()]) and not find_range(text[written.end() :]):
        text = text[: written.start()] + text[written.end() :]
    return _OTHER.search(text) is not None


def _contradiction(mention: Mention, office: Office) -> re.Match[str] | None:
    text = mention.text
    record, said = read_hours(mention.helpline.hours, record=True), read_hours(text)
    if not (said.always or said.ranges or said.days):
        return None
    if said.always and record.ranges and not record.always:
        return find_always(text)
    hours, days = find_range(text), find_days(text)
    if hours and _ON_A_DAY.match(text, hours.end()):
        return None
    if hours and (_OPEN.search(text) or _is_listed(mention, hours, office)):
        if record.always and not record.ranges:
            return hours
        if record.ranges and not record.always and not said.ranges & record.ranges:
            return hours
        found = _other_on_a_day(text, mention.helpline.hours)
        if found:
            return found
    if days and record.days and (_HERE.search(text) or (len(said.ranges) == 1 and _is_listed(mention, days, office))):
        return days if _differ(said.days, record.days) else None
    return None


def _other_on_a_day(text: str, hours: str) -> re.Match[str] | None:
    """Where the hours of some days are others than the record has for these days, though those of others are right."""
    record: dict[frozenset[int], set[tuple[int, int]]] = {}
    for days, minutes, _ in hours_by_day(hours):
        record.setdefault(days, set()).add(minutes)
    said = hours_by_day(text)
    return next((found for days, minutes, found in said if days in record and minutes not in record[days]), None)


def _is_listed(mention: Mention, found: re.Match[str], office: Office) -> bool:
    """Whether hours or days stand right behind the number, as they do in a list of helplines."""
    at = mention.start + found.start()
    before = [one for one in numbers_of(mention.passage, office) if mention.start <= one.start and one.end <= at]
    return bool(before) and _BEHIND_NUMBER.fullmatch(mention.passage.text, before[-1].end, at) is not None


def _differ(said: frozenset[int], record: frozenset[int]) -> bool:
    return said != record and not (said < record and record != frozenset(range(7)))
