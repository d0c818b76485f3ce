from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from press.marks import MARK, Anchor, Anchored, number, plant
from press.markup import Unparsable, clean, render

# Pieces of Markdown, whole and broken, that a text is made of by putting them one behind another. A tab inside a line
# is left out, which a mark before it makes narrower by a column, and so is what Python-Markdown 3.11 gets wrong without
# marks: it loses letters where asterisks of two kinds meet, takes ``[^9] [text][ref]`` for a link called ^9, and takes
# ``{: .x}`` on the line before a link for the attributes of the whole paragraph.
WORDS = ["carers", "two words", "0808 157 0100", "NSPCC", "5. May", " *stress* ", "**strong**", "_soft_", "Ends"]
LAYOUT = ["\n", "\n\n", "\n\n\n", "    ", "  ", "  \n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n## ", " | ", "\n---\n"]
SIGNS = ["[", "]", "(", ")", "`", "`code`", "\n```\n", "\n~~~\n", "\\", "&", "&amp;", "“", "”", '"', "'", "!", ": "]
LINKS = ["[text](https://example.org)", "[text](<https://example.org>)", "[text][ref]", "![alt](a.png)"]
NOTES = ["[^1]", "[^a b]", "\n\n[^1]: ", "\n\n[^1]: - "]
HTML = ["<b>", "</b>", "<div>", "</div>", "<a href='x'>", "</a>", "<!-- ", "-->"]
ODD = ["{: .x}\n\n", "<https://example.org>", "<a@example.org>", "\nTerm\n:   ", "\n*[NSPCC]: name\n"]
TABLE = ["\n| a | b |\n|---|---|\n"]
PIECES = st.sampled_from([*WORDS, *LAYOUT, *SIGNS, *LINKS, *NOTES, *HTML, *ODD, *TABLE])


def html(text: str) -> str:
    """The HTML of ``text``, with one space for many: how many there are is all that a mark may change."""
    return " ".join(clean(str(render(text).tree)).split())


def shown(text: str) -> str:
    """``text`` with its marks, each shown as a broken bar."""
    return MARK.sub("¦", plant(text)[0])


@given(st.lists(PIECES, max_size=14).map("".join))
@example('[text][ref]("([^1]')
@settings(max_examples=300)
def test_without_its_marks_the_html_is_that_of_the_text_without_marks(text: str) -> None:
    try:
        plain = html(text)
    except Unparsable:
        return
    marked, _ = plant(text)
    assert clean(marked) == text
    assert html(marked) == plain


@given(st.lists(PIECES, max_size=14).map("".join), st.integers(0, 500))
def test_every_mark_knows_where_it_stands(text: str, start: int) -> None:
    marked, offsets = plant(text, start)
    plain = 0
    for character in marked:
        if MARK.match(character):
            assert offsets[number(character)] == start + plain
        else:
            plain += 1
    assert list(offsets) == sorted(offsets)


@pytest.mark.parametrize("blank", [" ", "\t", "> ", ">\t "])
def test_a_line_of_nothing_but_blanks_takes_no_longer_than_a_line_of_words(blank: str) -> None:
    assert plant(blank * 200_000) == (blank * 200_000, ())


def test_of_brackets_that_never_close_each_is_looked_through_for_a_while() -> None:
    assert plant("[^" * 200_000) == ("[^" * 200_000, ())
    assert shown(f"See[^{'a' * 900}].") == f"¦See[^{'a' * 900}]¦."


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("One line.\nand **another**", "¦One line.\n¦and **another**"),
        ("- item\n12. item\n> “Quoted”", "- ¦item\n12. ¦item\n> “¦Quoted”"),
        ("## Head\n\n**Strong** start", "## ¦Head\n\n**¦Strong** start"),
        ("| a | b |\n|---|---|", "| ¦a | ¦b |\n|---|---|"),
        ("See [x](y), ![p](q), <https://e.org>", "¦See ¦[x](y), ¦![p](q), ¦<https://e.org>"),
        ("- [x](y)", "- ¦[x](y)"),
        ("Calls.[^1] And \\[^2]", "¦Calls.[^1]¦ And \\[^2]"),
        ("[^1]: The source", "[^1]: ¦The source"),
        ("5. May 2018", "5. ¦May 2018"),
        ("[ref]: https://example.org", "[ref]: https://example.org"),
        ("[ref]: <https://example.org>", "[ref]: <https://example.org>"),
        ("- [x](<https://example.org>)", "- ¦[x](<https://example.org>)"),
        ("---", "---"),
    ],
)
def test_marks_stand_before_what_a_rule_may_ask_about(text: str, marked: str) -> None:
    assert shown(text) == marked


def test_a_character_of_the_authors_own_that_looks_like_a_mark_is_lost() -> None:
    assert shown("a\U000f0007b") == "¦a\N{REPLACEMENT CHARACTER}b"


def test_marks_run_out_and_the_text_stays_whole() -> None:
    text = "a\n" * 70_000
    marked, offsets = plant(text)
    assert len(offsets) == 65_534
    assert clean(marked) == text


# Finding words again

SOURCE = "Ring **0808 157 0100** or\nring again. See [the count](https://example.org) now; see again."
TEXT = Anchored("Ring 0808 157 0100 or\nring again. See the count now; see again.", (Anchor(0, 0), Anchor(22, 26)))


def found(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.text.index(words, start + 1)
    return TEXT.find(start, start + len(words), SOURCE)


@pytest.mark.parametrize("words", ["Ring", "0808 157 0100", "ring again", "the count", "now"])
def test_words_are_found_to_the_character(words: str) -> None:
    start, end = found(words)
    assert SOURCE[start:end] == words


def test_the_second_of_two_alike_is_found_as_the_second() -> None:
    assert found("again", nth=1) == (SOURCE.rindex("again"), SOURCE.rindex("again") + 5)


def test_words_parted_by_markup_are_found_from_the_first_to_the_last() -> None:
    start, end = found("157 0100 or\nring")
    assert SOURCE[start:end] == "157 0100** or\nring"


def test_what_cannot_be_found_is_placed_near() -> None:
    text = Anchored("caf\N{LATIN SMALL LETTER E WITH ACUTE}", (Anchor(0, 3),))
    assert text.find(0, 4, "-- caf&eacute;") == (3, 3)


def test_text_without_any_mark_is_looked_for_from_the_start() -> None:
    assert Anchored("word", ()).find(0, 4, "a word") == (2, 6)


def test_what_overlaps_with_its_like_is_found_where_it_stands() -> None:
    words = "We begin in in Marram, and bathe the the dog."
    text = Anchored(words, (Anchor(0, 2),))
    for wanted in ("in in", "the the"):
        at = words.rindex(f" {wanted}") + 1
        assert text.find(at, at + len(wanted), f"- {words}") == (at + 2, at + 2 + len(wanted))
