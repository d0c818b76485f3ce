from __future__ import annotations

from dataclasses import replace

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


def in_text(body: str, date: str = "2026-03-02") -> list[tuple[str, str]]:
    one = release(sound(body, header={"Date": date}))
    return [(quoted(one, fault.span), fault.fix) for fault in check(one, office())]


def test_their_number_and_address_are_found_in_the_text_with_those_of_a_colleague() -> None:
    body = "For more, ring 07700 900 155 or write to Libraries@northshire.example.org."
    tail = "that of Council newsroom, and the name that goes with it; or correct “until” in contacts.yaml."
    assert in_text(body) == [
        ("07700 900 155", f"Write 020 7946 0150, {tail}"),
        ("Libraries@northshire.example.org", f"Write news@northshire.example.org, {tail}"),
    ]
    (fault, *_) = check(release(sound(body)), office())
    assert fault.message == (
        "“07700 900 155” is that of Libraries press officer, a contact until 2025-12-31; "
        "the release is dated 2026-03-02."
    )


def test_a_text_of_their_own_time_and_the_numbers_of_others_stay() -> None:
    assert in_text("For more, ring 07700 900 155.", "2025-12-31") == []
    assert in_text("For more, ring 020 7946 0150. In danger, dial 999.") == []


def test_a_number_that_somebody_else_has_today_is_theirs() -> None:
    there = office()
    contacts = dict(there.directory.contacts)
    contacts["council-press"] = contacts["council-press"].model_copy(update={"mobile": "07700 900 155"})
    there = replace(there, directory=replace(there.directory, contacts=contacts))
    assert list(check(release(sound("For more, ring 07700 900 155.")), there)) == []
