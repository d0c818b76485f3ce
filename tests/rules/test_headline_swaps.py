from __future__ import annotations

import pytest

from press.rules.conflicting_figure import check
from tests.fixtures import office, quoted, release, sound


def found(standfirst: str, text: str) -> list[str]:
    one = release(sound(text, {"Standfirst": standfirst}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("standfirst", "text", "figure"),
    [
        ("Keys for 46 homes.", "Tenants have moved into 64 homes on the quay.", "64"),
        ("Keys for 46 homes.", "Tenants have moved into 64 new homes.\n\nThe 64 homes are warm.", "64"),
        ("Crews go to 191 fires.", "There were 119 fires: 71 bonfires, 22 bins and 26 sheds.", "119"),
        ("A survey of 2,404 people.", "In 2026 the council asked 2,044 people aged 16 and over.", "2,044"),
        ("A hall for 11,580 opens in Marram.", "Marram has never had a hall for 11,850, or any hall.", "11,850"),
        ("Sent out: 1,386 letters.", "Some was said.\n\n| Letters |\n|---|\n| 1,368 |", "1,368"),
        ("Profit of £36.8m for the port.", "It grew.\n\n| £m | 2025 |\n|---|---:|\n| Profit | 38.6 |", "38.6"),
        ("Rents rise to £112.69 a week.", "On average tenants pay £121.69 from April, when rents rise.", "£121.69"),
        ("Firm fined £15,800.", "The firm was fined £18,500 on Tuesday 9 June 2026.", "£18,500"),
        ("Turnout in Marram reaches 43%.", "Turnout stood at 34.0% in Marram, of 900 voters.", "34.0%"),
        ("Trust lets all 46 homes.", "Every one of the 47 homes is let.", "47"),
        ("Keys for all of its 12 homes.", "The 13 homes were let in May. The 13 homes are warm.", "13"),
        ("Man, 47, is found.", "A man of 74 was found well.", "74"),
        ("Trust lets 46 family homes.", "On the quay 64 new homes are let.", "64"),
        ("Woman, 47, is found.", "In Marram a 74-year-old mother was well.", "74"),
        ("Cyclist, 47, dies.", "The cyclist, 74, was alone.", "74"),
        ("Cyclist, 47, is hit by a bus.", "A bus hit the man, aged 74, at noon.", "74"),
        ("A boy, 14, wins the race.", "A 41-year-old won the race in the rain.", "41"),
    ],
)
def test_two_digits_of_a_headline_swapped_are_found(standfirst: str, text: str, figure: str) -> None:
    assert found(standfirst, text) == [figure]


@pytest.mark.parametrize(
    ("standfirst", "text"),
    [
        ("Keys for 46 homes.", "The quay has 64 homes, and 46 of them are let."),
        ("Keys for 46 homes.", "The quay has 64 homes. Forty-six of the homes are let."),
        ("Keys for 46 homes.", "The quay has 64 homes, of which 18 wait for a roof."),
        ("Keys for 46 homes.", "The quay has 64 homes.\n\nThe last 18 homes wait for a roof."),
        ("Keys for 46 homes.", "Let are 28 flats and 18 houses.\n\nAll 64 homes will have a roof by May."),
        ("Keys for 46 homes.", "The trust has 64 tenants."),
        ("Keys for 46 homes.", "Tenants have moved into 47 homes on the quay."),
        ("Trust lets all 46 homes.", "The 47 tenants moved into 46 homes."),
        ("Trust lets all 46 homes.", "The trust has 47 tenants, 40 homes on the quay and six homes in Marram."),
        ("Trust lets all 46 homes.", "The quay has about 45 homes."),
        ("Keys for 46 homes.", "The trust has 164 homes, and 604 homes more in Marram."),
        ("Keys for about 46 homes.", "The trust has 64 homes."),
        ("Nearly 420 homes let.", "The trust has let 240 homes."),
        ("Keys for 44 homes.", "The trust has 44 homes."),
        ("Let: 420 homes.", "The trust has let 418 homes, and 240 homes in Marram."),
        ("Route 46 to stop at new homes.", "The trust has 64 homes on route 46."),
        ("It will be 12 May.", "It will be on 21 May, in the spring."),
        ("The doors open at 4.10pm.", "They shut at 4.01pm."),
        ("Some 58% of homes are let.", "Let are 42% in Marram; 85% have a door."),
        ("Burglary falls by 61%.", "Burglary fell by 60.7%, and thefts fell by 16%."),
        ("Fund of £54m opens.", "The fund is part of £45m from government."),
        ("Fund of £1.2m opens.", "The fund, of £1,200,000, is one of several. They come to £2.1m."),
        ("Council spends £21,000 on ramps.", "It spends £12,000 at schools, and £9,000 at baths, for ramps."),
        ("The fair drew 3,507 visitors.", "The market sold 3,570 tickets."),
        ("Stalls: 36.8 metres.", "It grew.\n\n| Stall | Metres |\n|---|---:|\n| Fish | 38.6 |"),
        ("Man, 47, is found.", "A man of 74 is well. He had been lost by a man of 47."),
        ("Man, 34, is robbed.", "The man, 43, was well.\n\nA man, 29, is held."),
        ("Keys for 46 homes.", "The trust will build 64 homes in all."),
        ("Only 67 runners finish.", "A field of 76 runners had set off."),
        ("The list falls by 1,320.", "There were 1,230 people on the list in March."),
        ("A ticket falls to £12.50.", "A ticket for a family costs £15.20."),
        ("Bus fare cut to £2.30.", "The fare for a return is £3.20."),
        ("Walk raises £24.10 a head for hospice.", "It costs the hospice £21.40 to stay open."),
        ("The walk raises £24.10 for hospice.", "Walkers raised £21.40 for the hospice last year."),
        ("Poll of 2,404 people.", "Of those asked, 2,044 people had a dog."),
        ("Turnout of 43% in Marram.", "In Harbour, turnout was 34%."),
        ("House prices rise 4.2% on the year.", "House prices rose by 2.4% on the quarter."),
        ("Jobs up 4.2% in a year.", "Jobs in a year rose by 2.4% in Marram."),
        ("Trains: 92% punctual.", "Some 29% of trains were early."),
        ("Report: 21 schools good.", "There are 12 nursery schools."),
        ("32 lambs born.", "The first 23 lambs were born in March."),
        ("Plan is backed by 86%.", "Some 68% back the plan strongly."),
        ("Vote: 52% back it.", "Another 25% back it with changes."),
        ("Trust lets all 16 boats.", "In 2024, 15 boats were let."),
        ("All 16 crew rescued.", "The lifeboat put out with 17 crew on board."),
        ("All 16 libraries open on Sunday.", "There are 36 libraries with those on wheels."),
        ("Man, 46, jailed for theft.", "A woman aged 64 was robbed. The thief is in jail."),
        ("Man, 46, dies in fire.", "A woman of 64 was led from the fire."),
        ("Man, 46, dies in fire.", "A 64-year-old woman was led from the fire."),
        ("Boy, 13, is found.", "A 31-year-old was arrested."),
        ("Teenager, 15, is found.", "A man of 51 was arrested."),
        ("Cyclist, 46, dies.", "The driver, 64, was well."),
        ("Man, 44, is found.", "A man of 44 was found."),
        ("Homes for over-65s.", "A man of 56 built them."),
    ],
)
def test_what_is_no_swap_passes(standfirst: str, text: str) -> None:
    assert found(standfirst, text) == []


def test_the_message_names_both() -> None:
    (fault,) = check(release(sound("Let are 64 homes.", {"Standfirst": "Keys for 46 homes."})), office())
    assert fault.message == "“64” here is “46” in the headline or the standfirst."
