"""Addresses that a mail scanner, a search engine or a network has put its own in place of, and what they were before.

Forms as the services publish or show them; Proofpoint's as in its own decoder (help.proofpoint.com, "URL Decoder
Python script").
"""

from __future__ import annotations

import re
import string
from base64 import b64decode, urlsafe_b64decode
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from press.addresses.hosts import is_within
from press.patterns import pattern


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Whose address stands there, and the one it leads to: empty where only the service knows it."""

    service: str
    address: str
    host: str = ""


# The end of a host, the start of a path, the fields of the query that may hold the address, and the service's name.
_FIELDS = (
    ("safelinks.protection.outlook.com", "/", "url", "Outlook's Safe Links"),
    ("safelinks.protection.office365.us", "/", "url", "Outlook's Safe Links"),
    ("statics.teams.cdn.office.net", "/evergreen-assets/safelinks", "url", "Outlook's Safe Links"),
    ("urldefense.proofpoint.com", "/v1/", "u", "Proofpoint"),
    ("linkprotect.cudasvc.com", "/", "a", "Barracuda"),
    ("clicktime.symantec.com", "/", "u", "Symantec"),
    ("fireeye.com", "/", "u", "FireEye"),
    ("trendmicro.com", "/", "url", "Trend Micro"),
    ("url-protection.com", "/", "o", "Avanan"),
    ("protection.sophos.com", "/", "u", "Sophos"),
    ("l.facebook.com", "/l.php", "u", "Facebook"),
    ("lm.facebook.com", "/l.php", "u", "Facebook"),
    ("l.instagram.com", "/", "u", "Instagram"),
    ("linkedin.com", "/redir/", "url", "LinkedIn"),
    ("linkedin.com", "/safety/go", "url", "LinkedIn"),
    ("youtube.com", "/redirect", "q", "YouTube"),
    ("duckduckgo.com", "/l/", "uddg", "DuckDuckGo"),
    ("slack-redir.net", "/link", "url", "Slack"),
    ("out.reddit.com", "/", "url", "Reddit"),
    ("t.umblr.com", "/redirect", "z", "Tumblr"),
    ("vk.com", "/away.php", "to", "VK"),
    ("deref-mail.com", "/", "redirectUrl", "the mail program"),
    ("deref-gmx.net", "/", "redirectUrl", "the mail program"),
    ("deref-web.de", "/", "redirectUrl", "the mail program"),
)
# Services that keep the address to themselves; some of them name its site.
_SEALED = (
    ("mimecast.com", "Mimecast"),
    ("mimecastprotect.com", "Mimecast"),
    ("mailcontrol.com", "Forcepoint"),
    ("clicktime.cloud.postoffice.net", "the mail scanner"),
    ("hornetsecurity.com", "Hornetsecurity"),
    ("urldefense.com", "Proofpoint"),
    ("urldefense.us", "Proofpoint"),
    ("urldefense.proofpoint.com", "Proofpoint"),
    ("secure-web.cisco.com", "Cisco"),
    ("linkprotect.cudasvc.com", "Barracuda"),
    ("safelinks.protection.outlook.com", "Outlook's Safe Links"),
)
_GOOGLE = pattern(r"(?:www\.)?google\.(?:com|co\.uk|ie|ca|com\.au|[a-z]{2})")
_V3 = pattern(r"/v3/__(?P<url>.+?)__;(?P<letters>[^!]*)!")
_RUNS = {
    letter: length for length, letter in enumerate(string.ascii_letters.swapcase() + string.digits + "-_", start=2)
}
_INSIDE = pattern(r"(?:/|___)(?P<address>https?(?::|%3A)(?:/|%2F){1,2}[^\s]+)", re.IGNORECASE)


def rewriting(address: str) -> Rewriting | None:
    """The service that ``address`` goes through and where it leads; ``None`` where it goes there by itself."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    found = _google(host, parts) or _proofpoint(host, address, parts)
    if found:
        return found
    query = dict(parse_qsl(parts.query))
    for name, start, field, service in _FIELDS:
        if is_within(host, name) and parts.path.startswith(start) and field in query:
            return Rewriting(service, _meant(query[field]))
    for name, service in _SEALED:
        if is_within(host, name) and len(parts.path) > 1 and not is_within(host, f"www.{name}"):
            inside = _INSIDE.search(address, address.find(parts.path))
            named = "" if inside else query.get("domain", "")
            return Rewriting(service, _meant(inside["address"]) if inside else "", named)
    if is_within(host, "url.avanan.click"):
        inside = _INSIDE.search(address)
        return Rewriting("Avanan", inside["address"].split("___")[0] if inside else "")
    return None


def _google(host: str, parts: SplitResult) -> Rewriting | None:
    if not _GOOGLE.fullmatch(host):
        return None
    if parts.path.startswith("/amp/s/"):
        return Rewriting("Google", f"https://{parts.path.removeprefix('/amp/s/')}")
    query = dict(parse_qsl(parts.query))
    meant = query.get("q") or query.get("url")
    return Rewriting("Google", _meant(meant)) if parts.path == "/url" and meant else None


def _proofpoint(host: str, address: str, parts: SplitResult) -> Rewriting | None:
    if not host.startswith("urldefense."):
        return None
    if parts.path.startswith("/v2/"):
        coded = dict(parse_qsl(parts.query)).get("u", "")
        return Rewriting("Proofpoint", _meant(unquote(coded.replace("-", "%").replace("_", "/"))))
    found = _V3.search(address)
    return Rewriting("Proofpoint", _third_version(found["url"], found["letters"])) if found else None


def _third_version(url: str, letters: str) -> str:
    """The address of ``/v3/__…__;…!``: each ``*`` is the next letter of those behind it, ``**A`` the next two."""
    url = re.sub(r"^([a-z][a-z0-9+.-]*:/)(?=[^/])", r"\1/", url, flags=re.IGNORECASE)
    try:
        plain = iter(urlsafe_b64decode(letters + "==").decode())
        return _meant(re.sub(r"\*(?:\*.)?", lambda found: _next_letters(found[0], plain), url))
    except ValueError:
        return ""


def _next_letters(mark: str, plain: Iterator[str]) -> str:
    letters = list(islice(plain, _RUNS.get(mark[-1], 1) if len(mark) > 1 else 1))
    if not letters:
        raise ValueError("There are more marks than letters.")
    return "".join(letters)


def _meant(address: str) -> str:
    """What a field holds, made an address: decoded where it is coded once more, empty where it is none."""
    if re.match(r"https?%3a", address, re.IGNORECASE):
        address = unquote(address)
    if not re.match(r"https?:/", address, re.IGNORECASE):
        try:
            address = b64decode(address + "==", validate=False).decode()
        except ValueError:
            return ""
    return address if re.match(r"https?://[^\s/]+\S*$", address, re.IGNORECASE) else ""
