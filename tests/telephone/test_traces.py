from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.telephone import find_numbers, like, may_hold
from press.telephone.difference import spelling

NUMBERS = ("+448081000900", "+448001111", "+442079460123", "+33142685300", "+353123", "116123", "999", "8081000900")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0808 1OOO 9OO", "+448081000900"),
        ("０８０８ １０００ ９００", "+448081000900"),
        ("+44 (0)20 7946-0123 ext 12", "+442079460123"),
        ("020 7946 0128/0123", "+442079460123"),
        ("020 7946 0128 / 3", "+442079460123"),
        ("0800 1111", "+448001111"),
        ("116 123", "116123"),
    ],
)
def test_a_text_may_hold_the_number_that_it_prints(text: str, number: str) -> None:
    assert number in [found.digits for found in find_numbers(text, "GB", {number})]
    assert may_hold(text, number)


@pytest.mark.parametrize("text", ["", "Ring us", "0808 1000 901", "verified: 2026-11-16", "020 7946 0128/0123"])
def test_a_text_without_its_last_digits_holds_no_number(text: str) -> None:
    assert not may_hold(text, "+448081000900")


PIECES = ["0808", "1000", "900", "0800", "1111", "20", "7946", "0123", "+44", "(0)", "00", "44", "8081000900", "123"]
PIECES += ["18001", "+33", "1 42 68", "5300", "+353", "O123", "99", "9", "0", "116", " ", "/", "-", " ext 5", "x", ", "]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(NUMBERS))
def test_no_number_is_found_in_a_text_that_cannot_hold_it(text: str, number: str) -> None:
    for found in find_numbers(text, "GB", {number}):
        assert may_hold(text, found.digits)


@given(st.text("0123456789", max_size=14), st.frozensets(st.sampled_from(NUMBERS)))
def test_those_alike_share_a_piece(digits: str, known: frozenset[str]) -> None:
    assert like(digits, known) == {number for number in known if shares_a_piece(digits, spelling(number))}


def shares_a_piece(digits: str, number: str) -> bool:
    length = 3 if len(number) > 10 else 2
    return any(number[at : at + length] in digits for at in range(len(number) - length + 1))
