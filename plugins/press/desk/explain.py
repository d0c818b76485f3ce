"""``press explain``: what a rule wants and why, with an example that fails and one that passes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from textwrap import indent

from press.guess import did_you_mean
from press.profiles import PROFILES
from press.reports.words import plain
from press.rules import BY_NAME, RULES, Rule
from press.settings import CannotRun


def configure(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("rule", metavar="RULE", nargs="?", help="the name of a rule (default: list them all)")


def run(arguments: Namespace) -> int:
    """Explain one rule, or list them."""
    if arguments.rule is None:
        print(_list())
        return 0
    rule = BY_NAME.get(arguments.rule)
    if rule is None:
        hint = did_you_mean(arguments.rule.lower(), BY_NAME) or "“press explain” lists them all."
        raise CannotRun(f"“{arguments.rule}” is not a rule. {hint}")
    print(_explain(rule))
    return 0


def _list() -> str:
    width = max(len(rule.name) for rule in RULES)
    lines = (f"{rule.name:{width}}  {rule.level:7}  {plain(rule.summary)}" for rule in RULES)
    return "\n".join([*lines, "", "“press explain RULE” says more about one of them."])


def _weights(rule: Rule) -> str:
    """What each profile makes of the rule, and whether an office may go further."""
    weights = ", ".join(f"{profile} {given.get(rule.name, rule.level) or 'off'}" for profile, given in PROFILES.items())
    never = " What it finds depends on the day, so no office can make it an error." if rule.clock else ""
    return f"In each profile: {weights}.{never}"


def _explain(rule: Rule) -> str:
    parts = [f"{rule.name} ({rule.level})", plain(rule.summary), plain(rule.why)]
    parts += (f"This fails:\n\n{indent(example.rstrip(), '    ')}" for example in rule.fails)
    parts += (f"This passes:\n\n{indent(example.rstrip(), '    ')}" for example in rule.passes)
    parts.append(_weights(rule))
    if rule.waivable:
        parts.append(f"A release may make a reasoned exception in its header:\n\n    Waive: {rule.name} | who | why")
    else:
        parts.append("No release may make an exception to this rule.")
    return "\n\n".join(parts)
