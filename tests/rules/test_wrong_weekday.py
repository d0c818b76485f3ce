"""Weekdays that do not fit. The release is dated Monday 2 March 2026 unless a case says otherwise."""

from __future__ import annotations

import pytest

from press.rules import BY_NAME
from tests.fixtures import findings, office, office_with, release, sound
from tests.rules.marked import assert_found

RULE = "wrong-weekday"


@pytest.mark.parametrize(
    "body",
    [
        "It opens on ⟦Friday 14 March 2026⟧.",
        "It opened on ⟦Wednesday, January 24, 2017⟧, and again in spring.",
        "It opens on ⟦Wed 24 Jan 2017⟧.",
        "It opens on ⟦Sunday 14th March 2026⟧.",
        "It opens on ⟦Sunday, the 14th of March 2026⟧.",
        "It opens on ⟦SUNDAY 14 MARCH 2026⟧.",
        "It opens on ⟦Sunday\u00a014\u00a0March\u00a02026⟧.",
        "It opens on ⟦Sunday\n14 March\n2026⟧ at ten.",
        "It opens on ⟦Tues. 4 Mar. 2026⟧.",
        "It opens this ⟦Sunday (14 March)⟧.",
        "It opens on ⟦Sunday evening (14 March 2026)⟧.",
        "It opens on ⟦14 March 2026 (Sunday)⟧.",
        "It opens on ⟦Sunday 14 March⟧.",
        "It opens on ⟦Sunday 2026-03-14⟧.",
        "It opens on ⟦14 March 2026, a Sunday⟧, or on ⟦March 14, 2026, a Friday⟧.",
        "It opens on ⟦Friday 14/03/2026⟧.",
        "It opens on ⟦Thursday 2/12/2026⟧, on ⟦Thu 02/12/2026⟧, on ⟦Thursday 2/12/26⟧ or on ⟦Thursday 11/12/2026⟧.",
        "It opens on ⟦Fri 14/03/26⟧ and shuts on Sun 15/03/26.",
        "It is open from ⟦Monday 3 to Friday 7 March 2026⟧.",
        "It is open from Monday 2 to ⟦Friday 7 March 2026⟧.",
        "It is open from ⟦Monday 3⟧ to Friday 6 March 2026.",
        "It is open on ⟦Friday 30 January⟧ and Monday 1 February 2027.",
        "It is shut from ⟦Monday, December 30⟧ to Friday, January 1, 2027.",
        "It is open from ⟦Tuesday 1 December⟧ to Monday 30 November 2026.",
        "- It opens on ⟦Sunday 14 March 2026⟧.\n- It is free.",
        "| Day | Hours |\n|---|---|\n| ⟦Sunday 14 March 2026⟧ | 10 to 12 |",
        "## It opens on ⟦Sunday 14 March 2026⟧\n\nIt is free.",
        "The manager said:\n\n> “It opens on ⟦Sunday 14 March 2026⟧, at last.”",
        "Callers rang.[^1]\n\n[^1]: Source: count by the trust, published on ⟦Sunday 14 March 2026⟧.",
        "Cynhelir y cyfarfod ⟦ddydd Sul 14 Mawrth 2026⟧.",
        "Cyhoeddir yr adroddiad ⟦Dydd Iau 2il Rhagfyr 2026⟧, nid ⟦Dydd Iau 2il o Ragfyr 2026⟧.",
        "Bydd ar agor o ddydd Llun 9 tan ⟦ddydd Gwener, 14 Mawrth⟧.",
        "It opens on **⟦Sunday** 14 March 2026⟧, or ⟦Sunday&nbsp;14&nbsp;March&nbsp;2026⟧ at ten.",
        "It opens on ⟦Sunday 14 March 2026⟧, not on ⟦Monday 15 March 2026⟧ as was said.",
        "> It opens on ⟦Sunday\n> 14 March 2026⟧.",
        "See [⟦Sunday 14 March 2026⟧](https://harbour.example.org/sunday).",
        "The **⟦Sunday 14 March 2026⟧** is the first day.",
        "## Walks in 2027\n\n- by day: ⟦Monday 15 June 2027⟧",
        "Last year 400 people came. The fair is on ⟦Monday 13 March⟧.",
        "Next year it will cost more. The fair is on ⟦Sunday 14 March 2026⟧.",
        "## Walks in 2027\n\n- by day: ⟦Monday 17 June⟧",
        "These are the walks of 2027:\n\n- by day: Tuesday 15 June\n\nThe door opens on ⟦Wednesday 16 June⟧.",
        "Of 2027/28 nothing is known. It opens on ⟦Sunday 14 March 2026⟧.",
        "It opens on ⟦Friday 14 March⟧.\n\nThe trust was formed on 1 October 2014.",
        "It opens on ⟦Sunday 14 March⟧.\n\nThe trust was formed on 18 November 2020.",
    ],
)
def test_a_day_beside_a_weekday_that_it_is_not_is_found(body: str) -> None:
    assert_found(RULE, body)


