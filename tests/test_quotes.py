from __future__ import annotations

import pytest

from press.quotes import is_spoken
from press.release import Release
from tests.fixtures import release, sound

QUOTE = "> “It is good.”"


def read(body: str) -> Release:
    return release(sound(body))


@pytest.mark.parametrize(
    "line",
    [
        "The manager said:",
        "A spokesperson for the trust added:",
        "“No,” the manager says:",
        "She commented:",
        "The chair explained to members:",
        "He told the inquiry on Monday:",
        "The report of 2025 states:",
        "The letter reads:",
        "The chair of the trust warned again last night:",
        "The **manager** SAID:",
        "Dywedodd llefarydd ar ran yr ymddiriedolaeth, sy’n rhedeg y llinell gymorth i ofalwyr ers 1998:",
        "Ychwanegodd:",
    ],
)
def test_who_speaks_is_the_line_before_that_says_so(line: str) -> None:
    (quote,) = read(f"{line}\n\n{QUOTE}").quotes
    assert quote.speaker == line.replace("*", "")
    assert quote.paragraphs == ("“It is good.”",)


@pytest.mark.parametrize(
    "before", ["The line opens.", "What the manager said", "## The manager said:", "- The manager said:", "It is for:"]
)
def test_other_lines_name_no_speaker(before: str) -> None:
    (quote,) = read(f"{before}\n\n{QUOTE}").quotes
    assert quote.speaker == ""


def test_a_line_that_names_nobody_is_told_with_the_one_that_did() -> None:
    said = "Sam Example, chair of the trust, said:"
    lines = (said, "She added:", "She went on to say:", "Jo Example, a neighbour, said:", "They added:")
    found = read("\n\n".join(f"{line}\n\n{QUOTE}" for line in lines)).quotes
    assert [quote.speaker for quote in found] == [
        said,
        f"{said} … She added:",
        f"{said} … She went on to say:",
        "Jo Example, a neighbour, said:",
        "Jo Example, a neighbour, said: … They added:",
    ]


@pytest.mark.parametrize(
    "between",
    [
        "Jo Example opened the door.\n\nShe added:",
        "- Jo Example\n\nShe added:",
        "Jo Example came. She added:",
        "## More\n\nShe said:",
    ],
)
def test_who_is_meant_by_a_line_that_names_nobody_is_not_guessed(between: str) -> None:
    (_, quote) = read(f"Sam Example said:\n\n{QUOTE}\n\n{between}\n\n{QUOTE}").quotes
    assert quote.speaker == between.rpartition("\n")[2]


def test_a_quote_that_opens_the_release_has_no_speaker() -> None:
    (quote,) = read(QUOTE).quotes
    assert quote.speaker == ""


def test_a_long_quote_keeps_its_paragraphs() -> None:
    (quote,) = read("She said:\n\n> “One\n> line.\n>\n> “Two.”").quotes
    assert quote.paragraphs == ("“One line.", "“Two.”")


def test_a_quote_keeps_its_lists() -> None:
    (quote,) = read(
        "She said:\n\n> “We want:\n>\n> - a door,[^1]\n> - a *lock*.\n>\n> “No more.”\n\n[^1]: Source."
    ).quotes
    assert quote.paragraphs == ("“We want:", "a door,", "a lock.", "“No more.”")


def test_quotes_are_numbered_and_have_addresses() -> None:
    found = read(f"She said:\n\n{QUOTE}\n\nHe added:\n\n> “Very good.”")
    assert [(quote.number, quote.speaker) for quote in found.quotes] == [(1, "She said:"), (2, "He added:")]
    assert found.body.count('<blockquote id="quote-') == 2
    assert '<blockquote id="quote-2">\n<p>“Very good.”</p>' in found.body


def test_a_quote_within_another_is_part_of_it() -> None:
    (quote,) = read("> “One.”\n>\n> > “Two.”").quotes
    assert quote.paragraphs == ("“One.”", "“Two.”")


def test_passages_know_the_quote_they_stand_in() -> None:
    found = read(f"She said:\n\n{QUOTE}\n\nThe line opens.")
    assert [(passage.text, passage.quote) for passage in found.passages if passage.part == "body"] == [
        ("She said:", 0),
        ("“It is good.”", 1),
        ("The line opens.", 0),
    ]


def test_what_is_quoted_for_editors_is_no_quote_of_the_release() -> None:
    assert release(sound() + f"\nThe report states:\n\n{QUOTE}\n").quotes == ()


@pytest.mark.parametrize(
    ("before", "spoken"),
    [
        ("She said: “We open", True),
        ("She said: “We open.” Then", False),
        ('She said: "We open', True),
        ("She is", False),
    ],
)
def test_who_speaks_goes_on_until_the_marks_close(before: str, spoken: bool) -> None:
    assert is_spoken(f"{before} at ten.", len(before)) is spoken
