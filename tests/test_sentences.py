from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.sentences import sentences


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Hill and Dr. Moss met at No. 10.",
        "It opened at 9 a.m. on Monday.",
        "It opened at 9 a.m. Monday.",
        "The rate rose by 3.5 points.",
        "J. R. Moss wrote it.",
        "See p. 31 of the report.",
        "The report (2025, fig. 3) says so.",
        "“Is it open?” she asked.",
        "Stop It Now! runs it.",
        "It is held in St. Anne’s church.",
        "It rose\nto 40.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("It rose.  In 2017 1,008 rang.", ["It rose.", "In 2017 1,008 rang."]),
        ("It rose. 1,008 rang.", ["It rose.", "1,008 rang."]),
        ("“It rose.” “It fell.”", ["“It rose.”", "“It fell.”"]),
        ("Did it? No. It fell.", ["Did it?", "No.", "It fell."]),
        ("It shuts at 5 p.m. The café stays open.", ["It shuts at 5 p.m.", "The café stays open."]),
        ("It rose…\nIt fell", ["It rose…", "It fell"]),
        ("(It rose.) It fell!", ["(It rose.)", "It fell!"]),
        ("So did I. Others stayed.", ["So did I.", "Others stayed."]),
        ("  It rose.\N{NO-BREAK SPACE}It fell. ", ["It rose.", "It fell."]),
        ("", []),
    ],
)
def test_sentences_are_parted(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@given(st.text(alphabet="Aa1. !?”\n’(", max_size=60))
def test_sentences_stand_where_they_say_and_lose_no_word(text: str) -> None:
    found = list(sentences(text))
    assert all(text[one.start : one.end] == one.text for one in found)
    assert "".join("".join(one.text.split()) for one in found) == "".join(text.split())
