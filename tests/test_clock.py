from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.clock import Clock, Unclear, clock, parse_day, parse_moment

LONDON = ZoneInfo("Europe/London")


def utc(text: str, zone: ZoneInfo = LONDON) -> str:
    """The moment that ``text`` means, in UTC."""
    return parse_moment(text, zone).astimezone(UTC).strftime("%Y-%m-%d %H:%M")


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day


@given(st.datetimes(datetime(1970, 1, 1), datetime(2090, 1, 1)), st.sampled_from(["Europe/London", "Asia/Kolkata"]))
def test_every_minute_is_read_or_does_not_exist(naive: datetime, name: str) -> None:
    zone = ZoneInfo(name)
    text = naive.strftime("%Y-%m-%d %H:%M")
    try:
        moment = parse_moment(text, zone)
    except Unclear as unclear:
        assert "does not exist" in str(unclear)
    else:
        assert moment.astimezone(UTC).astimezone(zone).strftime("%Y-%m-%d %H:%M") == text


@pytest.mark.parametrize(
    "text",
    [
        "24/01/2018",
        "24 January 2018",
        "2018-1-24",
        "20180124",
        "2018-W04-3",
        "2018-024",
        " 2018-01-24",
        "2018-01-24\n",
        "٢٠١٨-٠١-٢٤",
        "2018-01-٢٤",
        "",
    ],
)
def test_a_day_has_one_form(text: str) -> None:
    with pytest.raises(Unclear, match="is not a date written as 2018-01-24"):
        parse_day(text)


@pytest.mark.parametrize("text", ["2018-02-29", "2018-13-01", "2018-00-10"])
def test_a_day_must_be_in_the_calendar(text: str) -> None:
    with pytest.raises(Unclear, match=f"“{text}” is not a day of the calendar"):
        parse_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "2018-01-24T09:30",
        "2018-01-24 9:30",
        "2018-01-24 09:30:00",
        "2018-01-24 09:30+00:00",
        "2018-01-24 9.30am",
        "2018-01-24 09:٣٠",
        "",
    ],
)
def test_a_moment_has_two_forms(text: str) -> None:
    with pytest.raises(Unclear, match=r"is not written as 2018-01-24 or 2018-01-24 09:30\."):
        parse_moment(text, LONDON)


def test_an_embargo_needs_its_time() -> None:
    with pytest.raises(Unclear, match=r"“2018-01-24” is not written as 2018-01-24 09:30\."):
        parse_moment("2018-01-24", LONDON, time_needed=True)


@pytest.mark.parametrize("text", ["0001-01-01", "0218-01-24", "9999-12-31"])
def test_a_year_that_nobody_means_is_a_slip(text: str) -> None:
    with pytest.raises(Unclear, match="is not a date written as"):
        parse_day(text)
    with pytest.raises(Unclear, match="is not written as"):
        parse_moment(f"{text} 23:59", ZoneInfo("America/New_York"))


@pytest.mark.parametrize("time", ["24:00", "09:60", "99:99"])
def test_a_time_must_be_on_the_clock(time: str) -> None:
    with pytest.raises(Unclear, match=f"“{time}” is not a time of day"):
        parse_moment(f"2018-01-24 {time}", LONDON)


def test_a_moment_is_in_the_offices_zone() -> None:
    assert utc("2018-01-24 09:30") == "2018-01-24 09:30"
    assert utc("2018-07-24 09:30") == "2018-07-24 08:30"
    assert utc("2018-07-24 09:30", ZoneInfo("Asia/Kolkata")) == "2018-07-24 04:00"


def test_a_day_alone_is_its_first_minute() -> None:
    assert utc("2018-07-24") == "2018-07-23 23:00"


@pytest.mark.parametrize("text", ["2026-03-29 01:00", "2026-03-29 01:59"])
def test_a_minute_that_the_clocks_skip_does_not_exist(text: str) -> None:
    with pytest.raises(Unclear, match=f"“{text}” does not exist in Europe/London: the clocks go forward over it"):
        parse_moment(text, LONDON)


def test_the_minutes_beside_the_skipped_hour_exist() -> None:
    assert utc("2026-03-29 00:59") == "2026-03-29 00:59"
    assert utc("2026-03-29 02:00") == "2026-03-29 01:00"


def test_of_an_hour_that_comes_twice_the_second_is_meant() -> None:
    assert utc("2026-10-25 01:30") == "2026-10-25 01:30"
    assert utc("2026-11-01", ZoneInfo("America/Havana")) == "2026-11-01 05:00", "there it is the first of the day"


def test_an_embargo_in_the_repeated_hour_never_lifts_early() -> None:
    embargo = parse_moment("2026-10-25 01:30", LONDON)
    first_time_round = datetime(2026, 10, 25, 0, 45, tzinfo=UTC).astimezone(LONDON)
    assert f"{first_time_round:%H:%M}" == "01:45"
    assert not Clock(first_time_round, LONDON).reached(embargo)
    assert Clock(datetime(2026, 10, 25, 1, 30, tzinfo=UTC), LONDON).reached(embargo)


def test_an_embargo_lifts_at_its_very_minute() -> None:
    embargo = parse_moment("2018-01-24 00:01", LONDON)
    assert clock(LONDON, "2018-01-24 00:01").reached(embargo)
    assert not clock(LONDON, "2018-01-24 00:00").reached(embargo)


def test_the_clock_can_be_set() -> None:
    assert clock(LONDON, "2018-01-24").now == datetime(2018, 1, 24, tzinfo=LONDON)
    with pytest.raises(Unclear):
        clock(LONDON, "tomorrow")


def test_the_clock_is_otherwise_the_real_one() -> None:
    assert abs(clock(LONDON).now - datetime.now(UTC)) < timedelta(minutes=1)


def test_today_is_the_day_in_the_offices_zone() -> None:
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert Clock(late, LONDON).today == date(2026, 7, 1)
    assert Clock(late, ZoneInfo("America/New_York")).today == date(2026, 6, 30)
