from __future__ import annotations

import pytest

from press.addresses.uri import uri


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("", ""),
        ("https://press.example.org/a'b", "https://press.example.org/a'b"),
        ("http://[::1]:8000/~press", "http://[::1]:8000/~press"),
        ("https://presse.müller.example:8443/büro/a%20b", "https://presse.xn--mller-kva.example:8443/b%C3%BCro/a%20b"),
        ("https://presse.mu\u0308ller.example", "https://presse.xn--mller-kva.example"),
        ("https://Fußball.example", "https://xn--fuball-cta.example"),
        ("http://[::1]:8000/büro", "http://[::1]:8000/b%C3%BCro"),
        ("https://пример.example", "https://xn--e1afmkfd.example"),
    ],
)
def test_an_address_is_in_ascii(address: str, plain: str) -> None:
    assert uri(address) == plain
