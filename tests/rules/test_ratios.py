from __future__ import annotations

import pytest

from press.rules.wrong_change import check
from tests.fixtures import office, quoted, release, sound


def found(text: str) -> list[str]:
    one = release(sound(text))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("Of 12,240 homes 1,359 (11.1%) had no alarm that worked. That’s one in six.", "one in six"),
        ("Some 11% of homes, or one in six, have none.", "one in six"),
        ("No lamp have 22 per cent of all homes (more than 1 in 3).", "1 in 3"),
        ("Some 5% said no. The others were 11%, as we feared. That is one in six.", "one in six"),
        ("In all 40% – two in three – walk.", "two in three"),
    ],
)
def test_a_ratio_that_is_not_the_percentage_is_found(text: str, ratio: str) -> None:
    assert found(text) == [ratio]


@pytest.mark.parametrize(
    "text",
    [
        "Of 12,240 homes 1,359 (11.1%) had no alarm that worked. That’s one in nine.",
        "Some 11% of homes, or one in nine, have none; 30%, or about one in three, have two.",
        "Nearly one in four homes (22%) have none, and more than one in five (23%) have one.",
        "Some 52%, or one in two, walk; 17% (one in six) ride; 3 in 10 (30%) do neither.",
        "Three-quarters (74%) walk, and 8 in ten would.",
        "Some 11% of homes have none. One in six of those in Marram does.",
        "One in six homes has none, and one in nine (11%) has two.",
        "One in six of the 40% (all of them old) has none.",
        "In Marram 11% have none, or one in six where nobody rings.",
        "The share rose by 11%. That is one in three more.",
        "Of homes, 11% have none, or so one in six told us.",
        "Fewer than 1% (1 in 150) have it.",
        "Rates are up 20% (one in three).",
        "Some 5% said no and 11% did not know. That’s one in six.",
        "Some 5 per cent said no, and 11 per cent did not know. That is one in six.",
        "The bill went up by 11% (one in nine months).",
    ],
)
def test_what_goes_together_or_tells_of_something_else_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Some 11% of homes, or one in six, have none.", "“one in six” does not fit “11%”: it would be 17%."),
        ("Some 70 per cent (1 in 300) have none.", "“1 in 300” does not fit “70 per cent”: it would be 0.33%."),
    ],
)
def test_the_message_says_what_it_would_be(text: str, message: str) -> None:
    (fault,) = check(release(sound(text)), office())
    assert fault.message == message
