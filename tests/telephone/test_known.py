"""Which of the office's numbers a typed one is near to, and which it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.telephone import difference, distance, like, nearest, normal
from press.telephone.difference import spelling
from press.telephone.known import FAR, numbers_abroad, short_codes, slips_to_known

LINE, DESK, OSLO, MADRID = "+448081570100", "+441632960101", "+4721234567", "+34912345678"
KNOWN = frozenset({LINE, DESK, OSLO, MADRID, "116123", "101", "988", "85258"})


@pytest.mark.parametrize(
    ("typed", "near", "slips"),
    [
        ("+448081570101", LINE, 1),
        ("+448081570144", LINE, 2),
        ("8081570100", LINE, 1),
        ("+441632960102", DESK, 1),
        ("116132", "116123", 1),
        ("85285", "85258", 1),
        ("998", "988", 1),
        ("+4721234568", OSLO, 1),
        ("+34912345687", MADRID, 1),
        ("+34912345600", MADRID, 2),
    ],
)
def test_one_slip_or_two_lead_to_the_number_that_was_meant(typed: str, near: str, slips: int) -> None:
    assert nearest(typed, KNOWN) == (near,)
    assert slips_to_known(typed, KNOWN) == slips


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("+4721234500", id="two slips are a quarter of eight digits"),
        pytest.param("116321", id="nor may a code have two"),
        pytest.param("111", id="everybody knows this one"),
        pytest.param("+448081570999", id="three slips"),
        pytest.param("98", id="two digits are no number"),
        pytest.param("9" * 18, id="nor are eighteen"),
        "",
    ],
)
def test_what_is_farther_away_is_near_to_none(typed: str) -> None:
    assert nearest(typed, KNOWN) == ()
    assert slips_to_known(typed, KNOWN) == FAR > 2


@pytest.mark.parametrize("number", sorted(KNOWN - {"101"}))
def test_a_number_is_not_near_to_itself(number: str) -> None:
    assert nearest(number, frozenset({number})) == ()
    assert nearest(number, frozenset()) == ()


def test_of_several_the_nearest_are_told_in_order() -> None:
    one, two, far = "+448081570101", "+448081570103", "+448081570144"
    assert nearest("+448081570102", frozenset({two, far, one})) == (one, two)
    assert nearest("+448081570104", frozenset({far})) == (far,)


def test_two_swaps_that_leave_no_three_digits_on_end_still_lead_to_the_number() -> None:
    assert MADRID in like("921346578", KNOWN)
    assert nearest("+34921346578", KNOWN) == (MADRID,)


def test_an_eight_digit_number_two_slips_away_does_not_hide_a_longer_one() -> None:
    longer = "+4721234567" + "89"
    assert nearest("+47212345678", frozenset({OSLO, longer})) == (OSLO, longer)
    assert slips_to_known("+4721234500", frozenset({OSLO})) == FAR


def test_numbers_of_other_countries_are_known_by_what_stands_behind_their_calling_codes() -> None:
    assert numbers_abroad(KNOWN, "GB") == {"21234567": OSLO, "912345678": MADRID}
    assert numbers_abroad(KNOWN, "NO") == {
        "912345678": MADRID, "8081570100": LINE, "1632960101": DESK
    }  # fmt: skip
    assert short_codes(KNOWN) == {"116123", "101", "988", "85258"}


@given(st.sampled_from(sorted(KNOWN)), st.integers(0, 12), st.integers(0, 12), st.text("0123456789", max_size=2))
def test_no_search_misses_what_comparing_with_every_number_would_find(known: str, at: int, to: int, put: str) -> None:
    digits = spelling(known)
    typed = normal(digits[:at] + put + digits[to:])
    near = {other: distance(typed, other) for other in KNOWN if difference(typed, other)}
    close = {other for other, slips in near.items() if slips == 1 or len(spelling(other)) > 8}
    fewest = min((near[other] for other in close), default=FAR)
    assert slips_to_known(typed, KNOWN) == fewest
    assert set(nearest(typed, KNOWN)) == {other for other in near if near[other] == fewest}
    assert close - short_codes(KNOWN) <= like(spelling(typed), KNOWN)
