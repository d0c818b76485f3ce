"""Notes, asked of whole releases: a note is what Markdown, the header and Ends leave of it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from press.release import Release
from tests.fixtures import quoted, release, sound

NOTES = "\n\n[^1]: Annual count, 2025.\n\n[^2]: Survey of callers, 2026."


def read(body: str) -> Release:
    return release(sound(body))


def references(body: str) -> list[tuple[str, int]]:
    """Label and printed number of every reference, in reading order; each must quote itself."""
    found = read(body)
    for one in found.references:
        assert quoted(found, one.span) == f"[^{one.label}]"
    return [(one.label, one.number) for one in found.references]


def notes(body: str) -> list[tuple[str, str, int]]:
    """Label, text and count of mentions of every note, in printed order; each must quote its label."""
    found = read(body)
    assert [one.number for one in found.notes] == list(range(1, len(found.notes) + 1))
    for one in found.notes:
        assert quoted(found, one.span) == f"[^{one.label}]"
        assert found.source.text[one.span.end] == ":"
    return [(one.label, one.text, one.references) for one in found.notes]


def html(body: str) -> tuple[BeautifulSoup, BeautifulSoup]:
    """What stands before Ends, and what after."""
    found = read(body)
    return BeautifulSoup(found.body, "html.parser"), BeautifulSoup(found.editors, "html.parser")


# Numbers


def test_a_note_has_its_text_and_its_mentions() -> None:
    body = f"Calls.[^1] Carers.[^2] Calls again.[^1]{NOTES}"
    assert references(body) == [("1", 1), ("2", 2), ("1", 1)]
    assert notes(body) == [("1", "Annual count, 2025.", 2), ("2", "Survey of callers, 2026.", 1)]


def test_the_printed_number_follows_the_first_reference() -> None:
    body = f"Carers.[^2] Calls.[^1]{NOTES}"
    assert references(body) == [("2", 1), ("1", 2)]
    assert [label for label, _, _ in notes(body)] == ["2", "1"]


def test_a_reference_without_its_note_has_no_number() -> None:
    assert references(f"Calls.[^9] Carers.[^2]{NOTES}") == [("9", 0), ("2", 1)]


def test_a_note_that_nobody_mentions_is_printed_last() -> None:
    body = f"Carers.[^2]{NOTES}"
    assert notes(body) == [("2", "Survey of callers, 2026.", 1), ("1", "Annual count, 2025.", 0)]


def test_of_two_notes_with_one_label_the_last_counts_and_both_are_told() -> None:
    found = read("Calls.[^1]\n\n[^1]: First.\n\n[^1]: Second.")
    assert [note.text for note in found.notes] == ["Second."]
    assert [found.source.position(label.span.start)[0] for label in found.note_labels] == [9, 11]
    assert found.notes[0].span == found.note_labels[1].span


def test_notes_that_cite_notes_are_numbered_after_those_of_the_text() -> None:
    body = "Calls.[^1] Carers.[^3]\n\n[^1]: Count.[^2]\n\n[^2]: Method.[^9]\n\n[^3]: Survey."
    assert references(body) == [("1", 1), ("3", 2), ("2", 3), ("9", 0)]
    assert notes(body) == [("1", "Count.", 1), ("3", "Survey.", 1), ("2", "Method.[^9]", 1)]


def test_notes_that_cite_each_other_and_are_cited_by_nobody_are_all_printed() -> None:
    body = "Calls.[^1]\n\n[^1]: Count.\n\n[^2]: See.[^3]\n\n[^3]: See.[^2]"
    assert [label for label, _, _ in notes(body)] == ["1", "3", "2"]


# Where a reference may stand


@pytest.mark.parametrize(
    "text",
    [
        "## Calls[^1]",
        "# Calls[^1]",
        "- Calls[^1]",
        "1. Calls[^1]\n2. more",
        "> “Calls.[^1]”",
        "| Calls |\n|-------|\n| 212[^1] |",
        "[the count[^1]](https://example.org)",
        "[the count](https://example.org)[^1]",
        "**Calls[^1]**",
        "*Calls[^1]*",
        "(Calls[^1])",
        "“Calls[^1]”",
        "Calls[^1], of course",
        "Calls  \nand[^1] more",
        "[^1] Calls",
        "Term\n:   Calls[^1]",
        "Calls\n=====\n\nText.[^1]",
    ],
)
def test_a_reference_is_one_wherever_text_may_stand(text: str) -> None:
    assert references(f"{text}\n\n[^1]: Source.") == [("1", 1)]
    assert references(f"{text.replace('[^1]', '[^9]')}\n\n[^1]: Source.") == [("9", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "`[^1]`",
        "``a [^1] b``",
        "    a line of code [^1]",
        "```\n[^1]\n```",
        "~~~\n[^1]: Source.\n~~~",
        "\\[^1]",
        "<!-- [^1] -->",
    ],
)
def test_code_comments_and_what_is_escaped_hold_no_reference(text: str) -> None:
    assert references(f"Text.\n\n{text}\n\n[^1]: Source.") == []


def test_references_side_by_side() -> None:
    assert references(f"Calls.[^1][^2]{NOTES}") == [("1", 1), ("2", 2)]
    assert references(f"Calls.[^8][^9]{NOTES}") == [("8", 0), ("9", 0)]


# Labels


@pytest.mark.parametrize(
    "label", ["1", "calls", "Calls 2025", "é", "a.b", "a-b", "a&b", '"', "<", "a'b", " 1", "1*", "a_b_c"]
)
def test_a_label_is_whatever_stands_between_the_brackets(label: str) -> None:
    body = f"Calls.[^{label}]\n\n[^{label}]: Source."
    assert references(body) == [(label, 1)]
    assert notes(body) == [(label, "Source.", 1)]


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n[]", exclude_categories=["Cc", "Co"]), max_size=8)
)
def test_any_label_is_quoted_at_its_place(label: str) -> None:
    references(f"Calls.[^{label}] And.[^1]\n\n[^{label}]: Source.\n\n[^1]: Another.")


def test_an_undefined_label_is_told_as_it_is_written() -> None:
    assert references("Calls.[^a\\] And.[^\\*b]") == [("a\\", 0), ("\\*b", 0)]


@pytest.mark.parametrize("pair", [("A", "a"), ("1 ", "1"), ("01", "1")])
def test_labels_are_compared_to_the_letter(pair: tuple[str, str]) -> None:
    used, written = pair
    assert references(f"Calls.[^{used}]\n\n[^{written}]: Source.") == [(used, 0)]


@pytest.mark.parametrize("text", ["[^9](https://example.org)", "[^]", "[^1", "^1]", "[ ^1]", "[^1\n2]"])
def test_what_only_looks_like_a_reference(text: str) -> None:
    assert references(f"Calls. {text} more.\n\n[^1]: Source.") == []


# Notes themselves


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("[^1]:", ""),
        ("[^1]: One line\nthat goes on.", "One line that goes on."),
        ("[^1]: One.\n\n    Two.", "One. Two."),
        ("[^1]: - one\n    - two", "one two"),
        ("[^1]: *Count*, [2025](https://example.org).", "Count, 2025."),
        ("[^1]:\n    Below.", "Below."),
    ],
)
def test_a_note_may_be_empty_or_long(note: str, text: str) -> None:
    assert notes(f"Calls.[^1]\n\n{note}") == [("1", text, 1)]


def test_a_note_may_stand_before_ends_and_after_it() -> None:
    found = release(sound("Calls.[^1] Carers.[^2]\n\n[^1]: Count.") + "\n[^2]: Survey.\n")
    assert [note.text for note in found.notes] == ["Count.", "Survey."]
    assert "Count." not in found.body


# What is shown


def hrefs(tags: list[Tag]) -> list[str]:
    return [str(tag["href"]) for tag in tags]


def test_references_and_notes_lead_to_each_other() -> None:
    body, editors = html(f"Calls.[^1] Carers.[^2] Calls.[^1]{NOTES}")
    forth = body.find_all("a", role="doc-noteref")
    assert [link.get_text() for link in forth] == ["(1)", "(2)", "(1)"]
    assert hrefs(forth) == ["#note-1", "#note-2", "#note-1"]
    assert [link["id"] for link in forth] == ["ref-1-1", "ref-2-1", "ref-1-2"]
    back = editors.find_all("a", role="doc-backlink")
    assert hrefs(back) == ["#ref-1-1", "#ref-1-2", "#ref-2-1"]
    assert [item["id"] for item in editors.find_all("li")] == ["note-1", "note-2"]


def test_the_notes_stand_in_a_section_that_is_named() -> None:
    _, editors = html(f"Calls.[^1]{NOTES}")
    section = editors.find("section", role="doc-endnotes")
    assert isinstance(section, Tag)
    heading = section.find(id=str(section["aria-labelledby"]))
    assert isinstance(heading, Tag)
    assert heading.get_text() == "", "the page has the words for it, in its language"
    assert len(section.find_all("li")) == 2


def test_nothing_of_markdowns_own_footnotes_is_left() -> None:
    body, editors = html(f"Calls.[^1] Carers.[^2]{NOTES}")
    for tree in (body, editors):
        assert not tree.find_all("div", class_="footnote")
        assert not tree.find_all(id=lambda value: bool(value) and str(value).startswith("fn"))
        assert not tree.find_all("hr")


def test_a_note_without_reference_has_no_way_back() -> None:
    _, editors = html("Calls.\n\n[^1]: Count.")
    assert editors.find_all("a") == []
    assert "Count." in editors.get_text()
