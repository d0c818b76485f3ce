"""The report for machines. Its fields are an interface: they are added to, never renamed."""

from __future__ import annotations

import json

from press.result import Result

VERSION = 1


def render_as_json(result: Result) -> str:
    """The result as JSON. Lines and columns count from 1, in characters; ends are exclusive."""
    report = {
        "version": VERSION,
        "summary": {"releases": result.releases, "errors": result.errors, "warnings": result.warnings},
        "findings": [
            {
                "rule": finding.rule,
                "level": finding.level.value,
                "blocks": result.blocks(finding),
                "path": finding.path,
                "line": finding.place.line,
                "column": finding.place.column,
                "end_line": finding.place.end_line,
                "end_column": finding.place.end_column,
                "message": finding.message,
                "fix": finding.fix,
            }
            for finding in result.findings
        ],
        "waived": [
            {
                "rule": waived.finding.rule,
                "path": waived.finding.path,
                "line": waived.finding.place.line,
                "who": waived.who,
                "why": waived.why,
            }
            for waived in result.waived
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
