"""No picture of another site reaches a page, however it is written."""

from __future__ import annotations

import pytest

from press.markup import clean, render
from press.remote import is_remote, without_remote
from press.texts import make_text
from press.views.records import prose
from tests.fixtures import office, office_with, release, sound

SITE = "https://press.harbour.example.org"


def shown(text: str) -> str:
    return without_remote(clean(str(render(text).tree)), SITE)


@pytest.mark.parametrize(
    "target",
    [
        "https://www.bbc.co.uk/x.png",
        "HTTP://www.bbc.co.uk/x.png",
        "//www.bbc.co.uk/x.png",
        "/\\www.bbc.co.uk/x.png",
        "\n https://www.bbc.co.uk/x.png",
        "ht\ntps://www.bbc.co.uk/x.png",
        "https:www.bbc.co.uk",
        f"{SITE}.evil.example/x.png",
        f"{SITE}@evil.example/x.png",
        f"{SITE}:8080/x.png",
    ],
)
def test_what_a_browser_fetches_elsewhere_is_remote(target: str) -> None:
    assert is_remote(target, SITE)


@pytest.mark.parametrize(
    "target",
    [
        "",
        "lamp.png",
        "/kits/harbour-lights/lamp.png",
        "../lamp.png",
        "{static}/media/x/lamp.png",
        f"{SITE}/kits/x/lamp.png",
        SITE,
        f"{SITE}?size=small",
        f"{SITE}#lamp",
        "https.png",
    ],
)
def test_what_is_ours_is_not(target: str) -> None:
    assert not is_remote(target, SITE)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("![A house](https://x.example/a.png)", "<p>A house</p>"),
        ("![Fish & “chips”](https://x.example/a.png?a=1&b=2)", "<p>Fish &amp; “chips”</p>"),
        ("<img alt='a > b' src=https://x.example/a.png>", "<p>a &gt; b</p>"),
        ("<img src='https://x.example/a.png'>", "<p></p>"),
        ("<img alt='' src='https://x.example/a.png'>", "<p></p>"),
        ("<img alt=' src=\"/ok.png\"' src='https://x.example/a.png'>", '<p> src="/ok.png"</p>'),
        ("<IMG SRC='https://x.example/a\"b.png' ALT='A house'>", "<p>A house</p>"),
        (
            "[![A house](https://x.example/a.png)](https://x.example/)",
            '<p><a href="https://x.example/">A house</a></p>',
        ),
        (f"![A house]({SITE}/a.png)", f'<p><img alt="A house" src="{SITE}/a.png"/></p>'),
        ("![A house](/kits/a/a.png)", '<p><img alt="A house" src="/kits/a/a.png"/></p>'),
        ("`<img src=https://x.example/a.png>`", "<p><code>&lt;img src=https://x.example/a.png&gt;</code></p>"),
    ],
)
def test_its_words_stand_in_the_place_of_a_remote_picture(text: str, html: str) -> None:
    assert shown(text) == html


def test_neither_a_release_nor_the_text_about_an_organisation_fetches_one() -> None:
    text = "Seen: ![A house](https://x.example/a.png), <img alt='a mill' src='//x.example/b.png'>."
    made = make_text(release(sound(text) + f"\n## Notes to editors\n\n{text}\n"), office_with())
    for html in (made.body, made.editors, prose(text, office())):
        assert "Seen: A house, a mill." in html
        assert "<img" not in html
