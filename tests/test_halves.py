from __future__ import annotations

import pytest
from bs4.element import NavigableString, PageElement
from hypothesis import given
from hypothesis import strategies as st

from press.halves import html_of
from press.markup import Unparsable, render
from tests.test_dialect import TEXTS
from tests.test_markup import HOSTILE


def as_beautiful_soup_writes(element: PageElement) -> str:
    return element.output_ready() if isinstance(element, NavigableString) else str(element)


@given(TEXTS | HOSTILE.map("".join) | st.text(alphabet="<>&'\"ap=/ \n;#", max_size=60))
def test_a_tree_is_written_as_beautiful_soup_writes_it(text: str) -> None:
    try:
        blocks = list(render(text).tree.contents)
    except Unparsable:
        return
    assert html_of(blocks) == "".join(map(as_beautiful_soup_writes, blocks)).strip()


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<br/>b &amp; c &lt; d &gt; e</p>",
        '<p class="a b" id="c"><img alt="" src="x.png"/></p>',
        """<p title="it's">a</p>""",
        """<p title='"a"'>a</p>""",
        """<p title="&quot;it's&quot;">a</p>""",
        "<p></p>",
        '<ol reversed=""><li>a</li></ol>',
    ],
)
def test_what_is_written_is_what_was_read(html: str) -> None:
    assert html_of(list(render(html).tree.contents)) == html
