"""Python-Markdown's footnotes, set as this product sets them: what a rule must see, since the library says nothing."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension


def render(text: str, **settings: bool) -> str:
    notes = FootnoteExtension(SUPERSCRIPT_TEXT="({})", SEPARATOR="-", **{"USE_DEFINITION_ORDER": True, **settings})
    return Markdown(extensions=["fenced_code", "sane_lists", notes], output_format="html").convert(text)


def printed(text: str, **settings: bool) -> list[str]:
    """The numbers that stand in the text, in order."""
    return [link.get_text() for link in BeautifulSoup(render(text, **settings), "html.parser").select("sup a")]


def listed(text: str, **settings: bool) -> list[tuple[str, str, list[str]]]:
    """The notes below: their id, their text without the arrows, and where their arrows lead."""
    notes = []
    for item in BeautifulSoup(render(text, **settings), "html.parser").select(".footnote li"):
        arrows = [str(link.extract()["href"]) for link in item.select(".footnote-backref")]
        notes.append((str(item["id"]), item.get_text().strip(), arrows))
    return notes


def test_a_reference_is_printed_in_brackets_and_its_ids_are_joined_by_hyphens() -> None:
    html = render("a[^1]\n\n[^1]: Source.")
    assert '<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">(1)</a></sup>' in html
    assert '<li id="fn-1">' in html
    assert 'href="#fnref-1" title="Jump back to footnote 1 in the text"' in html


def test_a_reference_without_a_note_is_printed_as_it_was_typed() -> None:
    assert render("a[^2] b[^1]\n\n[^1]: Source.").startswith("<p>a[^2] b<sup")


def test_a_note_without_a_reference_is_listed_with_an_arrow_to_nowhere() -> None:
    text = "a[^1]\n\n[^1]: One.\n[^3]: Three."
    assert listed(text) == [("fn-1", "One.", ["#fnref-1"]), ("fn-3", "Three.", ["#fnref-3"])]
    assert 'id="fnref-3"' not in render(text)


def test_of_two_notes_with_one_label_the_last_wins() -> None:
    assert listed("a[^1]\n\n[^1]: First.\n\n[^1]: Second.") == [("fn-1", "Second.", ["#fnref-1"])]


def test_a_note_referred_to_twice_has_two_arrows_and_one_number() -> None:
    text = "a[^1] b[^1]\n\n[^1]: Source."
    assert printed(text) == ["(1)", "(1)"]
    assert listed(text) == [("fn-1", "Source.", ["#fnref-1", "#fnref2-1"])]
    assert '<sup id="fnref2-1">' in render(text)


MIXED = "a[^2] b[^1] c[^2]\n\n[^3]: Three.\n[^1]: One.\n[^2]: Two."


def test_the_printed_number_follows_the_order_of_the_notes_not_their_labels() -> None:
    assert printed(MIXED) == ["(3)", "(2)", "(3)"]
    assert [text for _, text, _ in listed(MIXED)] == ["Three.", "One.", "Two."]


def test_the_printed_number_may_follow_the_first_reference_and_notes_without_one_come_last() -> None:
    assert printed(MIXED, USE_DEFINITION_ORDER=False) == ["(1)", "(2)", "(1)"]
    assert [text for _, text, _ in listed(MIXED, USE_DEFINITION_ORDER=False)] == ["Two.", "One.", "Three."]


def test_but_then_an_empty_note_ends_in_an_exception() -> None:
    text = "a[^2] b[^1]\n\n[^1]:\n\n[^2]: Two."
    assert printed(text) == ["(2)", "(1)"]
    with pytest.raises(AttributeError):
        render(text, USE_DEFINITION_ORDER=False)


@pytest.mark.parametrize(("reference", "note"), [("[^A]", "[^a]"), ("[^ 1 ]", "[^1]"), ("[^1]", "[^01]")])
def test_labels_are_compared_letter_by_letter(reference: str, note: str) -> None:
    assert f"<p>a{reference}</p>" in render(f"a{reference}\n\n{note}: Source.")


def test_an_empty_note_is_listed_empty_without_an_arrow() -> None:
    assert listed("a[^1]\n\n[^1]:\n\nText.") == [("fn-1", "", [])]


@pytest.mark.parametrize("text", ["`[^1]`", "    [^1]", "```\n[^1]\n```", r"\[^1]"])
def test_in_code_and_after_a_backslash_it_is_no_reference(text: str) -> None:
    html = render(f"{text}\n\nText.\n\n[^1]: Source.")
    assert "[^1]" in html
    assert "<sup" not in html


def test_in_fenced_code_it_is_no_note_either_but_after_a_code_span_it_is() -> None:
    assert listed("```\n[^1]: Code.\n```") == []
    assert listed("`code`[^1]\n\n[^1]: Source.") == [("fn-1", "Source.", ["#fnref-1"])]


@pytest.mark.parametrize("indent", ["", " ", "  ", "   "])
def test_a_note_may_be_indented_by_up_to_three_spaces(indent: str) -> None:
    assert listed(f"a[^1]\n\n{indent}[^1]: Source.") == [("fn-1", "Source.", ["#fnref-1"])]


def test_the_next_line_belongs_to_the_note_and_the_next_paragraph_only_when_indented() -> None:
    assert listed("a[^1]\n\n[^1]: Source,\nyear.\n\nText.") == [("fn-1", "Source,\nyear.", ["#fnref-1"])]
    assert listed("a[^1]\n\n[^1]: Source.\n\n    More.\n\nText.") == [("fn-1", "Source.\nMore.", ["#fnref-1"])]


def test_a_note_in_the_middle_of_a_paragraph_ends_it_and_takes_the_rest() -> None:
    assert listed("a[^1]\n[^1]: Source\nand more.") == [("fn-1", "Source\nand more.", ["#fnref-1"])]


def test_a_reference_inside_a_note_is_a_reference() -> None:
    text = "a[^1]\n\n[^1]: See.[^2]\n[^2]: There."
    assert printed(text) == ["(1)", "(2)"]


def test_a_reference_in_a_heading_works() -> None:
    assert printed("## Heading[^1]\n\n[^1]: Source.") == ["(1)"]


def test_numbers_in_brackets_as_word_writes_them_are_plain_text() -> None:
    assert render("a (1)\n\n(1) Source.\n(2) Another.") == "<p>a (1)</p>\n<p>(1) Source.\n(2) Another.</p>"


def test_the_notes_stand_where_the_marker_stands() -> None:
    html = render("a[^1]\n\n///Footnotes Go Here///\n\nText.\n\n[^1]: Source.")
    assert html.index('class="footnote"') < html.index("<p>Text.</p>")


def test_every_note_passes_through_one_method_in_order_also_those_that_are_lost() -> None:
    class Recorded(FootnoteExtension):
        def setFootnote(self, id: str, text: str) -> None:
            met.append((id, text))
            super().setFootnote(id, text)

    met: list[tuple[str, str]] = []
    Markdown(extensions=[Recorded()]).convert("a[^1]\n\n[^2]: Two.\n[^1]: First.\n\n    More.\n\n[^1]: Second.")
    assert met == [("2", "Two."), ("1", "First.\n\nMore."), ("1", "Second.")]


def test_settings_given_to_footnotes_by_name_before_extra_are_lost() -> None:
    names = ["markdown.extensions.footnotes", "markdown.extensions.extra"]
    configs = {"markdown.extensions.footnotes": {"SUPERSCRIPT_TEXT": "({})"}}
    text = "a[^1]\n\n[^1]: Source."
    assert ">1</a></sup>" in Markdown(extensions=names, extension_configs=configs).convert(text)
    assert ">(1)</a></sup>" in Markdown(extensions=names[::-1], extension_configs=configs).convert(text)


def test_a_converter_used_again_must_be_reset_or_it_remembers_the_notes_before() -> None:
    converter = Markdown(extensions=["markdown.extensions.extra"])
    converter.convert("a[^1]\n\n[^1]: Yesterday's source.")
    assert "Yesterday" in converter.convert("Text.")
    assert "Yesterday" not in converter.reset().convert("Text.")
