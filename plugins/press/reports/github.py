"""The report that GitHub Actions turns into annotations of a pull request.

The form is that of workflow commands; GitHub reads ``%``, line ends and, in properties, ``:`` and ``,`` only escaped.
It takes columns only where a place begins and ends on one line.
"""

from __future__ import annotations

from press.finding import Finding, Level
from press.reports.words import summary
from press.result import Result

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(result: Result) -> str:
    """The result as workflow commands, one a line: errors and warnings, then waivers and the summary as notices."""
    lines = [
        _command(
            _weight(finding, result), _place(finding) | {"title": finding.rule}, f"{finding.message} {finding.fix}"
        )
        for finding in result.findings
    ]
    for waived in result.waived:
        title = f"{waived.finding.rule}, waived by {waived.who}"
        lines.append(_command("notice", _place(waived.finding) | {"title": title}, waived.why))
    lines.append(_command("notice", {"title": "Preflight"}, summary(result)))
    return "\n".join(lines) + "\n"


def _weight(finding: Finding, result: Result) -> str:
    """A draft's errors are shown as warnings: they fail no check."""
    return Level.ERROR if result.fails_by(finding) else Level.WARNING


def _place(finding: Finding) -> dict[str, str]:
    place = finding.place
    lines = {"file": finding.path, "line": str(place.line), "endLine": str(place.end_line)}
    columns = {"col": str(place.column), "endColumn": str(place.end_column)}
    return lines | columns if place.line == place.end_line else lines


def _command(name: str, properties: dict[str, str], message: str) -> str:
    given = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {given}::{message.translate(_IN_MESSAGE)}"
