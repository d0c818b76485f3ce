from __future__ import annotations

import pytest

from press.rules.expired_contact import check
from tests.fixtures import office, quoted, release, sound


def found(header: dict[str, str]) -> list[str]:
    one = release(sound(header=header))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2025-12-31", []),
        ("2025-12-31 23:30", []),
        ("2026-01-01", ["council-former-press"]),
        ("2019-05-01", []),
        ("2027-05-01 09:30", ["council-former-press"]),
        ("the first of May", []),
    ],
)
def test_the_date_of_the_release_decides(date: str, at: list[str]) -> None:
    assert found({"Date": date, "Contacts": "harbour-press, council-former-press"}) == at


def test_the_message_gives_both_days_and_offers_a_colleague() -> None:
    (fault,) = check(release(sound(header={"Contacts": "council-former-press"})), office())
    assert fault.message == (
        "“council-former-press” was a contact until 2025-12-31, and the release is dated 2026-03-02."
    )
    assert fault.fix == "Name another contact, such as “council-press”, or correct “until” in contacts.yaml."


def test_a_contact_that_is_not_known_is_no_business_of_this_rule() -> None:
    assert found({"Contacts": "nobody"}) == []
