"""Journalists are invited for another day, or another time, than the field Event has.

The field is what calendars and lists show; the sentence is what a picture desk reads. Whoever comes by the wrong one
finds a shut door. The sentence that invites them is held against the field, and so is a line that begins with “When:”,
or with what the field calls the event: “Photo call:”.

Fails::

    Event: 2026-03-13 10:00 | Pictures of the lamp room

    Journalists are invited to the lamp room on Saturday 14 March.

Passes::

    Event: 2026-03-13 10:00 | Pictures of the lamp room

    Journalists are invited to the lamp room on Friday 13 March, at 10am. They are asked to reply by Wednesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.dates import spelt
from press.fields import Event
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.told_times import Told, days_in, times_in

LEVEL = Level.WARNING

_INVITED = pattern(
    r"\b(?:journalists?|(?:the\s)?media|(?:the\s)?press|photographers?|reporters?|broadcasters?|editors|film\screws)\b"
    r"[^.!?]{0,60}\b(?:invited|welcome)\b|\binvites?\s(?:\w+\s)?(?:journalists?|the\smedia|the\spress|photographers?)\b",
    re.IGNORECASE,
)
_SIGNS = ("invite", "welcome", "when:", "call:", "conference:", "preview:", "briefing:")
_WHEN = pattern(
    r"[ \t]*(?P<what>when|photo[\s-]?call|press\s(?:call|conference|preview)|media\s(?:call|briefing)):"
    r"[ \t]*(?P<when>[^\n]{0,400}?)(?=\.\s+(?-i:[A-Z])|\n|\Z)",
    re.IGNORECASE,
)
"""The line of an invitation that is written with What, When and Where, or that is headed by what the event is."""
# To arrive, to answer and to ring come at other times than what they are for.
_ANOTHER = pattern(
    r"\b(?:arriv\w*|register\w*|regist\w*|rsvp|reply|confirm\w*|book\w*|by|before|until|from|set\sup|access|doors|deadline|"
    r"which|when|where|who|whose|will\sbe|available|interviews?|also|or|embargo\w*|rehears\w*|again|were|was|ahead|eve|"
    r"ring|(?<!photo.)(?<!press.)(?<!media.)call|contact|e-?mail|send|ask)\b",
    re.IGNORECASE,
)
# What comes with an event, and is not the event, unless the field calls it so.
_BESIDE_IT = pattern(
    r"\b(?:briefing|preview|private\sview|webinar|tour|lunch|breakfast|reception|drinks|(?:photo|press|media)[\s-]?call)\b",
    re.IGNORECASE,
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the day, or else the time, that an invitation has otherwise than the field Event."""
    event = release.header.event
    if event is None or release.lang != "en":
        return
    for passage in release.passages:
        if passage.kind == "code" or not any(map(passage.lowered.__contains__, _SIGNS)):
            continue
        for told in _of_the_event(passage, event, [*days_in(passage, release), *times_in(passage)]):
            for one in _wrong(told, event):
                right = spelt(event.moment.date()) if one.weekday >= 0 else f"{event.moment:%H:%M}"
                yield Fault(
                    release.span(passage, one.start, one.end),
                    f"“{one.text}” here is “{right}” in the field Event.",
                    "Find out which of the two is right, and write it in both places.",
                )


def _of_the_event(passage: Passage, event: Event, told: list[Told]) -> Iterator[list[Told]]:
    """The days and times of each line that says when the event is, and of each sentence that invites to it."""
    text = passage.text
    invitations: dict[int, tuple[str, list[Told]]] = {}
    for one in told:
        line = text.rfind("\n", 0, one.start) + 1
        when = _WHEN.match(text, line)
        if when and (one.start >= when.end() or not _is_named(when["what"].lower(), event)):
            when = None
        at, words = (line, when["when"]) if when else (one.sentence.start, one.sentence.text)
        invitations.setdefault(at, (words if when or _INVITED.search(words) else "", []))[1].append(one)
    for words, ones in invitations.values():
        beside = _BESIDE_IT.search(words)
        if words and not _ANOTHER.search(words) and (not beside or _joined(beside[0]) in _joined(event.what)):
            yield ones


def _wrong(told: list[Told], event: Event) -> list[Told]:
    """The day that is not the event's, or else the time; of several, nobody knows which is meant."""
    days, times = [one for one in told if one.weekday >= 0], [one for one in told if one.minutes >= 0]
    if len(days) > 1:
        return []
    day, minutes = event.moment.date(), event.moment.hour * 60 + event.moment.minute
    wrong = [one for one in days if (one.day or day) != day or one.weekday != day.weekday()]
    return wrong or [one for one in times if one.minutes != minutes and len(times) == 1]


def _is_named(what: str, event: Event) -> bool:
    """Whether a line headed so is about the event: “When:”, or by what the field calls it."""
    return what == "when" or _joined(what) in _joined(event.what)


def _joined(words: str) -> str:
    """``words`` as they are compared: a photo-call is a photo call and a photocall."""
    return re.sub(r"[\s-]", "", words.lower())
