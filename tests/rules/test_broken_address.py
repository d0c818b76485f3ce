from __future__ import annotations

import pytest

from press.rules.broken_address import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found, take_marks


@pytest.mark.parametrize(
    ("target", "better"),
    [
        # its start
        ("http://https://harbour.org/a", "https://harbour.org/a"),
        ("https://https://harbour.org/a", "https://harbour.org/a"),
        ("http://http/harbour.org/a", "http://harbour.org/a"),
        ("https://www.https://harbour.org/a", "https://harbour.org/a"),
        ("http://xn--http-9ia/harbour.org/a", "https://harbour.org/a"),
        ("https:/harbour.org/a", "https://harbour.org/a"),
        ("https:///harbour.org/a", "https://harbour.org/a"),
        ("htp://harbour.org/a", "http://harbour.org/a"),
        ("htttps://harbour.org/a", "https://harbour.org/a"),
        ("hhttps://harbour.org/a", "https://harbour.org/a"),
        ("ttps://harbour.org/a", "https://harbour.org/a"),
        ("http//harbour.org/a", "http://harbour.org/a"),
        ("https;//harbour.org/a", "https://harbour.org/a"),
        ("https.//harbour.org/a", "https://harbour.org/a"),
        ("http:s//harbour.org/a", "https://harbour.org/a"),
        ("https:harbour.org/a", "https://harbour.org/a"),
        ("https//:harbour.org/a", "https://harbour.org/a"),
        ("www.harbour.org", "https://www.harbour.org"),
        ("harbour.org/a", "https://harbour.org/a"),
        ("harbour.org.uk", "https://harbour.org.uk"),
        ("//harbour.org/a", "https://harbour.org/a"),
        ("www,harbour.org", "https://www.harbour.org"),
        # its site
        ("https://wwww.harbour.org", "https://www.harbour.org"),
        ("https://ww.harbour.org", "https://www.harbour.org"),
        ("https://www.harbour,org/a", "https://www.harbour.org/a"),
        ("https://harbour.con/a", "https://harbour.com/a"),
        ("https://harbour..org", ""),
        ("https://[harbour.org]", ""),
        # what does not belong to it
        ("https://harbour.org/a.", "https://harbour.org/a"),
        ("https://harbour.org/a,", "https://harbour.org/a"),
        ("https://harbour.org/a].", "https://harbour.org/a"),
        ("https://harbour.org/a%20", "https://harbour.org/a"),
        ("“https://harbour.org/a”", "https://harbour.org/a"),
        ("https://harbour.org/a”", "https://harbour.org/a"),
        ("https://harbour.org/a%E2%80%9D", "https://harbour.org/a"),
        ('"https://harbour.org/a"', "https://harbour.org/a"),
        ("https://harbour.org/carers’-week", ""),
        ("https://harbour.org/annual count", ""),
        ("https://harbour.org/a\u00a0b", ""),
        ("https://harbour.org/a%E2%80%8Bb", "https://harbour.org/ab"),
        ("https://harbour.org/a…", ""),
        ("https://harbour.org/ahttps://harbour.org/b", ""),
        # e-mail
        ("mailto:", ""),
        ("mailto:press", ""),
        ("mailto:press @harbour.org", "mailto:press@harbour.org"),
        ("mailto:%20press@harbour.org", "mailto:press@harbour.org"),
        ("mailto:press desk@harbour.org", ""),
        ("mailto:www.harbour.org", "https://www.harbour.org"),
        ("mailto:https://harbour.org", "https://harbour.org"),
        ("mailto://press@harbour.org", "mailto:press@harbour.org"),
        ("mailto;press@harbour.org", "mailto:press@harbour.org"),
        ("mail:press@harbour.org", "mailto:press@harbour.org"),
        ("press@harbour.org", "mailto:press@harbour.org"),
        ("http://press@harbour.org", "mailto:press@harbour.org"),
        ("http://mailto:press@harbour.org", "mailto:press@harbour.org"),
        # other things
        ("0808 157 0100", ""),
        ("+44 (0)808 157 0100", ""),
        ("116 123", ""),
        ("999", ""),
        ("callto:+448081570100", ""),
        ("@harbour", ""),
        ("doi:10.1136/bmj.i12", "https://doi.org/10.1136/bmj.i12"),
        ("ftp://harbour.org/a", ""),
        ("skype:harbour?call", ""),
    ],
)
def test_an_address_that_cannot_work_is_found_with_the_one_that_was_meant(target: str, better: str) -> None:
    body = f"See [the count](⟦{target}⟧) now."
    assert_found("broken-address", body)
    (fault,) = check(release(sound(take_marks(body)[0])), office())
    assert fault.message.startswith(f"“{target}” ")
    assert fault.fix == f"Write {better}" if better else not fault.fix.startswith("Write http")


@pytest.mark.parametrize(
    "target",
    [
        "https://harbour.example.org",
        "HTTPS://HARBOUR.EXAMPLE.ORG/A",
        "http://harbour.example.org:8080/a",
        "https://harbour.example.org/a_(b)",
        "https://doi.org/10.1016/S0140-6736(20)30183-5",
        "https://en.wikipedia.org/wiki/Harbour_Inc.",
        "https://en.wikipedia.org/wiki/Harbour–Line",
        "https://harbour.example.org/café",
        "https://harbour.example.org/it's",
        "https://harbour.example.org/a%20b.pdf",
        "https://harbour.example.org/search?q=night+line&to=https://harbour.example.org/",
        "https://web.archive.org/web/2018/https://harbour.example.org/a",
        "https://social.example.org/@harbour",
        "https://www.google.com/maps/@53.8,-3.0,12z",
        "https://www.harbour.example.org/#!/a",
        "https://xn--hrbour-bua.example.org/",
        "mailto:press@harbour.example.org",
        "mailto:press@harbour.example.org?subject=Night%20line",
        "mailto:press@harbour.example.org,news@northshire.example.org",
        "mailto:?subject=Night%20line",
        "tel:+448081570100",
        "sms:85999",
        "#contacts",
        "/contacts/",
        "{filename}/releases/2026/sound.md",
        "other.html",
    ],
)
def test_an_address_that_can_work_passes(target: str) -> None:
    assert not list(check(release(sound(f"See [the count]({target}) now.")), office()))


def test_an_address_written_below_is_found_there_and_once() -> None:
    assert_found("broken-address", "See [the count][c] and [the line][c].\n\nText.\n\n[c]: ⟦https:/harbour.org⟧")


@pytest.mark.parametrize(
    "body",
    [
        "![The lamp room at night](⟦www.harbour.org/lamp.jpg⟧)",
        'See <a href="⟦www.harbour.org⟧">the count</a>.',
        "| a |\n|---|\n| [the count](⟦www.harbour.org⟧) |",
        "Of carers.[^1]\n\n[^1]: Harbour Trust, 2025, [count](⟦www.harbour.org⟧).",
        'See [the count](⟦www.harbour.org⟧ "Count").',
    ],
)
def test_it_is_found_wherever_a_link_may_stand(body: str) -> None:
    assert_found("broken-address", body)


def test_an_endless_address_is_told_by_its_beginning() -> None:
    (fault,) = check(release(sound(f"[a](https://harbour.org/{'a' * 5000})")), office())
    assert fault.message.endswith("…” has 5020 characters, which is more than any page's address has.")
    assert len(fault.message) < 250
