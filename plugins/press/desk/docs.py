"""Writes ``docs/rules/``: a page a rule, and a list of them, from what the rules say of themselves."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from press.desk.written import PROJECT, Files, bring_up
from press.finding import Level
from press.patterns import pattern
from press.rules import RULES, Rule

FOLDER = "docs/rules"

_WEIGHTS = {Level.ERROR: "This is an error: it stops publishing.", Level.WARNING: "This is a warning: it is shown."}
_YES_NO = {True: "yes", False: "no"}
_CODE = pattern(r"``([^`]+)``")
_TICKS = pattern(r"`{3,}")


def pages(rules: Iterable[Rule] = RULES) -> dict[str, str]:
    """The text of each page, by the name of its file."""
    known = tuple(rules)
    return {"README.md": _list(known), **{f"{rule.name}.md": _page(rule) for rule in known}}


def files(project: Path = PROJECT) -> Files:
    """What should stand in the folder of the pages, from which those of rules that have gone are taken away."""
    strangers = sorted({file.name for file in (project / FOLDER).glob("*.md")} - pages().keys())
    texts = {name: text.encode() for name, text in pages().items()} | dict.fromkeys(strangers)
    return {f"{FOLDER}/{name}": text for name, text in texts.items()}


def _list(rules: Iterable[Rule]) -> str:
    rows = (
        f"| [{rule.name}]({rule.name}.md) | {rule.level} | {_prose(rule.summary)} | {_YES_NO[rule.waivable]} |"
        for rule in rules
    )
    opening = """\
# The rules

What preflight asks of every release, in the order in which it asks. An error stops publishing; a warning is shown.
Where the last column says yes, a release may make [a reasoned exception](../checks.md#exceptions). In a terminal,
`.venv/bin/press explain RULE` says what the page of a rule says here.

| Rule | Level | What it finds | Exceptions |
|---|---|---|---|
"""
    return opening + "\n".join(rows) + "\n\n" + _source("rules")


def _page(rule: Rule) -> str:
    return "\n\n".join(_parts(rule)) + "\n\n" + _source(f"rules/{rule.name.replace('-', '_')}.py")


def _parts(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}"
    yield f"**{_prose(rule.summary)}** {_WEIGHTS[rule.level]}"
    yield _prose(rule.why)
    for heading, examples in (("This fails", rule.fails), ("This passes", rule.passes)):
        if examples:
            yield f"## {heading}"
            yield from map(_block, examples)
    yield "## Exceptions"
    if rule.waivable:
        yield "A release may make a reasoned exception in its header:"
        yield _block(f"Waive: {rule.name} | who allows it | why")
    else:
        yield "No release may make an exception to this rule."


def _prose(text: str) -> str:
    """Docstrings mark code with two ticks, as Sphinx does; one is Markdown's plainest form."""
    return _CODE.sub(r"`\1`", text)


def _block(text: str) -> str:
    ticks = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return f"{ticks}text\n{text.rstrip()}\n{ticks}"


def _source(path: str) -> str:
    return f"<!-- Written by `make docs` from plugins/press/{path}: change it there. -->\n"


def main(arguments: Sequence[str] | None = None, project: Path = PROJECT) -> int:
    """Write the pages, or check them; answer the exit code."""
    return bring_up("docs", files(project), arguments, project)


if __name__ == "__main__":
    sys.exit(main())
