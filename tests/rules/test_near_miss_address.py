from __future__ import annotations

import pytest

from press.rules.near_miss_address import check
from tests.fixtures import office, quoted, release, sound
from tests.rules.offices import with_contact


def found(body: str) -> list[str]:
    """What the findings in ``body`` stand on."""
    one = release(sound(body))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Write to press@harbuor.example.org.", ["press@harbuor.example.org"]),
        ("Write to x@gmial.com.", ["x@gmial.com"]),
        ("Write to a@gmail.con", ["a@gmail.con"]),
        ("Write to a@hotmial.co.uk now.", ["a@hotmial.co.uk"]),
        ("Write to x@quayhead.ork.uk.", ["x@quayhead.ork.uk"]),
        ("Write to x@quayhead.og.uk.", ["x@quayhead.og.uk"]),
        ("Write to x@quayhead.org.u.", ["x@quayhead.org.u"]),
        ("See www.quayhead.org.u", ["www.quayhead.org.u"]),
        ("Write to press@harbour.example.org.u", ["press@harbour.example.org.u"]),
        ("Write to a@charity.orgg, please.", ["a@charity.orgg"]),
        ("[site](https://harbor.example.org/)", ["https://harbor.example.org/"]),
        ("[write](mailto:press@harbour.example.ogr)", ["mailto:press@harbour.example.ogr"]),
        ("Write to pres@harbour.example.org.", ["pres@harbour.example.org"]),
        ("Write to PRESS@HARBUOR.EXAMPLE.ORG.", ["PRESS@HARBUOR.EXAMPLE.ORG"]),
        ("See www.harbuor.example.org/line.", ["www.harbuor.example.org"]),
        ("See [www.harbuor.example.org](https://www.harbuor.example.org).", ["https://www.harbuor.example.org"]),
        ("Write to press@harbour.example.com.", ["press@harbour.example.com"]),
        ("Write to newss@northshire.example.org.", ["newss@northshire.example.org"]),
        ("Write to press@harbours.example.org.", ["press@harbours.example.org"]),
        ("Write to comunicatons@riverside.example.org.", ["comunicatons@riverside.example.org"]),
        ("Write to nesw@northshire.example.org.", ["nesw@northshire.example.org"]),
        (
            "Write to library@riverside.example.org, or comunications@riverside.example.org.",
            ["comunications@riverside.example.org"],
        ),
        ("<press@harbour.example.rog>", ["press@harbour.example.rog"]),
    ],
)
def test_an_address_nearly_right_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "press@harbour.example.org",
        "line@harbour.example.org",
        "someone@gmail.com",
        "a@b.co",
        "x@harbour.example.org",
        "x@charity.org",
        "x@charity.com",
        "x@nhs.net",
        "a@b.c",
        "The score was 3@4.5, and the version www.1.2.3.",
        "x@gov.wales",
        "x@bbc.co.uk",
        "x@bl.uk",
        "x@data.bl.uk",
        "x@ymail.com",
        "x@mail.com",
        "x@cam.ac.uk",
        "x@parliament.uk",
        "x@press.police.uk",
        "x@lincoln.ac.uk",
        "[x](https://www.gov.uk/)",
        "[x](https://harbour.example.org)",
        "hello@harbour.example.org",
        "hello@harbours.example.org",
        "www.harbours.example.org",
        "www.gov.uk and www.harbour.example.org/a",
        "[www.harbour.example.org](https://harbuor.example.org)",
        "x@email.com",
        "press@other.example.com",
        "x@itv.com",
        "x@harboursong.org.uk",
        "x@gov.scot",
        "x@museum.london",
        "new@northshire.example.org",
        "news@harbour.example.org, mews@northshire.example.org",
        "x@charity.vet",
        "x@ons.gov.uk",
        "x@harbour-trust.org.uk",
    ],
)
def test_a_right_or_another_address_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("address", "is_found"),
    [
        ("j.moss@harbour.example.org", False),
        ("a.mos@harbour.example.org", True),
        ("a.mossi@harbour.example.org", True),
        ("a.hill@harbour.example.org", False),
        ("a.msos@harbour.example.org", True),
        ("a-moss@harbour.example.org", True),
        ("an.moss@harbour.example.org", True),
        ("a.ross@harbour.example.org", False),
    ],
)
def test_two_people_of_one_surname_are_two(address: str, is_found: bool) -> None:
    one = release(sound(f"Write to {address}."))
    assert bool(list(check(one, with_contact(email="a.moss@harbour.example.org")))) == is_found


@pytest.mark.parametrize(
    ("known", "address", "is_found"),
    [
        ("pressoffice", "presoffce", True),
        ("pressoffice", "pressoffices", False),
        ("pressoffice", "officepress", False),
        ("newsroom", "nwsroum", False),
        ("jane.smithson", "jan.smithsen", False),
        ("inspections", "inspectors", False),
        ("conservation", "conversation", False),
        ("annexample", "amyexample", False),
        ("northoffice", "southoffice", False),
        ("membership", "membershipuk", False),
        ("volunteering", "volunteers", False),
        ("recruitment", "recruiting", False),
    ],
)
def test_two_slips_are_one_in_a_long_word_alone(known: str, address: str, is_found: bool) -> None:
    one = release(sound(f"Write to {address}@harbour.example.org."))
    assert bool(list(check(one, with_contact(email=f"{known}@harbour.example.org")))) == is_found


@pytest.mark.parametrize(
    ("known", "address"),
    [
        ("amoss", "jmoss"),
        ("mark.reed", "mary.reed"),
        ("jan.reed", "jon.reed"),
        ("team-a", "team-b"),
        ("press", "dress"),
    ],
)
def test_two_desks_and_two_people_are_two(known: str, address: str) -> None:
    one = release(sound(f"Write to {address}@harbour.example.org."))
    assert list(check(one, with_contact(email=f"{known}@harbour.example.org"))) == []
