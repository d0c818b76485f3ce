from __future__ import annotations

import pytest

from press.desk import main
from press.reports.words import plain
from press.rules import BY_NAME, RULES


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[: len(RULES)]] == [[rule.name, rule.level] for rule in RULES]


def test_a_rule_is_explained_with_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unused-note"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("unused-note (error)\n\n")
    assert plain(BY_NAME["unused-note"].why) in shown
    assert "This fails:\n\n    " in shown
    assert "This passes:\n\n    " in shown
    assert "Waive: unused-note | who | why" in shown


def test_a_rule_without_exceptions_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "missing-field"]) == 0
    assert "No release may make an exception to this rule." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [("unuzed-note", "Did you mean “unused-note”?"), ("zzz", "“press explain” lists them all.")],
)
def test_an_unknown_rule_is_met_with_the_nearest(name: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", name]) == 2
    assert capsys.readouterr().err == f"press explain: “{name}” is not a rule. {hint}\n"


def test_the_level_of_each_profile_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "missing-helpline"]) == 0
    shown = capsys.readouterr().out
    assert "In each profile: charity error, police error, public-body warning, company warning." in shown
