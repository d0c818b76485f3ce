from __future__ import annotations

import pytest

from press.telephone import is_emergency, is_reserved, is_short_code, is_valid, normal


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


@pytest.mark.parametrize("number", ["+448081000900", "+448001111", "116123", "116000", "101", "85258", "+35314960123"])
def test_numbers_that_can_be_dialled_are_valid(number: str) -> None:
    assert is_valid(number)


@pytest.mark.parametrize("number", ["+44808100090", "+4480810009000", "8081000900", "+44116123", "116132", "100", ""])
def test_numbers_that_cannot_be_dialled_are_not(number: str) -> None:
    assert not is_valid(number)


def test_short_codes_of_other_countries_are_theirs() -> None:
    assert is_valid("000", "AU")
    assert not is_valid("101", "AU")


def test_short_codes_and_emergency_numbers_are_told_apart() -> None:
    assert is_short_code("116123")
    assert not is_short_code("+448001111")
    assert not is_short_code("8081000900")
    assert is_emergency("101")
    assert not is_emergency("116123")
