from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "run-in-lines"


@pytest.mark.parametrize(
    "text",
    [
        "**What:** the lamp room opens\n⟦**When:**⟧ 10am on Friday\n**Where:** Harbour Road",
        "What: the lamp room opens\n⟦When:⟧ 10am on Friday",
        "Come and see.\n**What:** the lamp room\n⟦**Meeting point:**⟧ Harbour Road",
        "Contact: Sam Example\n⟦Tel:⟧ by the desk\nEmail: by the desk",
        "> What: the lamp room\n> ⟦When:⟧ on Friday",
        "What: the lamp room  \nWhen: on Friday\n⟦Where:⟧ Harbour Road",
        "Taking part in it:\nHarbour Trust\n⟦Marram Library⟧\nQuayhead School",
        "Pictures:\n\nHarbour Trust\n⟦1 Harbour Road⟧\nMarram\nMA1 1AA",
        "Sam Example\n⟦Keeper of the lamp room⟧\nHarbour Trust",
    ],
)
def test_lines_that_run_together(text: str) -> None:
    assert_found(RULE, text.replace("⟦**", "**⟦").replace("**⟧", "⟧**"))


@pytest.mark.parametrize(
    "text",
    [
        "**What:** the lamp room\n\n**When:** on Friday",
        "**What:** the lamp room  \n**When:** on Friday  \n**Where:** Harbour Road",
        "What: the lamp room<br>\nWhen: on Friday",
        "What: the lamp room\\\nWhen: on Friday",
        "- What: the lamp room\n- When: on Friday",
        "The keeper asked one thing:\nwhy nobody had come.",
        "He had two aims: to listen, and\nHarbour Road: to be seen there.",
        "There is one question: who will\npay? The trust has an answer: nobody.",
        "    What: the lamp room\n    When: on Friday",
        "| What: | When: |\n| --- | --- |\n| Lamp: a | Day: b |",
        "Doors open at 10:30\nTea: at 11:00",
        "Harbour Trust  \nMarram Library  \nQuayhead School",
        "Harbour Trust<br>\nMarram Library<br>\nQuayhead School",
        "Harbour Trust\\\nMarram Library\\\nQuayhead School",
        "- Harbour Trust\n- Marram Library\n- Quayhead School",
        "It takes in the towns of\nMarram, Quayhead and\nOstler’s Green.",
        "The room was opened in\nMarram by the keeper of the\nHarbour Trust, Sam Example",
        "The prize was given to the keeper, Sam\nExample, at Marram Library in the Old\n"
        "Town Hall of Quayhead on Saturday night\nby the mayor.",
        "Der Preis ging am Samstag in der alten\nBibliothek von Marram an die beiden\nLeiter des Hauses\nübrigens.",
        "Harbour Trust\nMarram Library",
        "There are three ways:\n1. to wait\n2. to leave\n3. to stay",
        "There are three ways:\nA) to wait\nB) to leave\nC) to stay",
    ],
)
def test_lines_that_stand_alone_and_sentences(text: str) -> None:
    assert [one for one in findings(sound(text)) if one.rule == RULE] == []


def test_it_says_which_two_and_what_to_do() -> None:
    (found,) = [one for one in findings(sound("**What:** the lamp room\n**When:** on Friday")) if one.rule == RULE]
    assert found.message == "“When:” is printed on one line with “What:”, in one paragraph."
    assert found.fix == "Leave an empty line between the two, and between the lines below that belong to them."
    assert found.level == "warning"
