"""A change or a share does not fit the figures it is made of.

“From 586 to 1,008 – an increase of 27%” is the first thing that a reader works out and the last that a writer does.
The figures are taken as they are written: “3.1m” may have been anything from 3.05 to 3.15 million, “72%” anything from
71.5 to 72.5, “nearly doubled” a little less than double. What fits none of that is found, in one sentence or in two
that follow each other, and so is “fell from 80 to 100”, “12 of 48 (30%)” or “11%, or one in six”; in a table, the one
percentage that does not fit the figures of its row as those of the other rows do.

Fails::

    The hall sold 586 tickets in March. In April this number had jumped to 1,008 – an increase of 27%.

Fails::

    The price of a ticket fell from £8 to £10.

Fails::

    | Year | Tickets | Sold | Share |
    |---|---:|---:|---:|
    | 2022 | 800 | 586 | 73% |
    | 2023 | 800 | 612 | 77% |
    | 2024 | 820 | 707 | 68% |
    | 2025 | 900 | 810 | 90% |

Passes::

    The hall sold 586 tickets in March. In April this number had jumped to 1,008 – an increase of 72%.

Passes::

    The price of a ticket rose by almost a third, from £7.70 to £10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.figures import find_figures
from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release
from press.rules.change_sums import Verdict, direction, judge, ratio, readings
from press.rules.changes import Change, find_changes
from press.rules.ratios import unfit_ratios
from press.rules.shares import find_shares
from press.rules.table_shares import unfit_shares

LEVEL = Level.WARNING

_FIX = "Work it out again from the figures, and put right whichever of them is wrong."
_RANKS = pattern(r"\b(?:rank(?:s|ed|ing)?|league|tables?|charts?|placed?|places|position)\b", re.IGNORECASE)
# “By 25% in a year, from 45 weeks to 36” tells of one year, and of the two figures that follow.
_ONCE = r"(?:(?<=\sin\s)|(?<=\sover\s))a\s(?:year|month|week|day),?\s(?:from|to)\s"
_OTHER_SUM = pattern(
    r"[^.;]{0,40}\b(?:real[\s-]terms|inflation|adjust(?:ed|ing)|like[\s-]for[\s-]like)\b"
    rf"|[^.;\d]{{0,40}}\b(?!{_ONCE})"
    r"(?:(?:a|per|each|every)\s(?:year|month|week|day)|annually|monthly|yearly|on\saverage|compound)\b"
    r"|[^.;]{0,10}\bper\s(?:head|person|capita)\b",
    re.IGNORECASE,
)
"""Words after a percentage that make it more than a sum of the two figures beside it."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Work out every change and every share that is stated with its figures."""
    for passage in release.passages:
        if passage.kind == "code":
            continue
        for one in unfit_ratios(passage.text):
            ratio_said = passage.words(one.start, one.end)
            message = f"“{ratio_said}” does not fit “{one.percent}”: it would be {one.size}."
            yield Fault(release.span(passage, one.start, one.end), message, _FIX)
        if len(find_figures(passage.text)) < 2:
            continue
        for change in find_changes(passage.text):
            yield from _of_change(release, passage, change)
        for share in find_shares(passage.text):
            if not share.fits:
                size = _range(*share.likely, share.percent.digits)
                parts = f"{share.part.text} {'in' if share.rough else 'of'} {share.whole.text}"
                message = f"“{share.percent.text}” does not fit its figures: {parts} is {size}%."
                yield Fault(release.span(passage, share.percent.start, share.percent.end), message, _FIX)
    yield from _in_tables(release)


def _in_tables(release: Release) -> Iterator[Fault]:
    for one in unfit_shares(release):
        quoted = release.source.text[one.span.start : one.span.end].strip("*_")
        yield Fault(one.span, f"“{quoted}” does not fit its figures: {one.truth}.", _FIX)


def _of_change(release: Release, passage: Passage, change: Change) -> Iterator[Fault]:
    text = passage.text
    way, before, after = direction(change), change.before.text, change.after.text
    moved = f"from {before} to {after} is {'an increase' if way > 0 else 'a decrease'}"
    if change.verb and way == -change.verb[2]:
        start, end, _ = change.verb
        if not _RANKS.search(text, max(start - 120, 0), change.after.end + 80):
            message = f"“{text[start:end]}” does not fit its figures: {moved}."
            yield Fault(release.span(passage, start, end), message, _FIX)
        return
    claim = change.claim
    verdict = judge(change)
    if claim is None or verdict in {Verdict.FITS, Verdict.POINTS}:
        return
    if verdict is Verdict.WRONG_WAY:
        message = f"“{text[claim.start : claim.end]}” does not fit its figures: {moved}."
        yield Fault(release.span(passage, claim.start, claim.end), message, _FIX)
        return
    if _OTHER_SUM.match(text, claim.end) or (change.is_loose and not _may_be_related(change)):
        return
    start, end = (claim.figure.start, claim.figure.end) if claim.figure else (claim.start, claim.end)
    yield Fault(
        release.span(passage, start, end),
        f"“{text[start:end]}” does not fit its figures: {_truth(change, verdict)}",
        _FIX,
    )


def _may_be_related(change: Change) -> bool:
    """Whether two figures of two sentences are near enough to each other to be the same thing counted twice."""
    return 0.1 < change.after.value / change.before.value < 10


def _truth(change: Change, verdict: Verdict) -> str:
    """What the figures say themselves, in the terms of the claim; ends in a full stop."""
    claim = change.claim
    before, after = change.before.text, change.after.text
    *_, pair = readings(change.before, change.after)
    low, high = ratio(*pair)
    digits = claim.figure.digits if claim and claim.figure else ""
    if claim and claim.kind == "times" and high >= 1:
        return f"{after} is {_range(low, high, '0.0')} times {before}."
    if claim and claim.kind in {"points", "amount"}:
        apart = abs(pair[1].value - pair[0].value)
        apart /= 10 ** (claim.figure.scale if claim.figure else 0)
        size = _range(apart, apart, digits)
        if claim.figure and claim.figure.digits in claim.figure.text:
            size = claim.figure.text.replace(digits, size)
        return f"the difference between {before} and {after} is {size}."
    down = high < 1
    size = _range(*((100 - 100 * high, 100 - 100 * low) if down else (100 * low - 100, 100 * high - 100)), digits)
    if verdict is Verdict.RATIO:
        whole = _range(100 * low, 100 * high, digits)
        return f"{after} is {whole}% of {before}, which is an increase of {size}%."
    return f"from {before} to {after} is {'a decrease' if down else 'an increase'} of {size}%."


def _range(low: float, high: float, like: str) -> str:
    """“72”, or “32 to 39”, with as many decimals as ``like`` has."""
    places = len(like.partition(".")[2])
    ends = [f"{max(end, 0):,.{places}f}".removesuffix(".0" if like == "0.0" else "") for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)
