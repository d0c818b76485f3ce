"""Days that no calendar has."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "impossible-date"


@pytest.mark.parametrize(
    "body",
    [
        "It closes on ⟦31 June 2026⟧.",
        "It closes on ⟦31 June⟧.",
        "It closes on ⟦June 31, 2026⟧.",
        "It closes on ⟦June 31⟧.",
        "It is open from 1 March to ⟦31 September⟧.",
        "It is open until ⟦30 Feb⟧.",
        "It opens on ⟦29 February 2026⟧.",
        "It opens on ⟦Friday 29 February 2026⟧.",
        "It opens on the ⟦31st of November⟧.",
        "It opens on the ⟦32nd January⟧.",
        "It opens on ⟦Monday 31 April⟧.",
        "It opens on ⟦2026-02-30⟧.",
        "It opens on ⟦30/02/2026⟧.",
        "It opens on ⟦31.04.2026⟧.",
        "It closed on ⟦Wednesday 31 Feb 2007⟧.",
        "⟦31 June⟧: the house opens",
        "- by ⟦31 June⟧\n- by 30 June",
        "| Until | Price |\n|---|---|\n| ⟦31 June⟧ | £3 |",
        "It closes on ⟦31\nJune 2026⟧.",
    ],
)
def test_a_day_that_no_calendar_has_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "It opens on 29 February 2028, or on 29 February.",
        "Of 31 November births, 30 February births and 31 June weddings, none was announced.",
        "In June 31 people rang. In all 31 September starters have left.",
        "It opens on 12/31/2026, and on 31/12/2026.",
        "Case 45/02/2026 and account 31.02.20261 are closed; so is room 3/31/20267.",
        "Room 31 June Street, and 24/7 help.",
        "Version 2026-02-30-beta is out.",
        "    On 31 June in code.",
        "He said 31 may be too many, and 32 march past.",
    ],
)
def test_a_day_that_there_is_passes(body: str) -> None:
    assert_found(RULE, body)


def test_the_message_says_how_long_the_month_is() -> None:
    (found,) = findings(sound("It opens on 29 February 2026."))
    assert found.message == "“29 February 2026” is not a day of the calendar. February 2026 has 28 days."


@pytest.mark.parametrize(
    "body",
    [
        "Doors open at ⟦14:00pm⟧ on the day.",
        "It was seen between 11am and ⟦13.75pm⟧.",
        "It was seen at ⟦10.75am⟧ (GMT).",
        "It was seen at ⟦15.30 p.m.⟧",
        "Doors open at ⟦17pm⟧.",
        "Doors are open from 9am to ⟦17pm⟧.",
        "Apply by ⟦17pm⟧; doors open from ⟦14pm⟧ until ⟦22 p.m.⟧",
        "The count is held until ⟦00:30pm⟧.",
        "Doors open at 2pm, at 14:00, at 12.30pm, 12:00am and 00:01am, and close at 11.59 p.m.",
        "The rent is £13.75pm, or 13.75 PM2.5 by weight; it took 14 pm tests.",
        "The run took 31:15, at 13.75, and am I glad; I am 14. At 24:00 it ends.",
        "Doors open at ⟦25:00⟧, or from ⟦14:75⟧ until 16:00, between 9:00 and ⟦15:60⟧, on Monday ⟦24:30⟧.",
        "It is open 10:00–⟦26:00⟧ and from 09:00 to ⟦9:75⟧.\n\nWhen: Monday, ⟦17:60⟧.",
        "Doors open at ⟦14:30 PM⟧ on Monday.",
        "Doors open at ⟦14:30 PM⟧ Monday, or at ⟦15:30 PM⟧ Harbour Hall on 3 May, or ⟦14:30 PM⟧ sharp.",
        "At 14:30 PM Keir Hill opened the hall, and at 15:30 PM Sir Keir will speak; at 16:30 PM Hill said so.",
        "At 24:00 and at 23:59 it is open. Psalm 25:14. The ratio is from 15:70 to 20:80; it mixed at 16:60.",
        "The runner was at 25:10 when she fell. The film has it at 24:30. It is split at 10:90, at 14:86, or by 1:72.",
        "Staff worked from 25:00 to 37:30 hours a week. Tickets are from 26:50 euro.",
        "Jo won, ahead of Sam at 26:04. Over 8 km she was at 25:17. In the swimming it is at 24:61.",
        "The wood is 25:00 long, for 24:30 and 14:75. He is at 25:10:03, at 25:00 minutes, at 14:75,000, at 25:30/1.",
        "Mortality 13.75 per cent; the AM station is on 1458 AM, 97.75 FM.",
    ],
)
def test_a_time_that_no_clock_has_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("14:00pm", "Write “2pm”, or “14:00” without “pm”."),
        ("18.05pm", "Write “6.05pm”, or “18:05” without “pm”."),
        ("13.75pm", "Find out which time is meant, and write that."),
        ("24:30", "Write “00:30”, and the day that has then begun."),
        ("25:00", "Find out which time is meant, and write that."),
        ("14:00am", "Find out which time is meant, and write that."),
    ],
)
def test_what_was_meant_is_said_where_that_is_sure(typed: str, fix: str) -> None:
    (found,) = findings(sound(f"Doors open at {typed}."))
    assert (found.message, found.fix) == (f"“{typed}” is not a time of day.", fix)


@pytest.mark.parametrize(
    "body",
    [
        "The offences were committed ⟦between March 2023 and January 2022⟧.",
        "He stole from the club ⟦from late June 2024 until May 2023⟧.",
        "The thefts happened between ⟦5 March 2024 and 3 January 2023⟧.",
        "It was open from ⟦Friday 5 July 2024 to Friday 3 May 2024⟧.",
        "The week ran ⟦from 13 to 7 September⟧, and it was shut ⟦between 28th and 3rd May 2024⟧.",
        "It is open from 7 to 13 September, and from 28 April to 3 May. Of 40, from 13 to 7 May births were announced.",
        "The opening was brought forward from 13 to 7 September. The list was cut from 13 to 7 May.",
        "Calls fell from 13 to 7 September. The number between 13 and 7 is ten; from 32 to 7 May were seen.",
        "The wait was halved from 30 to 15 June. Leavers slid from 20 to 8 October.",
        "It grew from 21 to 9 March, and the group that went from 12 to 3 May.",
        "Staff numbers were cut ⟦between March 2025 and January 2024⟧.",
        "Staff numbers were reduced between ⟦4 March 2025 and 3 January 2024⟧.",
        "The offences were committed between January 2022 and March 2023, and in March 2021.",
        "The opening was moved from March 2023 to January 2022.",
        "The difference between March 2023 and January 2022 is small.",
        "Calls fell from 5 March 2024 to 3 January 2023 levels.",
        "From 6 April to 5 April 2024, and from March to January 2024, it was shut.",
        "It is between 12 December and 3 January 2024, or from March 2024. January 2022 was cold.",
    ],
)
def test_a_span_that_ends_before_it_begins_is_found(body: str) -> None:
    assert_found(RULE, body)
