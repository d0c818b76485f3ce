"""A day or a time is given in two ways.

Whoever comes by the headline comes on Monday, and the doors open on Tuesday. A day, or a time, of the headline or the
standfirst is held against a text that has it nowhere, and another in a sentence that says the same; that of the field
Event against the sentence that invites journalists. Where the text tells of several days, nothing is said.

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
from press.rules.counted import WORD, content, is_other_case
from press.rules.told_times import Told, days_in, times_in
from press.sentences import Sentence

LEVEL = Level.WARNING

_FIX = "Find out which of the two is right, and write it in both places."
# What the day may be without its name, or be one of.
_VAGUE = pattern(
    r"\b(?:today|tonight|tomorrow|yesterday|weekends?|weekdays?|daily|nightly|every|each|fortnight\w*|postponed|moved|"
    r"rescheduled|extended|brought\sforward|instead|cancelled|delayed|this\s(?:morning|afternoon|evening))\b"
)
_SAID_FIRMLY = pattern(r"\b(?:on|(?P<begins>from)|(?P<ends>until|till)|this|next|at)\s\Z", re.IGNORECASE)
# Of two things that happen, each has a day of its own: “Man charged after stabbing on Friday”.
_TWO_THINGS = pattern(
    r"\b(?:after|before|following|ahead|since|while|when|because|also|again|too|another|second|third|final|last)\b",
    re.IGNORECASE,
)
_AND = pattern(r"\b(?:and|or|but|who|which|that|where|for|as|if|than|not)\b|[;:()–—“”]", re.IGNORECASE)
_NOTHING_NEW = content(
    "public everybody everyone readers residents visitors people officially doors due set expected planned"
)
_LAST = pattern(r"\s\w{1,5}\s\Z")
"""What stands between what happens and when: “opens on Monday”."""
# Of whoever does it in the headline, the text may leave out a word: “Police station opens”, “The station opens”.
_WHO = pattern(r"\W*[^\W\d_][\w’'-]*(?:\s(?!to\b|will\b|[\w’'-]{1,30}(?:s|ed)\b)[\w’'-]{1,30}){0,2}(?=\s)")
_DAY = pattern(r"\b\w+days?\b|\bweekends?\b|\b\d{1,2}\s(?=[A-Z])")
_DAYS = frozenset(content(" ".join(WEEKDAYS)))
_ALIKE = 2
"""How many words a headline and a sentence of the text have in common, at the least, that speak of the same."""
_INVITED = pattern(
    r"\b(?:journalists?|(?:the\s)?media|(?:the\s)?press|photographers?|reporters?|broadcasters?|editors|film\screws)\b"
    r"[^.!?]{0,60}\b(?:invited|welcome)\b|\binvites?\s(?:\w+\s)?(?:journalists?|the\smedia|the\spress|photographers?)\b",
    re.IGNORECASE,
)
_SIGNS = ("invite", "welcome")
# To arrive, to answer and to ring come at other times than what they are for.
_ANOTHER = pattern(
    r"\b(?:arriv\w*|register\w*|regist\w*|rsvp|reply|confirm\w*|book\w*|by|before|until|from|set\sup|access|doors|deadline|"
    r"which|when|where|who|whose|will\sbe|available|interviews?|also|or|embargo\w*|rehears\w*|again|were|was|ahead|eve|"
    r"ring|call|contact|e-?mail|send|ask)\b",
    re.IGNORECASE,
)
# What comes with an event, and is not the event, unless the field calls it so.
_BESIDE_IT = pattern(
    r"\b(?:briefing|preview|private\sview|webinar|tour|lunch|breakfast|reception|drinks)\b", re.IGNORECASE
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
    yield from _against_event(body, release)


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
    opening = _WHO.match(one.sentence.text)
    who = content(opening[0]) if opening else frozenset()
    alike = [
        other
        for other in told
        if len(shared := words & content(other.sentence.text)) >= max(_ALIKE, len(words) - 1)
        and words - shared <= who
        and not is_other_case(other.sentence.text)
        and _is_of_the_same(one, other, last & shared, words)
    ]
    if alike and all(other.is_as(alike[0]) for other in alike):
        yield one, alike[0]


def _is_of_the_same(one: Told, other: Told, last: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a day, or a time, of the text belongs to what ``last`` says in the headline, and to nothing else."""
    said, told = _SAID_FIRMLY.search(one.before), _SAID_FIRMLY.search(other.before)
    if said and told and said.lastgroup != told.lastgroup:
        return False
    if _TWO_THINGS.search(one.sentence.text) or _TWO_THINGS.search(other.sentence.text):
        return False
    if one.minutes >= 0 and _DAY.search(other.sentence.text) and not _DAY.search(one.sentence.text):
        return False
    before = other.passage.text[other.sentence.start : other.start]
    if len(before.split()) <= 1:
        return bool(last) and not _AND.search(other.sentence.text)
    behind = next((before[found.end() :] for found in _last_first(before) if content(found[0]) <= last), None)
    if behind is None or _AND.search(behind):
        return False
    # “The trust’s board meets on Thursday” says nothing of when the trust does; a place may well be new.
    lead = content(before)
    places = content(" ".join(found[0] for found in WORD.finditer(before) if found.start() and found[0][0].isupper()))
    return lead - places <= words | _NOTHING_NEW


def _last_first(text: str) -> list[re.Match[str]]:
    """The words of a text that carry meaning, from the last to the first."""
    return [found for found in WORD.finditer(text) if content(found[0])][::-1]


def _against_event(body: list[Passage], release: Release) -> Iterator[Fault]:
    """What the sentence that invites journalists has otherwise than the field Event."""
    event = release.header.event
    if event is None:
        return
    moment = event.moment
    for passage in body:
        if not any(map(passage.lowered.__contains__, _SIGNS)) or not _INVITED.search(passage.text):
            continue
        told: dict[Sentence, list[Told]] = {}
        for one in (*days_in(passage, release), *times_in(passage)):
            told.setdefault(one.sentence, []).append(one)
        for sentence, ones in told.items():
            if not _INVITED.search(sentence.text) or _ANOTHER.search(sentence.text):
                continue
            beside = _BESIDE_IT.search(sentence.text)
            if beside and beside[0].lower() not in event.what.lower():
                continue
            its_days = [one for one in ones if one.weekday >= 0]
            its_times = [one for one in ones if one.minutes >= 0]
            if len(its_days) > 1 or len(its_times) > 1:
                continue
            wrong_days = [one for one in its_days if (one.day or moment.date()) != moment.date()]
            wrong_days += [one for one in its_days if one.day is None and one.weekday != moment.weekday()]
            wrong = wrong_days or [one for one in its_times if one.minutes != moment.hour * 60 + moment.minute]
            for one in wrong:
                right = spelt(moment.date()) if one.weekday >= 0 else f"{moment:%H:%M}"
                message = f"“{one.text}” here is “{right}” in the field Event."
                yield Fault(release.span(passage, one.start, one.end), message, _FIX)
