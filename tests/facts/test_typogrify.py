"""typogrify as a filter: which of its five hands are kept, and what each does to a number, a link or a name."""

from __future__ import annotations

import itertools

import pytest
import smartypants
from markupsafe import Markup
from typogrify.filters import typogrify

CURLY = smartypants.Attr.q | smartypants.Attr.D | smartypants.Attr.e | smartypants.Attr.u
KEPT = {"amp": False, "caps": False, "initial_quotes": False, "widont": False}

HELPLINE = '<p>Call <a class="tel" href="tel:+448081000900">0808 1000 900</a></p>'


def polish(html: str, ignore: tuple[str, ...] = (".tel", "script", "style")) -> str:
    return str(typogrify(html, ignore_tags=ignore, **KEPT))


# With all five


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Call 0808 1000 900</p>", "<p>Call 0808 1000&nbsp;900</p>"),
        (HELPLINE, HELPLINE.replace("1000 900<", "1000&nbsp;900<")),
        ("<p>the NSPCC said</p>", '<p>the <span class="caps">NSPCC</span>&nbsp;said</p>'),
        ("<p>Lucy & Co</p>", '<p>Lucy <span class="amp">&amp;</span>&nbsp;Co</p>'),
        ("<p>“No.”</p>", "<p>“No.”</p>"),
        ("<p>&ldquo;No.&rdquo;</p>", '<p><span class="dquo">&ldquo;</span>No.&rdquo;</p>'),
        ('<script>"X & Y"</script>', '<script>"X <span class="amp">&amp;</span> Y"</script>'),
    ],
)
def test_all_five_filters_break_numbers_and_wrap_names(before: str, after: str) -> None:
    assert typogrify(before) == after


# With what is kept: quotes, dashes and dots


@pytest.mark.parametrize(
    "html",
    [
        "<p>Call 0808 1000 900</p>",
        HELPLINE,
        '<p>Write to <a href="mailto:press@example.org">press@example.org</a></p>',
        '<p>See <a href="https://example.org/a--b?c=d&amp;e=f">the report</a> & the NSPCC</p>',
        '<script type="application/ld+json">{"name": "X & Y"}</script>',
        '<style>a::after { content: "--" }</style>',
        "<pre>\"a\" -- 'b'</pre>",
        "<p><code>\"a\" -- 'b'</code></p>",
        '<p title="&quot;a&quot; -- b">text</p>',
        "<p>“Curled already,” it’s said</p>",
    ],
)
def test_numbers_links_scripts_code_and_attributes_are_left_whole(html: str) -> None:
    assert polish(html) == html


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p>"We will," she said</p>', "<p>&#8220;We will,&#8221; she said</p>"),
        ("<p>the charity's line</p>", "<p>the charity&#8217;s line</p>"),
        ("<p>and so on...</p>", "<p>and so on&#8230;</p>"),
        ("<p>a -- b</p>", "<p>a &#8212; b</p>"),
    ],
)
def test_quotes_dots_and_dashes_are_made_typographic_as_entities(before: str, after: str) -> None:
    assert polish(before) == after


@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        ("<p>the '90s</p>", "<p>the &#8216;90s</p>"),
        ("<p>6'2\" tall</p>", "<p>6&#8216;2&#8221; tall</p>"),
        ("<p>https://example.org/a--b...c</p>", "<p>https://example.org/a&#8212;b&#8230;c</p>"),
        ("<p>&quot;typed as entities&quot;</p>", "<p>&quot;typed as entities&quot;</p>"),
    ],
)
def test_what_it_gets_wrong(before: str, wrong: str) -> None:
    assert polish(before) == wrong


def test_an_element_left_alone_ends_at_the_first_closing_tag_of_its_name() -> None:
    nested = '<span class="tel"><span>0808</span> "1000"</span>'
    assert polish(nested) == '<span class="tel"><span>0808</span> &#8220;1000&#8221;</span>'


def test_html_marked_as_safe_must_be_made_plain_first_or_it_is_escaped_beside_an_element_left_alone() -> None:
    html = '<p>Call <b class="tel">0808</b></p>'
    assert polish(html) == html
    assert polish(Markup(html)) == '&lt;p&gt;Call <b class="tel">0808</b>&lt;/p&gt;'


def test_dashes_are_made_the_british_way_by_a_setting_of_the_whole_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smartypants.Attr, "default", smartypants.Attr.set2)
    assert polish('<p>"a" -- b --- c</p>') == "<p>&#8220;a&#8221; &#8211; b &#8212; c</p>"


# What we leave out of its reach


def test_what_has_no_mark_in_it_stays_as_it_is() -> None:
    plain = [chr(code) for code in range(32, 127) if chr(code) not in "\"'`\\<"]
    pairs = [one + other for one, other in itertools.product(plain, plain) if one + other not in {"--", "&#"}]
    text = " | ".join([*pairs, "&amp;", "&nbsp;", "&mdash;", "“Night” – it’s …"])
    assert smartypants.smartypants(text, CURLY) == text


@pytest.mark.parametrize(
    "before", ["<p>He said</p>", '<p>"Night"</p>', "<p>the</p>\n<p>(</p>", '<blockquote>\n<p>"</p>']
)
@pytest.mark.parametrize("paragraph", ["'ma</p>", '"<em>Night</em>" it was</p>', "<b>\"</b>'80s -- it's</p>", '"</p>'])
def test_no_paragraph_is_set_by_the_one_before_it(before: str, paragraph: str) -> None:
    both = smartypants.smartypants(f"{before}\n<p>{paragraph}", CURLY)
    assert both == smartypants.smartypants(before, CURLY) + smartypants.smartypants(f"\n<p>{paragraph}", CURLY)
