from __future__ import annotations

from dataclasses import replace

import pytest

from press.office import Office
from press.rules.near_domains import edits, meant_by
from tests.fixtures import office

SITES = ("www.herefordshire.gov.uk", "www.lakesidecarers.org.uk", "mind.org.uk", "ferry2.com", "gullhavenmuseum.org")


def real_sites() -> Office:
    """The office, whose organisations have sites under endings of the real world."""
    base = office()
    trust = base.directory.organisations["harbour-trust"]
    organisations = {site: trust.model_copy(update={"key": site, "url": f"https://{site}/"}) for site in SITES}
    return replace(base, directory=replace(base.directory, organisations=organisations))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lakesidecarer.org.uk", ""),  # a plural more or less is another organisation's
        ("lakesidcarers.org.uk", "lakesidecarers.org.uk"),
        ("lakesidcraers.org.uk", "lakesidecarers.org.uk"),
        ("news.lakesidecarres.org.uk", "news.lakesidecarers.org.uk"),
        ("lakesidecarers.ork.uk", "lakesidecarers.org.uk"),
        ("lakesidecarers.org.ku", "lakesidecarers.org.uk"),
        ("lakesidecarers.org", ""),
        ("hertfordshire.gov.uk", ""),
        ("herefordshre.gov.uk", "herefordshire.gov.uk"),
        ("herefordhsire.gov.uk", "herefordshire.gov.uk"),
        ("mint.org.uk", ""),
        ("ferry3.com", ""),
        ("ferrry2.com", "ferry2.com"),
        ("gullhavnmuseum.org", "gullhavenmuseum.org"),
        ("choir.con", "choir.com"),
        ("choir.cmo", "choir.com"),
        ("choir.nte", "choir.net"),
        ("choir.og.uk", "choir.org.uk"),
        ("choir.cp.uk", "choir.co.uk"),
        ("data.bl.uk", ""),
        ("lakesidecarers.org.u", "lakesidecarers.org.uk"),
        ("news.lakesidecarers.org.u", "news.lakesidecarers.org.uk"),
        ("choir.org.u", "choir.org.uk"),
        ("gullhavenmuseum.org.u", "gullhavenmuseum.org"),
        ("choir.u", ""),
        ("choir.org.x", ""),
        ("e.g", ""),
        ("choir.vet", ""),
        ("choir.cam", ""),
        ("choir.uk", ""),
        ("choir.wales", ""),
        ("choir.museum", ""),
        ("choir.invalid", ""),
    ],
)
def test_a_slip_is_told_from_another_site(typed: str, meant: str) -> None:
    assert meant_by(typed, real_sites()) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmial.com", "gmail.com"),
        ("hotmial.co.uk", "hotmail.co.uk"),
        ("yaho.co.uk", "yahoo.co.uk"),
        ("outlok.com", "outlook.com"),
        ("btinternt.com", "btinternet.com"),
        ("email.com", ""),
        ("ymail.com", ""),
        ("me.com", ""),
        ("sky.com", ""),
    ],
)
def test_mail_services_are_compared_with_where_mail_is_sent(typed: str, meant: str) -> None:
    assert meant_by(typed, real_sites(), mail=True) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("harbour.exmaple.org", "harbour.example.org"), ("harbour.example.com", ""), ("barber.exmaple.org", "")],
)
def test_a_slip_in_an_ending_of_two_parts_is_seen_below_a_known_name(typed: str, meant: str) -> None:
    assert meant_by(typed, office()) == meant


def test_a_site_is_not_a_mail_service() -> None:
    assert meant_by("gmaill.com", real_sites()) == ""


@pytest.mark.parametrize(
    ("a", "b", "slips"),
    [("gmail", "gmail", 0), ("gmial", "gmail", 1), ("gmal", "gmail", 1), ("gmaill", "gmail", 1), ("hmaol", "gmail", 2)],
)
def test_slips_are_counted(a: str, b: str, slips: int) -> None:
    assert edits(a, b, 2) == edits(b, a, 2) == slips


def test_counting_stops_beyond_the_most() -> None:
    assert edits("harbour", "gmail", 1) == 2
