"""What preflight found, and the part of it that is about some files. It is handed round without the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from press.finding import Finding, Level, Waived
from press.ledger import Verdict
from press.source import Source


@dataclass(frozen=True, slots=True)
class Held:
    """A release, or page, that does not go out yet: a draft, or one with an embargo.

    ``until`` is when that lifts; None where it cannot be read, and so never lifts by itself.
    """

    path: str
    slug: str
    lang: str
    draft: bool
    until: datetime | None


@dataclass(frozen=True, slots=True)
class NotOut:
    """Why a file with findings is not published at this minute, so that its errors do not stop a build.

    It is a draft, or held ``until`` its embargo lifts (None where that cannot be read), or ``unused``: a file of a
    media kit that no release names. A kit is held as long as the first of the held releases that name it.
    """

    reason: Literal["draft", "held", "unused"]
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What preflight found: findings and exceptions in order, and how many releases and pages were looked at.

    ``records`` counts the files of the directory and of kits, where a check was asked for some and not for them all.
    ``sources`` holds the text of every file with a finding or an exception, ``checked`` the title of every release and
    page that was read (empty where it has none), and ``verdicts`` what was said of each; all by the file's path.
    ``held`` are those of the office's own files that the site leaves out for now, and ``not_out`` says of each file
    with findings that is not published why, by its path.
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
    held: tuple[Held, ...] = ()
    partial: bool = False
    left_out: tuple[str, ...] = ()
    not_out: Mapping[str, NotOut] = field(default_factory=dict)

    def blocks(self, finding: Finding) -> bool:
        """Whether a finding stops a build at this minute: an error in something that is out."""
        return finding.level is Level.ERROR and finding.path not in self.not_out

    @property
    def errors(self) -> int:
        """How many findings are errors, whether they stop a build or not."""
        return sum(finding.level is Level.ERROR for finding in self.findings)

    @property
    def blocking(self) -> int:
        """How many findings stop a build at this minute."""
        return sum(map(self.blocks, self.findings))

    @property
    def fails(self) -> bool:
        """Whether a check fails."""
        return any(map(self.fails_by, self.findings))

    def fails_by(self, finding: Finding) -> bool:
        """Whether a check fails by a finding: an error in something other than a draft."""
        why = self.not_out.get(finding.path)
        return finding.level is Level.ERROR and not (why and why.reason == "draft")

    @property
    def warnings(self) -> int:
        """How many findings are only shown."""
        return len(self.findings) - self.errors


def within(result: Result, wanted: Iterable[str], releases: int, pages: int = 0, records: int = 0) -> Result:
    """The part of ``result`` that is about the files ``wanted``, among them so many releases, pages and records."""
    paths = set(wanted)
    return Result(
        findings=tuple(finding for finding in result.findings if finding.path in paths),
        waived=tuple(one for one in result.waived if one.finding.path in paths),
        releases=releases,
        sources=result.sources,
        checked={path: title for path, title in result.checked.items() if path in paths},
        pages=pages,
        records=records,
        held=tuple(one for one in result.held if one.path in paths),
        not_out={path: why for path, why in result.not_out.items() if path in paths},
    )
