from __future__ import annotations

import pytest

from press.telephone import is_emergency, is_reserved, is_short_code, is_valid, may_be_helpline, normal


@pytest.mark.parametrize(
    "printed",
    [
        "0113 496 0000",
        "0118 496 0999",
        "0161 496 0123",
        "0191 498 0123",
        "020 7946 0123",
        "028 9649 6123",
        "029 2018 0123",
        "01632 960001",
        "07700 900461",
        "08081 570123",
        "0909 879 0123",
        "03069 990123",
    ],
)
def test_drama_numbers_are_reserved_and_count_as_valid(printed: str) -> None:
    assert is_reserved(normal(printed))
    assert is_valid(normal(printed))


@pytest.mark.parametrize("printed", ["0808 1000 900", "020 7947 0123", "01632 96000", "116 123"])
def test_other_numbers_are_not_reserved(printed: str) -> None:
    assert not is_reserved(normal(printed))


@pytest.mark.parametrize(
    "number", ["+448081000900", "+448001111", "116123", "116000", "116016", "159", "101", "85258", "+35314960123"]
)
def test_numbers_that_can_be_dialled_are_valid(number: str) -> None:
    assert is_valid(number)


@pytest.mark.parametrize("number", ["+44808100090", "+4480810009000", "8081000900", "+44116123", "116132", "100", ""])
def test_numbers_that_cannot_be_dialled_are_not(number: str) -> None:
    assert not is_valid(number)


def test_short_codes_of_other_countries_are_theirs() -> None:
    assert is_valid("000", "AU")
    assert not is_valid("101", "AU")


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ("IN", "14416"),
        ("IN", "1930"),
        ("IN", "14567"),
        ("AU", "13 11 14"),
        ("NL", "113"),
        ("US", "988"),
        ("FR", "3114"),
        ("GB", "116 016"),
        ("GB", "159"),
        ("GB", "116 123"),
    ],
)
def test_a_helpline_may_have_a_code_that_libphonenumber_does_not_know(country: str, code: str) -> None:
    assert may_be_helpline(normal(code, country), country)


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("GB", "116 132"),
        ("GB", "0808 1000 9"),
        ("GB", "158"),
        ("US", "911"),
        ("US", "999"),
        ("US", "202 555 01"),
        ("IN", "98765 4321"),
        ("IN", "12"),
    ],
)
def test_a_number_with_a_slip_and_an_emergency_number_are_no_code_of_a_helpline(country: str, number: str) -> None:
    assert not may_be_helpline(normal(number, country), country)


def test_short_codes_and_emergency_numbers_are_told_apart() -> None:
    assert is_short_code("116123")
    assert not is_short_code("+448001111")
    assert not is_short_code("8081000900")
    assert is_emergency("101")
    assert not is_emergency("116123")
