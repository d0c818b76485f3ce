from __future__ import annotations

import pytest

from press.rules.contact_as_helpline import check
from tests.fixtures import office, quoted, release, sound


def found(body: str) -> list[str]:
    """What the findings in ``body`` stand on."""
    one = release(sound(body))
    return [quoted(one, fault.span) for fault in check(one, office())]


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
    ],
)
def test_a_press_contact_for_the_public_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Anyone affected can call 0808 157 0100. Journalists can call 01632 960 101.",
        "Anyone with information is asked to call 01632 960 101.",
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
    ],
)
def test_a_press_contact_for_the_press_passes(body: str) -> None:
    assert found(body) == []
