"""Whole releases, checked as a build would: those of ``releases/pass`` pass, those of ``releases/fail`` fail as marked.

A line that must fail ends in ``⟵ rule-name``, or ``⟵ rule-name:12`` where the column matters, several parted by
commas. The marks are taken out before the release is checked; the findings must be those marked, and no others.

``releases/bureau`` is an office by itself, with a directory of police, councils, companies, a port and a football club.
Its releases were written as such offices write, before any rule was run on them: what a rule finds there is the rule's
fault, and it is the rule that is to be mended.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.loading import load_office
from press.preflight import preflight
from press.settings import read_settings
from tests.fixtures import at, findings

HERE = Path(__file__).parent / "releases"
MARK = re.compile(r"[ \t]*⟵(?P<rules>[^\n]*)")

Expected = list[tuple[int, str, int]]


def read(text: str) -> tuple[str, Expected]:
    """A release without its marks, and what they demand: line, rule, and column (0 where any will do)."""
    expected: Expected = []
    for number, line in enumerate(text.split("\n"), start=1):
        for rule in re.findall(r"[a-z][a-z:0-9-]*", found["rules"]) if (found := MARK.search(line)) else ():
            name, _, column = rule.partition(":")
            expected.append((number, name, int(column or 0)))
    return MARK.sub("", text), sorted(expected)


def found_in(text: str | bytes, expected: Expected, path: str) -> Expected:
    """The findings in ``text``, with those columns left open that ``expected`` leaves open."""
    open_columns = {(line, rule) for line, rule, column in expected if not column}
    return sorted(
        (one.place.line, one.rule, 0 if (one.place.line, one.rule) in open_columns else one.place.column)
        for one in findings(text, path)
    )


def releases(folder: str) -> list[object]:
    return [pytest.param(file, id=file.stem) for file in sorted((HERE / folder).glob("*.md"))]


@pytest.mark.parametrize("file", [*releases("pass"), *releases("fail")])
def test_findings_are_those_marked_and_no_others(file: Path) -> None:
    text, expected = read(file.read_text("utf-8"))
    assert bool(expected) == (file.parent.name == "fail"), "each folder holds what its name says"
    assert found_in(text, expected, f"content/releases/2026/{file.name}") == expected


@pytest.mark.parametrize("file", [*releases("pass"), *releases("fail")])
def test_line_ends_and_a_byte_order_mark_change_nothing(file: Path) -> None:
    text, expected = read(file.read_text("utf-8"))
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert found_in(windows, expected, f"content/releases/2026/{file.name}") == expected


def test_nothing_is_found_in_an_office_that_wrote_without_knowing_the_rules() -> None:
    settings = read_settings(
        {"SITENAME": "Westmarch bureau", "TIMEZONE": "Europe/London", "PRESS_DEMONSTRATION": True}, HERE / "bureau"
    )
    found = preflight(load_office(settings, at()))
    assert found.releases == len([*HERE.glob("bureau/content/releases/*.md")])
    assert [(one.path, one.place.line, one.rule, one.message) for one in found.findings] == []


def test_marks_are_read_and_taken_out() -> None:
    text, expected = read("Title: X ⟵ empty-field\n\nText.[^1] ⟵ undefined-note:6, unsafe-html\n")
    assert text == "Title: X\n\nText.[^1]\n"
    assert expected == [(1, "empty-field", 0), (3, "undefined-note", 6), (3, "unsafe-html", 0)]
