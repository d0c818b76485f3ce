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
        "> “⟦The the⟧ library is shut.”",
        "It is shut (⟦The the⟧ library is old), and (⟦police police⟧) so. The crane (*Grus grus*, a bird) is here.",
        "It is shut (⟦the the⟧ library), he said—⟦the the⟧ door too.",
        "The doors of ⟦the the⟧ theatre open for ⟦a a⟧ adult, and ⟦in in⟧ inner Marram.",
        "We begin ⟦in in⟧ Marram. They bathe ⟦the the⟧ dog in ⟦a a⟧ sea, which is ⟦in in⟧ Marram.",
        "It gives ⟦support support⟧ to carers, and the ⟦food food⟧ is free.",
        "The lamp room ⟦is is⟧ warm. Its doors ⟦are are⟧ red, and the house in the street ⟦was was⟧ old.",
        "It opens ⟦on on⟧ Friday, and the council ⟦will will⟧ come. ⟦A a⟧ door opens.",
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
        "The lamp is what it was was, and who they are are, and the way the room is is sad; Marram as is is fine.",
        "The thing is is that all they were were lamps. The trouble that Marram was was over, she said.",
        "“The lamp is”, is how it ends. Nobody knows where the lamps are are from.",
        "The choir of Walla Walla sang with Duran Duran, The The and Bora Bora.",
        "“Never never land,” they sang, and “row row row your boat”, “ring ring”, “go go go”.",
        "It was sung: work work work, and gold, gold, gold.",
        "The house he lived in in May is where she came on on Monday, and carried on on foot.",
        "It is very very long; the tuk tuk is so so slow, bye bye.",
        "It is the door. The door is the, the word.",
        "Use `the the` in code, at www.the the-door.org, the-the and the the-door.",
        "Of the then thieves, an anchor and a apple tree, to today.",
        "He told her her lamp was out, and gave you you.",
        "The charges were phased in in April, and the budget is voted on on Thursday. He was sworn in in May.",
        "The lights are switched on on Friday. “We have been calling for for years, and paid for for a year.”",
        "“It is where we are at at the moment”, and he was on on Tuesday.",
        "We do this this summer. “The staff we have have been kind, and all that the town has has been given.”",
        "Will will be missed. Theresa May may come, for vitamin A a day. Rose rose to her feet.",
        "The support support workers give is vital, and so is all the care care staff give.",
        "The force takes a softly softly approach to mugs, plates, etc etc and chairs.",
        "Cranes (*Grus grus*), toads (Bufo bufo) and a badger, *Meles meles*, were seen.",
        "Tel: press.press press@press.example.org",
        "| the the | of of |\n| --- | --- |\n| the the | of of |",
        "    the the door",
    ],
)
def test_what_may_stand_twice_passes(body: str) -> None:
    assert RULE not in {one.rule for one in findings(sound(body))}


def test_in_another_language_nothing_is_known_of_words() -> None:
    assert RULE not in {one.rule for one in findings(sound("Mae hi yn yn agor.", {"Lang": "cy"}))}


def test_a_long_hostile_text_is_read_to_its_end() -> None:
    assert_found(RULE, "The lamp ⟦is is⟧ warm. " * 2_000)
    assert_found(RULE, "is " * 30_000)
