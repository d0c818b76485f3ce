from __future__ import annotations

import pytest

from tests.fixtures import findings, sound
from tests.rules.marked import assert_found

RULE = "run-in-list"


@pytest.mark.parametrize(
    "text",
    [
        "Two aims:\n⟦-⟧ to listen\n- to ring back",
        "Two aims:\n⟦*⟧ to listen\n* to ring back",
        "Two aims:\n  ⟦1.⟧ to listen\n  2. to ring back",
        "Two aims:\n⟦1)⟧ to listen\n2) to ring back",
        "⟦•⟧ to listen\n• to ring back",
        "Two aims:\n\n⟦•⟧to listen\n•to ring back",
        "Calls by month:\n⟦| Month | Calls |⟧\n|---|---|\n| May | 61 |",
        "⟦| Month | Calls |⟧\n|---|\n| May | 61 |",
        "⟦| Month | Calls |⟧\n| May | 61 |",
        "⟦·⟧\tYour letter\n·\tYour passport",
        "Bring:\n⟦·⟧\tYour letter\n·\tYour passport",
        "Bring:\n\n⟦o⟧\tYour letter\no\tYour passport",
        "Bring:\n⟦§⟧\tYour letter\n§\tYour passport",
        "⟦•⟧ to listen\n• to ring back\n\nAnd:\n\n⟦•⟧ to wait\n• to go",
        "⟦•⟧ to listen\n\n• to ring back\n\n• to wait",
        "⟦•⟧ to listen\n• to ring back\n\nAgain:\n\n⟦•⟧ to listen\n• to ring back",
        "Aims:\n⟦-⟧ to listen\n- to ring\n\nBring\n⟦-⟧ to listen\n- to wait",
        "Aims:\n⟦-⟧\tto listen\n-\tto ring\n\nBring:\n\n⟦·⟧\tYour letter\n·\tYour key",
        "⟦| Month\t| Calls |⟧\n| May\t| 61 |",
        "Two aims:\n⟦•⟧ to listen\n\n• to ring back",
        "⟦·⟧\tYour letter\n\n·\tYour passport\n\nIt was busy.\n\n⟦o⟧\tYour key\n\no\tYour bag",
        "> ⟦•⟧ to listen\n>\n> • to ring back",
        "⟦▪⟧\tYour letter\n▪\tYour passport",
        "⟦–⟧\tYour letter\n–\tYour passport",
        "⟦·⟧\t**Your letter**\n·\t[Your passport](https://www.harbourtrust.example/)",
        "⟦·⟧\tA bed[^1] & tea\n·\tThe <b>key</b>\n\n[^1]: Harbour Trust, 2026.",
        "\N{NO-BREAK SPACE}⟦o⟧\tYour letter\n\N{NO-BREAK SPACE}o\tYour passport",
        "⟦•⟧\tYour papers\n\to\tYour letter\n\to\tYour passport",
        "Bring:\n⟦·⟧\tYour papers\n\to\tYour letter",
        "> ⟦·⟧\tYour letter\n> ·\tYour passport",
        "⟦Clinic\tOpens\tFlu doses⟧\nWrexham\tin December\t1,200",
        "Opening:\n⟦Clinic\tOpens\tFlu doses⟧\nWrexham\tin December\t1,200\nMold\tin May\t1,300",
        "⟦Clinic\tFlu doses⟧\nWrexham\t1,200",
        "⟦**Clinic**\t**Doses**⟧\n[Wrexham](https://www.harbourtrust.example/)\t1,200",
        "> ⟦Clinic\tFlu doses⟧\n> Wrexham\t1,200",
        "⟦Clinic\t\tFlu doses⟧\nWrexham\tin May\t1,200",
        "⟦Ward\tBeds⟧\n1\t24\n2\t30",
        "⟦Clinic\tDoses⟧\nWrexham\t1,200\n\nIt was busy.\n\n⟦Ward\tBeds⟧\nWest\t24",
    ],
)
def test_a_list_or_a_table_that_is_printed_as_text_is_found(text: str) -> None:
    assert_found(RULE, text)


