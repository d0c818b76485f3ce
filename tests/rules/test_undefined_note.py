from __future__ import annotations

import pytest

from tests.fixtures import findings
from tests.rules.noted import NOTES, TEXT, noted, spots

RULE = "undefined-note"


@pytest.mark.parametrize("label", ["3", "calls", "source-of-calls", "1a"])
@pytest.mark.parametrize(
    "where", ["{} More{}.", "{}\n\n- evenings{}\n- nights", "{} The aims{}: two.", "{}\n\n## More{}"]
)
def test_a_reference_without_its_note_is_found(label: str, where: str) -> None:
    assert spots(noted(where.format(TEXT, f"[^{label}]"))) == [(RULE, f"[^{label}]")]


def test_a_note_that_is_taken_out_is_missed_wherever_it_is_mentioned() -> None:
    release = noted("Calls.[^1] Half.[^2] Again.[^2]", NOTES.partition("\n")[0])
    assert spots(release) == [(RULE, "[^2]"), (RULE, "[^2]")]


@pytest.mark.parametrize(
    ("typed", "meant"), [("[^A]", "a"), ("[^a]", "A"), ("[^ a]", "a"), ("[^a ]", "a"), ("[^surveys]", "survey")]
)
def test_a_label_that_is_nearly_right_is_offered(typed: str, meant: str) -> None:
    (finding, *others) = findings(noted(f"Calls.{typed}", f"[^{meant}]: Census, 2021."))
    assert finding.rule == RULE
    assert finding.fix.startswith(f"Did you mean [^{meant}]?")
    assert {other.rule for other in others} <= {"unused-note"}


@pytest.mark.parametrize(("typed", "offer"), [("[^A]", "Did you mean [^a]? "), ("[^7]", "Add ")])
def test_of_several_the_one_that_was_meant_is_offered_or_none(typed: str, offer: str) -> None:
    found = findings(noted(f"Calls.{typed} Half.[^survey]", "[^survey]: Survey, 2020.\n\n[^a]: Census, 2021."))
    assert [one.fix.startswith(offer) for one in found if one.rule == RULE] == [True]


def test_capitals_and_spaces_do_not_make_the_note_unused_too() -> None:
    assert spots(noted("Calls.[^A]", "[^a]: Census, 2021.")) == [(RULE, "[^A]")]


@pytest.mark.parametrize("text", ["Calls.[^1]\N{NO-BREAK SPACE}[^2]", "Calls.[^1][^2]", "“Calls.”[^1]\n*Half*[^2]"])
def test_a_reference_that_has_its_note_is_left_alone(text: str) -> None:
    assert spots(noted(text)) == []
