"""A wrong digit is found wherever a number can stand, and what is no telephone number is not."""

from __future__ import annotations

import pytest

from press.rules.unknown_number import check
from tests.fixtures import office, release, sound

NUMBER = "0808 157 0100"
PLACES = (
    '[the line](/contacts/ "Ring {n}")',
    "[the line](/contacts/ 'Ring {n}')",
    '[the line][1]\n\n[1]: /contacts/ "Ring {n}"',
    '<span title="Ring {n}">the line</span>',
    "<span title='Ring {n}'>the line</span>",
    "![Ring {n}](/kits/lamp.png)",
    '<img src="/kits/lamp.png" alt="{n}">',
    "Ring x{n}.",
    "Ring Tel{n}.",
    "Ring {n}x.",
    "Tel:{n}",
    "Ring {n}.",
    "**Ring** {n}",
    "> Ring {n}",
    "- Ring {n}",
)
OTHERS = (
    "REF01632960", "A1234567", "SW1A 1AA", "x1920y1080", "2018T10", "1089 2201 4433", "0x08081570", "c0808", "MP4 2024",
    "a08f15701003e", "ISBN978018157", "24hrs", "1000m", "10000th",
)  # fmt: skip


def faults(text: str) -> str:
    return " ".join(fault.message for fault in check(release(sound(f"Words.\n\n{text}")), office()))


@pytest.mark.parametrize("place", PLACES)
def test_each_wrong_digit_is_found_in_each_place_and_the_right_number_is_not(place: str) -> None:
    assert faults(place.format(n=NUMBER)) == ""
    wrong = [
        f"{NUMBER[:at]}{(int(digit) + 5) % 10}{NUMBER[at + 1 :]}"
        for at, digit in enumerate(NUMBER)
        if at > 3 and digit.isdecimal()
    ]
    assert [one for one in wrong if f"“{one}” is not in the directory" not in faults(place.format(n=one))] == []


@pytest.mark.parametrize("place", ["Seen as {o} there.", '[it](/contacts/ "{o}")', '<span title="{o}">x</span>'])
@pytest.mark.parametrize("other", OTHERS)
def test_what_is_no_telephone_number_is_left_alone(place: str, other: str) -> None:
    assert faults(place.format(o=other)) == ""
