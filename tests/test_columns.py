from __future__ import annotations

import pytest

from press.plain import plain


def test_columns_of_a_table_stand_in_line_and_figures_at_their_right() -> None:
    table = """<table><caption>Rescues</caption>
    <thead><tr><th>Winter</th><th class="right">People</th></tr></thead><tbody>
    <tr><td>2023 to 2024</td><td class="right">88</td></tr>
    <tr><td>2024&nbsp;to 2025</td><td class="right">1,214</td></tr></tbody></table>"""
    assert plain(table).splitlines() == [
        "Rescues",
        "",
        "Winter        People",
        "------------  ------",
        "2023 to 2024      88",
        "2024 to 2025   1,214",
    ]


def test_lines_of_a_cell_are_one() -> None:
    assert plain("<table><caption>On<br>call</caption><tr><td>Mon<br>day</td></tr></table>") == "On call\n\nMon day"


def test_a_table_with_gaps_and_without_a_head() -> None:
    assert plain("<table><tr><td>a</td></tr><tr><td></td><td>b</td></tr></table>") == "a\n   b"


def row(*cells: str) -> str:
    return f"<tr>{''.join(cells)}</tr>"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (
            [row("<th>Area</th>", '<th colspan="2">Boats</th>', "<th>All</th>"), row(*["<td>1</td>"] * 4)],
            "Area  Boats     All\n----  -----  -  ---\n1     1      1  1",
        ),
        (
            [row('<td rowspan="2">Quay</td>', "<td>1</td>"), row("<td>2</td>"), row("<td>Bay</td>", "<td>3</td>")],
            "Quay  1\n      2\nBay   3",
        ),
        (
            [row("<td>1</td>", '<td rowspan="2">all</td>'), row("<td>2</td>"), row("<td>3</td>", "<td>none</td>")],
            "1  all\n2\n3  none",
        ),
        ([row('<td colspan="0">a</td>', '<td colspan="x">b</td>', "<td>c</td>")], "a  b  c"),
        (["<td>a</td>"], "a"),
        (["<tr></tr><tr></tr>"], ""),
    ],
    ids=["over columns", "over rows", "over rows, last", "no number", "without a row", "without a cell"],
)
def test_what_stands_beside_a_cell_over_several_is_in_its_own_column(rows: list[str], text: str) -> None:
    assert plain(f"<table>{''.join(rows)}</table>") == text


def test_a_cell_spans_no_more_columns_than_a_table_has() -> None:
    cells = row('<td colspan="999">a</td>', "<td>b</td>")
    assert len(plain(f"<table>{cells}</table>")) < 60


def test_a_table_of_one_very_long_row_and_very_many_short_ones_takes_no_longer_than_its_cells() -> None:
    rows = row(*['<td colspan="20">a</td>'] * 4_000) + row("<td>b</td>") * 4_000
    assert plain(f"<table>{rows}</table>").splitlines()[1:] == ["b"] * 4_000
