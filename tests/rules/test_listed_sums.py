from __future__ import annotations

import pytest

from press.rules.wrong_sum import check
from tests.fixtures import office, quoted, release, sound


def found(text: str) -> list[tuple[str, str]]:
    """Each total that is found wrong, and what is told of the sum."""
    one = release(sound(text))
    return [(quoted(one, fault.span), fault.message.partition("add up to ")[2]) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("text", "total", "told"),
    [
        (
            "There were 119 fires: 17 bonfires out of hand, 22 of rubbish, 14 of sheds, seven of cars, four in homes "
            "and one, at the lane’s end, of a thatched barn.",
            "119",
            "65; with 71 for 17 it would be right.",
        ),
        ("Of 1,906 reports, 1,774 came by letter, 149 by post and 13 by hand.", "1,906", "1,936."),
        (
            "Of the 412 calls, 218 were about noise, 121 about cats and 37 about lamps.",
            "412",
            "376; with 73 for 37 it would be right.",
        ),
        (
            "The night brought 119 calls: 71 about noise, 22 about smoke and 62 others.",
            "119",
            "155; with 26 for 62 it would be right.",
        ),
        ("Papers rejected came to 236 (0.6% of those cast): 171 blank, 58 unclear and 34 torn.", "236", "263."),
        (
            "The quay has 120 homes – 47 to rent, 31 to buy, and 15 for either.",
            "120",
            "93; with 74 for 47 it would be right.",
        ),
    ],
)
def test_a_slip_in_a_list_or_its_total_is_found(text: str, total: str, told: str) -> None:
    assert found(text) == [(total, told)]


@pytest.mark.parametrize(
    "text",
    [
        "There were 119 fires: 71 bonfires, 22 of rubbish and 26 of sheds.",
        "Of the 412 calls, 218 were about noise, 121 about cats and 73 about lamps.",
        "Of the 412 calls, 218 were about noise, 121 about cats and 12 about lamps.",
        "Of the 412 calls, 218 were about noise, 121 about cats, 100 about both and three about neither.",
        "Of the 412 calls, 218 were about noise, 121 about cats, 100 about lamps and three about others.",
        "Of 1,906 reports, 1,744 came by letter, 152 by post and 13 by hand.",
        "Of the 412 calls, 218 were about noise.",
        "Of the 412 calls, 218 (52.9%) were about noise, 121 about cats and 37, on 3 May alone, about lamps.",
        "There were 119 fires in 44 streets: 17 bonfires, 22 of rubbish and 26 of sheds.",
        "In 2025 the line took 120 calls: 47 at night, 31 by day, 15 on Sundays.",
        "The house has 120 beds: 47% are let, 31% are not and 15% are old.",
        "It takes 120 minutes: 47 to get there, 5.30pm to eat and £15 to come home.",
        "We counted 56 birds: 13 gulls, 14 terns and 11 knots.",
        "Of the 412 calls, 218 were about noise, 121 about cats and 37 about lamps; the rest were wrong numbers.",
        "Of the 412 calls, 218 were about noise, 121 about cats and 37 about lamps. The rest told of nothing.",
        "The series has 120 films: 47 shown in June, 31 in July, 15 in August and the others in the autumn.",
        "The fleet of 120 boats includes: 47 trawlers, 31 tugs and 15 yachts.",
        "More than 120 people came: 47 by bus, 31 by train and 15 on foot.",
        "Nearly 120 came: 47 by bus, 31 by train and 15 on foot.",
        "Room 412: 218 chairs, 121 tables and 37 lamps.",
        "Goals by 120 players: 47 for Moss, 31 for Reed and 15 for Marsh.",
        "It reached 1,906 people: 1,774 online, 149 by post and 13 by phone, some of them twice.",
        "Of 1,906 people, 1,774 had a phone, 149 a pager and 13 a fax.",
        "It opened at 10: 119 came, 17 left, 22 ate and 26 sang.",
    ],
)
def test_what_may_be_right_passes(text: str) -> None:
    assert found(text) == []
