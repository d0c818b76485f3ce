"""Python-Markdown as it is set up here: it leaves out no form that the text has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import SubstituteTagInlineProcessor

from press.dialect import Definition, dialect


class _Heading(HashHeaderProcessor):
    RE = re.compile(HashHeaderProcessor.RE.pattern.replace("#{1,6}", r"#{2,6}|#(?!\w)"))


def as_it_comes() -> Markdown:
    """Python-Markdown with the same extensions, which tries every form everywhere."""
    notes = FootnoteExtension(SEPARATOR="-", SUPERSCRIPT_TEXT="({})", USE_DEFINITION_ORDER=True)
    others = ["abbr", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "sane_lists"]
    markdown = Markdown(extensions=[*others, notes], output_format="html")
    markdown.parser.blockprocessors.register(_Heading(markdown.parser), "hashheader", 70)
    markdown.inlinePatterns.register(SubstituteTagInlineProcessor(r"(?<!\\)\\\n", "br"), "hard_break", 185)
    markdown.treeprocessors.deregister("footnote-duplicate")
    return markdown


def made(text: str) -> tuple[str, list[Definition]]:
    markdown, notes = dialect()
    markdown.reset()
    return markdown.convert(text), notes.met


# Each form of a block and of a piece of text, and what they are made of.
BLOCKS = (
    *("# One\n", "One\n===\n", "One\n---\n", "***\n", "- - -\n", "___\n", "* one\n* two\n", "+ one\n", "1. one\n"),
    *(
        "> one\n",
        "    code\n",
        "\tcode\n",
        "```\ncode\n```\n",
        "~~~\n",
        "a | b\n--|--\n1 | 2\n",
        "| a |\n|---|\n| 1 |\n",
    ),
    *("term\n: text\n", ":   text\n", "[^1]: note\n", "[^2]:\n    note\n", "*[NHS]: health\n", "[x]: https://a.test\n"),
    *("[x]:\n  <https://a.test>\n  'title'\n", "<div markdown=1>\n*a*\n</div>\n", "<p>a</p>\n", "<!-- a -->\n", "\n"),
)
INLINE = (
    *("`a`", "\\*", "[^1]", "[^2]", "[x][x]", "[x] [x]", "[x][]", "[x]", "[a](b)", "[a] (b)", "![a](b)", "![x][x]"),
    *("![x]", "<https://a.test>", "<a@a.test>", "a  \nb", "<b>a</b>", "&amp;", "&", "*a*", "**a**", "_a_", "__a__"),
    *(
        "NHS",
        " ",
        " \n",
        "\t",
        "\r",
        "\x03",
        "\n",
        "word",
        "{: .a}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "|",
        ":",
        "#",
        "-",
        "\x02",
    ),
)
TEXTS = st.lists(st.sampled_from((*BLOCKS, *INLINE, "\n\n")), max_size=12).map("".join)


@given(TEXTS)
def test_it_makes_what_python_markdown_makes_that_tries_every_form_everywhere(text: str) -> None:
    assert made(text)[0] == as_it_comes().convert(text)


def test_every_definition_of_a_note_is_met_and_those_of_the_text_before_are_forgotten() -> None:
    assert made("a[^1]\n\n[^1]: one\n\n[^1]: two\n")[1] == [Definition("1", "one"), Definition("1", "two")]
    assert made("a")[1] == []


def test_a_backslash_at_the_end_of_a_line_ends_it() -> None:
    assert made("Tel: one\\\nWeb: two")[0] == "<p>Tel: one<br>\nWeb: two</p>"
    assert made("one\\\\\ntwo `three\\\nfour`")[0] == "<p>one\\\ntwo <code>three\\\nfour</code></p>"
    assert made("one\\")[0] == "<p>one\\</p>"


def test_each_of_many_references_to_a_note_has_a_name_of_its_own() -> None:
    text = "[^1] [^b-1] [^1] [^2]" * 12 + "\n\n[^1]: one\n[^2]: two\n[^b-1]: three\n"
    assert made(text)[0] == as_it_comes().convert(text)
    html, _ = made("[^1] " * 20_000 + "\n\n[^1]: one\n")
    assert html.count('id="fnref20000-1"') == 1


def test_nothing_stays_of_the_references_of_another_text() -> None:
    assert "<a" in made("[x]\n\n[x]: https://a.test\n")[0]
    assert made("[x]")[0] == "<p>[x]</p>"


@pytest.mark.parametrize("mark", ["", "!"])
def test_a_link_that_never_closes_is_text(mark: str) -> None:
    text = f'{mark}[the count]("(2026 is here'
    assert made(text)[0] == f"<p>{text}</p>"


@pytest.mark.parametrize("text", ["#stopitnow", "#LampRoom #Marram", "a\n\n#1 in Marram"])
def test_a_hashtag_is_no_heading(text: str) -> None:
    html, _ = made(text)
    assert html.endswith(f"<p>{text.rpartition(chr(10))[2]}</p>")


@pytest.mark.parametrize(("text", "html"), [("# One", "<h1>One</h1>"), ("##One", "<h2>One</h2>"), ("#\n", "<h1></h1>")])
def test_a_heading_is_one(text: str, html: str) -> None:
    assert made(text)[0] == html


def test_a_heading_of_very_many_signs_is_read_to_its_end() -> None:
    signs = "#" * 100_000
    assert made(f"## a{signs}b")[0] == f"<h2>a{signs}b</h2>"
