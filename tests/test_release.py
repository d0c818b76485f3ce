from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from press.finding import Span
from press.headings import NOTES_HEADINGS
from press.release import Release, parse_release
from press.source import Source
from tests.fixtures import HEADER, LONDON, release, sound

# What the header says


def test_what_a_release_says_of_itself() -> None:
    found = release(sound(header={"Date": "2026-03-02 09:30", "Embargo": "2026-03-02 00:01", "Tags": "carers, night"}))
    assert found.title == "Trust opens a night line for carers"
    assert found.date == datetime(2026, 3, 2, 9, 30, tzinfo=LONDON)
    assert found.embargo == datetime(2026, 3, 2, 0, 1, tzinfo=LONDON)
    assert found.keys("Tags") == ("carers", "night")
    assert (found.lang, found.card.draft, found.faults) == ("en", False, ())


@pytest.mark.parametrize(
    ("path", "header", "slug"),
    [
        ("content/releases/2026/2026-03-02-night-line.md", {}, "night-line"),
        ("content/releases/2026/night-line.md", {}, "night-line"),
        ("content/releases/2026/2026-03-02.md", {}, "2026-03-02"),
        ("content/releases/2026/Night line.MD.md", {}, "night-line-md"),
        ("content/releases/2026/NIGHT.MD", {}, "night"),
        ("content/releases/2026/r\u00e9sum\u00e9.md", {}, "resume"),
        ("content/releases/2026/re\u0301sume\u0301.md", {}, "resume"),
        ("content/releases/2026/night-line.md", {"Slug": "carers"}, "carers"),
    ],
)
def test_the_slug_is_given_or_the_files_name_without_its_date(path: str, header: dict[str, str], slug: str) -> None:
    assert release(sound(header=header), path).slug == slug


def test_the_permanent_name_is_the_reference_or_else_the_path() -> None:
    assert release(sound(), "content/releases/a.md").card.reference == "content/releases/a.md"
    assert release(sound(header={"Reference": "HT/7"})).card.reference == "HT/7"


def test_a_date_that_cannot_be_read_is_none() -> None:
    assert release(sound(header={"Date": "2/3/2026"})).date is None


def test_a_page_owes_a_title_alone() -> None:
    assert release("Title: About us\n\nText.\n", is_page=True).faults == ()
    (fault,) = release("Title: About us\nDate: x\n\nText.\n", is_page=True).faults
    assert fault.rule == "unclear-date"


# Ends divides


def test_what_stands_before_ends_and_what_after() -> None:
    found = release(sound("One.\n\n## Two") + "\nThree.\n")
    assert found.body == '<p>One.</p>\n<h2 id="two">Two</h2>'
    assert found.editors == "<p>Three.</p>"


def test_without_ends_all_is_for_publication() -> None:
    found = release(sound().replace("Ends", "More."))
    assert "More." in found.body
    assert found.editors == ""
    assert found.ends == ()


@pytest.mark.parametrize("mark", ["###", "-30-", "**Ends**", "- Ends -", "# ENDS #", "* * *Ends* * *"])
def test_no_end_mark_is_printed_whatever_markdown_would_make_of_it(mark: str) -> None:
    found = release(sound("One.\nTwo.").replace("\n\nEnds\n", f"\n{mark}\nThree.\n"))
    assert found.body == "<p>One.\nTwo.</p>"
    assert found.editors == "<p>Three.</p>"


def test_the_first_of_several_ends_divides() -> None:
    found = release(sound("One.\n\nENDS\n\nTwo.") + "\nThree.\n")
    assert found.body == "<p>One.</p>"
    assert "Two." in found.editors
    assert len(found.ends) == 2


def test_ends_right_after_a_list_or_a_quote_is_no_part_of_it() -> None:
    assert release(sound("- one").replace("\n\nEnds", "\nEnds")).body == "<ul>\n<li>one</li>\n</ul>"
    assert release(sound("> one").replace("\n\nEnds", "\nEnds")).body == (
        '<blockquote id="quote-1">\n<p>one</p>\n</blockquote>'
    )


# Notes to editors


@pytest.mark.parametrize("heading", NOTES_HEADINGS)
def test_the_notes_go_where_an_office_heads_them(heading: str) -> None:
    text = sound("Calls.[^1]") + f"\n## {heading}\n\nPlease ring.\n\n## About us\n\nText.\n\n[^1]: Count.\n"
    found = release(text)
    section = f'<h2 id="notes">{heading}</h2>\n<p>Please ring.</p>\n'
    assert section in found.editors
    assert found.editors.index("Count.") < found.editors.index("About us")
    assert found.notes_heading == Span(text.index(heading), text.index(heading) + len(heading))


@pytest.mark.parametrize(
    "line", ["**Notes to editors**", "Notes to editors:", "### NOTES TO EDITORS", "Editor’s notes"]
)
def test_a_heading_is_known_however_it_is_written(line: str) -> None:
    found = release(sound() + f"\n{line}\n\nPlease ring.\n")
    assert found.notes_heading is not None
    assert '<h2 id="notes">' in found.editors


def test_an_office_may_have_headings_of_its_own() -> None:
    source = Source("a.md", sound() + "\n## Small print\n\nPlease ring.\n")
    assert parse_release(source, LONDON).notes_heading is None
    assert parse_release(source, LONDON, headings=("Small print",)).notes_heading is not None


