"""Made-up offices: the same for the same seed, spread over ten years, and nothing for a rule to find."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from bench import office, records
from bench.sites import SETTINGS, Standfirst
from press.clock import clock
from press.loading import load_office
from press.preflight import preflight
from press.settings import load_settings
from press.telephone import is_reserved, normal

MADE = list(office.releases(120, seed=3))


def test_the_same_seed_gives_the_same_office_and_another_another() -> None:
    assert list(office.releases(120, seed=3)) == MADE
    assert [one.text for one in office.releases(120, seed=4)] != [one.text for one in MADE]


def test_ten_years_of_working_days_oldest_first() -> None:
    days = [date.fromisoformat(one.fields["Date"]) for one in MADE]
    assert days == sorted(days)
    assert (days[0].year, days[-1]) == (2016, office.LAST)
    assert max(day.weekday() for day in days) == 4


def test_a_release_is_as_long_and_as_full_as_real_ones() -> None:
    words = [len(one.body.split()) for one in MADE]
    assert 650 < sum(words) / len(words) < 750
    for one in MADE:
        text, _, after = one.body.partition("\nEnds\n")
        assert re.findall(r"\[\^(\d)\]", text) == ["1", "2", "3"]
        assert re.findall(r"^\[\^(\d)\]: Source: ", after, re.MULTILINE) == ["1", "2", "3"]
        assert len(re.findall(r"\b(?:said|added|explained):\n\n> ", text)) == 2
        assert not re.search(r"[{}]", one.text)


def test_every_tenth_release_has_a_kit_and_every_sixth_straight_quotes() -> None:
    assert [index for index, one in enumerate(MADE) if one.kit] == list(range(0, 120, 10))
    assert [index for index, one in enumerate(MADE) if "“" not in one.body] == list(range(0, 120, 6))


def test_all_that_an_office_has_is_used() -> None:
    used = {
        name: Counter(", ".join(one.fields[name] for one in MADE).split(", "))
        for name in ("Issuers", "Category", "Tags")
    }
    assert len(used["Issuers"]) == len(records.ISSUERS) == 12
    assert len(used["Category"]) == len(records.CATEGORIES) == 8
    assert len(used["Tags"]) == len(records.TOPICS) == 30


def test_addresses_differ_within_a_year() -> None:
    many = [(one.fields["Date"][:4], one.slug) for one in office.releases(3_000)]
    assert len(set(many)) == len(many)


@pytest.mark.parametrize("key", records.contacts())
def test_nobody_can_be_rung_by_mistake(key: str) -> None:
    contact = records.contacts()[key]
    numbers = (contact["phone"], contact["mobile"], contact["out_of_hours"]["number"])
    assert all(is_reserved(normal(number)) for number in numbers)
    assert contact["email"].endswith(".example.org")


def test_no_two_contacts_share_a_number() -> None:
    numbers = [contact[name] for contact in records.contacts().values() for name in ("phone", "mobile")]
    numbers += [contact["out_of_hours"]["number"] for contact in records.contacts().values()]
    assert len(set(numbers)) == len(numbers)


def test_no_rule_finds_anything(tmp_path: Path) -> None:
    site = Standfirst(tmp_path, tmp_path)
    made = office.write(tmp_path, 40)
    site.write(made)
    settings = load_settings(tmp_path)
    result = preflight(load_office(settings, clock(settings.zone, office.AS_OF)))
    assert [(found.path, found.rule, found.message) for found in result.findings] == []
    assert result.releases == 40
    assert "PRESS_DEMONSTRATION = True" in SETTINGS
    with Image.open(next((tmp_path / "content" / "media").glob("*/*.png"))) as picture:
        assert picture.size == (960, 640)
