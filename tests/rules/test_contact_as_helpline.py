from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.contact_as_helpline import check
from tests.fixtures import finder, office, release, sound
from tests.rules.offices import with_contact

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Anyone affected can call 01632 960 101.", ["01632 960 101"]),
        ("If you need support, ring our helpline on 01632 960 101.", ["01632 960 101"]),
        ("If you have been affected by this, call **01632 960 101**.", ["01632 960 101"]),
        ("Anyone who is worried about a child can ring 01632 960 101.", ["01632 960 101"]),
        ("For confidential support, call 020 7946 0150.", ["020 7946 0150"]),
        ("Victims can call us on 07700 900 101.", ["07700 900 101"]),
        ("Our helpline is on 01632 960 101.", ["01632 960 101"]),
        ("Worried parents can ring for support on 01632 960 101.", ["01632 960 101"]),
        ("If you have been a victim of fraud, call 01632 960 101.", ["01632 960 101"]),
        ("Call 01632 960 101 for free and confidential advice.", ["01632 960 101"]),
        ("For help and support email press@harbour.example.org.", ["press@harbour.example.org"]),
        ("People affected by the flood should contact news@northshire.example.org.", ["news@northshire.example.org"]),
        ("- If anyone is struggling,\n  ring 01632 960 101", ["01632 960 101"]),
        ("Journalists came. Anyone affected can call 01632 960 101. Editors may write.", ["01632 960 101"]),
    ],
)
def test_a_press_contact_for_the_public_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Anyone affected can call 0808 157 0100. Journalists can call 01632 960 101.",
        "Anyone who would like to attend should call 01632 960 101.",
        "People affected can be interviewed; media call 01632 960 101.",
        "For further information call 01632 960 101.",
        "Call 01632 960 101 for advice about pictures, or for help with captions.",
        "The worried parents’ petition went to the council. Call 01632 960 101 to attend.",
        "If you would like to volunteer, ring 01632 960 101.",
        "Anyone who needs help can call the hospital on 0117 496 0444.",
        "For an interview with someone affected, ring 01632 960 101.",
        "If you have been affected, ring 0808 157 0100; the desk is on 01632 960 101.",
        "For support with pictures, call 01632 960 101.",
        "For free advice and a home visit call 01632 960 101.",
        "If you need help with your application, call 01632 960 101.",
        "The trust, which runs the helpline for carers, is on 01632 960 101.",
        "Anyone affected can call 01632 960 505.",
        "Anyone affected can call the Harbour Line on 01632 960 101.",
        "Anyone affected can call 0808 157 0100, and the desk is on 01632 960 101.",
    ],
)
def test_a_press_contact_for_the_press_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Anyone with information is asked to call 01632 960 101.", ["01632 960 101"]),
        ("Anyone with information, or who has dashcam footage, is asked to call 01632 960 101.", ["01632 960 101"]),
        ("Witnesses are asked to contact the force on 020 7946 0150.", ["020 7946 0150"]),
        ("Residents who want to have their say should ring 01632 960 101.", ["01632 960 101"]),
        ("If you saw the crash, ring 01632 960 101.", ["01632 960 101"]),
        ("If you have any information, email press@harbour.example.org.", ["press@harbour.example.org"]),
        ("Police appeal for witnesses: call 020 7946 0150.", ["020 7946 0150"]),
        ("Officers are asking anyone who saw the van to call 020 7946 0150.", ["020 7946 0150"]),
        ("The council asks residents to ring 020 7946 0150.", ["020 7946 0150"]),
        ("Customers can call 01632 960 101 to change their day.", ["01632 960 101"]),
        ("People can book a place on 01632 960 101.", ["01632 960 101"]),
        ("Local residents are invited to book a place on 01632 960 101.", ["01632 960 101"]),
        ("Call 020 7946 0150 if you saw the van.", ["020 7946 0150"]),
        ("Call 020 7946 0150 with any information.", ["020 7946 0150"]),
        ("Did you see the van? Call Northshire on 020 7946 0150.", ["020 7946 0150"]),
        ("Officers want to hear from anyone who was nearby. Please call 020 7946 0150.", ["020 7946 0150"]),
        ("Police are appealing for witnesses. Contact them on 020 7946 0150.", ["020 7946 0150"]),
        ("Witnesses should call the Harbour Line on 0808 157 0100 or the force on 020 7946 0150.", ["020 7946 0150"]),
        (
            "Witnesses should call the Harbour Line on 0808 157 0100. Alternatively, call the room on 020 7946 0150.",
            ["020 7946 0150"],
        ),
        ("Anyone with information should call police on 101. Or ring the room on 020 7946 0150.", ["020 7946 0150"]),
        ("Witnesses can call 101. They can also call the room on 020 7946 0150.", ["020 7946 0150"]),
        (
            "Witnesses should call the Harbour Line on 0808 157 0100 or the room, quoting log 12, on 020 7946 0150.",
            ["020 7946 0150"],
        ),
        ("Anyone with information should call 101 or the press desk on 020 7946 0150.", ["020 7946 0150"]),
        ("Witnesses are asked to call 101, or ring our media team on 020 7946 0150.", ["020 7946 0150"]),
        ("Anyone with information should call 101; or call the room on 020 7946 0150.", ["020 7946 0150"]),
        (
            "Anyone with information is asked to call the Harbour Line on 0808 157 0100, while witnesses can ring the "
            "room on 020 7946 0150.",
            ["020 7946 0150"],
        ),
        (
            "Information can be given to the Harbour Line on 0808 157 0100 or the room on 020 7946 0150.",
            ["020 7946 0150"],
        ),
        ("Anyone with information should call 101 quoting log 12 of 2 March, or 020 7946 0150.", ["020 7946 0150"]),
    ],
)
def test_a_press_contact_for_witnesses_and_residents_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Journalists with information needs can call 01632 960 101.",
        "Anyone who wants further information can read the report. Call 01632 960 101.",
        "If you would like more information, call 01632 960 101.",
        "For more information, call 01632 960 101.",
        "Witnesses are asked to call 101. The desk is on 01632 960 101.",
        "Witnesses will speak at the inquiry; for details call 01632 960 101.",
        "To speak to residents who have had their say, call 01632 960 101.",
        "For interviews with anyone who saw the ship, call 01632 960 101.",
        "Residents can be photographed at the door: call 01632 960 101.",
        "Expert witnesses for the media are on 01632 960 101.",
        "To hear how residents ring in the year, call 01632 960 101.",
        "Newsdesks that have footage can contact 01632 960 101.",
        "Witnesses should call the Harbour Line on 0808 157 0100; the desk is 01632 960 101.",
        "Witnesses should call the Harbour Line on 0808 157 0100, and the desk is on 01632 960 101.",
        "Witnesses should call 0808 157 0100, and the desk is on 01632 960 101.",
        "Witnesses should ring the Harbour Line, and the desk is on 01632 960 101.",
        "Witnesses should call the hospital on 0117 496 0444, and the desk is on 01632 960 101.",
        "Anyone with information is asked to call the hospital on 0117 496 0444.",
        "Witnesses are asked to call 101.",
        "Do you want to see the ship? Call 01632 960 101.",
        "Have you seen the report? Journalists can call 01632 960 101.",
        "The council appealed for information. The desk is on 01632 960 101.",
        "Did you see our interview? Call 01632 960 101.",
        "The public can contact the trust through its website, and the desk is on 01632 960 101.",
        "Residents can apply for a grant until March (01632 960 101).",
        "Families who saw the show are happy to talk to you: 01632 960 101.",
        "Residents were rung in the spring. Ring 01632 960 101.",
        "Residents can ring 0117 496 0444. Media enquiries: 01632 960 101.",
        "Witnesses should call 101. Alternatively, journalists can call the desk on 020 7946 0150.",
        "Witnesses should call 101, and journalists the press desk on 020 7946 0150.",
        "Witnesses should call 101 or, if they are from the media, the press desk on 020 7946 0150.",
        "Newspapers should call the council or the press desk on 020 7946 0150.",
        "Anyone who wants to quote the report should call the press office on 020 7946 0150.",
        "Witnesses should call 101. Or so the force said; its desk is on 020 7946 0150.",
        "The report is on the web. Alternatively, call the force on 020 7946 0150.",
        "Call the Harbour Line on 0808 157 0100 or, for pictures, the force on 020 7946 0150.",
        "Call the Harbour Line on 0808 157 0100 or call the room on 020 7946 0150.",
        "Call the force on 0117 496 0444 or call the room on 020 7946 0150.",
        "The Harbour Line is on 0808 157 0100 and the force on 020 7946 0150.",
        "Information can be had from the force on 020 7946 0150.",
        "Callers ring the Harbour Line on 0808 157 0100, whose manager can be interviewed on 020 7946 0150.",
    ],
)
def test_a_press_contact_who_is_not_given_to_witnesses_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize("body", ["Anyone affected can call 0808 157 0100.", "If you saw it, ring 0808 157 0100."])
def test_a_number_that_is_a_helplines_as_well_passes(body: str) -> None:
    assert not list(check(release(sound(body)), with_contact(phone="0808 157 0100")))


def test_it_says_whose_the_number_is_and_gives_the_helpline_that_the_release_carries() -> None:
    body = "It opens. Anyone affected can call 01632 960 101 now."
    (fault,) = check(release(sound(body)), office())
    assert fault.message == "“01632 960 101” is offered to the public, and belongs to the contact Harbour press desk."
    assert fault.fix == "Give the public a helpline, such as Harbour Line, 0808 157 0100."
    (fault,) = check(release(sound(body, {"Helplines": "night-owls"})), office())
    assert fault.fix == "Give the public a helpline, such as Night Owls, 0808 157 0200."
    without = replace(office(), directory=replace(office().directory, helplines={}))
    (fault,) = check(release(sound(body)), without)
    assert fault.fix == "Give a helpline."


def test_of_witnesses_it_says_how_the_contact_may_be_theirs() -> None:
    (fault,) = check(release(sound("It opens. If you saw the crash, ring 01632 960 101 now.")), office())
    assert fault.message == (
        "The public is asked to ring or write to “01632 960 101”, which belongs to the contact Harbour press desk."
    )
    assert fault.fix.endswith("or, where they may use this, write “public: yes” in contacts.yaml.")
