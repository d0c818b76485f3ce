"""Addresses that cannot work as they are written, whatever they were meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from press.patterns import pattern


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with an address, as the end of a sentence that begins with it, and the address that was meant."""

    what: str
    better: str = ""


_EXTENSIONS = frozenset({
    "md", "markdown", "html", "htm", "php", "asp", "aspx", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "odt", "ods", "odp", "csv", "txt", "rtf", "png", "jpg", "jpeg", "gif", "svg", "webp", "tif", "tiff", "eps",
    "mp3", "mp4", "mov", "avi", "wav", "zip", "gz", "json", "xml", "yaml", "yml", "ics", "vcf",
})  # fmt: skip
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TWICE = pattern(r"(?:https?:/*|www\.)+(?P<rest>https?(?:[:;]/*|/+)(?P<host>\S*))", re.IGNORECASE)
_RUN_TOGETHER = pattern(r"(?<=[a-z0-9.])https?:/", re.IGNORECASE)
_HIDDEN_SCHEME = pattern(r"https?://xn--https?-\w+/+(?P<host>\S+)", re.IGNORECASE)
_SCHEME = pattern(r"(?P<word>[a-z]{3,9}) ?(?P<mark>[:;,.]{0,2} ?[/\\]{1,4}:?/{0,2}|:(?!\d))", re.IGNORECASE)
_HTTP_LIKE = pattern(r"[a-z]?[htps]{3,7}[a-z]?")
_PHONE = pattern(
    r"(?:(?:phone|telephone|call|callto|t)\s?:?\s?|tel[.\s]\s?)?\+?[(\d][\d\s().\-–‑]{2,}\d(?:\s?(?:ext|x)\.?\s?\d+)?"
    r"|999|112|111|105|101|119",
    re.IGNORECASE,
)
_DOI = pattern(r"(?:doi:\s?)?(?P<name>10\.\d{4,9}/\S+)", re.IGNORECASE)
_MAIL_MISTYPED = pattern(rf"(?P<lead>[a-z-]{{3,9}}[:;,.]\s?|https?://mailto:)(?P<to>{_EMAIL})", re.IGNORECASE)
_TRAILING = pattern(r"(?:[.,;:)\]}*|]|%20|%C2%A0)+$", re.IGNORECASE)
_ABBREVIATED = pattern(r"[._(](?:[A-Z]|Inc|Ltd|Co|Corp|Jr|Sr|Bros|St|No|etc)\.$")
_QUOTE = pattern(r"[“”‘’„‟«»‹›\"`´<>]|%E2%80%9[89CD]|^%22|%22$", re.IGNORECASE)
_INVISIBLE = pattern(r"%E2%80%8[B-F]|%EF%BB%BF|%C2%AD", re.IGNORECASE)
_HOST = pattern(
    r"(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?P<ending>[a-z]{2,18}))(?::\d+)?(?P<rest>[/?#].*)?", re.IGNORECASE
)
_WORLD_WIDE = pattern(r"(?:w{1,2}|w{4,6})\.(?=[^.]+\.)|www[,;:]|www(?=\.\.)", re.IGNORECASE)
_ENDING = pattern(
    r"\.(con|cmo|ocm|vom|xom|comm|ogr|rog|orgg|ork|ort|couk|orguk|govuk|acuk|nhsuk|ukk|nett)$", re.IGNORECASE
)
_ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "vom": "com", "xom": "com", "comm": "com", "nett": "net"} | {
    "ogr": "org", "rog": "org", "orgg": "org", "ork": "org", "ort": "org", "couk": "co.uk", "orguk": "org.uk",
    "govuk": "gov.uk", "acuk": "ac.uk", "nhsuk": "nhs.uk", "ukk": "uk",
}  # fmt: skip
_OPENED = frozenset({"http", "https", "mailto", "tel", "sms"})


def flaw_in(address: str) -> Flaw | None:
    """What cannot work about ``address``, which does not lead into the own site; ``None`` where it can."""
    return next((flaw for look in _LOOKS if (flaw := look(address))), None)


def _scheme(address: str) -> Flaw | None:
    hidden = _HIDDEN_SCHEME.match(address)
    if hidden:
        return Flaw("has the start “http” twice, with a curly quotation mark in it", f"https://{hidden['host']}")
    twice = _TWICE.match(address)
    if twice:
        scheme = "https" if twice["rest"].lower().startswith("https") else "http"
        return Flaw("has its start, such as “https://”, twice", f"{scheme}://{twice['host']}")
    found = _SCHEME.match(address)
    word, mark = (found["word"].lower(), found["mark"]) if found else ("", "")
    if found and f"{word}{mark}" not in {"http://", "https://"} and _is_http_mistyped(word, mark):
        scheme = "https" if "s" in word else "http"
        rest = address[found.end() :]
        if rest.lower().startswith("s//"):
            scheme, rest = "https", rest[3:]
        return Flaw(f"begins with “{found[0]}” instead of “{scheme}://”", f"{scheme}://{rest}")
    return Flaw("is two addresses run together") if _RUN_TOGETHER.search(address) else None


def _is_http_mistyped(word: str, mark: str) -> bool:
    return word in {"http", "https"} or (len(mark) > 1 and "t" in word and _HTTP_LIKE.fullmatch(word) is not None)


