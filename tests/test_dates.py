"""Days as prose writes them, read as they stand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.dates import find_dates, spelt
from press.stated import Stated
from tests.every import every

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def read(text: str) -> list[tuple[str, int, int, int | None, int | None]]:
    """Each day found: its words, day, month, year and weekday."""
    return [(text[d.start : d.end], d.day, d.month, d.year, d.weekday) for d in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("24 January 2018", ("24 January 2018", 24, 1, 2018, None)),
        ("on 24 January.", ("24 January", 24, 1, None, None)),
        ("the 24th of January, 2018", ("24th of January, 2018", 24, 1, 2018, None)),
        ("January 24, 2018", ("January 24, 2018", 24, 1, 2018, None)),
        ("Jan. 24th", ("Jan. 24th", 24, 1, None, None)),
        ("24 Jan ’18", ("24 Jan ’18", 24, 1, 2018, None)),
        ("WEDNESDAY 24 JANUARY", ("WEDNESDAY 24 JANUARY", 24, 1, None, WED)),
        ("Weds, 24 Jan", ("Weds, 24 Jan", 24, 1, None, WED)),
        ("this Sunday (24 January)", ("Sunday (24 January)", 24, 1, None, SUN)),
        ("Friday night, 24 January", ("Friday night, 24 January", 24, 1, None, FRI)),
        ("24 January 2018 (Wednesday)", ("24 January 2018 (Wednesday)", 24, 1, 2018, WED)),
        ("24 January 2018, a Wednesday.", ("24 January 2018, a Wednesday", 24, 1, 2018, WED)),
        ("the 24th of January, which is a Sunday.", ("24th of January, which is a Sunday", 24, 1, None, SUN)),
        ("Jan. 24, 2018, a Wednesday, at ten", ("Jan. 24, 2018, a Wednesday", 24, 1, 2018, WED)),
        ("January 24 (Wednesday)", ("January 24 (Wednesday)", 24, 1, None, WED)),
        ("24 January, a Sunday concert", ("24 January", 24, 1, None, None)),
        ("2018-01-24", ("2018-01-24", 24, 1, 2018, None)),
        ("Wed 24/01/2018", ("Wed 24/01/2018", 24, 1, 2018, WED)),
        ("Wed 24/01/18", ("Wed 24/01/18", 24, 1, 2018, WED)),
        ("24.1.2018", ("24.1.2018", 24, 1, 2018, None)),
        ("ddydd Mercher 24 Ionawr 2018", ("ddydd Mercher 24 Ionawr 2018", 24, 1, 2018, WED)),
        ("(Dydd Iau 3 Rhagfyr)", ("Dydd Iau 3 Rhagfyr", 3, 12, None, THU)),
        ("dydd Iau (3 Rhagfyr)", ("dydd Iau (3 Rhagfyr)", 3, 12, None, THU)),
        ("nos Wener, 3ydd o Fawrth", ("nos Wener, 3ydd o Fawrth", 3, 3, None, FRI)),
        ("Dydd Mawrth, y 10fed o Ragfyr", ("Dydd Mawrth, y 10fed o Ragfyr", 10, 12, None, TUE)),
        ("31 February", ("31 February", 31, 2, None, None)),
        ("Tuesday\n24\u00a0January", ("Tuesday\n24\u00a0January", 24, 1, None, TUE)),
    ],
)
def test_a_day_is_read_with_all_that_is_said_of_it(
    text: str, found: tuple[str, int, int, int | None, int | None]
) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "it may 24 march",
        "he sat 24 and wed",
        "May 3,000 come, and May 10am",
        "A 24-March-like 5.5.5.2018 or 1/2/3/2018",
        "24/7, 2012/13, 24 hours, January 2018",
        "Maypole 3, Marchant 4, Octavia 24",
        "v1.24.2018.3",
        "24 Ionawr 2018, 24 janvier 2018",
        "on 24/01/18, case 12.3.45, Wed 24.01, Sun 1/2, Mon 3.4.5, Mon 12/13/140, Tue 10.12.26",
        "dydd Iau 2ilradd Rhagfyr, dydd Iau 2il, dydd Iau 2 il Rhagfyr",
        "dydd Sul, y Sul 24 Ionawr, dydd Mercher Lludw, 3 Mawrth, nos Iau am 7yh",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read(text) == []


WELSH_DAYS = (
    *("1af", "2il", "2ail", "3ydd", "4ydd", "4edd", "5ed", "6ed", "7fed", "8fed", "9fed", "10fed", "11eg", "12fed"),
    *("13eg", "14eg", "15fed", "16eg", "17eg", "18fed", "19eg", "20fed", "21ain", "22ain", "30ain", "31ain"),
)


@every((f"{day} {month}", (day, month)) for day in WELSH_DAYS for month in ("Rhagfyr 2026", "o Ragfyr 2026"))
def test_welsh_ordinals(day: str, month: str) -> None:
    text = f"Dydd Iau {day} {month}"
    assert read(text) == [(text, int("".join(filter(str.isdigit, day))), 12, 2026, THU)]


def test_days_that_share_a_month_or_a_year() -> None:
    assert read("from Monday 3 to Friday 7 March 2026") == [
        ("Monday 3", 3, 3, 2026, MON),
        ("Friday 7 March 2026", 7, 3, 2026, FRI),
    ]
    assert read("Wednesday 30 December – Friday 1 January 2027") == [
        ("Wednesday 30 December", 30, 12, 2026, WED),
        ("Friday 1 January 2027", 1, 1, 2027, FRI),
    ]
    assert read("Tuesday 1 December to Thursday 31 November 2026") == [
        ("Tuesday 1 December", 1, 12, 2026, TUE),
        ("Thursday 31 November 2026", 31, 11, 2026, THU),
    ]
    assert read("Tuesday 1 to Thursday 31 November 2026")[0] == ("Tuesday 1", 1, 11, 2026, TUE)
    assert read("Monday 3, Tuesday 4 and Saturday 7 March") == [
        ("Monday 3", 3, 3, None, MON),
        ("Tuesday 4", 4, 3, None, TUE),
        ("Saturday 7 March", 7, 3, None, SAT),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Sun, 24 January 2018",
        "the Mail on Sunday, 24 January 2018",
        "Tuesday to Sunday, 24 January 2018",
        "Mondays, 24 January 2018",
        "Mon–Fri 24 January 2018",
    ],
)
def test_a_weekday_of_something_else(text: str) -> None:
    assert read(text) == [("24 January 2018", 24, 1, 2018, None)]


def test_a_day_that_no_year_has() -> None:
    assert Stated(0, 0, 29, 2, 2025).date is None
    assert Stated(0, 0, 29, 2).in_year(2028) == date(2028, 2, 29)
    assert Stated(0, 0, 3, 4, 2026, either_way=True).swapped.date == date(2026, 3, 4)


def test_spelt_as_releases_print_it() -> None:
    assert spelt(date(2018, 1, 24)) == "Wednesday 24 January 2018"
    assert spelt(date(2018, 1, 4), weekday=False) == "4 January 2018"
    assert spelt(date(2018, 1, 24), welsh=True) == "dydd Mercher 24 Ionawr 2018"
    assert spelt(date(2018, 3, 4), weekday=False, welsh=True) == "4 Mawrth 2018"


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_what_is_spelt_is_read(day: date) -> None:
    for welsh in (False, True):
        (found,) = find_dates(spelt(day, welsh=welsh))
        assert (found.date, found.weekday, found.welsh) == (day, day.weekday(), welsh)


WORDS = st.sampled_from(
    [
        "Monday",
        "Sun",
        "24",
        "3",
        "31st",
        "January",
        "May",
        "2018",
        "’18",
        ",",
        "to",
        "(",
        ")",
        "/",
        "2018-01-24",
        "\n",
        "the",
    ]
)


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=200))
def test_any_text_is_read_and_every_day_stands_in_it(text: str) -> None:
    for stated in find_dates(text):
        assert 0 <= stated.start < stated.end <= len(text)
        assert text[stated.start : stated.end].strip() == text[stated.start : stated.end]
