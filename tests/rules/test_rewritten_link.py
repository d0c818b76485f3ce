from __future__ import annotations

import pytest

from press.rules.rewritten_link import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found, take_marks

SAFE = "https://eur01.safelinks.protection.outlook.com/"


@pytest.mark.parametrize(
    ("target", "address"),
    [
        (f"{SAFE}?url=https%3A%2F%2Fharbour.org%2Fa%3Fb%3D1&data=05%7C", "https://harbour.org/a?b=1"),
        (f"{SAFE}?url=https%3A%2F%2Fharbour.org%2F%3Futm_source%3Da&data=05", "https://harbour.org/"),
        ("https://urldefense.proofpoint.com/v1/url?u=http://harbour.org/a&k=1", "http://harbour.org/a"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__harbour.org_a-5Fb-3Fc-3D1&d=DwMF&c=1",
            "https://harbour.org/a_b?c=1",
        ),
        ("https://urldefense.com/v3/__https://harbour.org/a__;!!N11eV2iw", "https://harbour.org/a"),
        ("https://urldefense.com/v3/__https:/harbour.org/a*b__;Iw!!N11eV2iw", "https://harbour.org/a#b"),
        ("https://urldefense.com/v3/__https://harbour.org/**A__;4oCm4oCm!!N11eV2iw", "https://harbour.org/……"),
        ("https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fharbour.org%2fa&c=E,1,2&typo=1", "https://harbour.org/a"),
        ("https://www.google.com/url?q=https://harbour.org/a&sa=D&source=docs", "https://harbour.org/a"),
        ("https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fharbour.org%2F&ved=1", "https://harbour.org/"),
        ("https://www.google.com/amp/s/harbour.org/a", "https://harbour.org/a"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour.org%2F%3Ffbclid%3D1&h=2", "https://harbour.org/"),
        ("https://www.linkedin.com/safety/go?url=https%3A%2F%2Fharbour.org", "https://harbour.org"),
        ("https://protect2.fireeye.com/v1/url?k=1&q=1&u=https%3A%2F%2Fharbour.org", "https://harbour.org"),
        (
            "https://eu-central-1.protection.sophos.com/?d=harbour.org&u=aHR0cHM6Ly9oYXJib3VyLm9yZw==",
            "https://harbour.org",
        ),
        ("https://secure-web.cisco.com/1aB/https%3A%2F%2Fharbour.org%2Fa", "https://harbour.org/a"),
    ],
)
def test_a_rewritten_address_is_decoded(target: str, address: str) -> None:
    body = f"See [the count](⟦{target}⟧)."
    assert_found("rewritten-link", body)
    (fault,) = check(release(sound(take_marks(body)[0])), office())
    assert fault.fix == f"Write {address}"


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("https://protect-eu.mimecast.com/s/aB?domain=harbour.org", ", which is on harbour.org,"),
        ("https://url.uk.m.mimecastprotect.com/s/aB", ""),
        ("https://urldefense.com/v3/__broken", ""),
        ("https://urldefense.com/v3/__https://harbour.org/*__;%%%!!a", ""),
    ],
)
def test_where_only_the_service_knows_it_says_so(target: str, named: str) -> None:
    (fault,) = check(release(sound(f"See [the count]({target}).")), office())
    assert fault.fix == f"Open the link once, and copy the address of the page that it ends on{named} from the browser."


@pytest.mark.parametrize(
    "target",
    [
        "https://www.mimecast.com/blog/a",
        "https://www.google.com/search?q=https://harbour.org",
        "https://www.google.com/maps/place/North+Shore",
        "https://www.facebook.com/harbour",
        "https://harbour.example.org/url?q=https://harbour.org",
        "https://www.proofpoint.com/uk/threat-reference",
        "https://www.youtube.com/watch?v=aB",
    ],
)
def test_an_address_of_its_own_passes(target: str) -> None:
    assert_found("rewritten-link", f"See [the count]({target}).")
