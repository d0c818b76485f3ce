"""Within a block Markdown is what Python-Markdown makes of it, and the work grows with the text alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from press.dialect import dialect
from press.inline import LinearInlineProcessor

METHOD = "_InlineProcessor__handleInline"
BITS = (
    "a", "b ", "**", "*", "_", "__", "`", "``", "\\", "\\\n", "  \n", "\n", "\n\n", "[x](y)", "[", "]", "(", ")",
    "![a](b 't')", "<b>", "</b>", "<http://a.b>", "<a@b.c>", "&amp;", "&", "[^1]", "[^1]: n\n", "[r]", "\n[r]: /u\n",
    "!", "\\*", "\\[", "{#i}", "*[a]: b\n", "<!-- c -->", "\\\\", "`\\`",
)  # fmt: skip


@contextmanager
def as_python_markdown_does() -> Iterator[None]:
    ours = getattr(LinearInlineProcessor, METHOD)
    setattr(LinearInlineProcessor, METHOD, getattr(InlineProcessor, METHOD))
    try:
        yield
    finally:
        setattr(LinearInlineProcessor, METHOD, ours)


def html(text: str) -> str:
    markdown, _ = dialect()
    return str(markdown.reset().convert(text))


@settings(max_examples=400)
@given(st.lists(st.sampled_from(BITS), max_size=25).map("".join))
def test_the_html_is_the_same(text: str) -> None:
    with as_python_markdown_does():
        theirs = html(text)
    assert html(text) == theirs


@pytest.mark.parametrize(
    "line", ["words  \n", "words\\\n", "words \\* words\n", "[words](/contacts/)\n", "a &amp; b\n"]
)
def test_a_block_is_copied_once_for_each_pattern(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[int] = []
    replaced = LinearInlineProcessor._replaced

    def counted(self: LinearInlineProcessor, data: str, index: int) -> str:
        copied.append(len(data))
        return replaced(self, data, index)

    monkeypatch.setattr(LinearInlineProcessor, "_replaced", counted)
    sizes = []
    for lines in (100, 1000):
        copied.clear()
        html(line * lines)
        sizes.append(sum(copied))
    assert sizes[1] < 15 * sizes[0]
