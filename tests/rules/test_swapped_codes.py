from __future__ import annotations

import pytest

from press.rules.conflicting_figure import check
from tests.fixtures import office, quoted, release, sound

TABLE = "| Batch | Sold |\n|---|---:|\n| K41098 | 12 |\n| K41099 | 14 |\n| K41107 | 15 |"


def found(body: str) -> list[str]:
    one = release(sound(body))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (f"Bring back K41170.\n\n{TABLE}", ["K41170"]),
        (f"Bring back K41170, and K41170 again.\n\n{TABLE}", ["K41170"]),
        ("Bring back AB-220010.\n\n- Batch no. AB-220001\n- AB-330001", ["AB-220010"]),
        (f"1. Look at the bottle.\n2. If it has K41098 or K41170, bring it back.\n\n{TABLE}", ["K41170"]),
        (f"Bring back K41107.\n\n{TABLE}", []),
        (f"Bring back K41107; K41170 is sound.\n\n{TABLE}", []),
        (f"Bring back K41089 or K41106.\n\n{TABLE}", ["K41089"]),
        (f"Keep K41108, L41170, K411070 and K41170-2.\n\n{TABLE}", []),
        ("The XK21000 replaces them.\n\n- XK12000, of 2019\n- XK10200, of 2012", []),
        ("The car park is at SN412214.\n\n- SN412241, the pier\n- SN400100, the hall", []),
        ("Bring back SN41170.\n\n- SN41107, of May", ["SN41170"]),
        ("Take the A9041.\n\n- A9014 shut", []),
        ("Bring back K41170, not K41107.", []),
    ],
)
def test_a_code_with_two_digits_swapped_is_found(body: str, codes: list[str]) -> None:
    assert found(body) == codes


def test_the_message_names_both() -> None:
    (fault,) = check(release(sound(f"Bring back K41170.\n\n{TABLE}")), office())
    assert fault.message == "“K41170” here is “K41107” in the table or the list."
