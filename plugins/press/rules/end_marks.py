"""What the rules about Ends share: an end mark that runs on inside a paragraph, and what stands after the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Span
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

_FOLLOWS = (
    r"(?:Notes?\b|NOTES?\b|Editor|EDITOR|For\s(?:further|more|media|press|interview)|Media\b|Press\b|Contact|CONTACT"
    r"|About\b|ABOUT\b|Background\b|BACKGROUND\b|Further\b|Additional\b|Information\b)"
)
_RUN_IN = pattern(
    rf"""(?:(?<=[.!?”"’)\]])|(?<=[.!?”"’)\]]\s)|^)
    (?P<mark> \[\s?(?i:ends?)\s?\] | \(\s?(?:Ends|ENDS)\s?\) | [-–—*]{{1,3}}\s?(?i:ends?)\s?[-–—*]{{1,3}}
      | (?:Ends|ENDS)(?=[.:/]{{0,2}}\s*$ | [.:]?\s{{1,3}}[-–—]?\s?{_FOLLOWS}) | [-–—]?\#\#\#[-–—]? | [-–—]30[-–—] )
    (?=\s|$|[.:/]) """,
    re.VERBOSE,
)
_HINT = pattern(r"end(?:s(?<!\wends)|(?<=[-–—*\[(]end)|(?<=[-–—*\[(]\send))")
_SIGNS = ("###", "-30", "–30", "—30")


def run_in_ends(release: Release) -> Iterator[tuple[Passage, Span]]:
    """The end marks of the body that are part of a paragraph, so that neither reader nor page takes them for one."""
    for passage in release.passages if _may_end(release.lowered) else ():
        if passage.part == "body" and passage.kind not in {"code", "heading"} and _may_end(passage.lowered):
            for found in _RUN_IN.finditer(passage.text):
                yield passage, release.span(passage, found.start("mark"), found.end("mark"))


def _may_end(lowered: str) -> bool:
    """Whether a text in small letters has what looks like an end mark, at a first glance."""
    return _HINT.search(lowered) is not None or any(map(lowered.__contains__, _SIGNS))


def after_ends(release: Release, stop: int) -> Iterator[Passage]:
    """The passages after the first end mark and before the heading of the notes, or the offset ``stop``."""
    if release.notes_heading is not None:
        stop = min(stop, release.notes_heading.start)
    for passage in release.passages:
        if passage.part == "after" and passage.anchors and passage.anchors[0].offset < stop:
            yield passage