@pytest.mark.parametrize(
    "body",
    [
        "It opens on Saturday 14 March 2026, or on Saturday, March 14, 2026, or on Sat 14 Mar.",
        "It is open from Monday 2 to Friday 6 March 2026, and on Saturday 7/Sunday 8 March.",
        "It is open from Monday 30 November 2026 to Friday 1 January 2027.",
        "It is open from Wednesday 30 December to Friday 1 January 2027.",
        "It is open Tuesday to Sunday, 3 March to 5 April 2026, and Monday to Friday 3–7 August 2026.",
        "The Sun, 5 March 2018, and the Mail on Sunday, 24 January 2018, wrote of it.",
        "It met on Saturdays, 3 March and 4 April 2026.",
        "Harold fell on Saturday 14 October 1066, as the chronicle has it.",
        "It opened on Thursday 20 November with a song.",  # 2025, though the one to come is nearer
        "On 3 March 2014 the hall burnt.\n\nIt was shut until Friday 14 March.",
        "On 30 December 2013 the hall burnt.\n\nIt was shut until Friday 3 January.",
        "On 3 January 2023 a man was hurt.\n\nHe who did it pleaded guilty on Monday 11 September.",
        "In 2019 the trust moved. On Thursday 14 March it opened the house.",
        "Last year’s fair fell on Thursday 13 March, and that of the year before on Wednesday 13 March.",
        "The fair, held on Thursday 13 March last year, is on Friday 13 March.",
        "Next year the fair will be on Saturday 13 March.",
        # Dates of another year that is told outside them.
        "Terms in 2027/28: the autumn one starts on Thursday 2 September, the spring one on Tuesday 4 January.",
        "## Terms in 2027-28\n\n- Autumn: Thursday 2 September\n- Spring: Tuesday 4 January",
        "## Walks in 2027\n\nThe first is on Tuesday 15 June.",
        "These are the walks of 2027:\n\n1. by day: Tuesday 15 June\n2. by night: Wednesday 16 June",
        "| Walks in 2027 | When |\n|---|---|\n| by day | Tuesday 15 June |\n| by night | Wednesday 16 June |",
        "| When | Where |\n|---|---|\n| Tuesday 15 June | the quay |\n| all of 2027 | the house |",
        "On Monday 12 August 2024 people came. On Thursday 15 August\nthey left.",
        "On Monday, May 3,000 people and, on Wednesday, March 15-year-olds came.",
        "He sat 24 March papers, and they wed 3 May brides.",
        "Monday, 24 people; Friday 13 is unlucky.",
        "It closes on Wednesday 04/03/2026 or Friday 03/04/2026.",
        "It opens on Wednesday 2/12/2026, on Wed 02/12/26, on Friday 11/12/2026 or on Saturday 12/12/2026.",
        "It opens on Thursday 12/31/2026, as they write it there.",  # only the month can stand first
        "It opened on 2/12/2026. On Thursday 2/12, or 12/2026, nothing was said.",
        "    On Sunday 14 March 2026.",
        "It opens on 14 March 2026, a Saturday, and on March 15, which is a Sunday. On 16 March, a Sunday school came.",
        "Bydd ar agor ddydd Sadwrn 14 Mawrth, nos Wener y 13eg o Fawrth 2026 a dydd Mawrth, 17 Mawrth.",
        "Cyhoeddir yr adroddiad ddydd Mercher 2il Rhagfyr 2026, a dydd Mercher, yr 2il o Ragfyr.",
        "Agorodd ddydd Iau 20 Tachwedd, ac ar ddydd Sul 3 Rhagfyr 2017.",
        "Fideo ar ddydd Mercher 24 Ionawr 2018; Dé Céadaoin 24 Eanáir 2018.",
        "Easter Monday 6 April 2026, Good Friday (3 April 2026), Black Friday, 27 November 2026.",
    ],
)
def test_a_weekday_that_is_right_or_leaves_the_day_open_passes(body: str) -> None:
    assert_found(RULE, body)


