from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.telephone import find_numbers, is_emergency, like, long_runs, normal

HELPLINE = "+448081000900"
KNOWN = (HELPLINE, "+448001111", "+441632960001", "+441632960002", "116123", "101")


def found(text: str, country: str = "GB", known: tuple[str, ...] = ()) -> list[str]:
    """What is found in ``text``, as printed; that places and normal forms are right is checked on the way."""
    numbers = find_numbers(text, country, known)
    for number in numbers:
        assert text[number.start : number.end] == number.text
        assert number.digits
    for before, after in pairwise(numbers):
        assert before.end <= after.start
    return [number.text for number in numbers]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The line, 0808 1000 900, is free.", ["0808 1000 900"]),
        ("(0808 1000 900)", ["0808 1000 900"]),
        ("(+44 20 7946 0123)", ["+44 20 7946 0123"]),
        ("Desk: (01632) 960 001, or +44 (0)20 7946 0123.", ["(01632) 960 001", "+44 (0)20 7946 0123"]),
        ("T:01632960001 M:07700 900461", ["01632960001", "07700 900461"]),
        ("Tel.01632 960 001", ["01632 960 001"]),
        ("0808 80 10 327 or 0044 20 7946 0123", ["0808 80 10 327", "0044 20 7946 0123"]),
        ("01632 960001 01632 960002", ["01632 960001", "01632 960002"]),
        ("01632 960001,01632 960002", ["01632 960001", "01632 960002"]),
        ("01632 960001-01632 960002", ["01632 960001", "01632 960002"]),
        ("In 2018 0808 1000 900 24 hours a day", ["0808 1000 900"]),
        ("0808\N{NO-BREAK SPACE}1000\n900", ["0808\N{NO-BREAK SPACE}1000\n900"]),
        ("０８０８ １０００ ９００", ["０８０８ １０００ ９００"]),
        ("44-20-7946-0123", ["44-20-7946-0123"]),
        ("18001 0808 1000 900", ["18001 0808 1000 900"]),
        ("01632 960 001 ext 12, 01632 960002x12", ["01632 960 001", "01632 960002"]),
        ("+33 1 42 68 53 00", ["+33 1 42 68 53 00"]),
        ("020 7946 0123-9", ["020 7946 0123"]),
        ("0808 1000 9OO is lettered", []),
    ],
)
def test_well_formed_numbers_are_found(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ring 116 123", ["116 123"]),
        ("Samaritans (116 123) answer", ["116 123"]),
        ("In an emergency dial 999 or 112.", ["999", "112"]),
        ("Call the police on 101.", ["101"]),
        ("Text SHOUT to 85258", ["85258"]),
        ("Call 0808 1000 900, 116 123 or 0800 1111", ["0808 1000 900", "116 123", "0800 1111"]),
        ("Childline 0800 1111", ["0800 1111"]),
        ("Call Samaritans on 116 12", ["116 12"]),
        ("Samaritans (116 132), or 116 1233", ["116 132", "116 1233"]),
    ],
)
def test_short_numbers_are_found_where_they_are_known_or_announced(text: str, numbers: list[str]) -> None:
    assert found(text, known=KNOWN) == numbers


