"""What each rule says of itself is true: its examples are run, and what fails, fails for that rule alone."""

from __future__ import annotations

import re

import pytest

from press.rules import BY_NAME, RULES, Rule
from tests.fixtures import rules, sound

# What no text of one release in the small office can show: their examples would be bytes, folders, directories, other
# findings, or an office of another kind.
WITHOUT_EXAMPLES = {
    "directory-fault",
    "expired-picture",
    "incomplete-passport",
    "misplaced-file",
    "no-out-of-hours",
    "picture-location",
    "reserved-number",
    "stale-contact",
    "stale-helpline",
    "unreadable-file",
    "unused-waiver",
}

HEADER_LINE = re.compile(r"(?P<name>[A-Z][A-Za-z]+):(?: (?P<value>.*))?")


def whole(example: str) -> str:
    """The release that an example stands for."""
    if example.startswith("Title:"):
        return example
    header, rest = {}, example
    while found := HEADER_LINE.match(rest):
        header[found["name"]] = found["value"] or ""
        rest = rest[found.end() :].removeprefix("\n")
    return sound(rest.strip("\n"), header) if rest.strip() else sound(header=header)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, kind), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("fails"))
def test_what_fails_fails_for_this_rule_alone(rule: Rule, example: str) -> None:
    assert set(rules(whole(example))) == {rule.name}


@pytest.mark.parametrize(("rule", "example"), examples("passes"))
def test_what_passes_has_no_finding_at_all(rule: Rule, example: str) -> None:
    assert rules(whole(example)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_says_what_is_wrong_why_it_matters_and_shows_it(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*\.", rule.summary), "one whole sentence, or two"
    assert re.search(r"[.)]$", rule.why), "whole sentences"
    assert "::" not in rule.why, "an example that is not in the form is not run"
    if rule.name not in WITHOUT_EXAMPLES:
        assert rule.fails
        assert rule.passes


def test_no_two_rules_share_a_name() -> None:
    assert len(BY_NAME) == len(RULES)


def test_an_example_of_one_field_stands_in_a_sound_release() -> None:
    assert "\nPlace:\n" in whole("Place:\n")
    assert whole("Date: 2026-04-01\n").count("Date:") == 1
    assert whole("Place: Riverside\n\nText.\n").endswith("\nPlace: Riverside\n\nText.\n\nEnds\n")
    assert whole("Text: more of it.\n").startswith("Title: Trust opens")
