from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from press.reports import FORMATS
from press.result import Result
from tests.reports.samples import CLEAN, ERROR, PATH, RESULT, SOUND, only

COUNTS = ("tests", "failures", "errors", "skipped")


def report(result: Result) -> Element:
    return fromstring(FORMATS["junit"](result).encode())


def counts(element: Element) -> list[str]:
    return [element.attrib[name] for name in COUNTS]


def test_each_file_is_a_suite_and_the_whole_is_summed() -> None:
    suites = report(RESULT)
    assert suites.tag == "testsuites"
    assert counts(suites) == ["4", "1", "0", "1"]
    assert [(suite.tag, suite.get("name"), counts(suite)) for suite in suites] == [
        ("testsuite", PATH, ["3", "1", "0", "1"]),
        ("testsuite", SOUND, ["1", "0", "0", "0"]),
    ]


def test_an_error_fails_a_warning_speaks_and_a_waived_finding_is_skipped() -> None:
    error, warning, waived = report(RESULT)[0]
    assert [case.get("name") for case in (error, warning, waived)] == [
        "unknown-field (2:1)",
        "placeholder-link (4:46)",
        "unknown-number (4:6)",
    ]
    assert {case.get("classname") for case in (error, warning, waived)} == {PATH}
    (failure,) = error
    assert (failure.tag, failure.get("type"), failure.get("message")) == (
        "failure", "unknown-field", "“Embrago” is not a field.",
    )  # fmt: skip
    assert failure.text == f"{PATH}:2:1: “Embrago” is not a field.\nDid you mean “Embargo”?"
    (said,) = warning
    assert said.tag == "system-out"
    assert (said.text or "").startswith(f"warning: {PATH}:4:46: The link “here” goes to “#”")
    (skipped,) = waived
    assert (skipped.tag, skipped.get("message")) == ("skipped", "Waived by Press desk: It is the hall's <own> number.")


def test_a_file_with_nothing_wrong_has_one_case_that_passes() -> None:
    ((case,),) = report(CLEAN)
    assert (case.get("name"), case.get("classname"), len(case)) == ("preflight", SOUND, 0)


def test_every_case_and_suite_has_what_readers_of_the_format_demand() -> None:
    suites = report(RESULT)
    for suite in suites:
        assert {"name", "tests", "failures", "errors", "skipped", "time"} <= set(suite.keys())
        assert all(set(case.keys()) == {"name", "classname", "time"} for case in suite)


def test_an_office_without_files_is_a_report_all_the_same() -> None:
    assert counts(report(Result((), (), 0, {}))) == ["0", "0", "0", "0"]


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_makes_it_anything_but_xml(text: str) -> None:
    hostile = replace(ERROR, message=text, fix=text, path=text)
    assert report(only(hostile)).tag == "testsuites"
