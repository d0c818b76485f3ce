from __future__ import annotations

import re

import pytest

from press.times import HALF, find_times, minute_of_day


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Doors open at 9am.", ["9am 540"]),
        ("It begins at 9.30 p.m. sharp.", ["9.30 p.m. 1290"]),
        ("At 14:30 and at 2:30 PM.", ["14:30 870", "2:30 PM 870"]),
        ("Come at noon, or at 12am.", ["noon 720", "12am 0"]),
        ("From 00:01 on Friday.", ["00:01 1"]),
        ("It begins at 9.30 p.m on Friday.", ["9.30 p.m 1290"]),
    ],
)
def test_a_time_is_found_and_read(text: str, times: list[str]) -> None:
    assert [f"{text[time.start : time.end]} {time.minutes}" for time in find_times(text)] == times


@pytest.mark.parametrize(
    "text",
    [
        "It cost £9.30.",
        "Verse 14:30:12",
        "a rent of £13.75pm",
        "9.30 points",
        "13pm",
        "9 amber lamps",
        "midnight",
        "14:30pm",
    ],
)
def test_what_may_be_no_time_is_none(text: str) -> None:
    assert list(find_times(text)) == []


@pytest.mark.parametrize(
    ("hour", "minute", "half", "minutes"),
    [
        (9, 0, "am", 540),
        (12, 0, "a.m.", 0),
        (12, 30, "P.M.", 750),
        (0, 1, "am", 1),
        (0, 1, "pm", None),
        (14, 0, "pm", None),
        (14, 30, None, 870),
        (23, 59, "", 1439),
        (24, 0, None, None),
        (9, 60, "am", None),
    ],
)
def test_a_clock_shows_a_minute_of_the_day_or_none(
    hour: int, minute: int, half: str | None, minutes: int | None
) -> None:
    assert minute_of_day(hour, minute, half) == minutes


@pytest.mark.parametrize(("text", "half"), [("9am.", "am"), ("9 p.m. on", "p.m."), ("9 P.M", "P.M"), ("9 amber", None)])
def test_the_full_stop_of_a_sentence_is_no_part_of_am(text: str, half: str | None) -> None:
    found = re.search(HALF, text, re.IGNORECASE)
    assert (found and found[0]) == half
