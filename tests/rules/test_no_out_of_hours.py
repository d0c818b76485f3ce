from __future__ import annotations

import pytest

from press.profiles import levels
from press.rules.no_out_of_hours import check
from tests.fixtures import office, quoted, release, sound
from tests.rules.offices import with_contact


def found(contacts: str) -> list[str]:
    one = release(sound(header={"Contacts": contacts}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize("contacts", ["council-press", "council-press, hospital-press"])
def test_office_hours_alone_are_found_at_the_first_contact(contacts: str) -> None:
    assert found(contacts) == ["council-press"]


@pytest.mark.parametrize(
    "contacts", ["harbour-press", "council-press, harbour-press", "council-former-press", "nobody", "council-press, x"]
)
def test_one_who_answers_at_night_or_whom_we_do_not_know_passes(contacts: str) -> None:
    assert found(contacts) == []


@pytest.mark.parametrize("hours", ["24 hours a day", "Every day, all day", "24/7", "Round the clock"])
def test_hours_without_end_are_enough(hours: str) -> None:
    one = release(sound(header={"Contacts": "council-press"}))
    assert not list(check(one, with_contact("council-press", hours=hours)))


def test_only_the_police_are_asked() -> None:
    asked = {profile: levels(profile)["no-out-of-hours"] for profile in ("charity", "police", "public-body", "company")}
    assert asked == {"charity": None, "police": "warning", "public-body": None, "company": None}
    assert levels("charity", {"no-out-of-hours": "warning"})["no-out-of-hours"] == "warning"
