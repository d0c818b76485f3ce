"""Whether a claim of change fits its two figures, by the intervals that all of them stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from press.figures import Figure
from press.rules.changes import Change

Span = tuple[float, float]


class Verdict(Enum):
    """What a claim makes of its figures."""

    FITS = "fits"
    WRONG = "wrong"
    WRONG_WAY = "wrong way"
    RATIO = "ratio taken for an increase"
    POINTS = "points taken for per cent"


def judge(change: Change) -> Verdict:
    """Hold a claim against every fair reading of its figures; one that fits is enough. ``FITS`` where none is sized."""
    verdicts = [_judge(change, before, after) for before, after in readings(change.before, change.after)]
    for verdict in (Verdict.FITS, Verdict.POINTS, Verdict.RATIO, Verdict.WRONG_WAY, Verdict.WRONG):
        if verdict in verdicts:
            return verdict
    return Verdict.FITS


def direction(change: Change) -> int:
    """1 where the figures rise whatever they stand for, -1 where they fall, 0 where that is open."""
    ways = {_way(before.likely(), after.likely()) for before, after in readings(change.before, change.after)}
    return ways.pop() if len(ways) == 1 else 0


def ratio(before: Figure, after: Figure) -> Span:
    """The later figure by the earlier, at the least and at the most."""
    (low, high), (low_after, high_after) = before.likely(), after.likely()
    return low_after / high, high_after / low


def readings(before: Figure, after: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The pairs that two figures may stand for: in “from 3.1 to 4.2 million” both are millions.

    There are none if they differ in kind: a sum of money and a share.
    """
    if _same_kind(before, after):
        if before.value > 0 and before.low > 0 and after.low >= 0:
            yield before, after
        if not before.scale and after.scale and before.low > 0:
            yield _scaled(before, after.scale), after


def _same_kind(before: Figure, after: Figure) -> bool:
    if before.unit == after.unit:
        return True
    return not before.unit or (not after.unit and before.unit not in {"%", "points"})


def _scaled(figure: Figure, scale: int) -> Figure:
    half = 0.5 * 10 ** -len(figure.digits.partition(".")[2])
    low, high = (figure.value - half) * 10**scale, (figure.value + half) * 10**scale
    return replace(figure, value=figure.value * 10**scale, low=low, high=high, scale=scale)


def _judge(change: Change, before: Figure, after: Figure) -> Verdict:
    claim = change.claim
    if claim is None:
        return Verdict.FITS
    low, high = ratio(before, after)
    (low_before, high_before), (low_after, high_after) = before.likely(), after.likely()
    difference = (low_after - high_before, high_after - low_before)
    match claim.kind:
        case "times":
            return Verdict.FITS if any(_meet((low, high), span) for span in claim.spans) else Verdict.WRONG
        case "percent":
            sizes = (100 * (low - 1), 100 * (high - 1))
        case _:
            sizes = difference
    way = _way(before.likely(), after.likely())
    if claim.direction and way == -claim.direction:
        return Verdict.WRONG_WAY
    is_share = claim.kind == "percent" and after.unit == "%"
    if is_share and claim.figure and _is_difference(claim.figure, before, after):
        return Verdict.POINTS
    if _sized(sizes, change):
        return Verdict.FITS
    if is_share and _sized(difference, change):
        return Verdict.POINTS
    is_ratio = claim.kind == "percent" and way > 0 and claim.figure is not None and not claim.figure.hedge
    if is_ratio and _sized((98 * low, 102 * high), change):
        return Verdict.RATIO
    return Verdict.WRONG


def _is_difference(figure: Figure, before: Figure, after: Figure) -> bool:
    """Whether a percentage is to the digit the difference of two others: “from 4% to 5%, a rise of 1%”."""
    apart = abs(after.value - before.value)
    return abs(apart - figure.value) < 1e-6 and 100 * apart / before.value > 2 * figure.value


def _sized(sizes: Span, change: Change) -> bool:
    """Whether the claim allows one of ``sizes``, which are below 0 where the figures fall."""
    claim = change.claim
    if claim is None:
        return True
    ways = (claim.direction,) if claim.direction else (1, -1)
    turned = [sizes if way > 0 else (-sizes[1], -sizes[0]) for way in ways]
    return any(_meet(one, span) for one in turned for span in claim.spans)


def _way(before: Span, after: Span) -> int:
    if after[0] > before[1]:
        return 1
    return -1 if after[1] < before[0] else 0


def _meet(one: Span, other: Span) -> bool:
    slack = 1e-9 * max(abs(one[0]), abs(one[1]), 1)
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack
