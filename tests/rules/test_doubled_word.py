"""Words that stand twice."""

from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "doubled-word"


@pytest.mark.parametrize(
    "body",
    [
        "The burglar ⟦ran ran⟧ from the house.",
        "It opens at ⟦the the⟧ door.",
        "It opens at ⟦the\nthe⟧ door of ⟦a a⟧ house.",
        "⟦The the⟧ door opens. ⟦Police police⟧ the road.",
        "It was seen ⟦in in⟧ Marram, and “⟦we we⟧ saw it”.",
        "- It is ⟦of of⟧ brass",
        "> “It is ⟦open open⟧.”",
        "It is **⟦the** the⟧ door.",
        "The manager said: “⟦The the⟧ books belong to everyone.”",
        "It opens (⟦of of⟧ brass), and *⟦we we⟧* saw it.",
        'It is "⟦open open⟧".',
        "See [⟦the the⟧ door](https://example.org/door).",
    ],
)
def test_a_word_that_stands_twice_is_found(body: str) -> None:
    assert_found(RULE, body)


def test_in_the_headline_too() -> None:
    assert_found(RULE, "It opens.", {"Title": "Trust opens ⟦a a⟧ night line for carers"})


@pytest.mark.parametrize(
    "body",
    [
        "He had had no lamp, and said that that was wrong.",
        "What it is is a lamp. Those who do do so at night, as far as it it can be.",
        "The choir of Walla Walla sang with Duran Duran, The The and Bora Bora.",
        "“Never never land,” they sang, and “row row row your boat”, “ring ring”, “go go go”.",
        "It was sung: work work work, and gold, gold, gold.",
        "The house he lived in in May is where she came on on Monday, and carried on on foot.",
        "It is very very long; the tuk tuk is so so slow, bye bye.",
        "It is the door. The door is the, the word.",
        "Use `the the` in code, at www.the the-door.org, the-the and the the-door.",
        "Of the then thieves, an anchor and a apple tree, to today.",
        "He told her her lamp was out, and gave you you.",
        "Tel: press.press press@press.example.org",
        "| the the | of of |\n| --- | --- |\n| the the | of of |",
        "    the the door",
        "The band (The The) sang “Walla Walla”, *Duran Duran* and “that that is is”.",
        "He said “the” the way that others say it, and (a) a lamp and [b] b.",
    ],
)
def test_what_may_stand_twice_passes(body: str) -> None:
    assert RULE not in {one.rule for one in findings(sound(body))}


def test_in_another_language_nothing_is_known_of_words() -> None:
    assert RULE not in {one.rule for one in findings(sound("Mae hi yn yn agor.", {"Lang": "cy"}))}