def test_the_headline_and_the_standfirst_are_read_as_well() -> None:
    assert_found(
        RULE, "It is free.", {"Title": "Line opens on ⟦Sunday 14 March 2026⟧", "Standfirst": "Ring on ⟦Mon 3 March⟧."}
    )


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("It is open from Tuesday 1 December to Thursday 31 November 2026.", ["impossible-date"]),
        ("It is open from Wednesday 30 December to Friday 32 January 2027.", ["impossible-date"]),
        ("It is open from Monday 30 November to Thursday 31 November 2026.", ["impossible-date"]),
        ("It is open from Wednesday 1 December to Thursday 31 November 2026.", ["wrong-weekday", "impossible-date"]),
        ("It is open from Tuesday 30 November to Thursday 31 November 2026.", ["wrong-weekday", "impossible-date"]),
    ],
)
@pytest.mark.parametrize("day", ["2026-03-02", "2026-11-24"])
def test_beside_a_day_that_no_calendar_has_a_right_one_is_right(body: str, rules: list[str], day: str) -> None:
    found = findings(sound(body, {"Date": day}))
    assert [one.rule for one in found if one.rule in {"wrong-weekday", "impossible-date"}] == rules


@pytest.mark.parametrize("country", ["US", "CA", "PR"])
@pytest.mark.parametrize("day", ["Thursday 2/12/2026", "Thu 02/12/26", "Thursday 12/31/2026", "Wednesday 2/12/2026"])
def test_where_the_month_may_stand_first_it_may(country: str, day: str) -> None:
    text = release(sound(f"It opens on {day}."))
    assert not list(BY_NAME[RULE].check(text, office_with(text, PRESS_COUNTRY=country)))


def test_where_the_month_may_stand_first_that_day_is_named() -> None:
    text = release(sound("It opens on Monday 2/12/2026."))
    (found,) = BY_NAME[RULE].check(text, office_with(text, PRESS_COUNTRY="US"))
    assert found.message == "“Monday 2/12/2026”: 12 February 2026 is a Thursday."


def test_without_a_date_of_its_own_a_day_without_a_year_is_left_alone() -> None:
    page = release("Title: About\n\nIt opens on Sunday 14 March.\n", is_page=True)
    assert not list(BY_NAME[RULE].check(page, office()))


@pytest.mark.parametrize(
    ("day", "right", "meant"),
    [
        ("Dydd Iau 2il Rhagfyr 2026", "dydd Mercher 2 Rhagfyr 2026", "dydd Iau 3 Rhagfyr 2026"),
        ("ddydd Iau 2 Rhagfyr 2026", "ddydd Mercher 2 Rhagfyr 2026", "ddydd Iau 3 Rhagfyr 2026"),
        ("nos Iau, yr 2il o Ragfyr 2026", "dydd Mercher 2 Rhagfyr 2026", "dydd Iau 3 Rhagfyr 2026"),
        ("ar Thursday 2 December 2026", "Wednesday 2 December 2026", "Thursday 3 December 2026"),
        ("Thursday 2/12/2026", "Wednesday 2 December 2026", "Thursday 3 December 2026"),
    ],
)
def test_the_fix_of_a_day_in_welsh_is_in_welsh(day: str, right: str, meant: str) -> None:
    (found,) = (one for one in findings(sound(f"Cyhoeddir {day}.", {"Lang": "cy"})) if one.rule == RULE)
    assert found.fix == f"Write “{right}” if the date is right, or “{meant}” if the day of the week is."


def test_the_fix_offers_both_days_and_the_year_that_would_fit() -> None:
    (found,) = findings(sound("It opens on Saturday 14 March 2025."))
    assert found.message == "“Saturday 14 March 2025”: 14 March 2025 is a Friday."
    assert found.fix == (
        "Write “Friday 14 March 2025” if the date is right, or “Saturday 15 March 2025” if the day of the week is. "
        "In 2026 it is a Saturday: perhaps the year is wrong."
    )
