from __future__ import annotations

import json

from press.finding import Finding, Level, Place, Waived
from press.reports import FORMATS
from press.result import Result

PATH = "content/releases/2026/night-line.md"


def test_the_report_for_machines_keeps_its_names() -> None:
    finding = Finding(PATH, Place(2, 1, 2, 8), "unknown-field", Level.WARNING, "“Embrago” is not a field.", "Mend it.")
    hall = Finding(PATH, Place(12, 1, 12, 3), "unknown-number", Level.ERROR, "“01632 960999” is unknown.", "Add it.")
    waived = Waived(hall, "Press desk", "It is the hall's own number.")
    report = FORMATS["json"](Result((finding,), (waived,), 6, {}))
    assert report.endswith("}\n")
    assert "“Embrago”" in report
    assert json.loads(report) == {
        "version": 1,
        "summary": {"releases": 6, "errors": 0, "warnings": 1},
        "findings": [
            {
                "rule": "unknown-field",
                "level": "warning",
                "blocks": False,
                "path": PATH,
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 8,
                "message": "“Embrago” is not a field.",
                "fix": "Mend it.",
            }
        ],
        "waived": [
            {
                "rule": "unknown-number",
                "path": PATH,
                "line": 12,
                "who": "Press desk",
                "why": "It is the hall's own number.",
            }
        ],
    }
