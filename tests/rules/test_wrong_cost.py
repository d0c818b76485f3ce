from __future__ import annotations

import pytest

from press.rules.wrong_cost import check
from tests.fixtures import finder, release, sound
from tests.rules.offices import with_helpline

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Calls to the Harbour Line are charged at local rate.", ["Calls to the Harbour Line are charged"]),
        (
            "Ring the Harbour Line on 0808 157 0100. Calls cost 7p per minute plus your phone company's access charge.",
            ["Calls cost 7p per minute"],
        ),
        ("The Harbour Line is on 0808 157 0100 (standard network charges).", ["standard network charges"]),
        ("Ring the Harbour Line on 0808 157 0100 (local rate), at any hour.", ["local rate"]),
        ("- Harbour Line: 0808 157 0100 (national rate; at any hour)", ["national rate"]),
    ],
)
def test_another_cost_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "Calls to the Harbour Line, 0808 157 0100, are free.",
        "The Harbour Line cost £40,000 to set up.",
        "Calls to the Harbour Line cost nothing.",
        "The Harbour Line is free and confidential.",
        "National rates of worry are up, says the Harbour Line.",
        "Calls to Night Owls cost 7p per minute.",
        "The Harbour Line is free of charge.",
        "The Harbour Line is free (local rates of worry are not).",
        "The Harbour Line (basic rate-payers’ advice, too) is free.",
        "The Harbour Line told 40 people of the (standard) rate of council tax.",
        "A walk of the Harbour Line costs £5 a head.",
    ],
)
def test_the_same_cost_passes(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("cost", "body", "at"),
    [
        ("Calls cost 7p per minute plus your phone company's access charge", "Calls to the Harbour Line are free.", 1),
        ("Standard network rates", "The Harbour Line is free to call.", 1),
        ("Calls cost 7p per minute", "Calls to the Harbour Line cost 5p per minute.", 1),
        ("Calls cost 7p per minute", "Calls to the Harbour Line cost 7p a minute.", 0),
        ("Standard network rates", "Calls to the Harbour Line, 0808 157 0100, are free.", 1),
        ("Standard network rates", "The Harbour Line costs nothing to ring.", 1),
        ("Standard network rates", "The Harbour Line gives free advice.", 0),
        ("Standard network rates", "Advice from the Harbour Line costs nothing.", 0),
        ("Local rate", "Calls to the Harbour Line, 0808 157 0100, are free.", 1),
        ("Local rate", "Calls to the Harbour Line are charged at the national rate.", 1),
        ("Local rate", "Calls to the Harbour Line, 0808 157 0100, are charged at your local rate.", 0),
        ("Local rate", "Calls to the Harbour Line are charged at local or national rate.", 0),
        ("Local rate", "Calls to the Harbour Line cost no more than a national rate call.", 0),
        ("Local rate", "The Harbour Line says that national rates of worry are up.", 0),
        ("Local rate", "The Harbour Line is on 0808 157 0100 (national rate).", 1),
        ("Local rate", "The Harbour Line, 0808 157 0100, at national rate, is open.", 1),
        ("Local rate", "Calls to the Harbour Line are not charged at premium rate.", 0),
        (
            "Local rate",
            "Unlike premium rate lines, calls to the Harbour Line cost no more than calls to 01 numbers.",
            0,
        ),
        ("Local rate", "Calls to the Harbour Line cost the same as calls to a national rate 01 or 02 number.", 0),
        ("Local rate", "The Harbour Line never uses premium rate numbers; calls cost the same as to 01 numbers.", 0),
        ("Local rate", "The Harbour Line has moved from a national rate number, where calls cost 5p per minute.", 0),
        ("Local rate", "The Harbour Line warns of premium-rate scams; calls that cost £3 a minute were made.", 0),
        ("Premium rate, 50p a minute", "Calls to the Harbour Line cost the same as a local rate call.", 0),
        ("Premium rate, 50p a minute", "The Harbour Line says that wages at the local rate are too low.", 0),
        ("Standard network rates", "Calls to the Harbour Line are charged at local rate.", 0),
        ("", "Calls to the Harbour Line cost 7p a minute.", 0),
    ],
)
def test_the_record_decides(cost: str, body: str, at: int) -> None:
    assert len(list(check(release(sound(body)), with_helpline(cost=cost)))) == at
