from __future__ import annotations

import pytest

from press.rules.host_mismatch import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("harbour.example.org/count", "https://northshire.example.org/count"),
        ("harbour.example.org", "https://northshire.example.org"),
        ("www.harbour.org", "https://www.northshire.org/"),
        ("https://harbour.org/a", "https://harbour.com/a"),
        ("Harbour Trust (www.harbour.org)", "https://northshire.org/"),
        ("visit harbour.org.uk", "https://northshire.org.uk/"),
        ("HARBOUR.ORG", "https://northshire.org/"),
        ("bmj.com/content/1", "https://press.psprings.co.uk/1"),
        ("www.northshire.gov.uk", "https://www.southshire.gov.uk/"),
        ("harbour.github.io", "https://northshire.github.io/"),
        ("**harbour.org**", "https://northshire.org/"),
    ],
)
def test_another_site_than_the_one_shown_is_found(text: str, target: str) -> None:
    assert_found("host-mismatch", f"See [{text}](⟦{target}⟧).")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("harbour.example.org/count", "https://www.harbour.example.org/reports/2025.pdf"),
        ("www.harbour.org", "http://harbour.org"),
        ("harbour.org", "https://get-help.harbour.org"),
        ("news.harbour.org", "https://press.harbour.org"),
        ("gov.uk", "https://assets.publishing.service.gov.uk/a.pdf"),
        ("HARBOUR.ORG", "https://harbour.org"),
        ("https://harbour.org/a/very/lo…", "https://harbour.org/a/very/long/one"),
        ("harbour.org.", "https://harbour.org"),
        ("https://doi.org/10.1136/a", "https://www.bmj.com/content/a"),
        ("bmj.com/content/a", "https://doi.org/10.1136/a"),
        ("youtube.com/harbour", "https://youtu.be/aB"),
        ("bbc.co.uk/news", "https://www.bbc.com/news"),
        ("twitter.com/harbour", "https://x.com/harbour"),
        ("how gov.uk was made", "https://northshire.org"),
        ("Booking.com", "https://news.booking.org"),
        ("the Amazon.co.uk row", "https://www.bbc.co.uk/news"),
        ("Node.js", "https://nodejs.org"),
        ("count.pdf", "https://harbour.org/c"),
        ("press@harbour.org", "https://northshire.org"),
        ("No.10", "https://www.gov.uk"),
        ("1.5 million", "https://www.gov.uk"),
        ("harbour.example.org", "/contacts/"),
        ("harbour.example.org", "mailto:press@northshire.example.org"),
    ],
)
def test_one_site_under_two_names_and_mere_mentions_pass(text: str, target: str) -> None:
    assert not list(check(release(sound(f"See [{text}]({target}).")), office()))


def test_the_message_names_both() -> None:
    (fault,) = check(release(sound("See [harbour.org](https://northshire.org/a).")), office())
    assert fault.message == "The link shows “harbour.org” and leads to northshire.org, which is another site."
