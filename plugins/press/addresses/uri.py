"""Addresses as RSS, sitemaps and their like have them: URIs (RFC 3986), in ASCII alone."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote, urlsplit

_KEPT = "/%:@!$&'()*+,;=~"


def uri(address: str) -> str:
    """A site's ``address`` in ASCII; one that is in it already stays as it is."""
    if address.isascii():
        return address
    parts = urlsplit(address)
    host = ".".join(map(_label, parts.netloc.split(".")))
    return f"{parts.scheme}://{host}{quote(parts.path, safe=_KEPT)}"


def _label(label: str) -> str:
    """A part of a host's name, also with a port behind it, as the domain name system has it (RFC 5891)."""
    name, colon, port = label.partition(":")
    if not name.isascii():
        # Python's own codec makes “ss” of “ß”, after the rules of before 2010: that is another host.
        name = f"xn--{unicodedata.normalize('NFKC', name).lower().encode('punycode').decode()}"
    return f"{name}{colon}{port}"
