"""Addresses that report who follows them: with marks of a campaign, or by way of a mailer's counter."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from press.addresses.hosts import is_within
from press.patterns import pattern

_EVERYWHERE = pattern(
    r"utm_\w+|utm|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|epik|srsltid|"
    r"mc_[ce]id|_hs(?:enc|mi|fp)|__hs\w+|hsctatracking|mkt_tok|vero_(?:id|conv)|oly_(?:anon|enc)_id|ml_subscriber\w*|"
    r"_openstat|rb_clickid|s_cid|sc_cid|wickedid|_kx|dm_i|bbeml|elqtrack\w*|ck_subscriber_id|sfmc_\w+|_branch_match_id|__cft__\S*|__tn__|mibextid|rdid|share_url|"
    r"at_(?:medium|campaign|custom\d)|ref_src|ref_url|__twitter_impression|xtor|ito|cmpid|ocid|ns_(?:campaign|mchannel|source)",
    re.IGNORECASE,
)
# Names too plain to mean tracking on any site but these.
_THERE = (
    ("youtube.com", pattern(r"si|feature|pp")),
    ("youtu.be", pattern(r"si|feature")),
    ("spotify.com", pattern(r"si|nd")),
    ("twitter.com", pattern(r"s|t")),
    ("x.com", pattern(r"s|t")),
    ("instagram.com", pattern(r"hl")),
    ("linkedin.com", pattern(r"trk|trackingId|lipi|refId|rcm", re.IGNORECASE)),
    ("theguardian.com", pattern(r"CMP")),
    ("tiktok.com", pattern(r"is_from_webapp|sender_device|_r|_t")),
)
# Counters of mailers and wires: the end of a host, what the path must be like, and the field with the address, if any.
_COUNTERS = (
    ("list-manage.com", r"/track/", ""),
    ("rs6.net", r"/tn\.jsp", ""),
    ("sendgrid.net", r"/(?:ls|wf)/click|/uni/", ""),
    ("mandrillapp.com", r"/track/click", ""),
    ("mailgun.org", r"/c/", ""),
    ("awstrack.me", r"/L0/", ""),
    ("hubspotlinks.com", r"/", ""),
    ("hs-sites.com", r"/e3t/", ""),
    ("exct.net", r"/", ""),
    ("cmail19.com", r"/t/", ""),
    ("cmail20.com", r"/t/", ""),
    ("createsend1.com", r"/t/", ""),
    ("mlsend.com", r"/link/|/.*cl", ""),
    ("emlnk.com", r"/", ""),
    ("acemlna.com", r"/", ""),
    ("icptrack.com", r"/", ""),
    ("lnks.gd", r"/", ""),
    ("links.govdelivery.com", r"/", ""),
    ("customeriomail.com", r"/e/c/", ""),
    ("klclick.com", r"/", ""),
    ("klclick1.com", r"/", ""),
    ("globenewswire.com", r"/Tracker", ""),
    ("c212.net", r"/c/link", "u"),
    ("cts.businesswire.com", r"/ct/", "url"),
    ("pr-inside.com", r"/track", "url"),
    ("doubleclick.net", r"/", "adurl"),
    ("awin1.com", r"/cread", "ued"),
    ("shareasale.com", r"/r\.cfm", "urllink"),
)
_CODED = pattern(r"https?(?::|%3A)(?:%2F){2}[^/\s&]+", re.IGNORECASE)
_PLAIN = pattern(r"(?<=&)https?://\S+", re.IGNORECASE)


def without_tracking(address: str) -> str | None:
    """``address`` without what reports its reader, or, behind a counter, the one it leads to: empty if none can tell.

    ``None`` where nothing of that kind is in it.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    host = parts.hostname or ""
    counted = _behind_counter(host, address)
    if counted is not None:
        return counted
    if not parts.query and "=" not in parts.fragment:
        return None
    names = [shape for name, shape in _THERE if is_within(host, name)]

    def kept(part: str) -> str:
        return "&".join(field for field in part.split("&") if not _tracks(field.partition("=")[0], names))

    query = kept(parts.query)
    fragment = (
        kept(parts.fragment) if "=" in parts.fragment and not parts.fragment.startswith(":~:") else parts.fragment
    )
    if (query, fragment) == (parts.query, parts.fragment):
        return None
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, fragment))


def _tracks(name: str, names: list[re.Pattern[str]]) -> bool:
    name = name.removeprefix("amp;").removeprefix("?")
    return any(shape.fullmatch(name) for shape in (_EVERYWHERE, *names))


def _behind_counter(host: str, address: str) -> str | None:
    parts = urlsplit(address)
    for name, path, field in _COUNTERS:
        if is_within(host, name) and re.match(path, parts.path):
            inside = dict(parse_qsl(parts.query)).get(field, "")
            found = _CODED.search(address) or _PLAIN.search(address)
            plain = inside or (unquote(found[0]) if found else "")
            return plain if plain.startswith(("http://", "https://")) else ""
    return None
