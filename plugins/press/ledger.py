"""The ledger: what the last run knew, so that this one need not find it out again. It is never believed blindly.

A file that is safe to delete, to copy and to cut off half-way: it is replaced whole, carries a checksum, and counts as
empty when that fails or when it was written by another version of anything that had a part in it, or for another time
zone. What it says of a release holds only while the release's file has the same content, by its digest; time stamps
are never asked. It holds what is there now and nothing older, so it does not grow. Without it every run gives the same
answers, only later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from press.card import Card
from press.fields import Correction, Event, Withdrawal
from press.finding import Finding, Level, Place, Span, Waived
from press.kept import FOLDER, read_kept, write_kept
from press.witness import Question

_FILE = "ledger.json"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules said of one release, and on what it depends beside the release's own file.

    ``key`` stands for the rules, the directory without contacts and kits, the settings, and whether the release is
    live and its day to come; ``asked`` for what the rules wanted to know of contacts, kits and other releases. ``text``
    is the digest of its page's text, and ``files`` the files that this links to; ``text`` is empty where nobody has
    made it yet.
    ``given`` are those of the directory, by kind and key, of whom the release itself gives a number or an address.
    """

    key: str
    asked: Mapping[Question, str]
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    text: str = ""
    files: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one release or page: the digest of its file, its card, and the verdict on it."""

    digest: str
    card: Card
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries by path."""

    entries: Mapping[str, Entry] = field(default_factory=dict)


def read_ledger(project: Path, version: str, zone: ZoneInfo) -> Ledger:
    """The ledger of an office, empty where there is none that can be believed. ``version`` names all that wrote it."""
    kept = read_kept(project / FOLDER / _FILE, _version(version, zone))
    try:
        return _decode(kept[0], kept[1], zone) if kept else Ledger()
    except (ValueError, TypeError, KeyError, IndexError):
        return Ledger()


def write_ledger(project: Path, version: str, zone: ZoneInfo, ledger: Ledger) -> None:
    """Keep ``ledger`` for the next run. Where that cannot be done, the next run takes longer and is as right."""
    # Thousands of releases ask the same and are answered the same: each question stands once, with its answer.
    table: dict[tuple[str, str, str], int] = {}
    rows = [_encode(path, entry, table) for path, entry in ledger.entries.items()]
    write_kept(project / FOLDER / _FILE, _version(version, zone), [list(table), rows])


def _version(version: str, zone: ZoneInfo) -> str:
    # A minute that the clocks of one zone skip, so that a release was held for good, is one of the day in another.
    return f"{version} {zone.key}"


def _encode(path: str, entry: Entry, table: dict[tuple[str, str, str], int]) -> list[Any]:
    card, verdict = entry.card, entry.verdict
    return [
        path,
        entry.digest,
        [
            int(card.is_page),
            card.title,
            card.standfirst,
            card.slug,
            card.lang,
            int(card.draft),
            _wall(card.date),
            int(card.has_time),
            _wall(card.embargo),
            int(card.held_for_good),
            card.lists,
            card.place,
            card.number,
            card.template,
            card.updated.isoformat() if card.updated else 0,
            card.review.isoformat() if card.review else 0,
            [_wall(card.event.moment), card.event.what, *_span(card.event.span)] if card.event else 0,
            [card.withdrawn.date.isoformat(), card.withdrawn.reason, *_span(card.withdrawn.span)]
            if card.withdrawn
            else 0,
            [[one.date.isoformat(), one.kind, one.wrong, one.right, *_span(one.span)] for one in card.corrections],
        ],
        verdict
        and [
            verdict.key,
            [table.setdefault((*question, answer), len(table)) for question, answer in verdict.asked.items()],
            [_finding(finding) for finding in verdict.findings],
            [[_finding(one.finding), one.who, one.why] for one in verdict.waived],
            verdict.text,
            verdict.files,
            verdict.given,
        ],
    ]


def _wall(moment: datetime | None) -> str | int:
    return moment.replace(tzinfo=None).isoformat() if moment else 0


def _span(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _finding(finding: Finding) -> list[Any]:
    place = finding.place
    return [
        finding.path, place.line, place.column, place.end_line, place.end_column, finding.rule, finding.level.value,
        finding.message, finding.fix,
    ]  # fmt: skip


def _decode(table: list[Any], rows: list[Any], zone: ZoneInfo) -> Ledger:
    asked = [((method, about), answer) for method, about, answer in table]

    def moment(text: str | int) -> datetime | None:
        return datetime.fromisoformat(str(text)).replace(tzinfo=zone, fold=1) if text else None

    def day(text: str | int) -> date | None:
        return date.fromisoformat(str(text)) if text else None

    entries: dict[str, Entry] = {}
    for path, made, facts, verdict in rows:
        (
            is_page, title, standfirst, slug, lang, draft, when, has_time, embargo, for_good, lists, place, number,
            template, updated, review, event, withdrawn, corrections,
        ) = facts  # fmt: skip
        card = Card(
            path,
            bool(is_page),
            title,
            standfirst,
            slug,
            lang,
            bool(draft),
            moment(when),
            bool(has_time),
            moment(embargo),
            bool(for_good),
            {name: tuple(items) for name, items in lists.items()},
            place,
            number,
            template,
            day(updated),
            day(review),
            Event(moment(event[0]), event[1], Span(*event[2:])) if event else None,  # type: ignore[arg-type]
            Withdrawal(date.fromisoformat(withdrawn[0]), withdrawn[1], Span(*withdrawn[2:])) if withdrawn else None,
            tuple(map(_correction, corrections)),
        )
        entries[path] = Entry(made, card, _verdict(verdict, asked) if verdict else None)
    return Ledger(entries)


def _correction(row: list[Any]) -> Correction:
    day, kind, wrong, right, start, end = row
    return Correction(date.fromisoformat(day), kind, wrong, right, Span(start, end))


def _verdict(row: list[Any], table: list[tuple[Question, str]]) -> Verdict:
    key, asked, findings, waived, text, files, given = row
    return Verdict(
        key,
        dict([table[at] for at in asked]),
        tuple(map(_read_finding, findings)),
        tuple([Waived(_read_finding(one), who, why) for one, who, why in waived]),
        text,
        tuple(files),
        tuple([(kind, who) for kind, who in given]),
    )


def _read_finding(row: list[Any]) -> Finding:
    path, line, column, end_line, end_column, rule, level, message, fix = row
    return Finding(path, Place(line, column, end_line, end_column), rule, Level(level), message, fix)
