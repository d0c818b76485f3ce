"""The report for people: one plain block a finding, the waivers, and one line that sums up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from press.finding import Finding, Place
from press.preflight import Result, Waived
from press.source import Source

_WIDTH = 96
_BEFORE = 32
"""A longer source line is clipped to ``_WIDTH`` characters, ``_BEFORE`` of them before what the finding points at."""


def render_text(result: Result) -> str:
    """The result as plain text, each finding with the line that it points at."""
    blocks = [_finding(finding, result.sources.get(finding.path)) for finding in result.findings]
    if result.waived:
        blocks.append("\n".join([f"{_count(len(result.waived), 'waiver')}:", *map(_waived, result.waived)]))
    return "\n\n".join([*blocks, summary(result)]) + "\n"


def summary(result: Result) -> str:
    """The result in one sentence, as ``5 releases checked: 1 error, 2 warnings.`` is one."""
    if result.errors or result.warnings:
        outcome = f"{_count(result.errors, 'error')}, {_count(result.warnings, 'warning')}"
    else:
        outcome = "nothing to mend"
    checked = _count(result.releases, "release")
    return f"{checked[0].upper()}{checked[1:]} checked: {outcome}."


def _count(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def _finding(finding: Finding, source: Source | None) -> str:
    place = finding.place
    lines = [_shown(f"{finding.path}:{place.line}:{place.column}: {finding.level} {finding.rule}")]
    lines += (f"  {_shown(line)}" for line in finding.message.splitlines())
    if source:
        lines += (f"    {line}" for line in _excerpt(source.line(place.line), place))
    lines.append(f"  Fix: {_shown(finding.fix)}")
    return "\n".join(lines)


def _waived(waived: Waived) -> str:
    return _shown(f"  {waived.path}:{waived.line} {waived.rule}, by {waived.who}: {waived.why}")


def _excerpt(line: str, place: Place) -> Iterable[str]:
    """The line a finding points at and carets under the stretch, both clipped around it; nothing for a blank line."""
    if not line.strip():
        return
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    left = max(0, min(start - _BEFORE, len(line) - _WIDTH))
    right = min(len(line), left + _WIDTH)
    opening, closing = "…" if left else "", "…" if right < len(line) else ""
    before = opening + _shown(line[left:start])
    stretch = _shown(line[start : min(end, right)])
    yield before + stretch + _shown(line[start + len(stretch) : right]) + closing
    yield " " * _columns(before) + "^" * max(1, _columns(stretch))


def _shown(text: str) -> str:
    """``text`` without what a terminal would obey instead of show: controls and marks that turn the writing round."""
    return "".join(character if character.isprintable() else " " if character == "\t" else "�" for character in text)


def _columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
