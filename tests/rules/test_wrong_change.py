from __future__ import annotations

import pytest

from press.rules import percent_for_points, wrong_change
from tests.fixtures import finder, office, quoted, release, sound

faults = finder(wrong_change.check)


def message(text: str) -> str:
    (fault,) = wrong_change.check(release(sound(text)), office())
    return fault.message


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Calls rose from 586 to 1,008 – an increase of 27%.", "27%"),
        ("Calls rose from 586 in 2016 to 1,008 in 2017, an increase of 27 per cent.", "27 per cent"),
        ("That is an increase of 27%, from 586 to 1,008.", "27%"),
        ("Calls were up 27 per cent to 1,008 from 586.", "27 per cent"),
        ("Calls rose from 586 to 1,008. That is an increase of 27 per cent.", "27 per cent"),
        ("Calls rose from 586 in May to 1,008 in June. It means a rise of 27%, the first since 2019.", "27%"),
        ("Missed calls fell by 60%, from 210 a month to 126.", "60%"),
        ("Calls rose 27% (from 586 to 1,008).", "27%"),
        ("The trust raised its average rents by 9.3%, from £108.46 to £112.69.", "9.3%"),
        ("The council has cut the number of lamps by 27%, from 586 to 293.", "27%"),
        ("The wait has fallen by 25% in a year, from 45 weeks to 36.", "25%"),
        ("Membership rose by 9% over a year to 540, from 500.", "9%"),
        ("There were 1,210 burglaries, 90 fewer than the 1,340 of the year before.", "90"),
        ("Staff numbers rose to 131, 18 more than the 112 in June.", "18"),
        ("The bill is £1,911.60, £80.86 more than £1,820.74 last year.", "£80.86"),
        ("Pre-tax profit fell 12% to £15.9m (2025: £17.1m).", "12%"),
        (
            "Revenue rose by 8.2% to £214.8m (H1 2025: £202.3m), and profit fell 6.7% to £18.2m (H1 2025: £19.5m).",
            "8.2%",
        ),
        ("Sales were up 4% to 2,140 (FY24/25: 1,940).", "4%"),
        ("Calls rose by almost 60% from 586 to 1,008.", "60%"),
        ("There was a 27% increase in calls and letters, from 586 to 1,008.", "27%"),
        ("586 people rang in May. In June this number had jumped to 1,008 – an increase of 27%.", "27%"),
        ("586 people rang in May. In June, 1,008 did, an increase of 27%.", "27%"),
        ("In 2024 we fed 3,200 families. In 2025 we fed 4,000 families, an increase of 35 per cent.", "35 per cent"),
        ("We fed 3,200 families in 2024 and 4,000 families in 2025, an increase of 35%.", "35%"),
        ("1,008 people rang, compared with 586 the year before, an increase of 27%.", "27%"),
        ("1,008 people rang, an increase of 27% on the 586 who rang in 2016.", "27%"),
        ("1,008 people rang, 27% more than the 586 who rang in 2016.", "27%"),
        ("The fund rose from $14,000 to $102,600, an increase of 730 per cent.", "730 per cent"),
        ("The fund grew from £3.1m to £4.2m, up 47.5%.", "47.5%"),
        ("The fund grew from 3.1 to 4.2 million, an increase of 50%.", "50%"),
        ("The price fell from £8.40 to £6.30, a cut of 33 per cent.", "33 per cent"),
        ("Turnout was up five points, from 31 per cent to 38 per cent.", "five points"),
        ("Calls rose from 586 to 1,008, a rise of 442.", "442"),
        ("Speeds were cut from 30mph to 20mph, a fall of 50%.", "50%"),
        ("Calls doubled from 586 to 1,008.", "doubled"),
        ("Calls have more than doubled, from 212 in 2023 to 398 in 2025.", "more than doubled"),
        ("The wait was halved from 12 weeks to 8 weeks.", "halved"),
        ("The wait was cut by half from 12 weeks to 8 weeks.", "by half"),
        ("Calls rose from 200 to 800, three times as many.", "three times as many"),
        ("Calls rose from 586 to 1,008, a threefold increase.", "a threefold"),
        ("Calls rose from 100 to 80, an increase of 20%.", "rose"),
        ("Calls went from 100 to 80, an increase of 20%.", "an increase of 20%"),
        ("Calls fell sharply from 586 to 1,008.", "fell"),
        ("There were 1,008 calls, down from 586 in June.", "down"),
        ("Of the 640 who answered, 416 (56%) slept.", "56%"),
        ("Of 3,507 callers, 12 of 48 men (35 per cent) slept.", "35 per cent"),
        ("That is 53% (3,507 of 10,000).", "53%"),
        ("One in five people (31%) slept.", "31%"),
        ("Crews went to 549 fires. In 61 of them, or 17%, it was the dryer.", "17%"),
        ("We saw 312 people in four days and sent 22 of them, or 17%, on.", "17%"),
        ("It was right 412 of 455 times, or 95.9%, when asked.", "95.9%"),
        ("We had 214 calls, up from 162 in the year before, a rise of almost a half.", "a rise of almost a half"),
        ("Repairs brought in £4.1 million, more than treble the £1.9 million of last year.", "more than treble"),
        ("We saw 2,640 patients who smoke; of these, 1,000 (48%) gave up.", "48%"),
        ("In all 2,640 patients came. Of them only 1,000 women (83%) stayed.", "83%"),
        ("It cost £4.2m, of which £1.3m (41%) was borrowed.", "41%"),
        ("Crews went to 47 fires between 1 September and 22 November 2026, up 52% on the 33 of last year.", "52%"),
        (
            "Crews went to 71 fires between 6pm on Thursday and midnight on Sunday, 36% fewer than the 96 of 2025.",
            "36%",
        ),
        (
            "Crews went to 71 fires between Thursday 5 November and Sunday 8 November, 36% fewer than the 96 of 2025.",
            "36%",
        ),
        ("The office took 71 calls between 9am and noon, 36% fewer than the 96 of the day before.", "36%"),
        ("We had 47 calls between May and July, a rise of 52% on the 33 in the year before.", "52%"),
        ("Hoaxes have fallen by almost half in five years, from 614 in 2019/20 to 418.", "by almost half"),
        ("Hoaxes have fallen by nearly a third in five years, from 418 to 614.", "by nearly a third"),
        ("In all 11 of the borough’s 46 playgrounds (42 per cent) are new.", "42 per cent"),
        ("We drew 2,380 people, 41% more than in the season before (2,090).", "41%"),
    ],
)
def test_what_does_not_fit_is_found(text: str, found: str) -> None:
    assert faults(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        # it fits
        "Calls rose from 586 to 1,008 – an increase of 72%.",
        "586 people rang in May. In June this number had jumped to 1,008 – an increase of 72%.",
        "The fund rose from $14,000 to $102,600, an increase of 633 per cent.",
        "Calls rose from 200 to 800, four times as many, a fourfold increase.",
        "Calls rose from 586 to 1,008, a rise of 422.",
        "Of the 1,204 who answered, 855 (71%) chose an evening.",
        "Some 3,507 of 10,000 (35%) came, and 35% (3,507 of 10,000) left.",
        "Revenue rose 6.2% to £214.8m (2025: £202.3m), up 6.0% at constant currency, and profit fell to £18.2m.",
        "Like-for-like sales rose 4.1% (H1 2025: 2.8%). Net debt fell by 14.2% to £44.0m (2025: £51.3m).",
        "Earnings per share fell 6.9% to 9.4p (2025: 10.1p); a dividend of 3.1p (2025: 3.0p) will be paid.",
        "There were 1,210 burglaries, 130 fewer than the 1,340 of the year before.",
        "The line took 4,200 calls, 300 more than the 12 volunteers could answer.",
        "Sá, 22, made 48 starts, 11 more than the 19-year-old. They won 12 games, four more than in 2024.",
        "It has 40 rooms, about 6 more than the 34 of 2019, and some 30 fewer than the 71 of the plan.",
        "Of 64 homes 43 are let, 12 more than Marram. She has 31 points, 4 more than the 12-strong field.",
        "It cost £3.2m, £0.4m more than the £2.9m of the plan.",
        "Margin rose by 0.5 percentage points to 33.2% (2025: 32.7%).",
        "Shops rose by 8 to 186 (2025: 178), of which 11 (2025: 9) are new.",
        # rounding and hedges
        "The fund grew from £3.1m to £4.2m, up 37.5%.",
        "Calls rose by more than 50% from 125 to 191.",
        "Calls rose by up to 30% from 400 to 500.",
        "Calls nearly doubled, from 586 to 1,108.",
        "Calls rose from about 500 to more than 1,000, an increase of 120%.",
        "One in three people (36%) slept, one in ten (8%) did not, and almost one in five (18%) might.",
        "The rate rose from 5 to 7 per cent, an increase of 40%.",
        "Calls fell by a third, from 12 a day to 8.",
        "We saw 2,640 patients who smoke; of these, 1,000 (38%) gave up. Of those 1,000, 200 (20%) were men.",
        "We saw 2,640 patients in 1,500 homes; of these, 1,000 (38%) gave up.",
        "We saw 2,640 patients in 12 homes; of these, 1,000 (38%) gave up. Of the rest, 300 (9%) died.",
        "We saw 2,640 patients; of these, 1,000 (38% of the county’s) gave up, and 200 (up 12%) were men.",
        "It cost £4.2m for 200 homes, of which 50 (25%) are let.",
        "Crews went to 47 fires between 1 September and 22 November 2026, up 42% on the 33 of last year.",
        "Crews went to 71 fires between 6pm on Thursday and midnight on Sunday, 26% fewer than the 96 of 2025.",
        "Fares rise by an average of 2.9% (e.g. from Marram to Quayhead from £8.40 to £8.60).",
        "Fares rise by an average of 2.9%, such as that to Quayhead from £8.40 to £8.60.",
        "Fares rise by 2.9%, for example from £8.40 to £8.60 in Quayhead.",
        "Crews went to 71 fires between the bridge and Sunday Street, 36% of them small, against 96 elsewhere.",
        "Crews went to 47 fires between Marram and Tarn, and calls were up 52% on the 33 of last year.",
        "Crews went to 47 fires between May and July and to floods, which were up 52% on the 33 of last year.",
        "Hoaxes have fallen by almost a third in five years, from 614 in 2019/20 to 418. They rose by about 5 in May.",
        "The price rose by just over a quarter, from £8 to £10.20. It fell by more than half, from £10 to £4.",
        "In all 11 of the borough’s 46 playgrounds (24 per cent) are new, and 3 of the two towns’ 12 (25%) are shut.",
        "It is one of the council’s 46 parks (12% of all land).",
        "Some 230 of the university’s 4,000 staff (45% of them women) signed.",
        # two things
        "Calls went from 586 to 1,008, while arrests rose by 20%.",
        "Calls went from 586 to 1,008 and letters rose by 20%.",
        "Calls rose by 20% and letters went from 586 to 1,008, an increase of 72%.",
        "The library holds 40,000 books. It lent 1,200 last year, an increase of 20%.",
        "We had 3,200 volunteers. They fed 4,000 families, an increase of 35 per cent.",
        "The team grew from 12 to 15, a 25% increase, while costs fell 10% from £50,000 to £45,000.",
        "Women made up 72% of callers, from 586 to 1,008.",
        "200 of the 500 homes are finished (80% sold).",
        "The grant falls from £3.4 million to £3.1 million. It makes up the difference from reserves of £6.2 million.",
        "Calls rose from 586 to 1,008. That is a rise of 20% on what was planned, and 40 volunteers came.",
        "Crews went to 549 fires in 40 towns. In 61 of them, or 17%, it was the dryer.",
        "We had 214 calls, up from 162 in the year before, a rise of almost a third.",
        "Repairs brought in £4.1 million, more than double the £1.9 million of last year.",
        "We drew 2,380 people, 14% more than in the season before (2,090).",
        "We wrote to 312 people, rang 88 and met 22 of them (7% of all).",
        "The rate rose from 5.25% to 5.5%, an increase of a quarter of a percentage point.",
        # years, dates, ranges, ranks, and sums that need more than the two figures
        "The share rose by 39.7% from 2000 to 2005.",
        "From 1 April to 30 June sales rose by 20%.",
        "Prices range from £5 to £12, up 10% on last year.",
        "The town rose from 40 to 12 in the table.",
        "The budget fell from £8.4 million to £6.3 million, a cut of 35% in real terms.",
        "Calls grew from 586 to 1,008, an increase of 11% a year.",
        "The wait has fallen by 20% in a year, from 45 weeks to 36.",
        "The trust raised its average rents by 3.9%, from £108.46 to £112.69.",
        "The firm has cut the number of its lamps by 40% from 1990 to 2020, and its bill from £100 to £70.",
        "Prices rose by 2% in a year, after they had risen from 100 to 150 in ten.",
        "Calls, up 12% in a year, went from 4,000 in 2020 to 6,000 in 2026.",
        "Calls rose by 3% a year, from 100 to 150, and rents by 4% a year from £100 to £150.",
        "    Calls rose from 586 to 1,008 – an increase of 27%.",
    ],
)
def test_what_fits_or_is_about_something_else_passes(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bank has cut Bank Rate by 0.25%, from 3.75% to 3.5%.", "0.25%"),
        ("The share fell by nine per cent from 28.3 per cent to 19.3 per cent.", "nine per cent"),
        ("The share rose from 5 to 7 per cent, an increase of 2 per cent.", "2 per cent"),
        ("The share rose from 4% to 5%, a rise of 1%.", "1%"),
        ("The share increased by 10%, from 50% to 60%.", "10%"),
        ("One in 14 smoked (7.1%, down from 9.4% before). That is a fall of 2.3%, and more may follow.", "2.3%"),
    ],
)
def test_per_cent_for_points_is_another_rules(text: str, found: str) -> None:
    one = release(sound(text))
    assert [quoted(one, fault.span) for fault in percent_for_points.check(one, office())] == [found]
    assert faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The share fell by nine percentage points from 28.3 per cent to 19.3 per cent.",
        "The share fell by 32 per cent from 28.3 per cent to 19.3 per cent.",
        "The share was 28.3% in May and 19.3% in June.",
        "Calls rose by 9% from 586 to 639.",
    ],
)
def test_points_and_true_changes_of_shares_pass(text: str) -> None:
    assert not list(percent_for_points.check(release(sound(text)), office()))


