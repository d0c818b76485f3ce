from __future__ import annotations

import pytest

from press.linking import link_numbers
from tests.fixtures import office

LINE = '<a class="tel" href="tel:+448081570100">0808 157 0100</a>'


def linked(html: str) -> str:
    return link_numbers(html, office())


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ("<p>Ring 0808 157 0100.</p>", f"<p>Ring {LINE}.</p>"),
        ("<p>Q&amp;A &lt;0808 157 0100&gt;</p>", f"<p>Q&amp;A &lt;{LINE}&gt;</p>"),
        ("<li>0808 157 0100</li><li>0808 157 0100</li>", f"<li>{LINE}</li><li>{LINE}</li>"),
        ("0808 157 0100", LINE),
    ],
)
def test_a_number_of_the_directory_becomes_a_link(html: str, made: str) -> None:
    assert linked(html) == made


@pytest.mark.parametrize("written", ["+44 808 157 0100", "+44 (0)808 157 0100", "08081570100", "0808-157-0100"])
def test_a_number_keeps_its_form_and_dials_the_same(written: str) -> None:
    assert linked(written) == f'<a class="tel" href="tel:+448081570100">{written}</a>'


def test_a_number_with_spaces_that_do_not_break_stays_whole() -> None:
    assert linked("0808&nbsp;157&nbsp;0100").startswith('<a class="tel" href="tel:+448081570100">')


@pytest.mark.parametrize(
    "html",
    [
        "<p>0808 157 0101</p>",
        "<p>In 2025 the line took 0808 calls.</p>",
        '<p><a href="tel:+448081570100">0808 157 0100</a></p>',
        '<p><a href="/line">ring <b>0808 157 0100</b> now</a></p>',
        "<pre><code>0808 157 0100</code></pre>",
        "<p><code>press@harbour.example.org</code></p>",
        '<p title="0808 157 0100">text</p>',
        "<p>0808 <b>157</b> 0100</p>",
    ],
)
def test_what_is_no_number_of_ours_linked_already_or_code_is_left_alone(html: str) -> None:
    assert linked(html) == html


def test_text_after_a_link_is_text_again() -> None:
    assert linked("<p><a href='/x'>y</a> 0808 157 0100</p>") == f"<p><a href='/x'>y</a> {LINE}</p>"


def test_a_former_number_stands_with_todays_beside_it() -> None:
    assert linked("0808 157 0999") == f'<span class="tel">0808 157 0999</span> (now {LINE})'
    assert linked("01632 960 505") == (
        '<span class="tel">01632 960 505</span> (now <a class="tel" href="tel:+441632960101">01632 960 101</a>)'
    )


def test_a_short_code_for_texts_is_texted_not_rung() -> None:
    assert linked("Text 85999.") == 'Text <a class="tel" href="sms:85999">85999</a>.'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("press@harbour.example.org.", '<a href="mailto:press@harbour.example.org">press@harbour.example.org</a>.'),
        ("(a.b+c@x-y.example.org)", '(<a href="mailto:a.b+c@x-y.example.org">a.b+c@x-y.example.org</a>)'),
    ],
)
def test_an_address_becomes_a_link(text: str, made: str) -> None:
    assert linked(text) == made


@pytest.mark.parametrize("text", ["@harbour", "a@b", "https://example.org/a@b.example.org", "a@@b.example.org"])
def test_what_is_no_address(text: str) -> None:
    assert linked(text) == text
