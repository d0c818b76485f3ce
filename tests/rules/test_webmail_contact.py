from __future__ import annotations

import pytest

from press.rules.webmail_contact import check, review
from tests.fixtures import finder, office, release, sound
from tests.rules.offices import with_contact

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Press enquiries: harbourtrust@hotmail.com", ["harbourtrust@hotmail.com"]),
        ("Journalists can write to harbour@gmail.com.", ["harbour@gmail.com"]),
        ("For interviews, write to Sam at sam@BTinternet.com.", ["sam@BTinternet.com"]),
        ("To ask for accreditation write to harbour@gmail.com.", ["harbour@gmail.com"]),
        ("Accreditation: by noon on Friday at harbour@gmail.com", ["harbour@gmail.com"]),
        ("For more write to Communications@gmail.com.", ["Communications@gmail.com"]),
    ],
)
def test_a_free_address_for_the_press_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "To sing with us write to choir@gmail.com.",
        "Press enquiries: press@harbour.example.org. To sing, write to harbourchoir@hotmail.com.",
        "Press enquiries: press@gmail.example.org",
        "The accredited club answers at club@gmail.com. Accreditation of climbers is by climbers@gmail.com.",
        "To sing with us write to press@gmail.com, or to communications.choir@gmail.com.",
    ],
)
def test_another_address_passes(body: str) -> None:
    assert found(body) == []


def test_the_address_that_is_meant_is_named() -> None:
    (fault,) = check(release(sound("Write to communications@gmail.com.")), office())
    assert fault.message == (
        "“communications@gmail.com”, which begins as “communications@riverside.example.org” does, "
        "is at a free mail service."
    )
    assert fault.fix == "Write communications@riverside.example.org, if it is meant."


def test_a_contact_with_one_is_found_where_it_is_written() -> None:
    changed = with_contact(email="harbourtrust@gmail.com")
    ((source, fault),) = review(changed)
    assert source.path == "content/directory/contacts.yaml"
    assert fault.message == "“harbourtrust@gmail.com”, of a press contact, is at a free mail service."
    assert source.text[fault.span.start : fault.span.end] == "press@harbour.example.org"


def test_the_small_office_has_none() -> None:
    assert not list(review(office()))
