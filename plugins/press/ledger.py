"""The ledger: what the last run knew, so that this one need not find it out again. It is never believed blindly.

A file that is safe to delete, to copy and to cut off half-way: it is replaced whole, carries a checksum, and counts as
empty when that fails or when it was written by another version of anything that had a part in it. What it says of a
release holds only while the release's file has the same content, by its digest; time stamps are never asked. It holds
what is there now and nothing older, so it does not grow. Without it every run gives the same answers, only later.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from press.card import Card
from press.fields import Correction, Event, Withdrawal
from press.finding import Finding, Level, Place, Span, Waived
from press.witness import Question

FOLDER = ".press"
_FILE = "ledger.json"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules said of one release, and on what it depends beside the release's own file.

    ``key`` stands for the rules, the directory, the settings, the day, and whether the release is live; ``asked`` for
    what the rules wanted to know of other releases. ``text`` is the digest of its page's text, and ``files`` the files
    that this links to; ``text`` is empty where nobody has made the page's text yet.
    """

    key: str
    asked: Mapping[Question, str]
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    text: str = ""
    files: tuple[str, ...] = ()


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


def digest(*parts: bytes | str) -> str:
    """A short name for some content: the same for the same, and for nothing else that we shall meet."""
    # Each part is led by its length, so that it is plain where one ends and the next begins.
    datas = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    told = b"".join([piece for data in datas for piece in (len(data).to_bytes(8, "big"), data)])
    return hashlib.blake2b(told, digest_size=16).hexdigest()


def read_ledger(project: Path, version: str, zone: ZoneInfo) -> Ledger:
    """The ledger of an office, empty where there is none that can be believed. ``version`` names all that wrote it."""
    return _read(project / FOLDER / _FILE, version, lambda rows: _decode(rows, zone)) or Ledger()


def write_ledger(project: Path, version: str, ledger: Ledger) -> None:
    """Keep ``ledger`` for the next run. Where that cannot be done, the next run takes longer and is as right."""
    write_kept(project / FOLDER / _FILE, version, [_encode(path, entry) for path, entry in ledger.entries.items()])


def read_kept(file: Path, version: str) -> Any:
    """What ``write_kept`` has kept in ``file``; ``None`` where that is not whole, or of another version."""
    return _read(file, version, lambda value: value)


def write_kept(file: Path, version: str, value: Any) -> None:
    """Keep a value, made of lists, names and texts, in ``file``, replacing it in one step."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    head = f"{digest(version, body)}\n".encode()
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(head + body)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _read(file: Path, version: str, decode: Any) -> Any:
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head != digest(version, body).encode():
            return None
        return decode(json.loads(body.decode("utf-8", "surrogatepass")))
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return None


def _encode(path: str, entry: Entry) -> list[Any]:
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
            [[*question, answer] for question, answer in verdict.asked.items()],
            [_finding(finding) for finding in verdict.findings],
            [[_finding(one.finding), one.who, one.why] for one in verdict.waived],
            verdict.text,
            verdict.files,
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


def _decode(rows: list[Any], zone: ZoneInfo) -> Ledger:
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
            tuple(_correction(one) for one in corrections),
        )
        entries[path] = Entry(made, card, _verdict(verdict) if verdict else None)
    return Ledger(entries)


def _correction(row: list[Any]) -> Correction:
    day, kind, wrong, right, start, end = row
    return Correction(date.fromisoformat(day), kind, wrong, right, Span(start, end))


def _verdict(row: list[Any]) -> Verdict:
    key, asked, findings, waived, text, files = row
    return Verdict(
        key,
        {(method, about): answer for method, about, answer in asked},
        tuple(_read_finding(one) for one in findings),
        tuple(Waived(_read_finding(one), who, why) for one, who, why in waived),
        text,
        tuple(files),
    )


def _read_finding(row: list[Any]) -> Finding:
    path, line, column, end_line, end_column, rule, level, message, fix = row
    return Finding(path, Place(line, column, end_line, end_column), rule, Level(level), message, fix)
