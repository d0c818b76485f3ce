from __future__ import annotations

import pytest

from press.rules.unclosed_quote import check
from tests.fixtures import office, quoted, release, rules, sound


def faults(text: str) -> list[str]:
    one = release(sound(text))
    return [fault.message for fault in check(one, office()) if quoted(one, fault.span) in set("“”\"‘'")]


def test_a_pair_that_is_the_wrong_way_round_is_told_in_its_own_words() -> None:
    assert faults("He said ”We will open.“") == [
        "The quotation that ends “He said” has no opening mark.",
        "The mark behind “He said ”We will open.” opens a quotation, and none follows.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was in “the class of ’86, she said.", "the class of ’86, she said"),
        ("The manager said:\n\n> “We will open in May.\n\nThe house is new.", "We will open in May"),
        ("> “One.\n>\n> “Two.\n\nThe house is new.", "Two"),
        ("> “One.\n>\n> Two.”\n\nThe house is new.", "One"),
        ("“We will open,” she said. “It is new.", "It is new"),
        ("“We will open, she said.", "We will open, she said"),
        ('"We will open," she said. "It is new.', "It is new"),
        ("“He said ‘yes to me.”", "yes to me"),
        ("‘We will open,’ she said. ‘We won’t close.", "We won’t close"),
        ("The “new“ house.", "new“ house"),
        ("“We will:\n\n- open\n- close.\n\nThe house is new.", "We will:"),
        ("- “We will open.\n\nThe house is new.", "We will open"),
        ("House.[^1]\n\n[^1]: The report says: “We will open.", "We will open"),
    ],
)
def test_a_quotation_that_is_not_closed_is_found(text: str, words: str) -> None:
    assert faults(text) == [f"The quotation that begins “{words}” is not closed."]


def test_a_quotation_that_nobody_opened_is_found() -> None:
    assert faults("We will open,” she said.") == ["The quotation that ends “We will open,” has no opening mark."]


@pytest.mark.parametrize(
    "text",
    [
        "> “One.\n>\n> “Two.\n>\n> “Three.”\n\nThe house is new.",
        "> “One.”\n>\n> “Two.”",
        "“One.\n\n“Two.”",
        '"One.\n\n"Two."',
        "> No marks at all.\n>\n> Two.",
        "“We will:\n\n- open\n- close.”\n\nThe house is new.",
        "“We will:\n\n- open\n- close.\n\n“It is new.”",
        "“He said ‘yes’ to me,” she said. “So ‘no’.”",
        "‘He said “yes” to me,’ she said.",
        "It is ‘new’, and so is the boys’ room. ’Tis the ’90s, rock ’n’ roll, and John’s.",
        "It's 'new', and so is the boys' room. 'Tis so.",
        'The pipe is 6" wide, 5\'10" long, and 6’2” high; the screen is a 14” screen.',
        "She told “the class of ’86”, “of '87” and \"of '88\" of “the winter of ’62/’63”.",
        "“We were ‘the boys of ’66’,” she said. “He was in the class of ’86.”",
        "“It is 6'2” wide, and of ’86.”",
        'The tall lamp is 8" high, the small one 7½".',
        '"The 6" wide pipe broke," she said.',
        'The table gives " for the same.',
        "The **“new”** house, and “[the old one](https://harbour.example.org)”.",
        "Sie sagte: „Guten Tag“ und ging.",
        "    “Code is no text.",
        "“We will open,”\nshe said. “It\nis new.”",
        "&amp;ldquo;We will open,” she said.",
        "“We will open,&amp;rdquo; she said.",
        "“One.\n\n&amp;#8220;Two.”",
        "‘We will open,&amp;rsquo; she said.",
    ],
)
def test_sound_quotations_pass(text: str) -> None:
    assert faults(text) == []


def test_the_head_is_looked_at_too() -> None:
    one = release(sound(header={"Title": "‘We will open: trust promises a house", "Standfirst": "It is “new."}))
    assert [quoted(one, fault.span) for fault in check(one, office())] == ["‘", "“"]


@pytest.mark.parametrize("title", ["“We will open&rdquo;: trust promises a house", "‘We will open&#8217;, says trust"])
def test_a_mark_that_is_printed_as_a_code_has_its_own_finding(title: str) -> None:
    assert rules(sound(header={"Title": title})) == ["html-entity"]
