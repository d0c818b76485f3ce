from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

from press.finding import Finding, Place
from press.reports import FORMATS
from press.result import Result
from press.rules import RULES
from tests.reports.samples import CLEAN, ERROR, PATH, RESULT, TEXT, WAIVED, only


def run(result: Result) -> dict[str, Any]:
    (only_run,) = json.loads(FORMATS["sarif"](result))["runs"]
    return dict(only_run)


def results(result: Result) -> list[dict[str, Any]]:
    return list(run(result)["results"])


def fingerprint(finding: Finding, text: str) -> str:
    (found,) = results(only(finding, text=text))
    return str(found["partialFingerprints"]["lineText/v1"])


@pytest.mark.parametrize("result", [RESULT, CLEAN, only(replace(ERROR, place=Place(1, 1, 1, 1)))])
def test_it_is_valid_against_the_schema(result: Result) -> None:
    report = FORMATS["sarif"](result)
    Log.model_validate_json(report, strict=True)
    assert json.loads(report)["version"] == "2.1.0"


def test_what_the_models_of_the_schema_leave_open_holds() -> None:
    """The schema also wants some lists without repeats, and a text in each message."""
    rules = run(RESULT)["tool"]["driver"]["rules"]
    assert len({json.dumps(rule) for rule in rules}) == len(rules)
    assert all(rule[name]["text"] for rule in rules for name in ("shortDescription", "fullDescription", "help"))
    assert all(found["message"]["text"] for found in results(RESULT))


def test_every_rule_is_described_and_found_by_its_index() -> None:
    rules = run(RESULT)["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
        (rule.name, rule.level) for rule in RULES
    ]
    assert all(rules[found["ruleIndex"]]["id"] == found["ruleId"] for found in results(RESULT))
    assert all(
        rule["help"]["markdown"].count("**This fails:**") == len(RULES[at].fails) for at, rule in enumerate(rules)
    )


def test_a_finding_says_what_is_wrong_where_and_how_to_mend_it() -> None:
    first = results(RESULT)[0]
    assert (first["ruleId"], first["level"]) == ("unknown-field", "error")
    assert first["message"]["text"] == "“Embrago” is not a field. Did you mean “Embargo”?"
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": PATH, "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 8},
            }
        }
    ]
    assert run(RESULT)["columnKind"] == "unicodeCodePoints"


def test_braces_are_doubled_as_the_standard_wants() -> None:
    assert "5% of {{all}}" in [found["message"]["text"] for found in results(RESULT)][-1]


def test_a_waived_finding_is_suppressed_with_its_reason_and_all_results_say_whether_they_are() -> None:
    assert [(found["ruleId"], found["suppressions"]) for found in results(RESULT)] == [
        ("unknown-field", []),
        ("unknown-number", [{"kind": "inSource", "justification": f"{WAIVED.who}: {WAIVED.why}"}]),
        ("placeholder-link", []),
    ]


def test_a_file_name_that_is_no_address_is_escaped() -> None:
    (found,) = results(only(replace(ERROR, path="content/releases/a b%\udce9é.md")))
    location = found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "content/releases/a%20b%25%E9%C3%A9.md"


def test_a_fingerprint_stays_when_lines_are_added_above() -> None:
    lower = replace(ERROR, place=Place(4, 1, 4, 8))
    assert fingerprint(lower, "Title: x\n\n\n" + TEXT.split("\n")[1]) == fingerprint(ERROR, TEXT)


def test_a_fingerprint_is_of_one_rule_line_and_file() -> None:
    others = [
        replace(ERROR, rule="empty-field"),
        replace(ERROR, place=Place(1, 1, 1, 6)),
        replace(ERROR, path="content/releases/2026/other.md"),
    ]
    marks = {fingerprint(finding, TEXT) for finding in (ERROR, *others)}
    assert len(marks) == 4


def test_equal_lines_have_different_fingerprints() -> None:
    both = only(ERROR, replace(ERROR, place=Place(2, 1, 2, 3)))
    first, second = (found["partialFingerprints"]["lineText/v1"] for found in results(both))
    assert first != second
