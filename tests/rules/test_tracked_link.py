from __future__ import annotations

import pytest

from press.rules.tracked_link import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found, take_marks


@pytest.mark.parametrize(
    ("target", "clean"),
    [
        ("https://harbour.org/a?utm_source=chatgpt.com", "https://harbour.org/a"),
        ("https://harbour.org/a?b=1&utm_medium=email&c=2#d", "https://harbour.org/a?b=1&c=2#d"),
        ("https://harbour.org/a?UTM_Source=x", "https://harbour.org/a"),
        ("https://harbour.org/?fbclid=1", "https://harbour.org/"),
        ("https://harbour.org/?gclid=1&b=", "https://harbour.org/?b="),
        ("https://harbour.org/a?mc_cid=1&mc_eid=2", "https://harbour.org/a"),
        ("https://harbour.org/a#utm_source=x", "https://harbour.org/a"),
        ("https://harbour.org/a?_hsenc=1&_hsmi=2", "https://harbour.org/a"),
        ("https://www.youtube.com/watch?v=aB&si=cD", "https://www.youtube.com/watch?v=aB"),
        ("https://twitter.com/harbour/status/1?s=20&t=x", "https://twitter.com/harbour/status/1"),
        ("https://c212.net/c/link/?t=0&l=en&u=https%3A%2F%2Fharbour.org%2F&a=x", "https://harbour.org/"),
        ("https://links.govdelivery.com/track?type=click&&&https://harbour.org/a", "https://harbour.org/a"),
        ("https://a.r.eu-west-1.awstrack.me/L0/https:%2F%2Fharbour.org%2Fa/1/01/x=1", "https://harbour.org/a"),
        ("https://harbour.us1.list-manage.com/track/click?u=1&id=2", ""),
        ("https://www.globenewswire.com/Tracker?data=aB", ""),
        ("https://u1.ct.sendgrid.net/ls/click?upn=aB", ""),
    ],
)
def test_what_tracks_is_found_and_taken_off(target: str, clean: str) -> None:
    body = f"See [the count](⟦{target}⟧)."
    assert_found("tracked-link", body)
    (fault,) = check(release(sound(take_marks(body)[0])), office())
    assert fault.fix == (
        f"Write {clean}"
        if clean
        else "Open the link once, and copy the address of the page that it ends on from the browser."
    )


@pytest.mark.parametrize(
    "target",
    [
        "https://harbour.example.org/a?page=2&ref=home&source=count&s=1&t=2&si=3",
        "https://harbour.example.org/utm_source",
        "https://harbour.example.org/a#:~:text=utm_source=a",
        "https://www.youtube.com/watch?v=aB&t=42s",
        "https://harbour.us1.list-manage.com/subscribe?u=1",
        "https://mailchi.mp/harbour/night-line",
        "https://www.globenewswire.com/news-release/2026/1/en",
        "https://www.eventbrite.co.uk/e/night-line-tickets-1",
        "https://www.facebook.com/harbour/posts/1?comment_id=4",
    ],
)
def test_a_query_that_only_asks_passes(target: str) -> None:
    assert_found("tracked-link", f"See [the count]({target}).")
