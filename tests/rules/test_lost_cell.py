from __future__ import annotations

import pytest

from tests.rules.marked import assert_found

RULE = "lost-cell"
HEAD = "| Month | Calls |\n| --- | ---: |\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}| May | 61 | ⟦97⟧ |",
        f"{HEAD}| April | 40 |\n| May | 61 | ⟦97 texts⟧ | 12 |",
        "Month | Calls\n---|---\nMay | 61 | ⟦97⟧",
        f"{HEAD}| May | `a|b` | ⟦97⟧ |",
        f"{HEAD}| May | 61 | | ⟦97⟧ |",
        f"{HEAD}| May | 61 | ⟦97⟧ |\n| June | 62 | ⟦98⟧ |",
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
