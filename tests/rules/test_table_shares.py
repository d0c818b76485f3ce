from __future__ import annotations

import pytest

from press.rules.wrong_change import check
from tests.fixtures import office, quoted, release, sound


def table(*rows: str) -> str:
    """A table of these rows, the headed one first: ``Gate 2024 2025``; ``_`` is a blank in a cell."""
    head, *others = ([cell.replace("_", " ") for cell in row.split()] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *others))


def found(*rows: str) -> list[tuple[str, str]]:
    """Each percentage that is found wrong, and what its figures come to."""
    one = release(sound(table(*rows)))
    return [(quoted(one, fault.span), fault.message.partition("figures: ")[2]) for fault in check(one, office())]


CHANGES = (
    "Gate 2025 2024 Change",
    "N 318.4 291.0 +9.4%",
    "S 201.7 188.9 +6.8%",
    "E 78.1 79.6 –1.9%",
    "W 38.6 27.5 +40.4%",
)
SHARES = ("Gate Tried Shut Share", "N 7,118 641 9.0%", "S 3,265 334 10.2%", "E 1,604 297 18.5%", "W 253 87 34.4%")
OF_ALL = ("Gate Votes %", "N 383 38.8", "S 337 34.2", "E 124 12.6", "W 142 14.4", "**All** **986** **100**")


def test_columns_that_fit_pass() -> None:
    assert found(*CHANGES) == found(*SHARES) == found(*OF_ALL) == []
    assert found(*(row.replace("9.0%", "9%").replace("10.2%", "10.3%") for row in SHARES)) == []


@pytest.mark.parametrize(
    ("rows", "right", "wrong", "truth"),
    [
        (CHANGES, "+9.4%", "+4.9%", "from 291.0 to 318.4 is +9.4%."),
        (CHANGES, "–1.9%", "+1.9%", "from 79.6 to 78.1 is –1.9%."),
        (CHANGES, "+40.4%", "+44.4%", "from 27.5 to 38.6 is +40.4%."),
        (SHARES, "18.5%", "15.8%", "297 of 1,604 is 18.5%."),
        (SHARES, "34.4%", "43.4%", "87 of 253 is 34.4%."),
        (OF_ALL, "12.6", "16.2", "124 of 986 is 12.6%."),
    ],
)
def test_the_one_that_does_not_is_found(rows: tuple[str, ...], right: str, wrong: str, truth: str) -> None:
    assert found(*(row.replace(f" {right}", f" {wrong}") for row in rows)) == [(wrong, truth)]


def test_where_many_agree_any_other_is_found_but_in_the_last_row() -> None:
    rows = (
        "Gate Tried Shut Share",
        *(f"{gate} 200 {part} {part / 2:g}%" for gate, part in zip("NSEWX", range(20, 70, 10), strict=True)),
    )
    assert found(*rows, "Y 200 80 71%", "Z 200 90 45%") == [("71%", "80 of 200 is 40%.")]
    assert found(*rows, "Z 200 90 45%", "All 1,400 540 71%") == []


@pytest.mark.parametrize(
    "rows",
    [
        # two do not fit: the column tells of something else
        tuple(row.replace("9.0%", "0.9%").replace("10.2%", "12.0%") for row in SHARES),
        # too far off for a slip, where few rows agree
        tuple(row.replace("18.5%", "61.9%") for row in SHARES),
        # too few rows, and rows of another shape
        SHARES[:4],
        (*SHARES[:3], "E 1,604 297 81.5%"),
        (*SHARES[:4], "W about_250 87 43.4%"),
        # rounded figures, of which many shares may be true
        ("Gate Tried Shut Share", "N 1,000 200 21%", "S 2,000 300 14%", "E 4,000 700 18%", "W 300 100 35%"),
        # the same share in each row says nothing of the others
        ("Gate Tried Shut Open", "N 20 20 100%", "S 30 30 100%", "E 40 40 100%", "W 50 50 10%"),
        # a digit off, but so little as a weighted survey is
        ("Age Asked Yes Share", "N 210 84 40%", "S 400 200 50%", "E 300 180 60%", "W 190 128 66%"),
        ("Age Asked Yes Weighted_share", *(row.replace("18.5%", "15.8%") for row in SHARES[1:])),
        # no percentages
        ("Gate Tried Shut Share", "N 7,118 641 9.0", "S 3,265 334 10.2", "E 1,604 297 15.8", "W 253 87 34.4"),
    ],
)
def test_what_may_be_right_passes(rows: tuple[str, ...]) -> None:
    assert found(*rows) == []
