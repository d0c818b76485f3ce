from __future__ import annotations

import pytest

from press.rules.retold import is_of_another_time, is_retold

SAID = "Two men charged after robbery in Leeds"


@pytest.mark.parametrize(
    "told",
    ["Three men were charged after a robbery in Leeds.", "Police have charged three men after the Leeds robbery."],
)
def test_the_same_words_and_few_more_tell_the_same(told: str) -> None:
    assert is_retold(SAID, told)


@pytest.mark.parametrize(
    "told",
    [
        "Three men were charged in Leeds.",
        "Three men were charged after a robbery in Leeds last year.",
        "Three men were charged after a robbery in Leeds and Bradford.",
        "Three other men were charged earlier after a robbery in Leeds.",
        "Three men were charged after the robbery of a bank, two shops, a stall and a tax office in wet Leeds rain.",
    ],
    ids=["a word is missing", "another time", "another name", "another case", "too many words more"],
)
def test_what_may_be_about_something_else_does_not(told: str) -> None:
    assert not is_retold(SAID, told)


def test_a_time_that_both_speak_of_is_the_same() -> None:
    assert not is_of_another_time("Six cars a day are stolen", "Nine cars a day are stolen")
    assert is_of_another_time("Twelve cars are stolen", "Six cars a day are stolen")
