"""The quick tree is BeautifulSoup's own, to every link between its parts; and what is odd is left to BeautifulSoup."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st

from press import soup as module
from press.dialect import dialect
from press.soup import soup

_PLAIN = [
    "<p>", "</p>", "<b>", "</b>", '<a href="#note-1" id="x">', '<p class="one two">', "</a>", "<br>", "<hr>",
    '<img alt="" src="/a.png">', "<h2>", "</h2>", '<td style="text-align: left;">', "</td>", "words", " ", "\n",
    " \n\t ", "“é”", "\N{NO-BREAK SPACE}", "&amp;", "&lt;b&gt;", "&amp;amp;", "&quot;", "&#160;", "&#8617;", ">", "'",
]  # fmt: skip
_ODD = [
    "</br>", "<br/>", "<hr />", "<P>", "<a href='#x'>", "<details open>", '<a href="?a=1&amp;b=2">',
    '<p id="a" id="b">', '<p id="a"id="b">', '<p  id="a">', '<b title="a>b">', "<pre>", "</pre>", "<script>",
    "</script>", "<textarea>", "<h2\n>", "</p class>", "<!-- x -->", "<!", "<", "</", "</ p>", "<1>", "<?x?>",
    "&amp", "&", "&#", "&#8217;", "&#150;", "&nbsp;", "&x;", "\x00",
]  # fmt: skip


def links(tree: Tag) -> list[Any]:
    """Everything in a tree, with the places of what it is linked to."""
    parts = [tree, *tree.descendants]
    places = {id(part): at for at, part in enumerate(parts)}

    def described(part: Any) -> Any:
        linked = (part.parent, part.next_element, part.previous_element, part.next_sibling, part.previous_sibling)
        what = (part.name, type(part.attrs), part.attrs) if isinstance(part, Tag) else str(part)
        return type(part), what, [places.get(id(other)) for other in linked]

    return [described(part) for part in parts]


def same(html: str) -> bool:
    return links(soup(html)) == links(BeautifulSoup(html, "html.parser"))


@given(st.lists(st.sampled_from(_PLAIN)).map("".join))
def test_regular_html_becomes_the_tree_that_beautifulsoup_makes(html: str) -> None:
    assert same(html)


@given(st.lists(st.sampled_from(_PLAIN + _ODD)).map("".join))
def test_html_of_any_kind_becomes_the_tree_that_beautifulsoup_makes(html: str) -> None:
    try:
        expected = links(BeautifulSoup(html, "html.parser"))
    except Exception as error:
        try:
            soup(html)
        except type(error):
            return
        raise
    assert links(soup(html)) == expected


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["p", "ul", "blockquote", "strong", "table"]),
            st.sampled_from(["", "text", " ", "a &amp; b", "<br>", '<a href="/x">y</a>']),
        )
    )
)
def test_tags_in_one_another_come_out_as_beautifulsoup_has_them(nested: list[tuple[str, str]]) -> None:
    html = "".join(f"<{name}>{inside}" for name, inside in nested) + "".join(f"</{name}>\n" for name, _ in nested[::-1])
    assert same(html)


def test_what_markdown_writes_of_a_release_is_regular() -> None:
    text = (
        "The **Harbour Trust** said[^1] so.\n\n> “Quoted,” Sam Example said.\n\n"
        "a | b\n:-- | --:\n1 | 2\n\n1. One\n2. Two\n\n![Words](/a.png)\n\n"
        "[^1]: A *source*, [there](https://example.org).\n"
    )
    markdown, _ = dialect()
    markdown.reset()
    html = markdown.convert(text)
    assert module._regular(html) is not None
    assert same(html)


def test_what_is_odd_is_left_to_beautifulsoup() -> None:
    for html in (
        "<p>one",
        "</p>",
        "<b><i></b></i>",
        "<pre> </pre>",
        "a < b",
        "<p id='x'></p>",
        "<br></br>",
        "<!-- -->",
    ):
        assert module._regular(html) is None, html
        assert same(html)