@pytest.mark.parametrize(
    "mistyped",
    [
        "0808 1000 90",
        "808 1000 900",
        "0808 1000 9000",
        "0808 1OOO 900",
        "0808 1000 090",
        "O808 1000 900",
        "0808 1100 901",
    ],
)
def test_a_mistyped_number_is_found_by_the_one_that_was_meant(mistyped: str) -> None:
    assert found(f"Help is at hand ({mistyped}) for all.", known=KNOWN) == [mistyped]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel: 01632 960 12", ["01632 960 12"]),
        ("Call us free on 0808 1O00 901.", ["0808 1O00 901"]),
        ("mobile 07700 9000123", ["07700 9000123"]),
        ("Call 808 1000 901", ["808 1000 901"]),
        ("Out of hours: 01632 96001", ["01632 96001"]),
        ("on 01632 960001 or 1632 960002", ["01632 960001", "1632 960002"]),
        ("+44 121270557", ["+44 121270557"]),
        ("Call 0808 1000 901 or 0800 111.", ["0808 1000 901", "0800 111"]),
        ("Call us on 0300 123", ["0300 123"]),
        ("Call 116 123 or 116 321.", ["116 123", "116 321"]),
        ("Call the Samaritans on 116 132.", ["116 132"]),
        ("Call 101 or 110.", ["101", "110"]),
        ("In danger, call 999 or 113 at once.", ["999", "113"]),
    ],
)
def test_a_mistyped_number_is_found_where_it_is_announced(text: str, numbers: list[str]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize("printed", ["030 23125 510", "030 23125-510", "(030) 23125 510", "+49 (0)30 23125 510"])
def test_a_known_number_of_another_country_is_found_as_it_is_dialled_there(printed: str) -> None:
    (number,) = find_numbers(f"In Germany, ring {printed}.", known={"+493023125510", "+448081000900"})
    assert (number.text, number.digits) == (printed, "+493023125510")


def test_a_second_ending_is_a_second_number() -> None:
    numbers = find_numbers("Desk: 020 7946 0123/0124, 01632 960001 / 2")
    assert [(number.text, number.digits) for number in numbers] == [
        ("020 7946 0123", "+442079460123"),
        ("0124", "+442079460124"),
        ("01632 960001", "+441632960001"),
        ("2", "+441632960002"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "between 2017 2018 and 2012/13, or 2017-2018",
        "on 06/21/2025, on 24.01.2018, on 2018-01-24, on 01 02 2018",
        "at 00:01, or 0900-1700; the helpline (0900–1700)",
        "£35,000, $100 000 000, €08 000 000 000",
        "1,008 and 35,000 and 100 000 and 1 000 000 000 and 1 012 345 678",
        "3.14159265 0.123456789 72.01% 0123456789%",
        "ISBN 978-0-306-40615-7, ISBN 0306406152, ISBN 0-306-40615-2",
        "registered charity no. 1013025, company no. 01234567, charity number 0123456789",
        "Registered charity in England and Wales no. 0123456789",
        "sort code 20-00-00, account number 012345678",
        "URN 0800123456, ref: 01632 960 777, REF/2024/0800, reference number 01632 960777",
        "grid ref 01234 56789, SU 123 456",
        "PL number: PL 04416/0791, PLGB 04416/0791, EAN/GTIN: 05012345678900",
        "https://example.org/08081000900/0808-1000-900 www.example.org/01632960001 x.example/01632960001",
        "01632960001@example.org @01632960001 #01632960001 twitter.example/status/447911123456",
        "ISO27001, 501c(4), SW1A 0AA, a01632960001, 01632960001b, 12m(2)",
        "0-0 and 007",
        "doi:10.1000/0800123456, 10.1136/bmj.0800123456",
        "192.168.010.001, 192.0.2.1, version 1.2.3",
        "twenty (20) years, three (3) key areas, [06] 277 3660, berry (40); tobacco (37)",
        "101 people, on 101 counts, call on 101 organisations, 116 people, 116,123 people",
        "call 100 000 people, call for 650 MPs, text 3 words, call 24/7",
        "Nobody was hurt in 2018. The phone 2018 was new.",
        "call on 0800 hours, on 0800 12 May, the calls rose to 116 321",
        "call on 116 321 people, on 116 321 occasions, room 101 or 110",
        "on 0845 123, a count of 0300 555, 0115 400 calls, open at 0800 100 days",
        "Take bus 101 or 110, calling at 112 or 113 stops.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert found(text) == []
    assert found(text, known=("+448081000900", "+448001111", "116123", "101")) == []


@pytest.mark.parametrize(
    ("country", "text", "numbers"),
    [
        ("IE", "Call (01) 234 5678 or 1800 247 247", ["(01) 234 5678", "1800 247 247"]),
        ("AU", "Lifeline 13 11 14", ["13 11 14"]),
        ("AU", "Desk: 02 5550 1234", ["02 5550 1234"]),
        (
            "US",
            "Call 202-555-0123 or 1-800-273-8255; (202) 555-0124.",
            ["202-555-0123", "1-800-273-8255", "(202) 555-0124"],
        ),
        ("US", "650 000 0000 dollars, 201 555 0123 votes", []),
    ],
)
def test_other_countries(country: str, text: str, numbers: list[str]) -> None:
    assert found(text, country, ("131114",)) == numbers


MEERA = "+919876543210"
CODES = {"US": ("988", "741741"), "IN": ("1098", "14416", "1930", MEERA), "NL": ("113",), "GB": ("159", "101")}


@pytest.mark.parametrize(
    ("country", "text", "numbers"),
    [
        ("US", "Anyone in crisis can call the 988 Suicide & Crisis Lifeline by dialing 998.", ["998"]),
        ("US", "In a crisis, call 998.", ["998"]),
        ("US", "Call 998 for help, at any hour.", ["998"]),
        ("US", "Call or text the Lifeline on 989", ["989"]),
        ("US", "Text HOME to 998 in a crisis", ["998"]),
        ("US", "Dial 988 or 998 (free).", ["988", "998"]),
        ("US", "The Lantern Hotline can be reached at 988.", ["988"]),
        ("US", "The Lantern Hotline can be reached at 9888.", ["9888"]),
        ("IN", "Dial the Child Helpline at 1089", ["1089"]),
        ("IN", "To report a fraud, call 1903.", ["1903"]),
        ("NL", "Bel, or call 131.", ["131"]),
        ("GB", "Your bank? Call 195.", ["195"]),
    ],
)
def test_a_slip_in_a_code_of_three_or_four_digits_is_found_where_it_is_announced(
    country: str, text: str, numbers: list[str]
) -> None:
    assert found(text, country, CODES[country]) == numbers


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("US", "998 people called; the line took 998 calls."),
        ("US", "They call 998 times a day, ring 998 bells, text 998 people, and call 998 and 1,200 more."),
        ("US", "Call room 998, call extension 998, ext. 998, on page 998."),
        ("US", "The desk can be reached at 998 Main Street, the shelter at 988 Main Street."),
        ("US", "Call 911. Dial 211 for a bed, 411 or 511. The call cost $998."),
        ("US", "Calls to the helpline rose from 975 to 998. It was 9.98, or 998% more."),
        ("US", "The hotline opened in 1988. In 1998, it grew."),
        ("IN", "Dial 108 for an ambulance, 100 for the police, or call 102."),
        ("IN", "The police helpline grew from 1903 to 1931."),
        ("IN", "In 1998 the helpline took 1089 calls; we call 10 980 people."),
        ("NL", "Call 114 people"),
        ("GB", "The calls, 195 in all. They call 195 homes a day."),
    ],
)
def test_what_looks_like_a_slip_in_a_short_code_is_left_alone(country: str, text: str) -> None:
    assert [one for one in found(text, country, CODES[country]) if not is_emergency(one)] == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("In an emergency always call 998.", ["998"]),
        ("Anyone who saw it can ring the police on 110, quoting the reference.", ["110"]),
        ("For advice call NHS 110 at any time. Or dial 999.", ["110", "999"]),
        ("Phone 101 or 119, or text 110.", ["101", "119"]),
        ("If somebody is in danger, dial 909!", ["909"]),
        ("Call 100, 123, 150, 155, 159 or 195. Dial 222 from a hospital telephone.", []),
        ("They call 110 homes a day, ring 110 bells, and were on call 110 nights.", []),
        ("Calls to the helpline fell to 110. There were 998 calls, 110 in all.", []),
        ("Call room 110, extension 110 or page 998. It cost £110, or 11.0%.", []),
        ("The helpline (110 in all) was busy; telephone boxes, 110.", []),
        ("On 110 days police called on 998 people.", []),
    ],
)
def test_three_digits_that_readers_are_told_to_ring_and_that_are_a_slip_from_999_or_its_like(
    text: str, numbers: list[str]
) -> None:
    assert found(text, "GB", ()) == numbers


