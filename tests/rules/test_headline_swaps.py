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
        ("Man, 44, is found.", "A man of 44 was found."),
        ("Homes for over-65s.", "A man of 56 built them."),
    ],
)
def test_what_is_no_swap_passes(standfirst: str, text: str) -> None:
    assert found(standfirst, text) == []


def test_the_message_names_both() -> None:
    (fault,) = check(release(sound("Let are 64 homes.", {"Standfirst": "Keys for 46 homes."})), office())
    assert fault.message == "“64” here is “46” in the headline or the standfirst."
