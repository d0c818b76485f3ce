"""The report for build servers that show test results: JUnit's XML, as Jenkins and GitLab read it.

A file is a suite. An error is a failed case, a waived one a skipped case; a warning is a passed case that has
something to say, and so is an error in a draft. A file with nothing wrong has one case, which passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from press.elements import legal
from press.finding import Finding, Waived
from press.result import Result


def render_junit(result: Result) -> str:
    """The result as JUnit's XML. Times are 0: a rule's cannot be told apart."""
    suites = Element("testsuites", name="preflight")
    totals = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0}
    for path, (findings, waived) in sorted(_by_file(result).items()):
        counts = {
            "tests": len(findings) + len(waived) or 1,
            "failures": sum(result.fails_by(finding) for finding in findings),
            "errors": 0,
            "skipped": len(waived),
        }
        totals = {name: number + counts[name] for name, number in totals.items()}
        suite = SubElement(suites, "testsuite", {"name": _text(path), **_numbers(counts)})
        suite.extend(_cases(path, findings, waived, result))
    for name, number in _numbers(totals).items():
        suites.set(name, number)
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, "unicode")}\n'


def _by_file(result: Result) -> dict[str, tuple[list[Finding], list[Waived]]]:
    files: dict[str, tuple[list[Finding], list[Waived]]] = {path: ([], []) for path in result.checked}
    for finding in result.findings:
        files.setdefault(finding.path, ([], []))[0].append(finding)
    for one in result.waived:
        files.setdefault(one.finding.path, ([], []))[1].append(one)
    return files


def _numbers(counts: dict[str, int]) -> dict[str, str]:
    return {name: str(number) for name, number in counts.items()} | {"time": "0"}


def _cases(path: str, findings: list[Finding], waived: list[Waived], result: Result) -> Iterator[Element]:
    for finding in findings:
        case = _case(path, finding)
        said = f"{_where(finding)}: {finding.message}\n{finding.fix}"
        if result.fails_by(finding):
            about = {"message": _text(finding.message), "type": finding.rule}
            SubElement(case, "failure", about).text = _text(said)
        else:
            SubElement(case, "system-out").text = _text(f"{finding.level}: {said}")
        yield case
    for one in waived:
        case = _case(path, one.finding)
        reason = f"Waived by {one.who}: {one.why}"
        SubElement(case, "skipped", message=_text(reason)).text = _text(f"{_where(one.finding)}: {one.finding.message}")
        yield case
    if not findings and not waived:
        yield Element("testcase", name="preflight", classname=_text(path), time="0")


def _case(path: str, finding: Finding) -> Element:
    place = finding.place
    name = f"{finding.rule} ({place.line}:{place.column})"
    return Element("testcase", name=name, classname=_text(path), time="0")


def _where(finding: Finding) -> str:
    return f"{finding.path}:{finding.place.line}:{finding.place.column}"


def _text(text: str) -> str:
    return legal(text, "�")
