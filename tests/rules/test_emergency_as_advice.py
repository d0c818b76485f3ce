from __future__ import annotations

import pytest

from press.rules.emergency_as_advice import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("For advice and support, call 999.", ["999"]),
        ("Call 999 for advice.", ["999"]),
        ("For counselling, call 101.", ["101"]),
        ("To report a crime call 111.", ["111"]),
        ("Call 111 to report a crime.", ["111"]),
        ("If you are worried, dial 999 for information and guidance.", ["999"]),
        ("- For further information ring 112", ["112"]),
        ("Anyone who needs support can ring 999.", ["999"]),
        ("If you want someone to talk to, call 999.", ["999"]),
        ("If you have information about the burglary, call 999.", ["999"]),
        ("In an emergency, call 101.", ["101"]),
        ("In an emergency always ring the police on 101.", ["101"]),
        ("If somebody is in immediate danger, please call 111.", ["111"]),
        ("If a crime is in progress, dial 101 at once.", ["101"]),
    ],
)
def test_a_line_for_something_else_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "In an emergency call 999.",
        "If life is in danger, ring 999 or 112.",
        "Report it to police on 101.",
        "For medical advice ring NHS 111.",
        "For advice on crime prevention, call 101.",
        "Call 999 in an emergency; for advice call 0808 157 0100.",
        "If you need mental health support, call 111 and press 2.",
        "In an emergency call 999. For information, see the site.",
        "Police took 999 calls for advice about fireworks.",
        "Do not ring 999 for advice.",
        "Anyone with information can call 101.",
        "Call 999 for help.",
        "For advice from your local team, ring 101.",
        "If it is not in an emergency, call 101.",
        "In an emergency call 999, otherwise ring 101.",
        "In a non-emergency, call 101.",
        "In an emergency call 105, if a power line is down.",
        "If nobody is in immediate danger, call 101.",
        "Outside an emergency, ring 101 or call at the station.",
        "Dial 999 if you see somebody in trouble in the water.",
    ],
)
def test_its_right_use_passes(body: str) -> None:
    assert found(body) == []