def test_a_heading_before_ends_is_where_the_text_should_have_ended() -> None:
    found = release(sound("One.\n\nTwo.\n\n## Notes to editors\n\nThree.").replace("Ends\n", ""))
    assert found.source.text[found.last_line.start : found.last_line.end] == "Two."


@pytest.mark.parametrize("end", ["", "\n\n[^1]: Count.\n", "\n\n\n"])
def test_the_last_line_of_the_text(end: str) -> None:
    found = release("".join(f"{name}: {value}\n" for name, value in HEADER.items()) + f"\nOne.\n\nTwo.{end}")
    assert found.source.text[found.last_line.start : found.last_line.end] == "Two."


# Nothing raises, and every place is in the text

MARKDOWN = st.sampled_from([
    "[^1]", "\n[^1]: ", "[", "](", ")", "> ", "- ", "\n", "\n\n", "Ends", "\n\nEnds\n\n", "```", "    ", "|", "---",
    "<b>", "</b>", "<script>", "<!--", "-->", "&", "*", "_", "`", "\\", "“", "said:", "0808 157 0100", "\t", "\r\n",
])  # fmt: skip
FIELD_LINES = st.sampled_from([*(f"{name}: {value}\n" for name, value in HEADER.items()), "Title:\n", ": \n", "---\n"])
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=80)
TEXT = st.one_of(
    ANYTHING,
    st.lists(st.one_of(MARKDOWN, ANYTHING), max_size=20).map(lambda parts: sound("".join(parts))),
    st.tuples(st.lists(FIELD_LINES).map("".join), ANYTHING).map("".join),
)


def spans(found: Release) -> Iterator[Span]:
    yield from (fault.span for fault in found.faults)
    yield from (reference.span for reference in found.references)
    yield from (note.span for note in found.notes)
    yield from (label.span for label in found.note_labels)
    for link in found.links:
        yield from (link.span, link.target_span)
    yield from found.ends
    yield from (found.title_span, found.last_line)
    for passage in found.passages:
        yield from (found.span(passage, at, min(at + 3, len(passage.text))) for at in range(0, len(passage.text), 7))


@given(TEXT, st.booleans())
@settings(max_examples=250)
@example("00\n000000000000000\t", False)  # whose tab is four spaces in the passage
def test_no_text_at_all_makes_it_raise_and_every_place_is_in_the_text(text: str, is_page: bool) -> None:
    found = release(text, is_page=is_page)
    for span in spans(found):
        assert 0 <= span.start <= span.end <= len(text)


WORD = st.sampled_from(
    ["carers", "call", "the", "line", "0808", "trust", "said", "night", "it’s", "2026", "Q&A", "all"]
)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
INLINE = st.one_of(
    WORDS,
    WORDS.map("*{}*".format),
    WORDS.map("**{}**".format),
    WORDS.map("“{}”".format),
    WORDS.map("[{}](https://example.org/line)".format),
    WORDS.map("{}[^1]".format),
    WORDS.map("{}[^9]".format),
    WORDS.map("`{}`".format),
    WORDS.map("<b>{}</b>".format),
)
LINE = st.tuples(WORDS, st.lists(INLINE, max_size=4)).map(lambda parts: " ".join([parts[0], *parts[1]]))
BLOCK = st.one_of(
    st.lists(LINE, min_size=1, max_size=3).map("\n".join),
    LINE.map("## {}".format),
    st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n>\n".join(f"> {line}" for line in lines)),
    st.lists(LINE, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.tuples(LINE, LINE).map("| {0[0]} | {0[1]} |\n|---|---|\n| {0[1]} | {0[0]} |".format),
    WORDS.map("    {}".format),
    WORDS.map("```\n{}\n```".format),
)
BODY = st.tuples(st.lists(BLOCK, min_size=1, max_size=4), LINE).map(
    lambda parts: "\n\n".join([*parts[0], f"[^1]: {parts[1]}"])
)


@pytest.mark.slow
@given(BODY)
@settings(max_examples=150)
def test_every_word_is_found_where_it_stands(body: str) -> None:
    found = release(sound(body))
    last: dict[str, int] = {}
    for passage in found.passages:
        last.clear()
        for word in re.finditer(r"[\w’&]+", passage.text):
            span = found.span(passage, *word.span())
            assert found.source.text[span.start : span.end] == word[0]
            assert span.start > last.get(word[0], -1), "the second of two alike stands behind the first"
            last[word[0]] = span.start


@given(
    TEXT,
    st.lists(
        st.sampled_from(["the", "The", "line", "it’s", "(", "@", "i", "i̇", "s", "ß", "—", "none of it"]), max_size=4
    ),
)
@example(sound("İstanbul opens.\n\nSo does the LINE.\n\nIt’s here."), ["line", "i"])
@settings(max_examples=250)
def test_passages_with_a_sign_are_those_that_have_it(text: str, signs: list[str]) -> None:
    found = release(text)
    assert found.lowered == "\n".join(passage.text.lower() for passage in found.passages)
    assert found.passages_with(*signs) == [one for one in found.passages if any(sign in one.text for sign in signs)]
    saying = [one for one in found.passages if any(sign in one.text.lower() for sign in signs)]
    assert found.passages_saying(*signs) == saying
