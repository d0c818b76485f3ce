"""A statistic in the text has no source.

“One in five” makes a headline, and the desk will ask who says so. A note gives the answer where the question comes up;
“according to the census” in the same paragraph does too. Prices, dates, ages, plans, and what the issuer itself did or
counted need none, nor do those of a survey or report that is itself the news. Where a release cites no notes at all,
only figures about people at large are asked for theirs. Releases in English and Welsh are read: in others nobody knows
the words for sources.

Fails::

    The line took thousands of calls.[^1]

    Some 42% of households in the county have no car.

    [^1]: Harbour Trust, annual review 2025.

Passes::

    The line took thousands of calls.[^1] According to the census, 42% of households in the county have no car.

    Its budget will grow by 12%. Calls are free, 24 hours a day, and 30 volunteers answer them.

    [^1]: Harbour Trust, annual review 2025.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.release import Release
from press.rules.open_tags import open_tag
from press.statistics import Statistic, is_about_findings, is_attributed, leads_to_plans, statistics
from press.stray_notes import stray_notes
from press.typed_notes import typed_notes

LEVEL = Level.WARNING


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first statistic of each paragraph that has no reference, no link and no words for its source."""
    if not release.words_known:
        return
    if any(not note.references for note in release.notes):
        return  # A figure has lost its reference, and the note that it lost is a finding already.
    tag = open_tag(release)
    if tag and tag.notes:
        return  # Likewise all of them.
    unsourced = list(_unsourced(release))
    if unsourced and any(is_about_findings(passage.text) for passage in _opening(release)):
        return
    for passage, figure in unsourced:
        yield Fault(
            release.span(passage, figure.start, figure.end),
            f"“{passage.words(figure.start, figure.end)}” has no source: no note, and no words that say whose "
            "figure it is.",
            "Put a note behind it, with the source and its year, or name the source in the sentence.",
        )


def _unsourced(release: Release) -> Iterator[tuple[Passage, Statistic]]:
    sources = _sources(release)
    for group in _groups(release):
        if _is_sourced(group, sources, release):
            continue
        passage, figure = _first(group, bool(release.references))
        lead = group[0].text if len(group) > 1 else ""
        if figure and not is_attributed(lead) and not leads_to_plans(lead):
            yield passage, figure


def _opening(release: Release) -> list[Passage]:
    """Headline, standfirst and first paragraph: where a release says what the news is."""
    head = [passage for passage in release.passages if passage.part == "head"]
    first = next((passage for passage in release.passages if passage.part == "body" and passage.kind == "prose"), None)
    return [*head, first] if first else head


def _sources(release: Release) -> list[int]:
    """Where something stands that leads to a source: a reference of any kind, or a link."""
    spans = [reference.span for reference in release.references]
    spans.extend(stray.span for stray in stray_notes(release))
    spans.extend(mark.span for system in typed_notes(release) for mark in system.marks)
    spans.extend(link.span for link in release.links if link.target.startswith("http"))
    return sorted(span.start for span in spans)


def _groups(release: Release) -> Iterator[list[Passage]]:
    """The paragraphs for publication that are nobody's quotation; a list goes with the line that introduces it."""
    group: list[Passage] = []
    for passage in release.passages:
        if passage.part != "body" or passage.quote or passage.kind not in {"prose", "item"}:
            continue
        if group and not (passage.kind == "item" and (group[-1].kind == "item" or group[-1].text.rstrip()[-1:] == ":")):
            yield group
            group = []
        group.append(passage)
    if group:
        yield group


def _first(group: list[Passage], cites: bool) -> tuple[Passage, Statistic | None]:
    for passage in group:
        figure = next((figure for figure in statistics(passage.text) if cites or figure.firm), None)
        if figure:
            return passage, figure
    return group[0], None


def _is_sourced(group: list[Passage], sources: list[int], release: Release) -> bool:
    for passage in group:
        start = passage.anchors[0].offset if passage.anchors else 0
        limit = start + 4 * len(passage.text) + 400
        end = release.source.text.find("\n\n", start, limit)
        at = bisect_left(sources, start)
        if at < len(sources) and sources[at] < (end if end >= 0 else limit):
            return True
    return False
