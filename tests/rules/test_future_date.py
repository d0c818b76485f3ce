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


def test_it_never_stops_a_build() -> None:
    assert BY_NAME[RULE].level is Level.WARNING
