"""Texts that only somebody who means harm would write are refused before Markdown takes hours over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.limits import excess
from press.markup import Unparsable, render
from tests.fixtures import findings, sound

HOSTILE = (
    "[a](http://", "(a)[", "![a](", "[a][", "[", "[^a", "[[a]", "<a ", "<![CDATA[", "<http://a", "x <!-- a --> ",
    "*[a]: b\n", "# a\n", "---\n", "=\n", "***\n", "_ _ _\n",
    "a\n-\t\n", "*\t*\t*\n", "_\t_\t_\n",
    "\\*", "*a* ", "`a` ", "&amp; ", "[a](b) ", f"\\* {'x' * 300}", "```x\n", "~~~ x\n", '``` hl_lines="\n',
)  # fmt: skip
CONTENT = Path(__file__).parent.parent


@pytest.mark.parametrize("piece", HOSTILE)
def test_what_takes_markdown_hours_is_refused_at_once(piece: str) -> None:
    with pytest.raises(Unparsable, match=r"^The text has more than [\d,]+ .+, so that it would take hours to read\.$"):
        render(piece * (1_900_000 // len(piece)))


def test_it_is_a_finding_of_the_file() -> None:
    (finding,) = findings(sound("[a](http://" * 600))
    assert (finding.rule, finding.place.line) == ("unreadable-file", 6)
    assert finding.message.startswith("The text has more than 500 links, “[…](”, whose address is not closed")
    assert finding.fix == "Take that part out and write it plainly."


@pytest.mark.parametrize(
    "text",
    [
        "See [the count](https://harbour.example.org/count) and [^1].\n" * 5000,
        "| a | [b](https://harbour.example.org) | p < 0.05 |\n" * 900,
        "A line.<!-- a -->\n\n" * 900,
        "## A heading\n\nA line.\n\n---\n\n" * 900,
        "- an item\n* * *\n" * 900,
        "*a* & `b` in _all_ of [them](c)\n\n" * 20_000,
        "_" * 100 + "\n" + "Name: " + "_" * 100 + "\\*\n",
        "_" * 1_900_000,
        ("Salt & pepper\\* and *oil*. " * 3000 + "\n\n") * 8,
        "```\na line of code\n```\n\n" * 400,
        "~~~~\n~~~\n~~~~\n\n" * 300,
        '``` {hl_lines="2"}\nhl_lines\n```\n\n' * 50,
        "a < b and (c) and [d] and *e*\n" * 900,
    ],
)
def test_a_great_deal_of_what_people_write_is_not(text: str) -> None:
    assert excess(text) == ""


def test_no_release_of_ours_comes_near() -> None:
    files = [*CONTENT.glob("content/**/*.md"), *CONTENT.glob("tests/releases/**/*.md")]
    assert len(files) > 40
    assert [file for file in files if excess(file.read_text("utf-8") * 20)] == []
