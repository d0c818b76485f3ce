from __future__ import annotations

import pytest

from press.rules.helpline_as_contact import check, review
from tests.fixtures import finder, office, release, sound
from tests.rules.offices import with_contact

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Press enquiries: 0808 157 0100", ["0808 157 0100"]),
        ("**Media contact:** Harbour Line, 0808 157 0100", ["0808 157 0100"]),
        ("For interviews, journalists can call the Harbour Line on 0808 157 0100.", ["0808 157 0100"]),
        ("Press office: line@harbour.example.org", ["line@harbour.example.org"]),
        ("Media enquiries to line@harbour.example.org, please.", ["line@harbour.example.org"]),
        ("For media enquiries please contact +44\xa0808\xa0157\xa00100", ["+44\xa0808\xa0157\xa00100"]),
        ("## Press contact\n\n0808 157 0100", ["0808 157 0100"]),
        ("- Journalists should ring\n  0808 157 0100 for interviews.", ["0808 157 0100"]),
        ("Press contact: Night Owls on 0808 157 0200", ["0808 157 0200"]),
        ("Media contact: Maya Brandt, 0808 157 0100", ["0808 157 0100"]),
        ("Press office: Maya Brandt, head of news – 0808 157 0100", ["0808 157 0100"]),
        ("Editors can reach us on 0808 157 0100.", ["0808 157 0100"]),
        ("For further information, images and interviews contact 0808 157 0100.", ["0808 157 0100"]),
        ("Press office: 01632 960 101.\n\nMedia desk: 0808 157 0100", ["0808 157 0100"]),
    ],
)
def test_a_helpline_for_the_press_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Press enquiries: 01632 960 101. Journalists are asked to print the helpline's number, 0808 157 0100.",
        "Media: please publish the helpline number, 0808 157 0100.",
        "Press office: 01632 960 101; Harbour Line: 0808 157 0100",
        "For interviews call 01632 960 101. Anyone affected can call 0808 157 0100.",
        "Journalists can include the Harbour Line, 0808 157 0100, in reports.",
        "Press contact: Sam, who runs the Harbour Line (0808 157 0100)",
        "Press contact: Sam Hill, who runs the Harbour Line (0808 157 0100)",
        "Press contact: Maya Brandt, 01632 960 101; for readers: 0808 157 0100",
        "Press contact: Maya Brandt (for readers: Harbour Line, 0808 157 0100)",
        "Media contact: Maya Brandt. Harbour Line: 0808 157 0100",
        "The press office asks that readers be given 0808 157 0100.",
        "## Press contact\n\n01632 960 101\n\n## Helpline\n\n0808 157 0100",
        "Please include the number of the Harbour Line, 0808 157 0100, in media reports.",
        "The media may not call it a cure. Ring 0808 157 0100.",
        "Editors and broadcasters who cover this are asked to give 0808 157 0100.",
        "## Press contact\n\nReaders can ring 0808 157 0100.",
        "## Press contact\n\nWe are open. 0808 157 0100 is for readers.",
        "## Press enquiries have doubled since the line opened in spring\n\n0808 157 0100",
    ],
)
def test_a_helpline_for_the_public_passes(body: str) -> None:
    assert found(body) == []


def test_a_contact_with_a_helplines_number_is_found_in_the_directory() -> None:
    ((source, fault),) = review(with_contact(phone="0808 157 0100"))
    assert source.path == "content/directory/contacts.yaml"
    assert (
        fault.message
        == "“0808 157 0100” is the press contact's here, and belongs to the helpline Harbour Line as well."
    )
    assert source.text[fault.span.start : fault.span.end] == "01632 960 101"


def test_so_is_one_with_a_helplines_number_for_a_mobile() -> None:
    ((source, fault),) = review(with_contact(mobile="0808 157 0100"))
    assert source.text[fault.span.start : fault.span.end] == "07700 900 101"


def test_one_whom_the_public_may_ring_passes_and_one_who_has_a_number_that_a_helpline_had() -> None:
    assert not list(review(with_contact(phone="0808 157 0100", public=True)))
    assert not list(review(with_contact(phone="0808 157 0999")))
    assert not list(review(office()))


def test_a_number_that_is_the_press_contacts_as_well_passes() -> None:
    shared = with_contact(phone="0808 157 0100", public=True)
    assert not list(check(release(sound("Press enquiries: 0808 157 0100")), shared))


def test_it_says_whose_the_number_is() -> None:
    (fault,) = check(release(sound("Press enquiries: 0808 157 0100, please.")), office())
    assert fault.message == "“0808 157 0100” is offered to the press, and belongs to the helpline Harbour Line."