def test_the_message_tells_what_is_true() -> None:
    assert message("Calls rose from 586 to 1,008 – a rise of 27%.") == (
        "“27%” does not fit its figures: from 586 to 1,008 is an increase of 72%."
    )
    assert message("The wait fell by a quarter, from 45 weeks to 36.") == (
        "“by a quarter” does not fit its figures: from 45 to 36 is a decrease of 20%."
    )
    assert message("The fund rose from $14,000 to $102,600, an increase of 730%.") == (
        "“730%” does not fit its figures: $102,600 is 733% of $14,000, which is an increase of 633%."
    )
    assert message("Calls fell from 80 to 100.") == "“fell” does not fit its figures: from 80 to 100 is an increase."
    assert message("12 of 48 (30%) slept.") == "“30%” does not fit its figures: 12 of 48 is 25%."


@pytest.mark.parametrize(
    "text",
    [
        "Calls rose from 586\nto 1,008 – an\nincrease of 27%.",
        "- Calls rose from 586 to 1,008 – an increase of 27%.",
        "> “Calls rose from 586 to 1,008 – an increase of 27%.”",
        "| Year | What |\n|---|---|\n| 2017 | from 586 to 1,008, an increase of 27% |",
        "## Calls rise from 586 to 1,008, an increase of 27%",
        "Calls rose from **586** to **1,008** – an *increase* of 27%.",
        "Calls.[^1]\n\n[^1]: From 586 to 1,008 – an increase of 27%.",
        "Calls rose from\N{NO-BREAK SPACE}586 to 1,008 – an increase of\N{NO-BREAK SPACE}27%.",
    ],
)
def test_it_is_found_wherever_it_stands(text: str) -> None:
    assert faults(text) == ["27%"]


def test_a_long_hostile_text_is_read_to_its_end() -> None:
    assert faults("from 586 to 1,008 an increase of 7% more than about " * 500) == ["7%"] * 500
    assert faults("1%" * 20_000) == []
