"""What the reports have in common: how they count, sum up, and quote a line without obeying it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf

from press.dates import spelt
from press.finding import Level, Place
from press.languages import MAIN
from press.patterns import pattern
from press.result import Held, NotOut, Result

_FEW = 5
"""So many are named of those that do not go out yet."""

_CODE = pattern(r"``([^`]+)``")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a source in three parts, fit to be shown: what a finding points at, and what stands around it."""

    before: str
    marked: str
    after: str


def summary(result: Result) -> str:
    """The result in one sentence, as ``5 releases and 2 pages checked: 1 error, 2 warnings.`` is one."""
    if result.errors or result.warnings:
        outcome = f"{count(result.errors, 'error')}, {count(result.warnings, 'warning')}"
    else:
        outcome = "nothing to mend"
    kinds = ((result.releases, "release"), (result.pages, "page"))
    checked = " and ".join(count(number, word) for number, word in kinds if number)
    # The records stand behind every check; they are told of where nothing else was asked for.
    checked = checked or count(result.records, "file" if result.records else "release")
    stops = f" {_stop(result.blocking)}{_stops_later(result)}" if result.errors else ""
    return f"{checked[0].upper()}{checked[1:]} checked: {outcome}.{stops}"


def _stop(number: int) -> str:
    if not number:
        return "No error stops the build."
    return f"{count(number, 'error')} {'stop' if number > 1 else 'stops'} the build."


def _stops_later(result: Result) -> str:
    """How many errors will stop the build when the next embargo with some lifts."""
    errors = (one.path for one in result.findings if one.level is Level.ERROR)
    waits = [result.not_out[path] for path in errors if path in result.not_out]
    moments = [why.until for why in waits if why.reason == "held" and why.until]
    if not moments:
        return ""
    first = min(moments)
    return f" {count(moments.count(first), 'error').capitalize()} will at {first:%Y-%m-%d %H:%M}."


UNPUBLISHED = "In drafts and held releases, which do not stop the build"
"""The heading over the findings of what is not published now."""


def unpublished(result: Result) -> Iterator[str]:
    """Each file with findings that is not published, and when its errors will stop the build, in sentences."""
    faulty = {finding.path for finding in result.findings if finding.level is Level.ERROR}
    for path, why in sorted(result.not_out.items()):
        yield f"{path} {_wait(why, faulty=path in faulty, in_kit=not path.endswith('.md'))}"


def _wait(why: NotOut, *, faulty: bool, in_kit: bool) -> str:
    if why.reason == "draft" and in_kit:
        return "belongs to a media kit that only drafts name." + (
            " Its errors do not stop the build." if faulty else ""
        )
    if why.reason == "draft":
        return "is a draft." + (" Its errors do not stop the build. Fix them before you publish it." if faulty else "")
    if why.reason == "unused":
        return "belongs to a media kit that no release names." + (
            " Its errors do not stop the build." if faulty else ""
        )
    if why.until is None:
        return "is held: its embargo cannot be read. It stays held until that is put right."
    stops = " Its errors will stop the build at that minute: fix them before." if faulty else ""
    return f"is held until {why.until:%Y-%m-%d %H:%M}.{stops}"


def held_back(result: Result) -> Iterator[str]:
    """What does not go out yet, in sentences; what comes out first stands first."""
    embargoed = sorted((one for one in result.held if not one.draft), key=_lifts)
    if embargoed:
        yield f"{_are(embargoed)} held: {_some([f'{_name(one)}{_until(one.until)}' for one in embargoed])}."
    drafts = [one for one in result.held if one.draft]
    if drafts:
        kind = "a draft" if len(drafts) == 1 else "drafts"
        yield f"{_are(drafts)} {kind}: {_some([*map(_name, drafts)])}."


def _name(held: Held) -> str:
    """Its slug, which it may share with its twins in other languages."""
    return held.slug if held.lang == MAIN else f"{held.slug} ({held.lang})"


def _lifts(held: Held) -> float:
    return held.until.timestamp() if held.until else inf


def _until(moment: datetime | None) -> str:
    return f" until {spelt(moment)}, {moment:%H:%M}" if moment else ", whose embargo cannot be read"


def _are(held: Sequence[Held]) -> str:
    return f"{len(held)} {'is' if len(held) == 1 else 'are'}"


def _some(names: Sequence[str]) -> str:
    more = len(names) - _FEW
    return "; ".join(names if more < 1 else (*names[:_FEW], f"and {more} more"))


def count(number: int, word: str) -> str:
    """``no warnings``, ``1 warning``, ``2 warnings``."""
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def shown(text: str) -> str:
    """``text`` without what a screen would obey instead of show: controls and marks that turn the writing round."""
    return "".join(character if character.isprintable() else " " if character == "\t" else "�" for character in text)


def plain(text: str, mark: str = r"“\1”") -> str:
    """A rule's own words, in which two ticks mark code, with ``mark`` in their place."""
    return _CODE.sub(mark, text)


def excerpt(line: str, place: Place, before: int, width: int) -> Excerpt:
    """The part of ``line`` around ``place``, ``width`` characters at most and ``before`` of them ahead of the place.

    A place of several lines is marked to the end of the first.
    """
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    left = max(0, min(start - before, len(line) - width))
    right = min(len(line), left + width)
    end = max(start, min(end, right))
    opening, closing = "…" if left else "", "…" if right < len(line) else ""
    return Excerpt(opening + shown(line[left:start]), shown(line[start:end]), shown(line[end:right]) + closing)
