from __future__ import annotations

import pytest

from press.addresses.hosts import host_in, is_address, owner, same_site


@pytest.mark.parametrize(
    ("host", "registered"),
    [
        ("harbour.org", "harbour.org"),
        ("www.harbour.org", "harbour.org"),
        ("a.b.harbour.org.uk", "harbour.org.uk"),
        ("news.northshire.gov.uk", "northshire.gov.uk"),
        ("gov.uk", "gov.uk"),
        ("harbour.example.org", "harbour.example.org"),
        ("harbour.github.io", "harbour.github.io"),
        ("localhost", "localhost"),
    ],
)
def test_the_part_that_somebody_registered(host: str, registered: str) -> None:
    assert owner(host) == registered


@pytest.mark.parametrize(
    ("shown", "host", "same"),
    [
        ("www.harbour.org", "harbour.org", True),
        ("press.harbour.org", "news.harbour.org", True),
        ("harbour.org", "notharbour.org", False),
        ("harbour.org", "harbour.org.uk", False),
        ("northshire.gov.uk", "southshire.gov.uk", False),
        ("a.example.org", "b.example.org", False),
        ("phw.nhs.wales", "bcuhb.nhs.wales", False),
        ("nhs.wales", "111.nhs.wales", True),
        ("www.llyw.cymru", "llyw.cymru", True),
        ("bit.ly", "harbour.org", True),
        ("harbour.org", "bit.ly", False),
        ("dx.doi.org", "www.bmj.com", True),
    ],
)
def test_one_site_or_two(shown: str, host: str, same: bool) -> None:
    assert same_site(shown, host) is same


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("harbour.org", "harbour.org"),
        ("Www.Harbour.Org/a", "www.harbour.org"),
        ("our site (www.harbour.org)", "www.harbour.org"),
        ("more at harbour.org.", "harbour.org"),
        ("https://harbour.org:8080/a", "harbour.org"),
        ("a story about harbour.org", ""),
        ("harbour.org's count", ""),
        ("Booking.com", ""),
        ("press@harbour.org", ""),
        ("count.pdf", ""),
        ("e.g.this", ""),
        ("", ""),
    ],
)
def test_the_host_that_a_text_shows(text: str, host: str) -> None:
    assert host_in(text) == host


@pytest.mark.parametrize(
    ("text", "written_as_one"),
    [
        ("https://harbour.org/a", True),
        ("www.harbour.org", True),
        ("harbour.org", True),
        ("press@harbour.org", True),
        ("/contacts/", True),
        ("{filename}a.md", True),
        ("the count", False),
        ("and/or", False),
        ("see harbour.org", False),
        ("", False),
    ],
)
def test_what_is_written_as_an_address(text: str, written_as_one: bool) -> None:
    assert is_address(text) is written_as_one
