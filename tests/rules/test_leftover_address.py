from __future__ import annotations

import pytest

from press.rules.leftover_address import check
from tests.fixtures import finder

found = finder(check)


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ("Write to [email protected] now.", ["[email protected]"]),
        ("Write to [email\xa0protected] now.", ["[email\xa0protected]"]),
        ("E-mail: email protected", ["email protected"]),
        ("Write to press [at] harbour [dot] example [dot] org.", ["press [at] harbour [dot] example [dot] org"]),
        ("Write to press(at)harbour.example.org.", ["press(at)harbour.example.org"]),
        ("Write to media @joelittle.org.", ["media @joelittle.org"]),
        ("Write to jscfadt @ aph.gov.", ["jscfadt @ aph.gov"]),
        ("Write to press at harbour dot org dot uk.", ["press at harbour dot org dot uk"]),
        ("Write to @harbour.org for pictures.", ["@harbour.org"]),
        ("Write to press@ harbour.example.org.", ["press@ harbour.example.org"]),
        ("Write to press@harbour,example.org.", ["press@harbour,example.org"]),
        ("Write to press@harbour.example,org, or ring.", ["press@harbour.example,org"]),
        ("[mail us](/cdn-cgi/l/email-protection#a)", ["/cdn-cgi/l/email-protection#a"]),
        ("Write to press AT harbour DOT org.", ["press AT harbour DOT org"]),
    ],
)
def test_what_is_left_of_an_address_is_found(body: str, at: list[str]) -> None:
    assert found(body) == at


@pytest.mark.parametrize(
    "body",
    [
        "press@harbour.example.org",
        "press@harbour.example.org,news@harbour.example.org",
        "follow @harbour.org on Twitter",
        "emails are protected",
        "4K@120Hz",
        "Future@Work",
        "30 people at harbour",
        "We met at Harbour. Dot org is old.",
        "The email protected him",
        "tiktok.com/@x",
        "Twitter: @harbour.bsky.social",
        "meet at dot",
        "on Bluesky @harbour.org",
        "Posts by @museum.london are read.",
        "Come at 8 (at the door).",
        "press@harbour.example.org or @harbour",
    ],
)
def test_a_whole_address_or_none_passes(body: str) -> None:
    assert found(body) == []