def _mail(address: str) -> Flaw | None:
    if re.fullmatch(_EMAIL, address):
        return Flaw("is an e-mail address without “mailto:” before it", f"mailto:{address}")
    found = re.fullmatch(rf"https?://({_EMAIL})/?", address, re.IGNORECASE)
    if found:
        return Flaw("has the start of a web address before an e-mail address", f"mailto:{found[1]}")
    if not address.lower().startswith("mailto:"):
        mistyped = _MAIL_MISTYPED.fullmatch(address)
        lead, to = (mistyped["lead"], mistyped["to"]) if mistyped else ("", "")
        return Flaw(f"begins with “{lead}” instead of “mailto:”", f"mailto:{to}") if mistyped else None
    to, asked, query = address[7:].partition("?")
    rest = f"{asked}{query}"
    plain = unquote(to)
    if not plain.strip():
        return None if query and not to else Flaw("has no e-mail address behind “mailto:”")
    if plain.lower().startswith("mailto:"):
        return Flaw("has “mailto:” twice", to + rest)
    if plain.lower().startswith(("http:", "https:", "www.")):
        web = plain if ":" in plain else f"https://{plain}"
        return Flaw("has “mailto:” before a web address", f"{web}{rest}")
    if plain.startswith("/"):
        return Flaw("has “//” behind “mailto:”", f"mailto:{to.lstrip('/')}{rest}")
    if re.search(r"(?<!,)\s", plain):
        together = re.sub(r"^\s+|\s+$|\s+(?=@)|(?<=@)\s+", "", plain)
        return Flaw("has a space in it", "" if re.search(r"\s", together) else f"mailto:{together}{rest}")
    return Flaw("has no @ in its e-mail address") if "@" not in plain else None


def _other_things(address: str) -> Flaw | None:
    if _PHONE.fullmatch(address):
        return Flaw("is a telephone number, not an address")
    doi = _DOI.fullmatch(address)
    if doi:
        return Flaw("is a DOI without “https://doi.org/” before it", f"https://doi.org/{doi['name']}")
    if address.startswith("@"):
        return Flaw("is a name on a social network, not an address")
    return None


def _characters(address: str) -> Flaw | None:
    if address.lower().startswith(("mailto:", "tel:", "sms:")):
        return None
    invisible = _INVISIBLE.search(address)
    if invisible:
        return Flaw("has an invisible character in it", _INVISIBLE.sub("", address))
    quote = _QUOTE.search(address)
    if quote:
        kind = "bracket" if quote[0] in "<>" else "quotation mark"
        inside = re.sub(
            r"^[“”‘’„‟«»‹›\"`´<>\s]+|(?:[“”‘’„‟«»‹›\"`´<>\s]|%E2%80%9[89CD]|%22)+$", "", address, flags=re.IGNORECASE
        )
        return Flaw(f"has the {kind} {unquote(quote[0])} in it", "" if _QUOTE.search(inside) else inside)
    if re.search(r"\s", address):
        return Flaw("has a space in it")
    return None


def _ends(address: str) -> Flaw | None:
    if address.endswith(("...", "…")):
        return Flaw("is cut short")
    if re.match(r"[(\[*]", address):
        return Flaw(f"has “{address[0]}” before it", address.strip("()[]*"))
    trailing = _TRAILING.search(address)
    if not trailing or _ABBREVIATED.search(address):
        return None
    better = address
    while better and _is_surplus(better):
        better = re.sub(r"(?:%20|%C2%A0|.)$", "", better)
    if better == address:
        return None
    return Flaw(f"ends in “{unquote(address[len(better) :])}”, which belongs to the sentence", better)


def _is_surplus(address: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{"}
    last = address[-1]
    if last in pairs:
        return address.count(last) > address.count(pairs[last])
    return _TRAILING.search(address) is not None


def _host(address: str) -> Flaw | None:
    if address.startswith("//"):
        return Flaw("has no “https:” before it", f"https:{address}")
    if not address.lower().startswith(("http://", "https://")):
        return _without_scheme(address)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return Flaw("is not an address that can be read")
    if not host or port == 0 or ".." in host or host.startswith((".", "-")) or re.search(r"[^\w.:-]", host):
        dotted = parts.netloc.replace(",", ".")
        better = address.replace(parts.netloc, dotted, 1) if _HOST.fullmatch(dotted) else ""
        return Flaw(f"has “{parts.netloc}” where the name of a site belongs", better)
    typed = _WORLD_WIDE.match(host)
    if typed:
        return Flaw(f"has “{typed[0]}” instead of “www.”", address.replace(typed[0], "www.", 1))
    ending = _ENDING.search(host)
    if ending:
        meant = _ENDINGS[ending[1].lower()]
        return Flaw(f"ends its site's name in “.{ending[1]}”", address.replace(ending[0], f".{meant}", 1))
    return None


def _without_scheme(address: str) -> Flaw | None:
    if re.match(r"www[,;]", address, re.IGNORECASE):
        return Flaw(f"begins with “{address[:4]}” instead of “https://www.”", f"https://www.{address[4:]}")
    found = _HOST.fullmatch(address)
    if found and (found["host"].lower().startswith("www.") or found["ending"].lower() not in _EXTENSIONS):
        return Flaw(
            "has no “https://” before it, so it leads to a page of this site that does not exist", f"https://{address}"
        )
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", address, re.IGNORECASE)
    if scheme and scheme[1].lower() not in _OPENED:
        return Flaw(f"begins with “{scheme[0]}”, which a browser does not open")
    return None


_LOOKS: tuple[Callable[[str], Flaw | None], ...] = (_scheme, _mail, _other_things, _characters, _ends, _host)
