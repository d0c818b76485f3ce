from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.telephone import difference, normal

HELPLINE = "0808 1000 900"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0808 1100 900", "one digit differs: 1 where the directory has 0"),
        ("0808 1000 90", "one digit is missing: 0 at the end"),
        ("0808 100 900", "one digit is missing: 0 after 0808100"),
        ("808 1000 900", "one digit is missing: 0 at the start"),
        ("0808 1000 9001", "one digit too many: 1 at the end"),
        ("0808 1000 9500", "one digit too many: 5 after 080810009"),
        ("0808 1000 090", "two digits are swapped: 09 for 90"),
        ("0808 1100 901", "two digits differ"),
        ("0808 1000 9", "two digits are missing"),
        ("0808 1000 90055", "two digits too many"),
        ("8008 1000 090", "two pairs of digits are swapped"),
        ("0808 1500 90", "one digit differs and one digit is missing"),
        ("+45 808 1000 900", "one digit differs: 5 where the directory has 4"),
    ],
)
def test_one_or_two_slips_are_named(typed: str, words: str) -> None:
    assert difference(normal(typed), normal(HELPLINE)) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("98765 4321", "one digit is missing: 0 at the end"),
        ("98765 34210", "two digits are swapped: 34 for 43"),
        ("58765 43210", "one digit differs: 5 where the directory has 9"),
        ("98765 43210", ""),
    ],
)
def test_an_indian_mobile_is_compared_without_the_zero_that_nobody_writes(typed: str, words: str) -> None:
    assert difference(normal(typed, "IN"), normal("+91 98765 43210")) == words


@pytest.mark.parametrize("typed", [HELPLINE, "0808 2000 247", "+46 20 7946 0123", "116 123", ""])
def test_the_same_and_a_quite_different_number_have_no_slip(typed: str) -> None:
    assert difference(normal(typed), normal(HELPLINE)) == ""


def test_short_codes_are_alike_when_they_are_one_slip_apart() -> None:
    assert difference("116132", "116123") == "two digits are swapped: 32 for 23"
    assert difference("85285", "85258") == "two digits are swapped: 85 for 58"
    assert difference("116231", "116123") == ""
    assert difference("101", "111") == ""


def test_codes_of_three_or_four_digits_are_alike_but_for_those_that_everybody_knows() -> None:
    assert difference("998", "988") == "one digit differs: 9 where the directory has 8"
    assert difference("1089", "1098") == "two digits are swapped: 89 for 98"
    assert difference("989", "988") == "one digit differs: 9 where the directory has 8"
    assert difference("899", "988") == ""
    for code in ("911", "999", "000", "411"):
        assert difference(code, f"{code}0") == difference(f"{code}0", code) == ""


@given(st.text("0123456789", min_size=9, max_size=10), st.integers(0, 8), st.sampled_from("0123456789"))
def test_one_slip_anywhere_is_seen(rest: str, at: int, digit: str) -> None:
    meant = f"+44{rest}"
    for typed in (rest[:at] + rest[at + 1 :], rest[:at] + digit + rest[at:], rest[:at] + digit + rest[at + 1 :]):
        # A 0 at the front of the rest is the trunk prefix over again, and no slip in what is dialled.
        assert (difference(f"+44{typed}", meant) == "") == (typed == rest)


@given(st.text("+0123456789", max_size=17), st.text("+0123456789", max_size=17))
def test_no_pair_raises(a: str, b: str) -> None:
    assert isinstance(difference(a, b), str)
