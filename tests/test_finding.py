from __future__ import annotations

import json

from press.finding import Fault, Finding, Level, Place, Span


def finding(path: str = "a.md", line: int = 1, column: int = 1, rule: str = "rule", message: str = "") -> Finding:
    return Finding(path, Place(line, column, line, column + 1), rule, Level.ERROR, message, "")


def test_findings_are_shown_by_file_then_line_then_column_then_rule() -> None:
    wanted = [
        finding("a.md", 2, 9, "unused-note"),
        finding("a.md", 10, 1, "unused-note"),
        finding("a.md", 10, 4, "missing-ends"),
        finding("a.md", 10, 4, "undefined-note", "Note 1."),
        finding("a.md", 10, 4, "undefined-note", "Note 2."),
        finding("b.md", 1, 1, "missing-ends"),
    ]
    assert sorted((wanted[at] for at in (3, 5, 0, 4, 2, 1)), key=lambda one: one.order) == wanted


def test_a_level_is_its_own_name_for_machines() -> None:
    assert json.dumps([Level.ERROR, Level.WARNING]) == '["error", "warning"]'


def test_equal_findings_are_one() -> None:
    assert len({finding(), finding(), finding(message="Another.")}) == 2


def test_a_fault_has_no_rule_until_one_claims_it() -> None:
    assert Fault(Span(0, 1), "Wrong.", "Mend it.").rule == ""
