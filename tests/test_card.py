"""The card of a release: its header, understood, and nothing that was faulty."""

from __future__ import annotations

import pytest

from press.card import Card
from tests.fixtures import release, sound


def card(path: str = "content/releases/2026/2026-03-02-night-line.md", **header: str) -> Card:
    return release(sound(header=header), path).card


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("2026-03-02-night-line.md", "night-line"),
        ("night-line.md", "night-line"),
        ("2026-03-02.md", "2026-03-02"),
        ("Night Line (final).md", "night-line-final"),
        ("12.md", "12"),
        ("2026-03-02-łódź-café.md", "lodz-cafe"),
        ("§.md", "release"),
    ],
)
def test_a_release_without_a_slug_has_its_files_name_made_fit(name: str, slug: str) -> None:
    assert card(f"content/releases/2026/{name}").slug == slug


def test_a_faulty_value_is_as_good_as_none() -> None:
    assert card(Slug="../index").slug == "night-line"
    assert card(Lang="English").lang == "en"
    assert card(Status="perhaps").draft is False


@pytest.mark.parametrize("name", ["Issuers", "Regions", "Category", "Tags", "Contacts", "Helplines", "Kit"])
def test_the_entries_of_its_lists_are_on_it(name: str) -> None:
    assert card(**{name: "north-shore"}).keys(name) == ("north-shore",)
    assert card(Regions="North Shore, South Bank").keys("Regions") == ("North Shore", "South Bank")
    assert card().keys("Helplines") == ()


def test_an_embargo_that_cannot_be_read_never_lifts_by_itself() -> None:
    assert card(Embargo="tomorrow").held_for_good
    assert card(Embrago="2026-03-02 00:01").held_for_good
    assert not card(Embargo="2026-03-02 00:01").held_for_good
    assert not card().held_for_good


def test_it_is_a_draft_where_its_status_says_so() -> None:
    assert card(Status="draft").draft
    assert not card(Status="published").draft
    assert not card().draft


def test_the_latest_correction_comes_first_and_of_one_day_the_first_that_is_written() -> None:
    days = ("2026-03-04", "2026-03-06", "2026-03-05", "2026-03-06")
    lines = "".join(f"Correction: {day} | B | It was {at}. | It is.\n" for at, day in enumerate(days))
    corrections = release(sound().replace("\n\n", f"\n{lines}\n", 1)).card.corrections
    assert [one.wrong for one in corrections] == ["It was 1.", "It was 3.", "It was 2.", "It was 0."]


def test_the_permanent_name_is_the_reference_else_the_path() -> None:
    assert card(Reference="HT-2026-03").reference == "HT-2026-03"
    assert card().reference == "content/releases/2026/2026-03-02-night-line.md"
    assert card("content/releases/2026/cafe\u0301.md").reference == card("content/releases/2026/café.md").reference
