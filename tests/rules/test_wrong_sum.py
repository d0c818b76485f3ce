from __future__ import annotations

import pytest

from press.rules.wrong_sum import check
from tests.fixtures import office, quoted, release, sound


def table(*rows: str) -> str:
    """A table of these rows, the headed one first: ``Branch 2024 2025``; ``_`` is a blank in a cell."""
    head, *others = ([cell.replace("_", " ") for cell in row.split()] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *others))


def found(*rows: str) -> list[tuple[str, str]]:
    """Each total that is found wrong, and the sum that is told."""
    one = release(sound(table(*rows)))
    faults = [(fault, fault.message.partition("add up to ")[2].partition(";")[0]) for fault in check(one, office())]
    return [(quoted(one, fault.span), added.rstrip(".")) for fault, added in faults]


COLUMN = ("Branch Calls Texts Total", "Harbour 412 97 509", "Marram 230 61 291", "Quayhead 118 44 162")
ROW = ("Branch 2023 2024 2025", "Harbour 412 240 96", "Marram 230 102 91", "Total 642 342 187")


def test_tables_that_add_up_pass() -> None:
    assert found(*COLUMN) == found(*ROW) == []


def test_the_one_wrong_total_of_a_column_is_found_whether_it_is_more_or_less() -> None:
    assert found(*(row.replace("291", "391") for row in COLUMN)) == [("391", "291")]
    assert found(*(row.replace("291", "271") for row in COLUMN)) == [("271", "291")]


def test_the_one_wrong_total_of_a_row_is_found_where_it_is_more_than_its_figures() -> None:
    assert found(*(row.replace("642", "1,642") for row in ROW)) == [("1,642", "642")]
    assert found(*(row.replace("642", "632") for row in ROW)) == [], "some callers may have been counted twice"


def test_a_wrong_figure_is_found_once_though_two_totals_miss_it() -> None:
    rows = ("Branch Calls Texts Total", "Harbour 412 97 509", "Marram 220 61 291", "Quayhead 118 44 162")
    assert found(*rows, "Total 760 202 962") == [("760", "750")]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (("X A B All", "H £1.50 £2.25 £3.75", "M £2 £3 £5", "Q £1.20 £1.10 £12.30"), [("£12.30", "2.30")]),
        (("X A B **Total**", "H 40% 60% 100%", "M 30% 70% 100%", "Q 20% 60% 100%"), [("100%", "80")]),
        (("X A B Cyfanswm", "H 1,412 97 1,509", "M 230 61 291", "Q 118 44 **262**"), [("**262**", "162")]),
    ],
)
def test_money_shares_and_bold_figures_are_added_too(rows: tuple[str, ...], wrong: list[tuple[str, str]]) -> None:
    assert found(*rows) == wrong


