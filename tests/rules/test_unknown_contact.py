from __future__ import annotations

from press.rules import unknown_contact, unknown_helpline
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
