from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.telephone import can_be_dialled, dial, letters_for_digits, normal
from press.telephone.reading import Form, read


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("0808 1000 900", "+448081000900"),
        ("0808-1000-900", "+448081000900"),
        ("0808\N{NO-BREAK SPACE}1000\N{THIN SPACE}900", "+448081000900"),
        ("0808\N{NON-BREAKING HYPHEN}1000\N{EN DASH}900", "+448081000900"),
        ("0808\N{ZERO WIDTH SPACE}1000 900", "+448081000900"),
        ("０８０８ １０００ ９００", "+448081000900"),
        ("0800 1111", "+448001111"),
        ("(01632) 960 001", "+441632960001"),
        ("01632/960001", "+441632960001"),
        ("+44 (0)20 7946 0123", "+442079460123"),
        ("+44(0)20 7946 0123", "+442079460123"),
        ("(0)20 7946 0123", "+442079460123"),
        ("0044 20 7946 0123", "+442079460123"),
        ("44-20-7946-0123", "+442079460123"),
        ("+353 1 496 0123", "+35314960123"),
        ("tel:+44-808-1000-900;ext=12", "+448081000900"),
        ("TEL:0808%201000%20900", "+448081000900"),
        ("01632 960 001 ext 12", "+441632960001"),
        ("01632 960 001, extension 12", "+441632960001"),
        ("01632 960001x12", "+441632960001"),
        ("18001 0808 1000 900", "+448081000900"),
        ("18002 999", "999"),
        ("18001 +44 808 1000 900", "+448081000900"),
        ("01632 960 001 EXT. 12", "+441632960001"),
        ("00 47 2123 4567", "+4721234567"),
        ("00491234567890123", "+491234567890123"),
        ("+7 800 200 01 22", "+78002000122"),
        ("+999 1234 5678", "+99912345678"),
    ],
)
def test_a_number_has_one_normal_form_however_it_is_printed(printed: str, number: str) -> None:
    assert normal(printed) == number


@pytest.mark.parametrize("code", ["116 123", "101", "111", "999", "112", "105", "119", "85258", "18001", "118 500"])
def test_short_codes_stay_as_they_are_dialled(code: str) -> None:
    assert normal(code) == code.replace(" ", "")
    assert dial(code) == f"tel:{code.replace(' ', '')}"


@pytest.mark.parametrize("printed", ["0808 1OOO 900", "O8O8 1000 9oo", "0808 l000 900", "0808 I000 900"])
def test_letters_are_read_as_the_digits_they_were_typed_for(printed: str) -> None:
    assert normal(printed) == "+448081000900"


def test_they_are_told_from_those_of_an_extension() -> None:
    assert letters_for_digits("0808 1OOO 9oO extension 12") == ("O", "o")
    assert letters_for_digits("tel:0808 l000 900") == ("l",)
    assert letters_for_digits("0808 1000 900 ext 12") == letters_for_digits("tel:+448081000900") == ()


def test_a_lost_zero_and_a_calling_code_before_a_short_code_are_not_forgiven() -> None:
    assert normal("808 1000 900") == "8081000900"
    assert normal("tel:+44116123") == "+44116123"


@pytest.mark.parametrize(
    ("country", "printed", "form"),
    [
        ("GB", "+44 20 7946 0123", Form.INTERNATIONAL),
        ("GB", "0044 20 7946 0123", Form.INTERNATIONAL),
        ("GB", "44 20 7946 0123", Form.UNSIGNED),
        ("GB", "020 7946 0123", Form.NATIONAL),
        ("GB", "01234", Form.NATIONAL),
        ("GB", "999", Form.SHORT),
        ("GB", "118 500", Form.SHORT),
        ("GB", "118 5001", Form.BARE),
        ("GB", "808 1000 900", Form.BARE),
        ("AU", "000", Form.SHORT),
        ("AU", "1800 975 711", Form.NATIONAL),
        ("US", "202 555 0123", Form.NATIONAL),
        ("IN", "98765 43210", Form.MOBILE),
    ],
)
def test_how_a_number_is_written_tells_whether_it_can_be_dialled(country: str, printed: str, form: Form) -> None:
    reading = read(printed, country)
    assert reading is not None
    assert reading.form is form
    assert can_be_dialled(printed, country) == (form not in {Form.UNSIGNED, Form.BARE})


def test_a_slip_in_the_first_digits_does_not_make_a_number_of_another_country() -> None:
    assert normal("0088 1000 900").startswith("+44"), "too short to be one behind 00"
    assert normal("00999 1234 5678").startswith("+44"), "no country has the code 999"
    assert normal("000", "AU") == "000"


@pytest.mark.parametrize("printed", ["98765 4321", "58765 43210", "22 2345 6789", "98765 432101"])
def test_what_is_no_indian_mobile_is_not_read_as_one(printed: str) -> None:
    assert not normal(printed, "IN").startswith("+")


def test_what_is_longer_than_any_number_is_none() -> None:
    assert normal(f"0808 1000 900;ext={'1' * 100}") == "+448081000900"
    assert normal(f"0808 1000 900;ext={'1' * 300}") == ""
    assert not can_be_dialled("the helpline")


@pytest.mark.parametrize("text", ["", "12", "the helpline", "0808 1000 900 or 116 123", "1" * 18, "+", "0808 call me"])
def test_what_is_no_number_alone_has_no_normal_form(text: str) -> None:
    assert normal(text) == ""
    assert dial(text) == ""


@pytest.mark.parametrize(
    ("country", "printed", "number"),
    [
        ("IE", "(01) 234 5678", "+35312345678"),
        ("IE", "1800 247 247", "+3531800247247"),
        ("AU", "02 5550 1234", "+61255501234"),
        ("AU", "1800 975 711", "+611800975711"),
        ("AU", "0011 44 20 7946 0123", "+442079460123"),
        ("US", "1-202-555-0123", "+12025550123"),
        ("US", "(202) 555-0123", "+12025550123"),
        ("IN", "98765 43210", "+919876543210"),
        ("IN", "9876543210", "+919876543210"),
        ("IN", "098765 43210", "+919876543210"),
        ("IN", "+91 98765 43210", "+919876543210"),
        ("IN", "022 2345 6789", "+912223456789"),
        ("IN", "1800 11 3456", "+911800113456"),
        ("IT", "06 6982 1234", "+390669821234"),
    ],
)
def test_an_office_in_another_country_writes_its_own_numbers(country: str, printed: str, number: str) -> None:
    assert normal(printed, country) == number


def test_an_address_to_dial_is_a_tel_link() -> None:
    assert dial("0808 1000 900") == "tel:+448081000900"
    assert dial("(01) 234 5678", "IE") == "tel:+35312345678"


def test_a_country_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="“XX” is not a country"):
        normal("0808 1000 900", "XX")


@given(st.text())
def test_no_text_raises(text: str) -> None:
    number = normal(text)
    assert number == "" or number.removeprefix("+").isdecimal()