def test_the_police_of_another_country_have_numbers_of_their_own() -> None:
    assert found("Call the police on 110.", "DE", ()) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Call Meera Iyer on 98765 43210.", ["98765 43210"]),
        ("Meera Iyer, 9876543210", ["9876543210"]),
        ("Desk: 87654 32109", ["87654 32109"]),
        ("Call 8765432109 or 098765 43210", ["8765432109", "098765 43210"]),
        ("Call Meera Iyer on 98765 4321.", ["98765 4321"]),
        ("In all, 8123456789 rupees; order 7123456789, 6123456789 votes.", []),
        ("Pin 560 001 and 560 034, in 2025 and 2026.", []),
    ],
)
def test_indian_mobiles_are_written_without_a_zero(text: str, numbers: list[str]) -> None:
    assert found(text, "IN", (MEERA,)) == numbers


def test_an_indian_mobile_is_known_in_another_country_as_it_is_written_at_home() -> None:
    assert [number.digits for number in find_numbers("Call Meera Iyer on 98765 43210.", "GB", (MEERA,))] == [MEERA]


DRAMA = (
    "0113 496 0{}",
    "020 7946 0{}",
    "0191 498 0{}",
    "028 9649 6{}",
    "029 2018 0{}",
    "01632 960 {}",
    "07700 900 {}",
    "08081 570 {}",
    "0909 8790 {}",
    "03069 990 {}",
)
SHAPES = (
    lambda number: number,
    lambda number: number.replace(" ", ""),
    lambda number: number.replace(" ", "-"),
    lambda number: number.replace(" ", "."),
    lambda number: number.replace(" ", "\N{NO-BREAK SPACE}"),
    lambda number: number.replace(" ", "\N{EN DASH}"),
    lambda number: f"+44 {number[1:]}",
    lambda number: f"+44{number[1:]}".replace(" ", ""),
    lambda number: f"+44 (0){number[1:]}",
    lambda number: f"+44(0) {number[1:]}",
    lambda number: f"0044 {number[1:]}",
    lambda number: "({}) {}".format(*number.split(" ", 1)),
)


