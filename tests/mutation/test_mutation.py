"""Every kind of fault, put into sound releases: exactly that finding, at exactly that place, and nothing else.

A modest run is part of ``make test``. ``make mutation`` tries many more releases and prints the recall of each rule;
``MUTATION_TRIES`` says how many.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from random import Random
from zlib import crc32

import pytest

from press.finding import Finding
from press.preflight import preflight
from press.rules import RULES
from press.settings import read_settings
from tests.mutation.faults import FAULTS
from tests.mutation.files import FILE_FAULTS, FileFault
from tests.mutation.grammar import sample
from tests.mutation.offices import VALUES, findings, load, office, read, write
from tests.mutation.spoiling import Kind, Spoilt, spoilt
from tests.mutation.subjects import SUBJECTS, Subject
from tests.mutation.variants import Variant

pytestmark = pytest.mark.slow

TRIES = int(os.environ.get("MUTATION_TRIES", "3"))
"""How many releases each kind of fault is tried on."""

SUBJECTS_TRIED = SUBJECTS if len(SUBJECTS) < TRIES else SUBJECTS[::3]

TRIED: Counter[str] = Counter()
FOUND: Counter[str] = Counter()

Seen = list[tuple[str, int, int]]


@pytest.fixture(scope="module", autouse=True)
def recall() -> Iterator[None]:
    """Print, at the end, how many faults of each rule were tried and how many of them found."""
    yield
    print(f"\n{'rule':28}{'faults':>8}{'found':>8}{'recall':>9}")
    for rule in [rule.name for rule in RULES if TRIED[rule.name]]:
        print(f"{rule:28}{TRIED[rule]:8}{FOUND[rule]:8}{FOUND[rule] / TRIED[rule]:9.1%}")
    print(f"{'all rules':28}{TRIED.total():8}{FOUND.total():8}{FOUND.total() / max(TRIED.total(), 1):9.1%}")


def seen(text: str, found: tuple[Finding, ...]) -> Seen:
    """The findings by rule, with where each begins and ends in the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return [
        (
            one.rule,
            starts[one.place.line - 1] + one.place.column - 1,
            starts[one.place.end_line - 1] + one.place.end_column - 1,
        )
        for one in found
    ]


def check(made: Spoilt, key: str, varied: Variant | None = None) -> Seen:
    """What is found in a spoilt release, or in the same as another hand typed it."""
    base = made.office or office(key)
    if made.settings:
        base = replace(base, settings=read_settings({**VALUES, **made.settings}, base.settings.project))
    if varied is None:
        return seen(made.text, findings(made.text, base))
    return seen(varied.text, findings(varied.data or varied.text, base))


def places(kind: Kind) -> Iterator[tuple[int, str, Spoilt]]:
    """Releases with a fault of one kind, each with its seed and its office, one after the other for ever."""
    for seed in count(crc32(kind.name.encode()) % 997):
        whole = sample(seed)
        made = spoilt(kind, whole, Random(seed))
        if made is not None:
            yield seed, whole.subject.key, made


@pytest.mark.parametrize("kind", FAULTS, ids=lambda kind: kind.name)
def test_the_fault_is_found_where_it_is_and_nothing_else(kind: Kind) -> None:
    for seed, key, made in islice(places(kind), TRIES):
        TRIED[kind.rule] += 1
        assert check(made, key) == [(made.rule, made.start, made.end)], f"seed {seed}:\n{made.text}"
        FOUND[kind.rule] += 1


@pytest.mark.parametrize("fault", FILE_FAULTS, ids=lambda fault: fault.name)
@pytest.mark.parametrize("subject", SUBJECTS_TRIED, ids=lambda subject: subject.key)
def test_the_fault_of_a_file_is_found_in_it_and_nothing_else(
    fault: FileFault, subject: Subject, tmp_path: Path
) -> None:
    files, quoted = fault.made(subject)
    write(subject, tmp_path, files)
    result = preflight(load(tmp_path))
    TRIED[fault.rule] += 1
    assert [(one.rule, one.path) for one in result.findings] == [(fault.rule, f"content/{fault.path}")]
    if quoted:
        source, (finding,) = result.sources[f"content/{fault.path}"], result.findings
        ((_, start, end),) = seen(source.text, (finding,))
        assert source.text[start:end] == quoted
    FOUND[fault.rule] += 1


@pytest.mark.parametrize("first", range(0, 15 * TRIES, 5))
def test_a_sound_release_has_no_finding(first: int) -> None:
    for seed in range(first, first + 5):
        whole = sample(seed)
        assert seen(whole.text, findings(whole.text, office(whole.subject.key))) == [], f"seed {seed}:\n{whole.text}"


def test_every_rule_has_a_fault() -> None:
    tried = {kind.rule for kind in FAULTS} | {fault.rule for fault in FILE_FAULTS}
    assert {rule.name for rule in RULES} == tried


def test_the_same_seed_writes_the_same_release() -> None:
    assert sample(7) == sample(7)
    assert len({sample(seed).text for seed in range(60)}) == 60
    assert not read(sample(7).text).faults
