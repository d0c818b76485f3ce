from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.addresses import Kind, addressed, read_address
from tests.fixtures import office, release, sound

PIECES = st.sampled_from(
    [
        "http",
        "https",
        ":",
        "/",
        "//",
        "://",
        ".",
        "..",
        "www.",
        "harbour.org",
        "mailto:",
        "@",
        "?",
        "#",
        "&",
        "=",
        "%20",
        "[",
        "]",
        "(",
        ")",
        "“",
        "’",
        " ",
        "\\",
        "C:",
        "localhost",
        "10.0.0.1",
        "utm_source",
        "safelinks.protection.outlook.com",
        "url=",
        "urldefense.com/v3/__",
        "__;",
        "!",
        "*",
        "**A",
        "{static}",
        "tel:",
        "\u2100",
        "bit.ly",
        "docs.google.com/document/d/",
        "…",
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join), st.booleans(), st.booleans())
def test_whatever_is_typed_is_of_one_kind(target: str, shown: bool, demonstration: bool) -> None:
    address = read_address(target, shown, "https://press.harbour.org", demonstration)
    assert isinstance(address.kind, Kind)
    assert bool(address.what) or address.kind not in {Kind.BROKEN, Kind.PRIVATE, Kind.FILE_SHARING, Kind.REWRITTEN}
    assert not address.better or address.better != target


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        # the first of two faults
        ("https://www.yourwebsite.com/?utm_source=a", Kind.PLACEHOLDER),
        ("https://staging.harbour.org/a.", Kind.BROKEN),
        ("https://staging.harbour.org/?utm_source=a", Kind.PRIVATE),
        ("https://bit.ly/a?utm_source=b", Kind.TRACKED),
        ("https://www.google.com/url?q=https://bit.ly/a&utm_source=b", Kind.REWRITTEN),
        # none
        ("https://harbour.org/", Kind.WEB),
        ("mailto:press@harbour.org", Kind.MAIL),
        ("tel:+448081570100", Kind.DIAL),
        ("TEL:116123", Kind.DIAL),
        ("sms:85999", Kind.DIAL),
        ("/contacts/", Kind.OURS),
        ("#contacts", Kind.OURS),
        ("{filename}a.md", Kind.OURS),
        ("|static|a.png", Kind.OURS),
        ("../a/", Kind.OURS),
        ("a.html", Kind.OURS),
        ("report", Kind.OURS),
        ("?page=2", Kind.OURS),
        # for others
        ("javascript:go()", Kind.REFUSED),
        ("JavaScript:go()", Kind.REFUSED),
        ("data:text/plain,a", Kind.REFUSED),
    ],
)
def test_an_address_is_of_the_first_kind_that_fits(target: str, kind: Kind) -> None:
    assert read_address(target).kind is kind


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("https://press.harbour.org", Kind.OURS),
        ("https://press.harbour.org/contacts/", Kind.OURS),
        ("https://press.harbour.org/?utm_source=a", Kind.TRACKED),
        ("https://press.harbour.org.uk/", Kind.WEB),
        ("http://press.harbour.org/", Kind.OURS),
    ],
)
def test_the_own_site_begins_with_its_address(target: str, kind: Kind) -> None:
    assert read_address(target, site="https://press.harbour.org").kind is kind


def test_an_address_that_stands_once_is_given_once() -> None:
    body = "[a][c] and [b][c], and [d](/x/) and [e](/x/).\n\n[c]: /y/\n"
    assert [link.text for link, _ in addressed(release(sound(body)), office(), Kind.OURS)] == ["a", "d", "e"]