@pytest.mark.parametrize(
    ("text", "message", "fix"),
    [
        (
            "Two aims:\n- to listen\n- to ring back",
            "The list that begins with “-” is printed as part of a paragraph.",
            "Leave an empty line before it, and another where the text goes on behind it.",
        ),
        (
            "1) listen\n2) ring back",
            "The list that begins with “1)” is printed as part of a paragraph.",
            "Leave an empty line before it, and another where the text goes on behind it. "
            "Write “1.” for “1)”, and each of its numbers so.",
        ),
        (
            "• to listen\n• to ring back",
            "“•” begins no list, and is printed as it stands.",
            "Begin each item with “- ”, on its own line, and leave an empty line before the first and behind the last.",
        ),
        (
            "o\tYour letter\no\tYour passport",
            "“o” begins no list, and is printed as it stands.",
            "Begin each item with “- ”, on its own line, and leave an empty line before the first and behind the last.",
        ),
        (
            "Calls by month:\n| Month | Calls |\n|---|---|\n| May | 61 |",
            "“| Month | Calls |” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table.",
        ),
        (
            "Calls by month:\n| Month | Calls |\n| May | 61 |",
            "“| Month | Calls |” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table, and write below its first row one of dashes, | --- | --- |, with as "
            "many columns.",
        ),
        (
            "Calls by month:\n| Month | Calls |\n|---|\n| May | 61 |",
            "“| Month | Calls |” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table, and write below its first row one of dashes, | --- | --- |, with as "
            "many columns.",
        ),
        (
            "| Month | Calls |\n|---|\n| May | 61 |",
            "“| Month | Calls |” is printed as it stands, not as a row of a table.",
            "Leave an empty line before the table, and write below its first row one of dashes, | --- | --- |, with as "
            "many columns.",
        ),
        (
            "Clinic\tOpens\tFlu doses\nWrexham\tin December\t1,200",
            "“Clinic Opens Flu doses” is printed as part of a paragraph, not as a row of a table: tabs "
            "make no columns.",
            "Write each row with strokes, the first as “| Clinic | Opens | Flu doses |”, and below that "
            "“| --- | --- | --- |”; leave an empty line before and behind the table.",
        ),
    ],
)
def test_each_is_told_what_it_was_meant_for(text: str, message: str, fix: str) -> None:
    (found,) = findings(sound(text))
    assert (found.rule, found.message, found.fix) == (RULE, message, fix)


@pytest.mark.parametrize(
    "text",
    [
        "Two aims:\n\n- to listen\n- to ring back",
        "Two aims:\n\n1. to listen\n2. to ring back",
        "| Month | Calls |\n|---|---|\n| May | 61 |",
        "- to listen\n  and to wait\n- to ring back",
        "The line opened in May\n- and that was late -\nin 61 towns.",
        "They met on page\n12. The next page said why, and page\n14. had pictures.",
        "It rose from 4\n+ 5 to 9.",
        "    - to listen\n    - to ring back",
        "```\nText:\n- one\n- two\n```",
        "> Two aims:\n>\n> - to listen\n> - to ring back",
        "Bring tea ·\nor cake · or both\n· at noon.",
        "The sign read H\no and then\no once more.",
        "– Is it late?\n– It is.\n– Then go.",
        "— Is it late?\n— It is.",
        "Bring:\n·\tYour letter",
        "• to listen",
        "• to listen\n\nIt was busy.\n\n• to ring back",
        "It was busy.\n\n• • •\n\n• • •\n\nIt was late.",
        "– It is late.\n\n– It is.",
        "See the law,\n§ 12 and\n§ 14 of it.",
        "- Bring:\n\n    - Your letter\n    - Your passport",
        "```\n·\tYour letter\n·\tYour passport\n```",
        "Clinic\tOpens\nIt was busy.",
        "It was busy\tand loud.",
        "Clinic\tOpens\tFlu doses\nWrexham\tin May",
        "It was busy.\n\tIt was loud.\n\tIt was late.",
        "It was busy.\t\nIt was loud.\t\nIt was late.",
        "```\nClinic\tDoses\nWrexham\t1,200\n```",
        "It was `a\tb` here,\nand `c\td` there.",
        "| Clinic | Doses |\n|---|---|\n| Wrexham\t| 1,200 |\n| Mold\t| 1,300 |",
        "1.\tto listen\n2.\tto ring back",
        "-\tto listen\n-\tto ring back",
        "Mornings:\tten to twelve  \nEvenings:\tsix to eight  ",
        "Clinic\tDoses\n\nWrexham\t1,200",
    ],
)
def test_lists_and_tables_and_mere_dashes_are_none(text: str) -> None:
    assert_found(RULE, text)


def test_a_bullet_is_found_where_it_stands_and_not_in_the_headline() -> None:
    assert_found(RULE, "⟦•⟧\tto listen\n•\tto ring back", {"Title": "Trust • opens a night line for carers"})
