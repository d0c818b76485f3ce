from __future__ import annotations

import inspect
from dataclasses import replace
from importlib import import_module

import pytest

from press.finding import Level
from press.profiles import PROFILES, levels
from press.rules import BY_NAME, RULES, Rule
from press.settings import PROFILES as NAMES
from press.settings import CannotRun
from tests.every import every

ALWAYS_ERRORS = [rule.name for rule in RULES if rule.level is Level.ERROR and not rule.waivable]


def test_each_profile_that_can_be_chosen_has_its_levels() -> None:
    assert tuple(PROFILES) == NAMES


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_weighs_rules_that_exist_and_allow_it(profile: str) -> None:
    for name, level in PROFILES[profile].items():
        rule = BY_NAME[name]
        assert level is Level.WARNING or not rule.clock, "yesterday's site must build today"
        assert level is Level.ERROR or name not in ALWAYS_ERRORS


def test_rules_that_no_profile_names_keep_their_level() -> None:
    assert levels("police") == {rule.name: PROFILES["police"].get(rule.name, rule.level) for rule in RULES}


def test_a_sensitive_topic_without_its_helpline_weighs_by_the_kind_of_office() -> None:
    assert [levels(profile)["missing-helpline"] for profile in NAMES] == ["error", "error", "warning", "warning"]


def test_the_office_has_the_last_word() -> None:
    weights = levels("company", {"missing-helpline": "error", "unused-note": "off", "undefined-note": "warning"})
    assert (weights["missing-helpline"], weights["unused-note"], weights["undefined-note"]) == (
        "error",
        None,
        "warning",
    )


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ({"unused-notes": "off"}, "names “unused-notes”, which is not a rule. Did you mean “unused-note”?"),
        ({"Unused_Note": "off"}, "names “Unused_Note”, which is not a rule. Did you mean “unused-note”?"),
        ({"all": "off"}, "names “all”, which is not a rule. “press explain” lists them all."),
        ({7: "off"}, "names “7”, which is not a rule."),
        ({"unused-note": "eror"}, "to “eror”. It can be “error”, “warning” or “off”. Did you mean “error”?"),
        ({"unused-note": True}, "sets “unused-note” to “True”. It can be “error”, “warning” or “off”."),
        ({"unused-note": {"level": "off"}}, "It can be “error”, “warning” or “off”."),
        ({"missing-field": "off"}, "sets “missing-field” to “off”. This rule is always an error."),
        ({"missing-field": "warning"}, "This rule is always an error."),
    ],
)
def test_what_cannot_be_set_stops_with_a_sentence(rules: dict[str, object], said: str) -> None:
    with pytest.raises(CannotRun) as stopped:
        levels("charity", rules)
    assert said in str(stopped.value)
    assert str(stopped.value).startswith("pelicanconf.py: PRESS_RULES ")


def clockwork(monkeypatch: pytest.MonkeyPatch) -> Rule:
    """A rule of the catalogue, made to depend on the day."""
    rule = replace(BY_NAME["unused-waiver"], clock=True)
    monkeypatch.setitem(BY_NAME, rule.name, rule)
    return rule


def test_a_rule_that_depends_on_the_day_is_never_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = clockwork(monkeypatch)
    assert levels("charity", {rule.name: "off"})[rule.name] is None
    with pytest.raises(CannotRun, match="yesterday's site must build today: it can be “warning” or “off”"):
        levels("charity", {rule.name: "error"})


@every((rule.name, (rule,)) for rule in RULES)
def test_who_asks_the_clock_says_so_and_is_a_warning(rule: Rule) -> None:
    module = import_module(f"press.rules.{rule.name.replace('-', '_')}")
    assert rule.clock == ("clock." in inspect.getsource(module)), "CLOCK = True is for rules that ask office.clock"
    assert not (rule.clock and rule.level is Level.ERROR)
