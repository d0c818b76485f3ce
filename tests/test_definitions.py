"""A definition list is what Python-Markdown makes of it, and a long one is parted once."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.definitions import LinearDefListProcessor, parted
from press.dialect import dialect

LINES = (
    "Term", ": one", ":   two", "  : three", ":four", ":", "    more", "        code", "", "- item", "    - item",
    "# Head",
    "> quote", "text *b*", "1. one", "   three", "| a | b |", "[^1]: note", "    : five",
)  # fmt: skip


def html(text: str) -> str:
    markdown, _ = dialect()
    return str(markdown.reset().convert(text))


@settings(max_examples=600)
@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=14).map("\n".join))
def test_the_html_is_the_same(text: str) -> None:
    theirs = html(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LinearDefListProcessor, "LONG", 1)
        assert html(text) == theirs


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_its_parts_are_the_whole_of_it(block: str) -> None:
    assert "\n".join(parted(block)) == block


@pytest.mark.parametrize("item", [": one", "Term\n:   one\n    more"])
def test_each_definition_of_a_long_list_is_a_part(item: str) -> None:
    assert list(parted("\n".join([item] * 500))) == [item] * 500
