"""Hosts: which of them belong to one site, and where a text shows one."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from press.patterns import pattern

_ENDINGS = (
    "org|com|net|info|int|gov|edu|mil|biz|eu|uk|ie|im|je|gg|us|ca|au|nz|de|fr|nl|be|lu|ch|at|es|pt|it|gr|se|no|dk|fi|is|"
    "pl|cz|sk|hu|ro|bg|hr|si|ee|lv|lt|ua|ru|tr|il|in|pk|cn|jp|kr|hk|sg|za|ng|ke|gh|br|mx|ar|cl|co|io|me|tv|ai|app|dev|"
    "wales|cymru|scot|london|charity|foundation|ngo|ong|police|health|news|online|site|website|press|media|museum|gd|ly"
)
_HOST = rf"(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,6}}(?:{_ENDINGS})"
_SHOWN = pattern(
    rf"(?<![\w@.-])(?P<lead>https?://)?(?P<host>{_HOST})(?![\w@-]|\.\w)(?P<rest>[/?#:]\S*)?", re.IGNORECASE
)
_ANY = pattern(
    rf"(?:https?:/\S|www\.\S|mailto:\S|tel:\+?\d|\{{(?:filename|static|attach)\}}\S|(?:\.\.)?/[\w-]+[/.]\S*$|"
    rf"[\w.+-]+@[\w-]+\.\w|{_HOST}(?![\w@-]))\S*",
    re.IGNORECASE,
)
_INTRODUCED = pattern(r"(?:^|\b(?:at|on|see|to|via|visit|website|online)\b\W*|[:–—(]\s*)$", re.IGNORECASE)

# Below these, every name is another's. After the Public Suffix List (publicsuffix.org), as far as releases link there;
# example domains are among them, since each made-up organisation has a name below one.
_SHARED = pattern(
    r"(?:(?:co|org|gov|ac|nhs|police|net|sch|ltd|plc|me)\.uk|(?:gov|nhs)\.(?:wales|scot)|gov\.(?:ie|im)|"
    r"(?:llyw|gig)\.cymru|"
    r"(?:com|org|net|gov|edu|co|ac|govt|asn)\.(?:au|nz|za|br|jp|in|kr|il|tr|mx|cn|hk|sg|ng|ke|pk|ua)|"
    r"example\.(?:com|org|net)|(?:github|gitlab)\.io|blogspot\.com|wordpress\.com|wixsite\.com|weebly\.com|"
    r"squarespace\.com|substack\.com|medium\.com|tumblr\.com|netlify\.app|vercel\.app|azurewebsites\.net|"
    r"herokuapp\.com|pages\.dev|web\.app|sharepoint\.com)"
)

_ALIASES = (
    frozenset({"bbc.co.uk", "bbc.com"}),
    frozenset({"facebook.com", "fb.com", "fb.me", "fb.watch"}),
    frozenset({"guardian.co.uk", "theguardian.com"}),
    frozenset({"instagram.com", "instagr.am"}),
    frozenset({"linkedin.com", "lnkd.in"}),
    frozenset({"nhs.uk", "nhs.net"}),
    frozenset({"telegram.me", "telegram.org", "t.me"}),
    frozenset({"twitter.com", "x.com", "t.co"}),
    frozenset({"whatsapp.com", "wa.me"}),
    frozenset({"youtube.com", "youtu.be"}),
)
_RESOLVERS = frozenset({"doi.org", "dx.doi.org", "hdl.handle.net", "handle.net", "purl.org", "w3id.org", "orcid.org"})
"""Registries whose addresses lead on to whoever holds the thing now: DOIs, handles, persistent addresses."""

SHORTENERS = frozenset({
    "amzn.to", "bbc.in", "bit.do", "bit.ly", "bl.ink", "bloom.bg", "buff.ly", "cnn.it", "conta.cc", "cutt.ly",
    "db.tt", "dlvr.it", "dub.sh", "econ.st", "eepurl.com", "fb.me", "goo.gl", "gu.com", "hubs.ly", "ht.ly",
    "ift.tt", "is.gd", "j.mp", "lnkd.in", "lnkiy.in", "mcaf.ee", "n9.cl", "nyti.ms", "on.ft.com", "orlo.uk",
    "ow.ly", "owl.li", "po.st", "politi.co", "qr.ae", "rb.gy", "rebrand.ly", "reut.rs", "s.id", "short.gy",
    "shorturl.at", "shorturl.com", "smarturl.it", "snip.ly", "soo.gd", "surl.li", "t.co", "t.ly", "tcrn.ch",
    "tiny.cc", "tiny.one", "tinyurl.com", "trib.al", "tr.im", "u.to", "urlz.fr", "v.gd", "wapo.st", "wp.me", "x.gd",
})  # fmt: skip
"""Services whose short addresses hide where they lead, and stop when the service does."""


def bare(host: str) -> str:
    """A host as it is compared: in small letters, without ``www.``."""
    return host.lower().rstrip(".").removeprefix("www.")


def host_of(address: str) -> str:
    """The host of a web address, in small letters; empty where it has none that can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def owner(host: str) -> str:
    """The part of a host that somebody registered: ``example.co.uk`` of ``press.example.co.uk``."""
    labels = bare(host).split(".")
    suffix = 2 if _SHARED.fullmatch(".".join(labels[-2:])) else 1
    return ".".join(labels[-suffix - 1 :])


def is_within(host: str, site: str) -> bool:
    """Whether a host is that of ``site`` or below it, as m.youtube.com is within youtube.com."""
    return host == site or host.endswith(f".{site}")


def same_site(shown: str, host: str) -> bool:
    """Whether two hosts are one site's: alike, below each other or below one owner, or one an alias of the other."""
    a, b = bare(shown), bare(host)
    if is_within(a, b) or is_within(b, a) or {a, b} & _RESOLVERS or a in SHORTENERS:
        return True
    owners = {owner(a), owner(b)}
    return len(owners) == 1 or any(owners <= group for group in _ALIASES)


def host_in(text: str) -> str:
    """The host that ``text`` shows as the place it leads to; empty where it shows none, or only speaks of one.

    ``harbour.example.org/line`` and ``see www.harbour.example.org`` show one. ``how gov.uk was made`` and
    ``Booking.com`` speak of one.
    """
    for found in _SHOWN.finditer(text):
        host = found["host"]
        plain = not found["lead"] and not host.lower().startswith("www.")
        if plain and host[0].isupper() and host != host.upper():
            continue
        behind = text[found.end() :].strip(" .,;:!?)]>»”’\"'")
        if not plain or (not behind and _INTRODUCED.search(text[: found.start()])):
            return host.lower()
    return ""


@lru_cache(maxsize=4096)
def is_address(text: str) -> bool:
    """Whether ``text``, all of it, is written as an address: a link's words and its target can be told apart by it."""
    return _ANY.fullmatch(text.strip()) is not None
