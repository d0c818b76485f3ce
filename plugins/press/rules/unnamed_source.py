"""A note gives a figure and does not say whose, or from when.

A note is where a journalist looks for the source. One that only repeats the figure, or adds another, leaves the desk
to ring and ask. A name, a link, a survey or census, a month or a year will do.

Fails::

    The line took thousands of calls.[^1]

    [^1]: 4,200 calls, of which half were about children.

Passes::

    The line took thousands of calls.[^1]

    [^1]: 4,200 calls, counted by the trust from January to December 2025.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.labels import named
from press.statistics import has_figure

LEVEL = Level.WARNING

_DATED = pattern(r"\b(?:19|20)\d\d\b|https?:|@")
_NAMED = pattern(
    r"\b(?:(?i:sources?|surveys?|census|reports?|stud(?:y|ies)|research|figures|data|statistics|reviews?|polls?|budgets?|"
    r"records?|counts?|counted|estimates?|estimated|analysis|assessments?|audits?|evaluations?|inquiry|inspections?|"
    r"accounts|register|databases?|minutes|agreements?|contracts?|calculat\w+|interviews?|papers?|journals?|trials?|"
    r"returns|logs?|modelling|index|ibid|see\s(?:above|note)|as\sabove)"
    r"|(?i:january|february|march|april|june|july|august|september|october|november|december)|May\s\d"
    r"|(?!UK\b|GB\b|EU\b|US\b)[A-Z]{2,}[A-Za-z]*|doi|isbn|www)\b"
)
_NAME = pattern(
    r"(?<![Ii]n\s)\b(?!(?:In|Of|At|On|The|These|This|Those|Some|About|For|From|Up)\b)(?:[A-Z][\w’'-]+\s){1,4}[A-Z][a-z]+"
    r"|(?<=[a-z,;(]\s)(?<!\b[Ii]n\s)(?<!\b[Ii]n\sthe\s)(?<!\bacross\s)[A-Z][a-z]{2,}"
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find every note with a figure and nothing that could be its source."""
    for note in release.notes:
        text = note.text
        if _DATED.search(text) or _NAMED.search(text) or _NAME.search(text) or not has_figure(text):
            continue
        if any(passage.note == note.number for passage in release.passages) and _links(release, note.number):
            continue
        yield Fault(
            note.span,
            f"Note {named(note.label)} gives a figure, and neither a source nor a year: “{_short(text.rstrip('.'))}”.",
            "Say who counted it and when: “Harbour Trust, annual review 2025”.",
        )


def _links(release: Release, number: int) -> bool:
    spans = [
        (passage.anchors[0].offset, passage.anchors[-1].offset + len(passage.text))
        for passage in release.passages
        if passage.note == number and passage.anchors
    ]
    return any(start <= link.span.start <= end for start, end in spans for link in release.links)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rpartition(' ')[0]} …"
