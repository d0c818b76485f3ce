from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.marks import plant
from press.markup import Unparsable, clean, render


def html(text: str) -> str:
    return str(render(text).tree).strip()


def unsafe(text: str) -> list[str]:
    return list(render(text).unsafe)


# What a release may use


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("A & b < c > d", "<p>A &amp; b &lt; c &gt; d</p>"),
        ("<details open><summary>More</summary>Text</details>", None),
        ("<p>a <time datetime='2018-01-24'>day</time>, H<sub>2</sub>O</p>", None),
        ('<a href="mailto:press@example.org">Write</a>', None),
    ],
)
def test_what_is_harmless_is_kept(text: str, made: str | None) -> None:
    assert unsafe(text) == []
    if made:
        assert html(text) == made


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a:b",
        "http://example.org",
        "//example.org",
        "/a",
        "a/b.html#c:d",
        "#note-1",
        "mailto:a@example.org",
        "MAILTO:a@example.org",
        "tel:+448081570100",
        "sms:85999",
        "{filename}/releases/a.md",
    ],
)
def test_addresses_that_only_lead_somewhere_are_kept(address: str) -> None:
    assert render(f"[text]({address})").tree.a is not None
    assert unsafe(f"[text]({address})") == []


def test_tables_are_aligned_by_class_since_no_page_may_carry_styles() -> None:
    made = html("left | middle | right | as it is\n:-- | :-: | --: | ---\n1 | 2 | 3 | 4")
    assert "style" not in made
    assert '<td class="left">1</td>' in made
    assert '<th class="center">middle</th>' in made
    assert '<td class="right">3</td>' in made
    assert "<td>4</td>" in made


# What is taken out of it


@pytest.mark.parametrize(
    ("text", "made", "what"),
    [
        ("a<script>alert(1)</script>b", "<p>ab</p>", ["<script"]),
        ("a<SCRIPT SRC=//example.org/x.js></SCRIPT>b", "<p>ab</p>", ["<script"]),
        ("<script>\n\nalert(1)\n\n</script>", "", ["<script"]),
        ("a <scr<script>ipt>alert(1)</script>", "<p>a &lt;scr</p>", ["<script"]),
        ("a<style>p { display: none }</style>b", "<p>ab</p>", ["<style"]),
        ("<iframe src='https://example.org'>old</iframe>", "", ["<iframe"]),
        ("<form action='/'>text</form>", "text", ["<form"]),
        ("a<input name=x>b", "<p>ab</p>", ["<input"]),
        ("<font color=red>text</font>", "<p>text</p>", ["<font"]),
        ("<base href='https://example.org'>", "<p></p>", ["<base"]),
        ("<meta http-equiv=refresh content='0'>", "<p></p>", ["<meta"]),
        ("a<template><p>text</p></template>b", "<p>ab</p>", ["<template"]),
        ("<svg/onload=alert(1)>", "<p></p>", ["<svg"]),
    ],
)
def test_tags_that_run_load_or_disguise(text: str, made: str, what: list[str]) -> None:
    assert html(text) == made
    assert unsafe(text) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<p onclick='go()'>text</p>", "onclick"),
        ("<b ONMOUSEOVER=go()>text</b>", "onmouseover"),
        ("<img src=a.png onerror=go()>", "onerror"),
        ("<p style='position: fixed'>text</p>", "style"),
        ("<p style='text-align: left;'>text</p>", "style"),
        ("<a href=a target=_blank>text</a>", "target"),
        ("<a xlink:href='javascript:go()'>text</a>", "xlink:href"),
        ("<img srcset='https://example.org/a.png 2x'>", "srcset"),
        ("**text**{: onclick='go()' }", "onclick"),
    ],
)
def test_attributes_that_run_load_or_dress_up(text: str, what: str) -> None:
    assert what not in html(text)
    assert unsafe(text) == [what]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[text](javascript:go())", "javascript:"),
        ("[text](JaVaScRiPt:go())", "JaVaScRiPt:"),
        ("[text](java&#115;cript:go())", "javascript:"),
        ("[text][ref]\n\n[ref]: javascript:go()", "javascript:"),
        ("<a href='java\tscript:go()'>text</a>", "javascript:"),
        ("<a href='java\nscript:go()'>text</a>", "javascript:"),
        ("<a href=' javascript:go()'>text</a>", "javascript:"),
        ("<a href='\x01javascript:go()'>text</a>", "javascript:"),
        ("<a href='&#x6a;avascript&colon;go()'>text</a>", "javascript:"),
        ("[text](vbscript:go)", "vbscript:"),
        ("[text](data:text/html;base64,PHA+)", "data:"),
        ("<img src='data:image/svg+xml,x'>", "data:"),
        ("<blockquote cite='javascript:go()'>text</blockquote>", "javascript:"),
    ],
)
def test_addresses_that_run_or_load(text: str, what: str) -> None:
    made = html(text)
    assert "go()" not in made
    assert ":" not in made
    assert unsafe(text) == [what]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "C:\\\\report.docx", "htp://example.org", "ftp://example.org"]
)
def test_addresses_that_only_lead_nowhere_are_taken_out_and_left_to_the_rules(address: str) -> None:
    assert html(f"[text]({address})") == '<p><a href="">text</a></p>'
    assert unsafe(f"[text]({address})") == []


