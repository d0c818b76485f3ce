from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules import unknown_contact, unknown_helpline, unknown_issuer
from tests.fixtures import office, release, sound


def test_a_helpline_among_the_contacts_is_told_as_such() -> None:
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": "harbour-line"})), office())
    assert fault.message == "“harbour-line” is not in contacts.yaml."
    assert fault.fix == "It is one of the helplines, in helplines.yaml. Name one of the contacts here."


def test_a_contact_among_the_helplines_is_told_as_such() -> None:
    (fault,) = unknown_helpline.check(release(sound(header={"Helplines": "harbour-press"})), office())
    assert fault.fix == "It is one of the contacts, in contacts.yaml. Name one of the helplines here."


def test_a_slip_is_offered_the_nearest() -> None:
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": "harbour-pres"})), office())
    assert fault.fix == "Did you mean “harbour-press”?"


@pytest.mark.parametrize(
    "written",
    [
        "harbour-press and council-press",
        "harbour-press council-press",
        "harbour-press & council-press",
        "harbour-press | council-press",
        "harbour-pres and council-press",
    ],
)
def test_keys_that_run_on_want_a_comma(written: str) -> None:
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": written})), office())
    assert fault.message == f"There is no comma in “{written}”."
    assert fault.fix == "Put a comma between one entry and the next: harbour-press, council-press."


def test_no_key_is_offered_twice() -> None:
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": "harbour-press and harbour-pres"})), office())
    assert fault.message == "“harbour-press and harbour-pres” is not in contacts.yaml."
    assert fault.fix == "Did you mean “harbour-press”?"


def test_an_office_without_contacts_is_told_where_they_belong() -> None:
    ours = replace(office(), directory=replace(office().directory, contacts={}))
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": "night-desk"})), ours)
    assert fault.fix == "Add it to contacts.yaml, where none can be used yet."


def test_issuers_that_run_on_want_a_comma_too() -> None:
    (fault,) = unknown_issuer.check(release(sound(header={"Issuers": "harbour-trust and county-council"})), office())
    assert fault.fix == "Put a comma between one entry and the next: harbour-trust, county-council."


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("harbour press", "Did you mean “harbour-press”?"),
        ("harbour-press (night)", "Did you mean “harbour-press”?"),
    ],
)
def test_one_key_with_a_slip_in_it_wants_none(written: str, fix: str) -> None:
    (fault,) = unknown_contact.check(release(sound(header={"Contacts": written})), office())
    assert fault.fix == fix
