from __future__ import annotations

from dataclasses import replace

import pytest

from press.finding import Fault
from press.release import Release
from press.rules.repeated_reference import check
from tests.fixtures import findings, office, quoted, release, sound

TAKEN = "HT-2026-03"
"""The Reference of the office's sound release."""


def faults(one: Release, *others: Release) -> list[Fault]:
    base = office()
    cards = (*base.releases, one.card, *(other.card for other in others))
    return list(check(one, replace(base, releases=cards)))


def test_it_is_found_where_it_is_written_and_names_the_other() -> None:
    one = release(sound(header={"Reference": TAKEN}))
    (fault,) = faults(one)
    assert quoted(one, fault.span) == TAKEN
    assert fault.message == f"The Reference “{TAKEN}” is that of “content/releases/2026/sound.md” too."
    assert fault.fix == "Give one of them another, and leave that of the one that was out first."


@pytest.mark.parametrize("header", [{"Embargo": "2027-01-01 00:01"}, {"Status": "draft"}, {"Date": "2019-03-02"}])
def test_a_release_that_is_not_out_yet_counts(header: dict[str, str]) -> None:
    assert len(faults(release(sound(header={"Reference": TAKEN, **header})))) == 1


def test_a_translation_has_one_of_its_own() -> None:
    english = release(sound(header={"Reference": "HT-9"}), "content/releases/2026/a.md")
    welsh = release(sound(header={"Reference": "HT-9", "Lang": "cy"}), "content/releases/2026/cy/a.md")
    (fault,), (same,) = faults(english, welsh), faults(welsh, english)
    assert fault.fix == same.fix == "Write “HT-9-cy” in the one with Lang: cy."
    own = release(sound(header={"Reference": "HT-9-cy", "Lang": "cy"}), "content/releases/2026/cy/a.md")
    assert faults(english, own) == faults(own, english) == []


@pytest.mark.parametrize("reference", ["HT-2026-04", "ht-2026-03", "HT-2026-03-cy", "HT/2026-03", "HT-2026-030"])
def test_a_reference_that_nobody_else_has_passes(reference: str) -> None:
    assert findings(sound(header={"Reference": reference})) == ()


def test_releases_without_one_and_one_from_outside_the_office_pass() -> None:
    assert faults(release(sound()), release(sound(), "content/releases/2026/b.md")) == []
    outside = release(sound(header={"Reference": TAKEN}), "elsewhere/a.md")
    assert list(check(outside, office())) == []


def test_one_that_cannot_be_read_is_left_to_another_rule() -> None:
    one, two = (release(sound(header={"Reference": "A 1"}), f"content/releases/2026/{name}.md") for name in "ab")
    assert faults(one, two) == []
