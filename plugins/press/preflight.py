"""Preflight: every rule over every release. The only loop over rules that there is."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from press.finding import Fault, Finding, Level
from press.header import Waiver
from press.loading import Loaded
from press.office import Office
from press.release import Release
from press.rules import BY_NAME, RULES, Rule
from press.settings import SETTINGS_FILE, CannotRun
from press.source import Source


@dataclass(frozen=True, slots=True)
class Waived:
    """One finding that a release made a named, reasoned exception for. ``line`` is where the fault stands."""

    path: str
    line: int
    rule: str
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Result:
    """What preflight found: findings in order, exceptions made, and how many release files were looked at.

    ``sources`` holds the text of every file that has a finding, by its path.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    releases: int
    sources: Mapping[str, Source]

    @property
    def errors(self) -> int:
        """How many findings stop publishing."""
        return sum(finding.level is Level.ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are only shown."""
        return len(self.findings) - self.errors


def preflight(loaded: Loaded) -> Result:
    """Ask every rule about every release and page. Raises ``CannotRun`` where a rule fails, or is set wrongly."""
    office = loaded.office
    levels = _levels(office.settings.levels or {})
    findings: list[Finding] = []
    waived: list[Waived] = []
    sources: dict[str, Source] = {}

    def note(source: Source, faults: Iterable[tuple[str, Fault]]) -> None:
        for rule, fault in faults:
            level = levels[rule]
            if level is not None:
                sources[source.path] = source
                findings.append(Finding(source.path, source.place(fault.span), rule, level, fault.message, fault.fix))

    for source, fault in loaded.misread:
        note(source, [(fault.rule, fault)])
    for release in (*office.releases, *office.pages, *loaded.asked):
        faults = list(_ask(release, office, levels))
        kept, excepted = _waive(release, faults)
        note(release.source, kept)
        waived.extend(excepted)
    ordered = tuple(sorted(set(findings), key=lambda finding: finding.order))
    unread = sum(1 for source, _ in loaded.misread if _is_release(source.path))
    count = len(office.releases) + len(loaded.asked) + unread
    return Result(ordered, tuple(sorted(waived, key=lambda one: (one.path, one.line, one.rule))), count, sources)


def _is_release(path: str) -> bool:
    return "/releases/" in f"/{path}" and path.endswith(".md")


def _levels(overrides: Mapping[str, str]) -> dict[str, Level | None]:
    levels: dict[str, Level | None] = {rule.name: rule.level for rule in RULES}
    for name, level in overrides.items():
        if name not in levels:
            near = difflib.get_close_matches(str(name), levels, n=1)
            hint = f" Did you mean “{near[0]}”?" if near else " “press explain” lists them all."
            raise CannotRun(f"{SETTINGS_FILE}: PRESS_RULES names “{name}”, which is not a rule.{hint}")
        if level not in {"error", "warning", "off"}:
            raise CannotRun(
                f"{SETTINGS_FILE}: PRESS_RULES sets “{name}” to {level!r}. It can be “error”, “warning” or “off”."
            )
        if not BY_NAME[name].waivable and level != "error" and BY_NAME[name].level is Level.ERROR:
            raise CannotRun(f"{SETTINGS_FILE}: PRESS_RULES sets “{name}” to “{level}”. This rule is always an error.")
        levels[name] = None if level == "off" else Level(level)
    return levels


def _ask(release: Release, office: Office, levels: Mapping[str, Level | None]) -> Iterator[tuple[str, Fault]]:
    for rule in RULES:
        if levels[rule.name] is None or (release.is_page and not rule.for_pages):
            continue
        try:
            yield from [(rule.name, fault) for fault in rule.check(release, office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on {release.path}, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _waive(release: Release, faults: list[tuple[str, Fault]]) -> tuple[list[tuple[str, Fault]], list[Waived]]:
    """Set aside the faults for which the release names an exception, and fault the exceptions that except nothing."""
    waivers = {waiver.rule: waiver for waiver in release.header.waivers}
    kept: list[tuple[str, Fault]] = []
    waived: list[Waived] = []
    for rule, fault in faults:
        waiver = waivers.get(rule)
        if waiver is None or not BY_NAME[rule].waivable:
            kept.append((rule, fault))
        else:
            line, _ = release.source.position(fault.span.start)
            waived.append(Waived(release.path, line, rule, waiver.who, waiver.why))
    used = {one.rule for one in waived}
    kept.extend(("unused-waiver", _unused(waiver)) for waiver in release.header.waivers if waiver.rule not in used)
    return kept, waived


def _unused(waiver: Waiver) -> Fault:
    rule: Rule | None = BY_NAME.get(waiver.rule)
    if rule is None:
        near = difflib.get_close_matches(waiver.rule, BY_NAME, n=1)
        fix = f"Did you mean “{near[0]}”?" if near else "Write the name of a rule; “press explain” lists them."
        return Fault(waiver.span, f"“{waiver.rule}” is not a rule, so this waiver excepts nothing.", fix)
    if not rule.waivable:
        return Fault(waiver.span, f"The rule “{rule.name}” allows no exceptions.", "Mend the fault; delete this line.")
    message = f"The release has no fault of the rule “{rule.name}”, so this waiver excepts nothing."
    return Fault(waiver.span, message, "Delete this line.")


def within(result: Result, wanted: Iterable[str], count: int) -> Result:
    """The part of ``result`` that is about the files ``wanted``; ``count`` of them are releases."""
    paths = set(wanted)
    return Result(
        tuple(finding for finding in result.findings if finding.path in paths),
        tuple(one for one in result.waived if one.path in paths),
        count,
        result.sources,
    )
