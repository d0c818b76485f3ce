"""Preflight: every rule over every release, and over the directory; where an earlier verdict stands, that is taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from press.card import Card
from press.edited import Cards
from press.finding import Fault, Level
from press.jury import Jury
from press.ledger import Entry, Ledger, Verdict, write_ledger
from press.loading import Loaded
from press.office import Office
from press.profiles import levels
from press.result import Held, Result
from press.rules import RULES, Rule
from press.rules.told import Told, boilerplates
from press.settings import CannotRun
from press.source import Source
from press.texts import TextStore
from press.unpublished import not_out
from press.versions import program_version
from press.witness import Question, changed_by
from press.workers import each


def preflight(
    loaded: Loaded,
    ledger: Ledger | None = None,
    texts: TextStore | None = None,
    wanted: Callable[[str], bool] | None = None,
) -> Result:
    """Ask every rule about every release and page; where ``ledger`` holds a verdict that still stands, take that.

    ``texts``, where it is given, is filled with the text of every page whose verdict was made anew; ``wanted`` says of
    which paths a verdict is wanted, where it is not of all. Raises ``CannotRun`` where a rule fails, or is set wrongly.
    """
    jury = _swear_in(loaded, with_texts=texts is not None)
    known = ledger.entries if ledger else {}
    cards = [card for card in loaded.cards if wanted is None or wanted(card.path)]
    standing = {card.path: verdict for card in cards if (verdict := jury.upheld(card, known.get(card.path)))}
    open_cases = [card for card in cards if card.path not in standing]
    return _result(jury, standing | _judged(jury, open_cases, texts))


def preflight_again(loaded: Loaded, before: Result, edited: Cards, texts: TextStore) -> tuple[Result, Cards]:
    """The same where ``before`` still holds, except for some releases that were edited and stand where they stood.

    Gives beside the result which texts were looked at: those, and what depends on them.
    """
    jury = _swear_in(loaded, with_texts=True)
    new = {question for card in edited.values() for question in changed_by(loaded.office, card)}
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
    # Each worker sends its own copies of what thousands of releases ask alike.
    same: dict[tuple[Question, str], tuple[Question, str]] = {}
    for card, (verdict, text) in zip(cards, each(jury.judge, cards), strict=True):
        asked = dict([same.setdefault(pair, pair) for pair in verdict.asked.items()])
        verdicts[card.path] = replace(verdict, asked=asked)
        if texts is not None:
            texts.keep(card.path, text)
    return verdicts


def _result(jury: Jury, standing: Mapping[str, Verdict]) -> Result:
    """What the verdicts come to, with what is wrong beside the releases."""
    loaded, office = jury.loaded, jury.loaded.office
    given = [standing[card.path] for card in loaded.cards if card.path in standing]
    given += [jury.hear(release) for release in loaded.asked]
    unread = Counter(_kind(source.path) for source, _ in loaded.misread)
    findings = {finding for verdict in given for finding in verdict.findings}
    aside = [*loaded.misread, *_review(office, jury.weights)]
    findings.update(finding for source, fault in aside for finding in jury.place_all(source, fault))
    waived = {one for verdict in given for one in verdict.waived}
    sources = _Sources(loaded, [source for source, _ in aside])
    return Result(
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        waived=tuple(sorted(waived, key=lambda one: one.finding.order)),
        releases=len(office.releases) + len(loaded.asked) + unread["releases"],
        sources=sources,
        checked={card.path: card.title for card in (*loaded.cards, *(release.card for release in loaded.asked))},
        verdicts=standing,
        pages=len(office.pages) + unread["pages"],
        held=tuple(
            Held(card.path, card.slug, card.lang, card.draft, card.embargo)
            for card in (*office.releases, *office.pages)
            if not office.is_live(card)
        ),
        not_out=not_out(loaded, (finding.path for finding in findings)),
    )


def _kind(path: str) -> str:
    """Whether a file that was not understood is one of the ``releases`` or ``pages``."""
    folders = (kind for kind in ("releases", "pages") if f"/{kind}/" in f"/{path}" and path.endswith(".md"))
    return next(folders, "")


def _review(office: Office, weights: Mapping[str, Level | None]) -> Iterator[tuple[Source, Fault]]:
    """What is wrong in the directory: what rules find in its records, and in what many pages are given of it."""
    rules = [rule for rule in RULES if weights[rule.name] is not None]
    for rule in rules:
        if rule.review is not None:
            yield from _found(rule, partial(rule.review, office))
    # A boilerplate is asked what a page is; a rule that reviews the office says for itself what it asks of one.
    for told in boilerplates(office):
        for rule in rules:
            if rule.for_pages and rule.review is None:
                yield from _found(rule, partial(_asked_of, told, rule, office))


def _found(rule: Rule, look: Callable[[], Iterable[tuple[Source, Fault]]]) -> list[tuple[Source, Fault]]:
    try:
        return [(source, replace(fault, rule=rule.name)) for source, fault in look()]
    except Exception as error:
        raise CannotRun(
            f"The rule {rule.name} failed on the directory, so nothing was checked or published: "
            f"{type(error).__name__}: {error}."
        ) from error


def _asked_of(told: Told, rule: Rule, office: Office) -> Iterator[tuple[Source, Fault]]:
    return told.faults(office, rule.check(told.page, office))


def remember(loaded: Loaded, result: Result, before: Ledger, least: int = 0) -> None:
    """Write down what this run knows for the next one, if it knows more than was known ``before``.

    Where that is less than ``least`` releases, to write takes longer than to find it out once more. Of a release whose
    verdict was not wanted stays what was known: whoever wants it asks whether it still stands.
    """
    known = before.entries
    now: dict[str, Entry] = {}
    new = 0
    for card in loaded.cards:
        made, entry = loaded.digests[card.path], known.get(card.path)
        verdict = result.verdicts.get(card.path, entry.verdict if entry and entry.digest == made else None)
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
    settings = loaded.office.settings
    write_ledger(settings.project, program_version(), settings.zone, Ledger(entries))


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
