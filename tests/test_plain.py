from __future__ import annotations

import pytest

from press.plain import plain

REFERENCE = '<sup><a class="footnote-ref" href="#note-1" id="ref-1-1" role="doc-noteref">(1)</a></sup>'
BACK = '<a class="footnote-backref" href="#ref-1-1" role="doc-backlink">↩<span class="vh"> Back to note 1</span></a>'


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\nline.</p>\n<h2>Next</h2>\n<p>Two.</p>", "One line.\n\nNext\n\nTwo."),
        ("<p>A &lt;tag&gt; &amp; more</p>", "A <tag> & more"),
        ("<p>Under<br>\nit</p>", "Under\nit"),
        ("<p>A <strong>bold</strong> <em>claim</em>.</p>", "A bold claim."),
        ("<blockquote>\n<p>“One.</p>\n<p>“Two.”</p>\n</blockquote>", "“One.\n\n“Two.”"),
        ("<p>Was <del>nine</del>ten.</p>", "Was ten."),
        ("<p>She said <q>no</q>.</p>", "She said “no”."),
        ("<pre><code>a\n  b\n</code></pre>", "a\n  b"),
        ("<p>The last</p> words", "The last\n\nwords"),
        ("", ""),
    ],
    ids=[
        "paragraphs",
        "entities",
        "a break",
        "emphasis",
        "a quote",
        "struck out",
        "marks that the page puts in",
        "set as typed",
        "loose words",
        "nothing",
    ],
)
def test_what_is_read_is_what_is_copied(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize("space", ["&nbsp;", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}", " \n\t "])
def test_every_space_is_a_plain_one(space: str) -> None:
    assert plain(f"<p>£5{space}million</p>") == "£5 million"


@pytest.mark.parametrize("unseen", ["&shy;", "\N{WORD JOINER}", "\N{ZERO WIDTH SPACE}", "\ufeff", "<wbr>"])
def test_what_nobody_sees_is_left_out(unseen: str) -> None:
    assert plain(f"<p>press@{unseen}example.org</p>") == "press@example.org"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("10<sup>6</sup> people", "10⁶ people"),
        ("4 m<sup>2</sup> and 10<sup>\N{MINUS SIGN}3</sup>", "4 m² and 10⁻³"),
        ("the 1<sup>st</sup>, H<sub>2</sub>O", "the 1st, H2O"),
        ("<sup></sup>6", "6"),
    ],
)
def test_raised_figures_stay_raised(html: str, text: str) -> None:
    assert plain(f"<p>{html}</p>") == text


def test_a_list_in_a_note_stands_below_its_words() -> None:
    item = "<li><p>Counted:</p><ul><li>boats</li></ul><p>Twice.</p></li>"
    assert plain(f'<ol class="notes">{item}</ol>') == "(1) Counted:\n    - boats\n\n    Twice."


def test_notes_are_numbers_in_brackets_there_and_here() -> None:
    assert plain(f"<p>It fell,{REFERENCE} and rose.</p>") == "It fell, (1) and rose."
    items = f"<li><p>Source: the council. {BACK}</p></li><li><p>Two.</p><p>More.</p></li>"
    assert plain(f'<ol class="notes">{items}</ol>') == "(1) Source: the council.\n\n(2) Two.\n\n    More."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>It will:</p><ul><li>walk</li><li>run</li></ul><p>End.</p>", "It will:\n\n- walk\n- run\n\nEnd."),
        ("<ol><li>walk</li><li>run</li></ol>", "1. walk\n2. run"),
        ('<ol start="9"><li>walk</li><li>run</li></ol>', "9. walk\n10. run"),
        ("<ul><li>walk<ul><li>far</li><li>fast</li></ul></li><li>run</li></ul>", "- walk\n  - far\n  - fast\n- run"),
        ("<ol><li>walk<ul><li>far<br>out</li></ul></li><li>run</li></ol>", "1. walk\n   - far\n     out\n2. run"),
        ("<ul><li>one<br>line</li></ul>", "- one\n  line"),
        ("<ul>\n<li>\n<p>walk</p>\n</li>\n<li>\n<p>run</p>\n</li>\n</ul>", "- walk\n\n- run"),
        ("<ul><li></li><li>run</li></ul>", "- run"),
    ],
    ids=[
        "bullets",
        "numbers",
        "from nine",
        "in one another",
        "in numbers",
        "with a break",
        "of paragraphs",
        "with an empty item",
    ],
)
def test_lists_keep_their_marks(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ('<a href="https://a.example.org/x">the report</a>', "the report <https://a.example.org/x>"),
        ('<a href="https://a.example.org/">https://a.example.org</a>', "https://a.example.org"),
        ('<a href="https://a.example.org">a.example.org</a>', "a.example.org"),
        ('<a class="tel" href="tel:+441632960140">01632 960 140</a>', "01632 960 140"),
        ('<a href="mailto:a@example.org?subject=Lamps">the desk</a>', "the desk <a@example.org>"),
        ('<a href="mailto:a@example.org">a@example.org</a>', "a@example.org"),
        ('<a href="/releases/2026/">releases</a>', "releases"),
    ],
)
def test_addresses_are_spelled_out_where_they_are_wanted_and_say_more(link: str, text: str) -> None:
    assert plain(f"<p>See {link}.</p>", links=True) == f"See {text}."
    assert " <" not in plain(f"<p>See {link}.</p>")


@pytest.mark.parametrize(
    "html", ["</ul></a></table></del>", "<li>x", "<td>x</td>", "<table></table>", "<a>x", "<ul><p>x"]
)
def test_no_html_is_too_broken(html: str) -> None:
    assert plain(html).strip(" -") in {"", "x"}
