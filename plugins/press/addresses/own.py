"""Addresses of the office's own site: one function knows them, however they are spelled."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from press.patterns import pattern

_SKIPPED = pattern("[\t\r\n\u00ad\u200b-\u200d\u2060\ufeff]")
"""What a browser leaves out: line ends and tabs (WHATWG URL, 4.4), and in a host what nobody sees (UTS 46, 4)."""
_SCHEME = pattern(r"https?:", re.IGNORECASE)
_OTHER = pattern(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_EDGE = "".join(map(chr, range(33)))
_LONGEST = 400
"""The most characters of a host, with what may stand before and behind it: a name has 253 (RFC 1035, 3.1)."""
_PORTS = frozenset({"", "80", "443"})


@lru_cache(maxsize=4096)
def own_path(address: str, site: str) -> str | None:
    """The path of ``address`` inside ``site`` (SITEURL), without ``/`` in front; None for what is another site's.

    It reads an address as a browser does (WHATWG URL, 4.4, special schemes), and a path as web servers do: escapes,
    doubled slashes, dot segments, ``index.html``, query and fragment make no other page. A path alone is taken from the
    top of the site.
    """
    plain = _split(address)
    if plain is None:
        return None
    host, path = plain
    ours = _split(site) if site else None
    inside = _normal(path)
    if host is None:
        return inside
    if ours is None or ours[0] != host:
        return None
    folder = _normal(ours[1]).strip("/")
    if not folder:
        return inside
    if inside.rstrip("/") == folder:
        return ""
    return inside.removeprefix(f"{folder}/") if inside.startswith(f"{folder}/") else None


def is_whole(address: str) -> bool:
    """Whether an address names its host, as ``https://host/`` and ``//host/`` do, rather than only a path."""
    plain = _split(address)
    return plain is not None and plain[0] is not None


def _split(address: str) -> tuple[str | None, str] | None:
    """The host, in one spelling, and the path; None for a host or scheme that is no web server's."""
    text = re.split("[?#]", _SKIPPED.sub("", address.strip(_EDGE)), maxsplit=1)[0].replace("\\", "/")
    scheme = _SCHEME.match(text)
    if scheme is None and not text.startswith("//"):
        return None if _OTHER.match(text) else (None, text)
    authority, slash, path = text[scheme.end() if scheme else 0 :].lstrip("/").partition("/")
    if len(authority) > _LONGEST:
        return None
    host = unicodedata.normalize("NFKC", unquote(authority.rpartition("@")[2])).lower().replace("。", ".")
    name, _, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    name = name.rstrip(".").removeprefix("www.")
    if not name.isascii():
        name = ".".join(_ascii(label) for label in name.split("."))
    port = port.lstrip("0")
    return (name if port in _PORTS else f"{name}:{port}"), slash + path


def _ascii(label: str) -> str:
    """A label of a host's name in ASCII (RFC 3492)."""
    return label if label.isascii() else f"xn--{label.encode('punycode').decode()}"


def _normal(path: str) -> str:
    """A path in one spelling, without ``/`` in front, and without ``index.html`` at its end."""
    plain = unquote(path).replace("\\", "/")
    made = posixpath.normpath(f"/{plain}").lstrip("/")
    if made and plain.endswith(("/", "/.", "/..")):
        made += "/"
    folder, _, name = made.rpartition("/")
    return (f"{folder}/" if folder else "") if name.lower() in {"index.html", "index.htm"} else made
