"""BeautifulSoup with Python's own parser: what it makes of HTML that nobody closed."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from bs4.exceptions import ParserRejectedMarkup


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ("<p>one<p>two", "<p>one<p>two</p></p>"),
        ("<b>one</i> two", "<b>one two</b>"),
        ("one < two & three", "one &lt; two &amp; three"),
    ],
)
def test_html_that_is_not_well_formed_becomes_a_tree(html: str, tree: str) -> None:
    assert str(BeautifulSoup(html, "html.parser")) == tree


def test_a_marked_section_without_a_name_is_refused_by_some_pythons_and_a_comment_to_others() -> None:
    try:
        assert str(BeautifulSoup("<p><![^", "html.parser")) == "<p><!--[^--></p>"
    except ParserRejectedMarkup as refused:
        assert "expected name token" in str(refused)


def test_an_address_that_markdown_hides_in_entities_comes_out_readable() -> None:
    hidden = '<a href="&#109;ailto:press&#64;example.org">press&#64;example.org</a>'
    link = BeautifulSoup(hidden, "html.parser").a
    assert link is not None
    assert (link["href"], link.get_text()) == ("mailto:press@example.org", "press@example.org")
