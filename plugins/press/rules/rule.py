"""What a rule is: a module with a docstring, a level and a ``check``.

The docstring is its documentation, in a fixed form: one sentence that states the fault; then why it matters; then
``Fails::`` and ``Passes::``, each followed by an indented example. Examples are run as tests. One that starts with
``Title:`` is a whole release; one that starts with other header lines puts these into a sound release; any other is
the text of one, before Ends.

A rule about the directory itself, such as a record that nobody has looked at for a year, has a ``review`` instead of a
``check``, or beside it: it is asked once, of the office, and finds faults in the directory's files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from textwrap import dedent
from types import ModuleType

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.source import Source

Check = Callable[[Release, Office], Iterable[Fault]]
Review = Callable[[Office], Iterable[tuple[Source, Fault]]]

_EXAMPLE = pattern(r"^(Fails|Passes)::\n((?:\n|[ ]{4}.*\n?)+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    ``for_pages``: it also looks at pages and, unless it has a ``review``, at boilerplates; ``waivable``: a release may
    name an exception to it; ``clock``: what it finds depends on the day it is asked, so it is never more than a
    warning. ``review`` is what it asks of the office.
    """

    name: str
    level: Level
    summary: str
    why: str
    fails: tuple[str, ...]
    passes: tuple[str, ...]
    check: Check
    for_pages: bool
    waivable: bool
    clock: bool
    review: Review | None = None


def rule(module: ModuleType) -> Rule:
    """The rule that a module of ``press.rules`` holds; its name is the module's, with hyphens."""
    text = dedent(module.__doc__ or "").strip() + "\n"
    examples: dict[str, list[str]] = {"Fails": [], "Passes": []}
    for found in _EXAMPLE.finditer(text):
        examples[found[1]].append(dedent(found[2]).strip("\n") + "\n")
    summary, _, why = _EXAMPLE.sub("", text).strip().partition("\n\n")
    return Rule(
        name=module.__name__.rpartition(".")[2].replace("_", "-"),
        level=module.LEVEL,
        summary=" ".join(summary.split()),
        why=why.strip(),
        fails=tuple(examples["Fails"]),
        passes=tuple(examples["Passes"]),
        check=getattr(module, "check", _nothing),
        for_pages=getattr(module, "FOR_PAGES", False),
        waivable=getattr(module, "WAIVABLE", True),
        clock=getattr(module, "CLOCK", False),
        review=getattr(module, "review", None),
    )


def _nothing(release: Release, office: Office) -> Iterable[Fault]:
    """What a rule that only reviews the office finds in a release."""
    return ()
