"""Typed by another hand, a release has the faults it had, where it had them."""

from __future__ import annotations

from itertools import islice
from random import Random
from zlib import crc32

import pytest

from tests.mutation.faults import FAULTS
from tests.mutation.grammar import sample
from tests.mutation.offices import findings, office
from tests.mutation.spoiling import Kind
from tests.mutation.test_mutation import TRIES, check, places, seen
from tests.mutation.variants import VARIANTS, Vary

pytestmark = pytest.mark.slow

# What the rule is about is what the variant changes.
ABOUT = {
    ("other_order", "missing-blank-line"),
    ("other_order", "repeated-field"),
    ("fenced", "missing-blank-line"),
    ("wrapped_lines", "missing-blank-line"),
    ("wrapped_lines", "missing-ends"),
}


@pytest.mark.parametrize("vary", VARIANTS, ids=lambda vary: vary.__name__)
def test_a_sound_release_stays_sound(vary: Vary) -> None:
    for seed in range(6 * TRIES):
        whole = sample(seed)
        varied = vary(whole.text, Random(seed))
        found = findings(varied.data or varied.text, office(whole.subject.key))
        assert seen(varied.text, found) == [], varied.text


@pytest.mark.parametrize("kind", FAULTS, ids=lambda kind: kind.name)
def test_a_fault_stays_where_it_is(kind: Kind) -> None:
    # The modest run tries two variants of each fault, other ones of the next; the long one tries all.
    first = crc32(kind.name.encode()) % len(VARIANTS)
    for vary in VARIANTS if len(VARIANTS) < TRIES else (VARIANTS * 2)[first : first + 2]:
        if (vary.__name__, kind.rule) in ABOUT:
            continue
        for seed, key, made in islice(places(kind), max(1, TRIES // 3)):
            varied = vary(made.text, Random(seed))
            found = check(made, key, varied)
            # Of the end, the character before: what follows is another in another order.
            back = [(rule, varied.offsets[start], varied.offsets[max(end - 1, 0)] + 1) for rule, start, end in found]
            assert sorted(back) == sorted(check(made, key)), f"{vary.__name__}, seed {seed}:\n{varied.text}"
