"""The jury: what the rules say of one release after another. The only loop over the releases' rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from datetime import date

from press.card import Card
from press.fields import Waiver
from press.finding import Fault, Finding, Level, Waived
from press.kept import digest
from press.ledger import Entry, Verdict
from press.loading import Loaded
from press.office import Office
from press.profiles import nearest
from press.release import Release
from press.rules import BY_NAME, RULES, Rule
from press.rules.emails import given
from press.settings import CannotRun
from press.source import Source
from press.texts import make_text, pack_text
from press.witness import Witness


class Jury:
    """The rules, as an office weighs them, at work on one release after another."""

    def __init__(self, loaded: Loaded, weights: Mapping[str, Level | None], *, with_texts: bool) -> None:
        self.loaded = loaded
        self.weights = weights
        self.rules = tuple(rule for rule in RULES if weights.get(rule.name) is not None)
        self.with_texts = with_texts
        self.witness = Witness(loaded.office, loaded.digests)
        self.keys: dict[tuple[bool, tuple[date, ...]], str] = {}

    def upheld(self, card: Card, entry: Entry | None) -> Verdict | None:
        """The verdict of an earlier run, where it is what the rules would say today."""
        if entry is None or entry.verdict is None or entry.digest != self.loaded.digests[card.path]:
            return None
        verdict = entry.verdict
        if verdict.key != self._key(card) or (self.with_texts and not verdict.text):
            return None
        return verdict if self.witness.still_answers(verdict.asked) else None

    def judge(self, card: Card) -> tuple[Verdict, bytes]:
        """The verdict on a release of the office, and the text of its page where that is wanted."""
        release = self.loaded.read(card)
        self.witness.begin()
        if not self.with_texts:
            return self._verdict(release), b""
        text = make_text(release, self.witness)
        packed = pack_text(text)
        return replace(self._verdict(release), text=digest(packed), files=text.files), packed

    def hear(self, release: Release) -> Verdict:
        """The verdict on a release from outside the office."""
        self.witness.begin()
        return self._verdict(release)

    def _verdict(self, release: Release) -> Verdict:
        kept, excepted = _waive(release, list(_ask(release, self.witness, self.rules)))
        findings = tuple(self.place_all(release.source, *kept))
        waived = tuple(
            Waived(finding, waiver.who, waiver.why)
            for waiver, fault in excepted
            for finding in self.place_all(release.source, fault)
        )
        reached = tuple(sorted({(holder.kind, holder.key) for holder in given(release, self.witness)}))
        return Verdict(self._key(release), self.witness.asked, findings, waived, given=reached)

    def _key(self, release: Card | Release) -> str:
        """What a verdict holds for, beside the release itself: the circumstances, and what the clock makes of it."""
        today = self.loaded.office.is_live(release), self.loaded.office.days_ahead(release)
        if today not in self.keys:
            self.keys[today] = digest(self.loaded.circumstances, repr(today))
        return self.keys[today]

    def place_all(self, source: Source, *faults: Fault) -> Iterator[Finding]:
        """The findings that faults of ``source`` are in this office."""
        for fault in faults:
            level = self.weights[fault.rule]
            if level is not None:
                yield Finding(source.path, source.place(fault.span), fault.rule, level, fault.message, fault.fix)


def _ask(release: Release, office: Office, rules: Iterable[Rule]) -> Iterator[Fault]:
    for rule in filter(lambda rule: rule.for_pages, rules) if release.is_page else rules:
        try:
            yield from [replace(fault, rule=rule.name) for fault in rule.check(release, office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on {release.path}, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _waive(release: Release, faults: list[Fault]) -> tuple[list[Fault], list[tuple[Waiver, Fault]]]:
    """Set aside the faults for which the release names an exception, and fault the exceptions that except nothing."""
    waivers = {waiver.rule: waiver for waiver in release.header.waivers if waiver.rule in BY_NAME}
    waivers = {rule: waiver for rule, waiver in waivers.items() if BY_NAME[rule].waivable}
    kept = [fault for fault in faults if fault.rule not in waivers or not fault.waivable]
    excepted = [(waivers[fault.rule], fault) for fault in faults if fault.rule in waivers and fault.waivable]
    used = {waiver.rule for waiver, _ in excepted}
    refused = {fault.rule for fault in kept}
    kept.extend(_unused(waiver, refused) for waiver in release.header.waivers if waiver.rule not in used)
    return kept, excepted


def _unused(waiver: Waiver, refused: Set[str]) -> Fault:
    rule: Rule | None = BY_NAME.get(waiver.rule)
    if rule is None:
        fix = nearest(waiver.rule, BY_NAME) or "Write the name of one rule; “press explain” lists them."
        return Fault(
            waiver.span, f"“{waiver.rule}” is not a rule, so this waiver excepts nothing.", fix, "unused-waiver"
        )
    if not rule.waivable:
        message = f"The rule “{rule.name}” allows no exceptions."
        return Fault(waiver.span, message, "Mend the fault; delete this line.", "unused-waiver")
    if rule.name in refused:
        message = f"No waiver excepts what the rule “{rule.name}” has found here."
        return Fault(waiver.span, message, "Mend the fault; delete this line.", "unused-waiver")
    message = f"The release has no fault of the rule “{rule.name}”, so this waiver excepts nothing."
    return Fault(waiver.span, message, "Delete this line.", "unused-waiver")
