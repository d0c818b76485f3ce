from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "lost-cell"
HEAD = "| Month | Calls |\n| --- | ---: |\n"
WIDE = "| Clinic | Flu | Covid | Both |\n| --- | ---: | ---: | ---: |\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}| May | 61 | ⟦97⟧ |",
        f"{HEAD}| April | 40 |\n| May | 61 | ⟦97 texts⟧ | 12 |",
        "Month | Calls\n---|---\nMay | 61 | ⟦97⟧",
        f"{HEAD}| May | `a|b` | ⟦97⟧ |",
        f"{HEAD}| May | 61 | | ⟦97⟧ |",
        f"{HEAD}| May | 61 | ⟦97⟧ |\n| June | 62 | ⟦98⟧ |",
        "- | Month | Calls |\n  | --- | --- |\n  | May | 61 | ⟦97⟧ |",
    ],
)
def test_a_cell_without_a_column_is_found(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}| May | 61 |",
        f"{HEAD}| May | 61 | |",
        f"{HEAD}| May |",
        f"{HEAD}| May \\| June | 61 |",
        f"{HEAD}| May | `61 | 97` |",
        "```\n| Month | Calls |\n| --- | --- |\n| May | 61 | 97 |\n```",
    ],
)
def test_every_cell_that_is_printed_or_empty_is_left_alone(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{WIDE}| ⟦Total | 26 | 18⟧ |",
        f"{WIDE}| Wrexham | 26 | 18 | 7 |\n| ⟦Mold | 26⟧ |\n| ⟦Total | 26 | 18⟧ |",
        f"{WIDE}| | ⟦26 | 18⟧ |",
        f"{WIDE}| ⟦Total \\| all | 26 | 18⟧ |",
        f"{WIDE}| ⟦Total | `26|18` | 18⟧",
        "Clinic | Flu | Covid\n---|---|---\n⟦Total | 26⟧",
        f"> It was busy.\n\n{WIDE}| ⟦Total | 26 | 18⟧ |",
        "- | Clinic | Flu | Covid |\n  | --- | --- | --- |\n  | ⟦Total | 26⟧ |",
    ],
)
def test_a_row_without_all_its_cells_is_found(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        f"{WIDE}| Wrexham | closed until May |",
        f"{WIDE}| **North** |\n| Wrexham | 26 | 18 | 7 |",
        f"{WIDE}| **North** | |\n| Wrexham | 26 | 18 | 7 |",
        f"{WIDE}North\nWrexham | 26 | 18 | 7",
        f"{WIDE}Total | 26 | 18 | 7 |",
        f"{WIDE}| Total | 26 | 18 | 7",
        f"{WIDE}| Total | | 18 | |",
        f"{WIDE}| Total | | | 7 |",
        f"{WIDE}| Total | `26|18` | 18 | 7 |",
        f"{WIDE}| Total \\| all | 26 | 18 | 7 |",
        "Clinic | Flu | Covid\n---|---|---\nTotal | 26 |",
        "Clinic \\| ward | Flu | Covid\n---|---|---\nTotal | 26 | 18",
        "- | Clinic | Flu | Covid |\n  | --- | --- | --- |\n  | Total | 26 | 18 |",
        "> | Clinic | Flu | Covid |\n> | --- | --- | --- |\n> | Total | 26 | 18 |",
        "- Busy:\n\n    | Clinic | Flu | Covid |\n    | --- | --- | --- |\n    | Total | 26 | 18 |",
        "```\n| Clinic | Flu | Covid |\n| --- | --- | --- |\n| Total | 26 |\n```",
        f"{WIDE}\nTotal | 26",
    ],
)
def test_a_row_with_a_cell_for_each_column_or_with_one_alone_is_none(text: str) -> None:
    assert_found(RULE, text)


def test_a_row_without_all_its_cells_is_told_what_becomes_of_the_others() -> None:
    (found,) = findings(sound(f"{WIDE}| Total | 26 | 18 |"))
    assert (found.rule, found.message, found.fix) == (
        RULE,
        "The row “Total” has 3 of 4 cells: what stands behind a missing one is printed in the wrong column.",
        "Write an empty cell, “| |”, where there is none, even at the end.",
    )
