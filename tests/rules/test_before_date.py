"""Changes and events that are dated before the release they belong to."""

from __future__ import annotations

import pytest

from press.finding import Level
from press.rules import BY_NAME
from tests.fixtures import findings, rules, sound

RULE = "before-date"
FIELDS = (
    "Updated: {}",
    "Correction: {} | B | 4,200 calls | 4,020 calls",
    "Withdrawn: {} | The figures were those of another year.",
)
EVENT = "Event: {} 10:00 | Doors open for pictures at Quayhead"


def dated(field: str, date: str = "2026-03-02 09:30") -> str:
    return sound(header={"Date": date}).replace("Issuers:", f"{field}\nIssuers:", 1)


@pytest.mark.parametrize("field", FIELDS)
def test_the_day_before_is_found(field: str) -> None:
    (one,) = [finding for finding in findings(dated(field.format("2026-03-01"))) if finding.rule == RULE]
    name = field.partition(":")[0]
    assert one.message == f"“{name}: 2026-03-01” is before the release, which is dated 2026-03-02."
    assert one.fix == "Find out which of the two days is right, and put right the other."
    assert one.place.column == len(f"{name}: ") + 1


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("day", ["2026-03-02", "2026-03-03"])
def test_the_same_day_and_later_pass(field: str, day: str) -> None:
    assert RULE not in rules(dated(field.format(day)))


def test_an_event_may_be_some_days_before() -> None:
    assert RULE not in rules(dated(EVENT.format("2026-03-01")))
    assert RULE not in rules(dated(EVENT.format("2026-01-30")))
    assert RULE in rules(dated(EVENT.format("2026-01-29")))
    assert RULE in rules(dated(EVENT.format("2025-03-12")))


def test_each_of_several_corrections_is_looked_at() -> None:
    two = "Correction: 2026-03-05 | A | one | two\nCorrection: 2025-03-05 | A | three | four"
    assert rules(dated(two)).count(RULE) == 1


@pytest.mark.parametrize("field", ["Updated: 1 March", "Correction: soon | B | a | b", "Embargo: 2026-03-01 00:01"])
def test_what_cannot_be_read_and_the_embargo_are_other_rules_s(field: str) -> None:
    assert RULE not in rules(dated(field))


def test_a_release_without_a_day_has_nothing_to_be_before() -> None:
    assert RULE not in rules(dated("Updated: 2001-01-01", "some day"))


def test_it_never_stops_a_build() -> None:
    assert BY_NAME[RULE].level is Level.WARNING
