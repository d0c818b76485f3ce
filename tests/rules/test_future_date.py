"""Releases that are out before the day that they are dated."""

from __future__ import annotations

import pytest

from press.finding import Level
from press.rules import BY_NAME
from tests.fixtures import findings, rules, sound

RULE = "future-date"


@pytest.mark.parametrize("date", ["2026-11-25", "2026-11-25 00:00", "2027-01-04 09:30"])
def test_a_day_that_is_to_come_and_holds_nothing_back_is_found(date: str) -> None:
    assert rules(sound(header={"Date": date})) == [RULE]


@pytest.mark.parametrize("date", ["2026-11-24", "2026-11-24 23:59", "2026-03-02"])
def test_today_and_what_was_pass(date: str) -> None:
    assert rules(sound(header={"Date": date})) == []


@pytest.mark.parametrize("field", ["Embargo: 2026-12-01 09:30", "Status: draft"])
def test_what_is_held_passes(field: str) -> None:
    assert rules(sound(header={"Date": "2026-12-01 09:30"}).replace("Issuers:", f"{field}\nIssuers:", 1)) == []


def test_an_embargo_that_has_lifted_is_another_rule_s() -> None:
    assert rules(sound(header={"Date": "2026-12-01", "Embargo": "2026-11-01 00:01"})) == ["early-embargo"]


def test_the_fix_is_an_embargo_until_the_date_itself() -> None:
    (one,) = findings(sound(header={"Date": "2026-12-01 09:30"}))
    assert one.message == "The release is dated 2026-12-01, which is still to come, and is public already."
    assert one.fix == "If it is to wait, write “Embargo: 2026-12-01 09:30” in the header; if not, put the date right."
    (one,) = findings(sound(header={"Date": "2026-12-01"}))
    assert "“Embargo: 2026-12-01 00:01”" in one.fix


CHANGES = (
    "Updated: {}",
    "Correction: {} | B | 4,200 calls | 4,020 calls",
    "Withdrawn: {} | The figures were those of another year.",
)


def changed(line: str, **header: str) -> str:
    return sound(header=header).replace("Issuers:", f"{line}\nIssuers:", 1)


@pytest.mark.parametrize("line", CHANGES)
def test_a_change_that_is_to_come_is_told_of_already(line: str) -> None:
    (one,) = [one for one in findings(changed(line.format("2026-11-25"))) if one.rule == RULE]
    name = line.partition(":")[0]
    assert one.message == f"“{name}: 2026-11-25” is still to come, and the page tells of it already."
    assert one.fix == "Put the day right; or take the line out, and write it when the day has come."


@pytest.mark.parametrize("line", CHANGES)
def test_a_change_of_today_passes_and_so_does_any_of_what_is_held(line: str) -> None:
    assert RULE not in rules(changed(line.format("2026-11-24")))
    assert RULE not in rules(changed(line.format("2026-12-02"), Date="2026-12-01", Embargo="2026-12-01 00:01"))


def test_the_day_to_look_at_it_again_may_be_to_come() -> None:
    assert rules(changed("Review: 2027-03-01")) == []


def test_it_never_stops_a_build() -> None:
    assert BY_NAME[RULE].level is Level.WARNING
