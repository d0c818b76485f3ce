"""The report for people: one plain block a finding, the waivers, what is held back, and one line that sums up."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from press.finding import Finding, Waived
from press.reports.words import UNPUBLISHED, count, excerpt, held_back, shown, summary, unpublished
from press.result import Result
from press.source import Source

_WIDTH = 96
_BEFORE = 32
"""A longer source line is clipped to ``_WIDTH`` characters, ``_BEFORE`` of them before what the finding points at."""


def render_text(result: Result) -> str:
    """The result as plain text, each finding with the line that it points at."""
    out = [finding for finding in result.findings if finding.path not in result.not_out]
    later = [finding for finding in result.findings if finding.path in result.not_out]
    blocks = [_finding(finding, result.sources.get(finding.path)) for finding in out]
    if later:
        blocks.append("\n".join([f"{UNPUBLISHED}:", *(shown(f"  {sentence}") for sentence in unpublished(result))]))
        blocks += [_finding(finding, result.sources.get(finding.path)) for finding in later]
    if result.waived:
        blocks.append("\n".join([f"{count(len(result.waived), 'waiver')}:", *map(_waived, result.waived)]))
    blocks.append("\n".join([*held_back(result), summary(result)]))
    return "\n\n".join(blocks) + "\n"


def _finding(finding: Finding, source: Source | None) -> str:
    place = finding.place
    lines = [shown(f"{finding.path}:{place.line}:{place.column}: {finding.level} {finding.rule}")]
    lines += (f"  {shown(line)}" for line in finding.message.splitlines())
    if source:
        lines += (f"    {line}" for line in _excerpt(finding, source))
    lines.append(f"  Fix: {shown(finding.fix)}")
    return "\n".join(lines)


def _waived(waived: Waived) -> str:
    finding = waived.finding
    return shown(f"  {finding.path}:{finding.place.line} {finding.rule}, by {waived.who}: {waived.why}")


def _excerpt(finding: Finding, source: Source) -> Iterator[str]:
    """The line a finding points at and carets under the stretch; nothing for a blank line."""
    line = source.line(finding.place.line)
    if line.strip():
        part = excerpt(line, finding.place, _BEFORE, _WIDTH)
        yield part.before + part.marked + part.after
        yield " " * _columns(part.before) + "^" * max(1, _columns(part.marked))


def _columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