@pytest.mark.parametrize("text", ["`<script>`", "    <script>go()</script>", "```\n<p onclick='go()'>\n```"])
def test_html_shown_as_code_is_text(text: str) -> None:
    assert unsafe(text) == []
    assert "&lt;" in html(text)


TAGS = st.sampled_from(["script", "p", "a", "img", "svg", "math", "div", "style", "b", "td", "iframe", "ScRiPt"])
ATTRIBUTES = st.sampled_from(
    [
        "onclick=x",
        "href=javascript:x",
        "src='data:x'",
        "style='x'",
        "href='&#106;avascript:x'",
        "id=x",
        "/",
        "'",
        '"',
        "<",
    ]
)
TAG = st.builds("<{} {}>".format, TAGS, ATTRIBUTES)
HOSTILE = st.lists(TAG | TAGS.map("</{}>".format) | st.sampled_from(["text", "\n\n", "<!--", "-->", "`", "<![CDATA["]))


@given(HOSTILE.map("".join))
def test_nothing_that_runs_is_left_however_it_is_broken(text: str) -> None:
    try:
        tree = render(text).tree
    except Unparsable:
        return
    for tag in tree.find_all(True):
        assert tag.name not in {"script", "style", "iframe", "svg", "math"}
        for name, value in tag.attrs.items():
            assert not name.startswith("on")
            assert not str(value).lower().strip().startswith(("javascript:", "data:"))


# Comments


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        ("a<!-- embargoed -->b", " embargoed "),
        ("<!-- one\n\ntwo -->", " one\n\ntwo "),
        ("<?php secret() ?>", "php secret() ?"),
        ("<!doctype html>", "html"),
    ],
)
def test_comments_are_taken_out_and_told(text: str, comment: str) -> None:
    markup = render(text)
    assert markup.comments == (comment,)
    assert comment not in str(markup.tree)
    assert markup.unsafe == ()


# Definitions of notes


def test_every_definition_is_told_also_those_that_markdown_drops() -> None:
    markup = render("Calls.[^1]\n\n[^1]: First.\n\n[^1]: Second.\n\n[^a b]:\n")
    assert [(met.label, met.text) for met in markup.definitions] == [("1", "First."), ("1", "Second."), ("a b", "")]


def test_one_text_leaves_nothing_behind_for_the_next() -> None:
    render("Calls.[^1]\n\n[^1]: Source.\n\n[ref]: https://example.org\n\n*[NS]: North Shore")
    markup = render("Calls.[^1] [text][ref] NS")
    assert str(markup.tree) == "<p>Calls.[^1] [text][ref] NS</p>"
    assert markup.definitions == ()


# What cannot be read


@pytest.mark.parametrize("text", ["> " * 120 + "text", "> " * 5_000 + "text", "- " * 200 + "text", "<div>" * 3_000])
def test_things_within_one_another_without_end(text: str) -> None:
    with pytest.raises(Unparsable, match="stand within one another too many times"):
        render(text)


def test_what_a_person_could_have_meant_is_deep_enough() -> None:
    assert html("> " * 20 + "text").count("<blockquote>") == 20


def test_words_that_markdown_would_lose() -> None:
    with pytest.raises(Unparsable, match="Asterisks or underscores stand so close to a link"):
        render("*word**word*[the link](https://example.org)")


def test_a_tag_may_go_over_several_lines() -> None:
    text, _ = plant("<p class='wide'\nid='dates'\nonclick='go()'>They begin in May.</p>")
    markup = render(text)
    assert markup.unsafe == ("onclick",)
    assert clean(str(markup.tree)) == '<p class="wide" id="dates">They begin in May.</p>'


@pytest.mark.parametrize("opening", ['<?xml version="1.0" encoding="utf-8"?>', "<?XML ?>"])
def test_a_text_copied_with_its_declaration_of_xml_is_read_without_a_word_of_parsers(opening: str) -> None:
    markup = render(f"{opening}\n\nThe trust opens a line.")  # a warning would be an error here
    assert [tag.get_text() for tag in markup.tree.find_all("p")] == ["The trust opens a line."]
    assert markup.comments
