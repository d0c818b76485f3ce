"""A day or a time is given in two ways.

Whoever comes by the headline comes on Monday, and the doors open on Tuesday. A day, or a time, of the headline or the
standfirst is held against a text that has it nowhere, and another in a sentence that says the same; that of the field
Event against the sentence that invites journalists, and against the line “When: …”. Where the text tells of several
days, nothing is said.

Fails::

    Standfirst: The police station in Marram reopens on Monday.

    The police station in Marram will reopen on Tuesday.

Fails::

    Event: 2026-03-13 10:00 | Pictures of the lamp room

    Journalists are invited to the lamp room on Saturday 14 March.

Passes::

    Standfirst: The police station in Marram reopens on Monday.

    The police station in Marram will reopen on Monday, and its garage on Tuesday.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from press.dates import WEEKDAYS, spelt
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.counted import content, is_other_case
from press.rules.told_times import Told, days_in, times_in

LEVEL = Level.WARNING

_FIX = "Find out which of the two is right, and write it in both places."
# What the day may be without its name, or be one of.
_VAGUE = pattern(
    r"\b(?:today|tonight|tomorrow|yesterday|weekends?|weekdays?|daily|nightly|every|each|fortnight\w*|postponed|moved|"
    r"rescheduled|extended|brought\sforward|instead|cancelled|delayed|this\s(?:morning|afternoon|evening))\b"
)
_SAID_FIRMLY = pattern(r"\b(?:on|from|until|till|this|next|at)\s\Z", re.IGNORECASE)
_LAST = pattern(r"\s\w{1,5}\s\Z")
"""What stands between what happens and when: “opens on Monday”."""
_DAYS = frozenset(content(" ".join(WEEKDAYS)))
_ALIKE = 2
"""How many words a headline and a sentence of the text have in common, at the least, that speak of the same."""
_INVITED = pattern(
    r"\b(?:journalists?|(?:the\s)?media|(?:the\s)?press|photographers?|reporters?|broadcasters?|editors|film\screws)\b"
    r"[^.!?]{0,60}\b(?:invited|welcome)\b|\binvites?\s(?:\w+\s)?(?:journalists?|the\smedia|the\spress|photographers?)\b",
    re.IGNORECASE,
)
_SIGNS = ("invite", "welcome", "when:")
_WHEN = pattern(r"^[ \t]*(?i:when):[ \t]*(?P<when>[^\n]*)", re.MULTILINE)
"""The line of an invitation that is written with What, When and Where."""
# To arrive, to answer and to ring come at other times than what they are for.
_ANOTHER = pattern(
    r"\b(?:arriv\w*|register\w*|regist\w*|rsvp|reply|confirm\w*|book\w*|by|before|until|from|set\sup|access|doors|deadline|"
    r"which|when|where|who|whose|will\sbe|available|interviews?|also|or|embargo\w*|rehears\w*|again)\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the day, or the time, that the headline, the standfirst or the field Event has otherwise than the text."""
    if release.lang != "en":
        return
    heads = [one for one in release.passages if one.part == "head"]
    body = [one for one in release.passages if one.part != "head" and one.kind != "code"]
    for read in (partial(days_in, release=release), times_in):
        for head in heads:
            for said, told in _against_text(list(read(head)), body, read):
                where = "headline" if head.kind == "title" else "standfirst"
                message = f"“{told.text}” here is “{said.text}” in the {where}."
                yield Fault(release.span(told.passage, told.start, told.end), message, _FIX)
    yield from _against_event([*heads, *body], release)


def _against_text(
    said: list[Told], body: list[Passage], read: Callable[[Passage], Iterator[Told]]
) -> Iterator[tuple[Told, Told]]:
    """The one day, or time, that a headline has, with one of the text that cannot be it."""
    if len(said) != 1 or not _SAID_FIRMLY.search(said[0].before):
        return
    (one,) = said
    told = [other for passage in body for other in read(passage)]
    sentences = Counter((id(other.passage), other.sentence.start) for other in told)
    if any(one.is_as(other) for other in told) or any(number > 1 for number in sentences.values()):
        return
    if _VAGUE.search(one.passage.lowered) or any(_VAGUE.search(passage.lowered) for passage in body):
        return
    words = content(one.sentence.text.replace(one.text, "")) - _DAYS
    last = content(_LAST.sub("", one.passage.text[: one.start]).rpartition(" ")[2])
    alike = [
        other
        for other in told
        if len(shared := words & content(other.sentence.text)) >= max(_ALIKE, len(words) - 1)
        and not last.isdisjoint(shared)
        and not is_other_case(other.sentence.text)
    ]
    if alike and all(other.is_as(alike[0]) for other in alike):
        yield one, alike[0]


def _against_event(body: list[Passage], release: Release) -> Iterator[Fault]:
    """What the sentence that invites journalists has otherwise than the field Event."""
    event = release.header.event
    if event is None:
        return
    moment = event.moment
    for passage in body:
        if not any(map(passage.lowered.__contains__, _SIGNS)):
            continue
        days, times = list(days_in(passage, release)), list(times_in(passage))
        for start, end in _of_the_event(passage.text, (*days, *times)):
            its_days = [one for one in days if start <= one.start < end]
            its_times = [one for one in times if start <= one.start < end]
            if len(its_days) > 1 or len(its_times) > 1:
                continue
            wrong_days = [one for one in its_days if (one.day or moment.date()) != moment.date()]
            wrong_days += [one for one in its_days if one.day is None and one.weekday != moment.weekday()]
            wrong = wrong_days or [one for one in its_times if one.minutes != moment.hour * 60 + moment.minute]
            for one in wrong:
                right = spelt(moment.date()) if one.weekday >= 0 else f"{moment:%H:%M}"
                message = f"“{one.text}” here is “{right}” in the field Event."
                yield Fault(release.span(passage, one.start, one.end), message, _FIX)


def _of_the_event(text: str, told: tuple[Told, ...]) -> Iterator[tuple[int, int]]:
    """Where a line says when it is, or a sentence with a day or a time in it invites journalists to it."""
    lines = [found.span("when") for found in _WHEN.finditer(text)]
    inviting = [one for one in dict.fromkeys(one.sentence for one in told) if _INVITED.search(one.text)]
    for start, end in (*lines, *((one.start, one.end) for one in inviting)):
        if not _ANOTHER.search(text, start, end):
            yield start, end
