"""How much each rule weighs in an office: as the rule says, unless the office's profile or its own settings differ.

A profile is a kind of press office. What it changes, and why, is the table below; ``PRESS_PROFILE`` chooses one, and
``PRESS_RULES`` has the last word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from press.finding import Level
from press.guess import did_you_mean
from press.rules import BY_NAME, RULES, Rule
from press.settings import SETTINGS_FILE, CannotRun

LEVELS: Mapping[str, Level | None] = {"error": Level.ERROR, "warning": Level.WARNING, "off": None}
"""What ``PRESS_RULES`` may set a rule to. A rule that is off is not asked."""

PROFILES: Mapping[str, Mapping[str, Level | None]] = {
    # Readers of a charity's or a force's release about harm are often those it happens to. News of a force breaks at
    # night; of the others many have nobody on duty then, and know it.
    "charity": {"missing-helpline": Level.ERROR, "no-out-of-hours": None},
    "police": {"missing-helpline": Level.ERROR, "no-out-of-hours": Level.WARNING},
    # Both write of such subjects in passing: as figures, as law, as news of a product.
    "public-body": {"missing-helpline": Level.WARNING, "no-out-of-hours": None},
    "company": {"missing-helpline": Level.WARNING, "no-out-of-hours": None},
}
"""What each profile sets otherwise than the rules themselves do; ``None`` turns a rule off."""


def levels(profile: str, overrides: Mapping[str, object] | None = None) -> dict[str, Level | None]:
    """The level of every rule in an office, in the order of the catalogue; ``None`` where the rule is off.

    Raises ``CannotRun`` where ``overrides``, the office's ``PRESS_RULES``, name what is not there or not allowed.
    """
    weights: dict[str, Level | None] = {rule.name: rule.level for rule in RULES}
    weights.update(PROFILES[profile])
    for name, word in (overrides or {}).items():
        rule = BY_NAME.get(str(name))
        if rule is None:
            hint = nearest(str(name), BY_NAME) or "“press explain” lists them all."
            raise CannotRun(f"{SETTINGS_FILE}: PRESS_RULES names “{name}”, which is not a rule. {hint}")
        weights[rule.name] = _override(rule, word)
    return weights


def nearest(name: str, names: Iterable[str]) -> str:
    """A question that offers the nearest of ``names``, written as rules are; empty when none is near."""
    return did_you_mean(name.strip().lower().replace("_", "-"), names)


def _override(rule: Rule, word: object) -> Level | None:
    setting = f"{SETTINGS_FILE}: PRESS_RULES sets “{rule.name}” to “{word}”."
    if not isinstance(word, str) or word not in LEVELS:
        raise CannotRun(f"{setting} It can be “error”, “warning” or “off”. {nearest(str(word), LEVELS)}".rstrip())
    level = LEVELS[word]
    if rule.level is Level.ERROR and not rule.waivable and level is not Level.ERROR:
        raise CannotRun(f"{setting} This rule is always an error.")
    if rule.clock and level is Level.ERROR:
        raise CannotRun(
            f"{setting} What it finds depends on the day, and yesterday's site must build today: "
            "it can be “warning” or “off”."
        )
    return level
