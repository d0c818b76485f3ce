"""Preflight: every rule over every release. The only loop over rules that there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from press.finding import Fault, Finding, Level
from press.header import Waiver
from press.loading import Loaded
from press.office import Office
from press.profiles import levels, nearest
from press.release import Release
from press.rules import BY_NAME, RULES, Rule
from press.settings import CannotRun
from press.source import Source


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a release made an exception for, with the person who allowed it and the reason."""

    finding: Finding
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Result:
    """What preflight found: findings and exceptions in order, and how many release files were looked at.

    ``sources`` holds the text of every file with a finding or an exception, and ``checked`` the title of every release
    and page that was read (empty where it has none), both by the file's path.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    releases: int
    sources: Mapping[str, Source]
    checked: Mapping[str, str] = field(default_factory=dict)

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
    weights = levels(office.settings.profile, office.settings.levels)
    findings: list[Finding] = []
    waived: list[Waived] = []
    sources: dict[str, Source] = {}

    def note(source: Source, faults: Iterable[tuple[str, Fault]]) -> Iterator[Finding]:
        for rule, fault in faults:
            level = weights[rule]
            if level is not None:
                sources[source.path] = source
                yield Finding(source.path, source.place(fault.span), rule, level, fault.message, fault.fix)

    for source, fault in loaded.misread:
        findings.extend(note(source, [(fault.rule, fault)]))
    for source, rule, fault in _review(office, weights):
        findings.extend(note(source, [(rule, fault)]))
    read = (*loaded.releases, *loaded.pages, *loaded.asked)
    for release in read:
        kept, excepted = _waive(release, list(_ask(release, office, weights)))
        findings.extend(note(release.source, kept))
        for waiver, fault in excepted:
            waived.extend(Waived(one, waiver.who, waiver.why) for one in note(release.source, [(waiver.rule, fault)]))
    unread = sum(1 for source, _ in loaded.misread if _is_release(source.path))
    return Result(
        tuple(sorted(set(findings), key=lambda finding: finding.order)),
        tuple(sorted(set(waived), key=lambda one: one.finding.order)),
        len(loaded.releases) + len(loaded.asked) + unread,
        sources,
        {release.path: release.title for release in read},
    )


def _is_release(path: str) -> bool:
    return "/releases/" in f"/{path}" and path.endswith(".md")


def _ask(release: Release, office: Office, weights: Mapping[str, Level | None]) -> Iterator[tuple[str, Fault]]:
    for rule in RULES:
        if weights[rule.name] is None or (release.is_page and not rule.for_pages):
            continue
        try:
            yield from [(rule.name, fault) for fault in rule.check(release, office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on {release.path}, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _review(office: Office, weights: Mapping[str, Level | None]) -> Iterator[tuple[Source, str, Fault]]:
    for rule in RULES:
        if weights[rule.name] is None or rule.review is None:
            continue
        try:
            yield from [(source, rule.name, fault) for source, fault in rule.review(office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on the directory, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _waive(
    release: Release, faults: list[tuple[str, Fault]]
) -> tuple[list[tuple[str, Fault]], list[tuple[Waiver, Fault]]]:
    """Set aside the faults for which the release names an exception, and fault the exceptions that except nothing."""
    waivers = {waiver.rule: waiver for waiver in release.header.waivers if waiver.rule in BY_NAME}
    waivers = {rule: waiver for rule, waiver in waivers.items() if BY_NAME[rule].waivable}
    kept = [(rule, fault) for rule, fault in faults if rule not in waivers]
    excepted = [(waivers[rule], fault) for rule, fault in faults if rule in waivers]
    used = {waiver.rule for waiver, _ in excepted}
    kept.extend(("unused-waiver", _unused(waiver)) for waiver in release.header.waivers if waiver.rule not in used)
    return kept, excepted


def _unused(waiver: Waiver) -> Fault:
    rule: Rule | None = BY_NAME.get(waiver.rule)
    if rule is None:
        fix = nearest(waiver.rule, BY_NAME) or "Write the name of one rule; “press explain” lists them."
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
        tuple(one for one in result.waived if one.finding.path in paths),
        count,
        result.sources,
        {path: title for path, title in result.checked.items() if path in paths},
    )
