"""The visible text, asked of whole releases."""

from __future__ import annotations

import pytest

from press.passages import Passage
from tests.fixtures import quoted, release, sound


def passages(body: str) -> list[Passage]:
    """The passages of a text before Ends, without the head and the line Ends itself."""
    return [one for one in release(sound(body)).passages if one.part in {"body", "note"}]


def texts(body: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text.strip()) for one in passages(body)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("One *two*\nthree.", [("prose", "One two\nthree.")]),
        ("## One\n\nTwo.", [("heading", "One"), ("prose", "Two.")]),
        ("One\n===\n\nTwo\n---", [("heading", "One"), ("heading", "Two")]),
        ("- one\n- two\n  three", [("item", "one"), ("item", "two\n  three")]),
        ("- one\n\n- two", [("prose", "one"), ("prose", "two")]),
        ("Term\n:   Text", [("item", "Term"), ("item", "Text")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("cell", "a"), ("cell", "b"), ("cell", "1"), ("cell", "2")]),
        ("> One.", [("prose", "One.")]),
        ("    code\n\n`more`", [("code", "code"), ("prose", "more")]),
        ("```\ncode\n```", [("code", "code")]),
        ("One<!-- two -->three", [("prose", "Onethree")]),
        ("<div>one</div>", [("prose", "one")]),
        ("One &amp; two&nbsp;three", [("prose", "One & two\N{NO-BREAK SPACE}three")]),
        ("![A lamp](lamp.png)", []),
    ],
)
def test_each_block_is_a_passage_of_its_kind(body: str, found: list[tuple[str, str]]) -> None:
    assert texts(body) == found


def test_an_item_with_parts_of_its_own_gives_each_its_passage() -> None:
    assert [text for _, text in texts("- one\n    - two\n- three")] == ["one", "two", "three"]


def test_the_printed_number_of_a_reference_is_not_part_of_the_text() -> None:
    assert texts("Calls[^1] rose.\n\n[^1]: Count.[^2]\n\n[^2]: Method.") == [
        ("prose", "Calls rose."),
        ("prose", "Count."),
        ("prose", "Method."),
    ]


def test_parts_in_the_order_of_reading() -> None:
    text = sound("Calls.[^1]\n\n[^1]: Count.") + "\n## Notes to editors\n\nPlease ring.\n"
    assert [(one.part, one.kind, one.note, one.text.strip()) for one in release(text).passages] == [
        ("head", "title", 0, "Trust opens a night line for carers"),
        ("head", "standfirst", 0, "The line answers from ten in the evening."),
        ("body", "prose", 0, "Calls."),
        ("after", "heading", 0, "Notes to editors"),
        ("after", "prose", 0, "Please ring."),
        ("note", "prose", 1, "Count."),
    ]


@pytest.mark.parametrize(
    ("body", "words", "nth"),
    [
        ("Ring 0808 157 0100 or\nring 0808 157 0200.", "0808 157 0200", 0),
        ("Ring **0808 157 0100** or 0808 157 0100.", "0808 157 0100", 1),
        ("- 0808 157 0100\n- 0808 157 0100", "0808 157 0100", 1),
        ("| 0808 157 0100 | 0808 157 0200 |\n|---|---|\n| a | b |", "0808 157 0200", 0),
        ("## Ring 0808 157 0100", "0808 157 0100", 0),
        ("> “Ring 0808 157 0100.”", "0808 157 0100", 0),
        ("[Ring 0808 157 0100](tel:08081570100)", "0808 157 0100", 0),
        ("Calls.[^1] Ring 0808 157 0100.\n\n[^1]: Count.", "0808 157 0100", 0),
        ("Calls.[^1]\n\n[^1]: Ring 0808 157 0100.", "0808 157 0100", 0),
        ("    0808 157 0100", "0808 157 0100", 0),
    ],
)
def test_a_stretch_of_text_is_found_in_the_source(body: str, words: str, nth: int) -> None:
    found = release(sound(body))
    places = [
        found.span(passage, start, start + len(words))
        for passage in found.passages
        for start in range(len(passage.text))
        if passage.text.startswith(words, start)
    ]
    at = -1
    for _ in range(nth + 1):
        at = found.source.text.index(words, at + 1)
    assert places[nth].start == at
    assert quoted(found, places[nth]) == words


def test_the_head_is_found_in_the_header() -> None:
    found = release(sound(header={"Title": "Ring 0808 157 0100"}))
    span = found.span(found.passages[0], 5, 18)
    assert (found.source.position(span.start), quoted(found, span)) == ((1, 13), "0808 157 0100")


def test_its_words_are_quoted_on_one_line() -> None:
    text = "Doors open on\n  31\N{NO-BREAK SPACE}June, and not before."
    assert Passage(text, ()).words(text.index("31"), text.index(",")) == "31 June"