@pytest.mark.parametrize(
    "rows",
    [
        # rounded: to whole ones, to tenths, to fives
        ("X A B Total", "H 3 4 7", "M 2 4 6", "Q 3 4 8"),
        ("X A B Total", "H 33.3% 33.4% 66.7%", "M 20.0% 30.0% 50.0%", "Q 33.3% 33.3% 66.7%"),
        ("X A B Total", "H 15 20 35", "M 25 30 55", "Q 15 20 40"),
        # an average, and people who were counted at several branches
        ("Branch Calls Staff Wait", "H 412 10 40", "M 230 12 50", "Total 642 22 45"),
        ("Branch Calls Staff Callers", "H 412 10 240", "M 230 12 102", "Total 642 22 300"),
        # too little to say that it is a sum at all
        ("Branch Calls Texts Total", "H 412 97 509", "M 230 61 402"),
        ("Branch Calls", "H 412", "M 230", "Total 799"),
        # two are wrong: it is no sum, but a count of something else
        ("X A B Total", "H 3 4 7", "M 2 4 6", "Q 31 40 90", "R 31 40 91"),
        # cells that are no figures, and that are not there
        ("X A B Total", "H 3 4 7", "M 2 4 6", "Q 30 – 80"),
        ("X A B Total", "H 3 4 7", "M 2 4 6", "Q about40 40 180"),
        # parts that are sums themselves
        ("X A Total B Total", "H 1 1 4 5", "M 2 2 4 6", "Q 3 3 4 17"),
        ("X A B Change", "H 3 4 7", "M 2 4 6", "Q 30 40 80"),
    ],
)
def test_what_may_be_right_passes(rows: tuple[str, ...]) -> None:
    assert found(*rows) == []


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        (("Branch Calls", "H 412", "M 230", "Total 742"), [("742", "642")]),
        (("Item £", "H £1,250", "M £2,310", "**Total** **£3,650**"), [("**£3,650**", "3,560")]),
        (("Branch Calls Texts Total", "H 412 97 509", "M 230 61 391"), [("391", "291")]),
        (("Branch Calls", "H 412", "M 230", "Q 118", "Total 860"), [("860", "760")]),
        (("Branch Calls", "H 412", "M 230", "Q 118", "Total 706"), []),  # callers may have been counted twice
        (("Item £", "H £11,304", "M £4,500", "Q £1,287", "**Total** **£17,191**"), [("**£17,191**", "17,091")]),
        (("Item £m Note", "H 4.1 new", "M 2.5 old", "Q 1.2 old", "Total 8.7 –"), []),  # too few digits to tell
        (("Branch 2024 2025", "H 412 398", "M 118 131", "Q 64 77", "Total 594 616"), [("616", "606")]),
        (("Branch 2024 2025", "H 412 398", "M 118 131", "Q 64 77", "Total 594 651"), []),
        (("Branch 2024 2025", "H 412 398", "M 118 131", "Q 64 77", "Total 694 616"), []),  # no sum, but something else
        (("Branch Calls Where", "H 412 quay", "M 230 shore", "Q 139 hill", "Total 871 all"), [("871", "781")]),
        (("Branch Calls", "H 412", "M 203", "Q 118", "Total 760"), [("760", "733")]),  # 203 for 230
        (("Branch Calls Texts", "H 412 9", "M 230 8", "Q 181 7", "Total 760 24"), [("760", "823")]),  # 181 for 118
        (("Branch Calls Texts", "H 412 9", "M 230 8", "Q 181 7", "Total 760 20"), []),  # some were counted twice
        (("Branch Calls", "H 412", "M 230", "Q 181", "Total 760"), []),
        (("Branch Calls Texts", "H 214 9", "M 230 8", "Q 118 7", "All 760 24"), [("760", "562")]),  # 214 for 412
        (("Branch Calls", "H 214", "M 230", "Q 118", "All 760"), []),  # those of other branches may be among all
        (("Branch Calls", "H 412", "M 230", "Q 811", "Total 760"), []),  # 811 for 118, if nobody was counted twice
        (("X Votes", "H 338", "M 337", "Q 266", "**Valid_votes** **986**"), [("**986**", "941")]),
        (("X A B C", "H 3 4 12", "M 2 4 31", "Q 4 5 5", "All 9 13 30"), [("30", "48")]),  # 31 for 13
        (("X A B C", "H 3 4 12", "M 2 4 13", "Q 4 5 5", "All 9 13 27"), []),
    ],
)
def test_the_total_of_one_column_is_found_if_it_is_a_digit_from_the_sum(
    rows: tuple[str, ...], wrong: list[tuple[str, str]]
) -> None:
    assert found(*rows) == wrong


@pytest.mark.parametrize(
    "rows",
    [
        ("Branch Calls", "H 412", "M 230", "Q 118", "Total 760"),
        ("Branch Calls", "H 412", "M 230", "Total 642"),
        ("Branch Calls", "H 412", "M 230", "Total 632"),  # some may have been counted twice
        ("Branch Calls", "H 412", "M 230", "All 742"),
        ("Branch Calls", "H 412", "M 230", "Total_for_the_county 742"),
        ("Branch Calls", "H 412", "M 230", "Total_calls_with_texts 742"),
        ("Branch Calls", "H 41", "M 23", "Total 74"),
        ("X H M All", "A 287 325 612", "B 203 228 431", "C 121 197 318", "D 88 107 195", "All 601 767 1,368"),
        ("Branch Calls", "H 41", "M 32", "Q 11", "Total 75"),  # 23 for 32, but so small a sum may be anything
        ("Branch Calls", "H 412", "M 230", "Q 118", "Total 935"),  # with those of other branches
        ("Branch Calls", "H 412", "M 230", "Q 118", "Total 1,760"),
        ("Branch Calls", "H 412", "M 230", "Q 118", "Total_(including_letters) 860"),
        ("Branch Wait", "H 41", "M 23", "Q 11", "All 76"),
        ("Item £", "H 1,500", "M 2,500", "Q 1,000", "Total 5,500"),  # rounded to five hundreds
        ("Year Calls", "2023 412", "2024 230", "2025 118", "Highest 460"),
        ("Branch Calls", "H 412", "M 230", "Q many", "Total 742"),
        ("Sex Share", "Men 49%", "Women 50%", "Total 100%"),
    ],
)
def test_a_column_alone_whose_total_may_be_right_passes(rows: tuple[str, ...]) -> None:
    assert found(*rows) == []


def test_a_number_that_nobody_counted_is_none() -> None:
    assert found("X A B Total", "H 3 4 7", "M 2 4 6", f"Q 3 4 {'9' * 5000}") == []


def test_the_figure_that_would_make_the_sum_right_is_named_where_there_is_one() -> None:
    (fault,) = check(release(sound(table("Branch Calls", "H 412", "M 203", "Q 118", "Total 760"))), office())
    assert fault.message == (
        "“760” is given as the total, and the figures add up to 733; with 230 for 203 it would be right."
    )
    (fault,) = check(
        release(sound(table("X Homes Shops", "A 2,870 3", "B 1,643 4", "C 621 5", "Total 5,125 12"))), office()
    )
    assert fault.message == "“5,125” is given as the total, and the figures add up to 5,134."
