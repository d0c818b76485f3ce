"""Preflight: every rule over every release. The only loop over rules that there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from press.card import Card
from press.edited import Cards
from press.finding import Fault, Finding, Level, Waived
from press.header import Waiver
from press.kept import digest
from press.ledger import Entry, Ledger, Verdict, write_ledger
from press.loading import Loaded
from press.office import Office
from press.profiles import levels, nearest
from press.release import Release
from press.rules import BY_NAME, RULES, Rule
from press.settings import CannotRun
from press.source import Source
from press.texts import TextStore, make_text, pack_text
from press.versions import program_version
from press.witness import Witness, about
from press.workers import each


@dataclass(frozen=True, slots=True)
class Result:
    """What preflight found: findings and exceptions in order, and how many releases and pages were looked at.

    ``records`` counts the files of the directory and of kits, where a check was asked for some and not for them all.
    ``sources`` holds the text of every file with a finding or an exception, ``checked`` the title of every release and
    page that was read (empty where it has none), and ``verdicts`` what was said of each; all by the file's path.
    ``partial`` says that a part of the office was asked about, ``left_out`` what else keeps that from going out, in
    sentences.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    releases: int
    sources: Mapping[str, Source]
    checked: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict, repr=False)
    pages: int = 0
    records: int = 0
    partial: bool = False
    left_out: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings stop publishing."""
        return sum(finding.level is Level.ERROR for finding in self.findings)

    @property
    def warnings(self) -> int:
        """How many findings are only shown."""
        return len(self.findings) - self.errors


def preflight(loaded: Loaded, ledger: Ledger | None = None, texts: TextStore | None = None) -> Result:
    """Ask every rule about every release and page; where ``ledger`` holds a verdict that still stands, take that.

    ``texts``, where it is given, is filled with the text of every page whose verdict was made anew. Raises
    ``CannotRun`` where a rule fails, or is set wrongly.
    """
    jury = _swear_in(loaded, with_texts=texts is not None)
    known = ledger.entries if ledger else {}
    standing = {card.path: verdict for card in loaded.cards if (verdict := jury.upheld(card, known.get(card.path)))}
    open_cases = [card for card in loaded.cards if card.path not in standing]
    return _result(jury, standing | _judged(jury, open_cases, texts))


def preflight_again(loaded: Loaded, before: Result, edited: Cards, texts: TextStore) -> tuple[Result, Cards]:
    """Likewise where ``before`` still stands but for some releases that were edited, and stand where they stood.

    Gives beside the result which texts were looked at: those, and what depends on them.
    """
    jury = _swear_in(loaded, with_texts=True)
    new = {question for card in edited.values() for question in about(loaded.office, card)}
    concerned = [card for card in loaded.cards if not new.isdisjoint(before.verdicts[card.path].asked)]
    open_cases = list({card.path: card for card in (*edited.values(), *concerned)}.values())
    judged = _judged(jury, open_cases, texts)
    return _result(jury, {**before.verdicts, **judged}), {card.path: card for card in open_cases}


def _swear_in(loaded: Loaded, *, with_texts: bool) -> Jury:
    settings = loaded.office.settings
    return Jury(loaded, levels(settings.profile, settings.levels), with_texts=with_texts)


def _judged(jury: Jury, cards: Sequence[Card], texts: TextStore | None) -> dict[str, Verdict]:
    """The verdicts on some releases, made anew."""
    verdicts: dict[str, Verdict] = {}
    for card, (verdict, text) in zip(cards, each(jury.judge, cards), strict=True):
        verdicts[card.path] = verdict
        if texts is not None:
            texts.keep(card.path, text)
    return verdicts


def _result(jury: Jury, standing: Mapping[str, Verdict]) -> Result:
    """What the verdicts come to, with what is wrong beside the releases."""
    loaded, office = jury.loaded, jury.loaded.office
    given = [standing[card.path] for card in loaded.cards] + [jury.hear(release) for release in loaded.asked]
    unread = Counter(_kind(source.path) for source, _ in loaded.misread)
    findings = {finding for verdict in given for finding in verdict.findings}
    aside = [*loaded.misread, *_review(office, jury.weights)]
    findings.update(finding for source, fault in aside for finding in jury.place_all(source, fault))
    waived = {one for verdict in given for one in verdict.waived}
    sources = _Sources(loaded, [source for source, _ in aside])
    return Result(
        tuple(sorted(findings, key=lambda finding: finding.order)),
        tuple(sorted(waived, key=lambda one: one.finding.order)),
        len(office.releases) + len(loaded.asked) + unread["releases"],
        sources,
        {card.path: card.title for card in (*loaded.cards, *(release.card for release in loaded.asked))},
        standing,
        len(office.pages) + unread["pages"],
    )


class Jury:
    """The rules, as an office weighs them, at work on one release after another."""

    def __init__(self, loaded: Loaded, weights: Mapping[str, Level | None], *, with_texts: bool) -> None:
        self.loaded = loaded
        self.weights = weights
        self.with_texts = with_texts
        self.witness = Witness(loaded.office, loaded.digests)
        self.keys = {live: digest(loaded.circumstances, str(live)) for live in (True, False)}

    def upheld(self, card: Card, entry: Entry | None) -> Verdict | None:
        """The verdict of an earlier run, where it is what the rules would say today."""
        if entry is None or entry.verdict is None or entry.digest != self.loaded.digests[card.path]:
            return None
        verdict = entry.verdict
        if verdict.key != self.keys[self.loaded.office.is_live(card)] or (self.with_texts and not verdict.text):
            return None
        answer = self.witness.answer
        return verdict if all(answer(question) == was for question, was in verdict.asked.items()) else None

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
        kept, excepted = _waive(release, list(_ask(release, self.witness, self.weights)))
        findings = tuple(self.place_all(release.source, *kept))
        waived = tuple(
            Waived(finding, waiver.who, waiver.why)
            for waiver, fault in excepted
            for finding in self.place_all(release.source, fault)
        )
        key = self.keys[self.loaded.office.is_live(release)]
        return Verdict(key, self.witness.asked, findings, waived)

    def place_all(self, source: Source, *faults: Fault) -> Iterator[Finding]:
        """The findings that faults of ``source`` are in this office."""
        for fault in faults:
            level = self.weights[fault.rule]
            if level is not None:
                yield Finding(source.path, source.place(fault.span), fault.rule, level, fault.message, fault.fix)


def _kind(path: str) -> str:
    """Whether a file that was not understood is one of the ``releases`` or ``pages``."""
    folders = (kind for kind in ("releases", "pages") if f"/{kind}/" in f"/{path}" and path.endswith(".md"))
    return next(folders, "")


def _ask(release: Release, office: Office, weights: Mapping[str, Level | None]) -> Iterator[Fault]:
    for rule in RULES:
        if weights[rule.name] is None or (release.is_page and not rule.for_pages):
            continue
        try:
            yield from [replace(fault, rule=rule.name) for fault in rule.check(release, office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on {release.path}, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _review(office: Office, weights: Mapping[str, Level | None]) -> Iterator[tuple[Source, Fault]]:
    for rule in RULES:
        if weights[rule.name] is None or rule.review is None:
            continue
        try:
            yield from [(source, replace(fault, rule=rule.name)) for source, fault in rule.review(office)]
        except Exception as error:
            raise CannotRun(
                f"The rule {rule.name} failed on the directory, so nothing was checked or published: "
                f"{type(error).__name__}: {error}."
            ) from error


def _waive(release: Release, faults: list[Fault]) -> tuple[list[Fault], list[tuple[Waiver, Fault]]]:
    """Set aside the faults for which the release names an exception, and fault the exceptions that except nothing."""
    waivers = {waiver.rule: waiver for waiver in release.header.waivers if waiver.rule in BY_NAME}
    waivers = {rule: waiver for rule, waiver in waivers.items() if BY_NAME[rule].waivable}
    kept = [fault for fault in faults if fault.rule not in waivers]
    excepted = [(waivers[fault.rule], fault) for fault in faults if fault.rule in waivers]
    used = {waiver.rule for waiver, _ in excepted}
    kept.extend(_unused(waiver) for waiver in release.header.waivers if waiver.rule not in used)
    return kept, excepted


def _unused(waiver: Waiver) -> Fault:
    rule: Rule | None = BY_NAME.get(waiver.rule)
    if rule is None:
        fix = nearest(waiver.rule, BY_NAME) or "Write the name of one rule; “press explain” lists them."
        return Fault(
            waiver.span, f"“{waiver.rule}” is not a rule, so this waiver excepts nothing.", fix, "unused-waiver"
        )
    if not rule.waivable:
        message = f"The rule “{rule.name}” allows no exceptions."
        return Fault(waiver.span, message, "Mend the fault; delete this line.", "unused-waiver")
    message = f"The release has no fault of the rule “{rule.name}”, so this waiver excepts nothing."
    return Fault(waiver.span, message, "Delete this line.", "unused-waiver")


def within(result: Result, wanted: Iterable[str], releases: int, pages: int = 0, records: int = 0) -> Result:
    """The part of ``result`` that is about the files ``wanted``, and how many of them are what."""
    paths = set(wanted)
    return Result(
        tuple(finding for finding in result.findings if finding.path in paths),
        tuple(one for one in result.waived if one.finding.path in paths),
        releases,
        result.sources,
        {path: title for path, title in result.checked.items() if path in paths},
        pages=pages,
        records=records,
    )


def remember(loaded: Loaded, result: Result, before: Ledger, least: int = 0) -> None:
    """Write down what this run knows for the next one, if it knows more than was known ``before``.

    Where fewer than ``least`` releases were judged anew, that takes longer than to judge them once more.
    """
    known = before.entries
    now: dict[str, Entry] = {}
    new = 0
    for card in loaded.cards:
        made, verdict, entry = loaded.digests[card.path], result.verdicts[card.path], known.get(card.path)
        if entry is None or entry.digest != made or entry.card is not card or entry.verdict is not verdict:
            entry = Entry(made, card, verdict)
            new += 1
        now[card.path] = entry
    if now != known and new >= least:
        _write(loaded, now)


def remember_all(loaded: Loaded, result: Result) -> None:
    """Write down what this run knows for the next one, whatever was known before."""
    digests, verdicts = loaded.digests, result.verdicts
    _write(loaded, {card.path: Entry(digests[card.path], card, verdicts[card.path]) for card in loaded.cards})


def _write(loaded: Loaded, entries: Mapping[str, Entry]) -> None:
    write_ledger(loaded.office.settings.project, program_version(), Ledger(entries))


class _Sources(Mapping[str, Source]):
    """The texts of files with findings, read again when a report wants to show a line of one."""

    def __init__(self, loaded: Loaded, read: Iterable[Source]) -> None:
        self.read = {source.path: source for source in read}
        self.read.update((release.path, release.source) for release in loaded.asked)
        self.cards = {card.path: card for card in loaded.cards}
        self.loaded = loaded

    def __getitem__(self, path: str) -> Source:
        if path not in self.read:
            self.read[path] = self.loaded.source(self.cards[path])
        return self.read[path]

    def __iter__(self) -> Iterator[str]:
        return iter({**self.cards, **self.read})

    def __len__(self) -> int:
        return len({**self.cards, **self.read})
