from __future__ import annotations

from markupsafe import Markup

from press.quotes import Quote
from press.views.pieces import pieces
from tests.fixtures import release, sound

SAID = "They said:\n\n> “One.”\n\nAnd:\n\n> Others write:\n>\n> > “Within.”\n\nThe end."


def cut(html: str, *quotes: Quote) -> list[tuple[str, int]]:
    return [(str(piece.html), piece.quote.number if piece.quote else 0) for piece in pieces(Markup(html), quotes)]


def test_a_text_is_cut_after_each_of_its_quotes() -> None:
    made = release(sound(SAID))
    parts = cut(made.body, *made.quotes)
    assert [number for _, number in parts] == [1, 2, 0]
    assert "".join(html for html, _ in parts) == made.body
    assert parts[0][0].endswith("“One.”</p>\n</blockquote>")
    assert parts[1][0].endswith("“Within.”</p>\n</blockquote>\n</blockquote>")
    assert parts[2][0].strip() == "<p>The end.</p>"


def test_a_text_without_quotes_is_one_piece() -> None:
    assert cut("<p>None.</p>") == [("<p>None.</p>", 0)]


def test_a_quote_that_is_not_there_cuts_nothing() -> None:
    quote = Quote(1, "", ("Gone.",))
    for html in ("<p>None.</p>", '<blockquote id="quote-1"><p>Open', '<p id="quote-1">No quote.</p>'):
        assert cut(html, quote) == [(html, 0)]
