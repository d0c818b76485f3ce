from __future__ import annotations

import pytest

from press.readings import readings


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("24/01/2018", ("2018-01-24",)),
        ("05/03/2018", ("2018-03-05", "2018-05-03")),
        ("05/05/2018", ("2018-05-05",)),
        ("24.1.18", ("2018-01-24",)),
        ("2018/01/24", ("2018-01-24",)),
        ("20180124", ("2018-01-24",)),
        ("2018-1-4", ("2018-01-04",)),
        ("Wednesday, 24 January 2018", ("2018-01-24",)),
        ("24th Jan 2018", ("2018-01-24",)),
        ("1st of September 2018", ("2018-09-01",)),
        ("January 24, 2018", ("2018-01-24",)),
        ("2018-01-24T09:30:00", ("2018-01-24 09:30",)),
        ("2018-01-24 9.30am", ("2018-01-24 09:30",)),
        ("24 January 2018 at 12.01 a.m.", ("2018-01-24 00:01",)),
        ("24 January 2018, 6pm", ("2018-01-24 18:00",)),
    ],
)
def test_reads_what_people_write(text: str, meant: tuple[str, ...]) -> None:
    assert readings(text) == meant


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2018-02-30", "31/04/2018", "24 Janvier 2018", "2018-06-24T09:30Z", "2018-01-24 09:30 GMT",
     "2018-01-24 25:00", "2018-01-24 13pm", "2018-01-24 7", "٢٠١٨-٠١-٢٤", "1" * 5000],
)  # fmt: skip
def test_does_not_guess_where_it_cannot_know(text: str) -> None:
    assert readings(text) == ()