@given(
    st.sampled_from(DRAMA),
    st.integers(0, 999),
    st.sampled_from(SHAPES),
    st.sampled_from(["", "Tel: ", "Call us on ", "(", "“", "The desk, ", "In 2018, ", "M:"]),
    st.sampled_from(["", ".", ")", ", free", "\n", " (24 hours)", "; 35,000 callers", " ext 12"]),
)
def test_a_number_is_found_whole_in_every_shape(
    drama: str, last: int, shape: Callable[[str], str], before: str, after: str
) -> None:
    number = drama.format(f"{last:03d}")
    printed = shape(number)
    (only,) = find_numbers(before + printed + after)
    assert (only.text, only.start) == (printed, len(before))
    assert only.digits == normal(printed) == f"+44{number[1:]}".replace(" ", "")


PIECES = st.sampled_from(
    [
        *"0123456789+()-./ \n@#,:;%OIlx",
        "0808 1000 900",
        "116 123",
        "tel",
        "call on ",
        "\N{NO-BREAK SPACE}",
        "ext",
        "／",
        "٠",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.sampled_from(["GB", "IE", "US", "IT"]))
def test_no_text_raises_and_places_are_exact(text: str, country: str) -> None:
    found(text, country, KNOWN)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    ["1", " ", "(", "+", "0 ", "0-", "a@", "O1", "call on ", "0800/", "x0808", "0800123456", "£1,", "www.", "1.", "#"],
)
def test_two_hundred_thousand_characters_are_read_to_their_end(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + "\n\n\n\nTel: 0808 1000 900"
    assert found(text, known=KNOWN)[-1:] == ["0808 1000 900"]


OF_NUMBERS = (
    "0808 1000 900",
    "116 123",
    "116 132",
    "101",
    "1,008",
    "2018",
    "01632 960",
    "call ",
    "text ",
    "or ",
    "/",
    "+44 ",
    ". ",
)


@given(st.lists(st.one_of(st.sampled_from(OF_NUMBERS), st.text("0123456789 -()", max_size=8)), max_size=8).map("".join))
def test_where_no_digits_are_many_only_short_codes_matter(text: str) -> None:
    known = {"+448081000900", "+448001111", "+441632960101", "116123", "101", "85258"}
    codes = {number for number in known if len(number) <= 6}
    assert long_runs(text) or find_numbers(text, "GB", known) == find_numbers(text, "GB", codes)


@given(
    st.sampled_from(KNOWN),
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from("0123456789")), min_size=1, max_size=1),
)
def test_what_is_like_a_known_number_is_found_as_if_all_were_known(number: str, slips: list[tuple[int, str]]) -> None:
    digits = list(number.replace("+44", "0"))
    for at, digit in slips:
        digits[at % len(digits)] = digit
    text = f"Ring {''.join(digits)} at night."
    some = frozenset[str]().union(*(like(run, frozenset(KNOWN)) for run in long_runs(text)))
    codes = {known for known in KNOWN if len(known) <= 6}
    assert find_numbers(text, "GB", KNOWN) == find_numbers(text, "GB", some | codes)
