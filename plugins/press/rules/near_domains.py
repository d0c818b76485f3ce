"""Domains that somebody mistyped: near one that the office knows, near a great mail service, or with no real ending."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from press.addresses.hosts import bare, host_of, owner
from press.office import Office
from press.patterns import pattern

WEBMAIL = frozenset({
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.com", "live.co.uk",
    "msn.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "rocketmail.com", "aol.com", "icloud.com", "me.com",
    "mac.com", "btinternet.com", "btopenworld.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com",
    "blueyonder.co.uk", "tiscali.co.uk", "plus.com", "protonmail.com", "proton.me", "gmx.net", "gmx.com",
    "gmx.co.uk", "email.com",
    "mail.com", "zoho.com", "fastmail.com", "tutanota.com",
})  # fmt: skip
"""Where anybody may have an address, and nobody can see by it whom they speak for."""

_ENDINGS = ("com", "org", "net", "info", "gov", "edu", "wales", "scot", "london")
_UNDER_UK = ("org", "co", "gov", "ac", "nhs", "police", "net", "sch", "ltd", "plc", "me", "mod", "parliament")
_BESIDE_CO = frozenset({"cp", "ci", "xo", "vo", "oc", "coo", "cco", "con"})

# Endings that exist and lie one slip from one above (IANA, root zone, January 2026); those of two letters are
# countries'.
_REAL = frozenset({
    "bom", "cam", "mom", "ong", "bet", "pet", "vet", "new", "next", "ntt", "nec", "inc", "ink", "goo", "got",
    "gop", "goog", "gold",
})  # fmt: skip
_PUBLIC = frozenset({"gov.uk", "ac.uk", "police.uk", "nhs.uk", "sch.uk"})
_DIGITS = pattern(r"\d")
_NO_COUNTRY = frozenset({"ku", "ik", "yk", "uj", "ul", "jk", "ok"})
_SHORTEST = 5
_SHORTEST_FOR_TWO = 10


def meant_by(domain: str, office: Office, *, mail: bool = False) -> str:
    """The domain that was meant by a mistyped ``domain``; empty where it seems right.

    It is compared with those of the directory and, where ``mail`` is sent to it, with the great mail services.
    """
    return _meant_by(bare(domain), known_domains(office), mail)


@lru_cache(maxsize=4096)
def _meant_by(domain: str, known: tuple[str, ...], mail: bool) -> str:
    owners = {owner(one) for one in known}
    if owner(domain) in owners or (mail and domain in WEBMAIL):
        return ""
    near = _nearest(domain, (*owners, *WEBMAIL) if mail else owners)
    return near or _other_ending(domain, owners) or _cut_short(domain, owners) or _ending_meant(domain)


def known_domains(office: Office) -> tuple[str, ...]:
    """The domains of the directory, as they are compared."""
    urls = [organisation.url for organisation in office.directory.organisations.values()]
    urls += [helpline.url for helpline in office.directory.helplines.values()]
    return _hosts(tuple(urls), office.listing("mail domains"))


@lru_cache(maxsize=4)
def _hosts(urls: tuple[str, ...], domains: tuple[str, ...]) -> tuple[str, ...]:
    hosts = [*map(host_of, urls), *domains]
    return tuple(dict.fromkeys(bare(host) for host in hosts if host))


def _nearest(domain: str, owners: Iterable[str]) -> str:
    mistyped = owner(domain)
    for meant in sorted(owners):
        longest = len(meant.partition(".")[0])
        most = 2 if longest >= _SHORTEST_FOR_TWO else 1 if longest >= _SHORTEST else 0
        if most and 0 < edits(mistyped, meant, most) <= most and not _is_another(mistyped, meant):
            return domain.removesuffix(mistyped) + meant
    return ""


def _other_ending(domain: str, owners: Iterable[str]) -> str:
    """The known domain with an ending of two parts, quay.org.uk, of which ``domain`` misspells these: quay.ogr.uk."""
    name, _, ending = domain.partition(".")
    for meant in sorted(owners):
        known, _, other = meant.partition(".")
        if known == name and "." in other and edits(ending, other, 1) == 1:
            return meant
    return ""


def _cut_short(domain: str, owners: Iterable[str]) -> str:
    """The domain whose last letter is missing, or behind which one stands: quay.org.u. No ending has one letter."""
    start, _, last = domain.rpartition(".")
    if len(last) != 1:
        return ""
    wholes = (start, *(f"{domain}{meant[-1]}" for meant in sorted(owners)))
    whole = next((whole for whole in wholes if owner(whole) in owners), "")
    return whole or (f"{domain}k" if last == "u" and start.rpartition(".")[2] in _UNDER_UK else "")


def _is_another(a: str, b: str) -> bool:
    """Whether two domains that are nearly alike are two organisations' all the same.

    They are where only the ending differs and exists, charity.org and charity.com; where one is the plural of the
    other, or has another digit; and where both are public bodies and one letter stands for another, as in the names of
    Herefordshire and Hertfordshire, Bolton and Boston.
    """
    (first, _, ending), (second, _, _) = a.partition("."), b.partition(".")
    if first == second:
        return not _ending_meant(a)
    if f"{first}s" == second or f"{second}s" == first or _DIGITS.sub("", first) == _DIGITS.sub("", second):
        return True
    return ending in _PUBLIC and len(first) == len(second) and sorted(first) != sorted(second)


def _ending_meant(domain: str) -> str:
    """``domain`` with the ending that was meant, where the one it has does not exist."""
    *rest, last = domain.split(".")
    if len(rest) > 1 and last == "uk":
        under = rest[-1]
        meant = _one_slip(under, _UNDER_UK) if under not in _UNDER_UK and len(under) > 1 else ""
        if meant and (meant != "co" or under in _BESIDE_CO) and len(meant) > 1 and len(under) < 8 and meant != "me":
            return ".".join([*rest[:-1], meant, last])
    if len(last) == 2:
        return ".".join([*rest, "uk"]) if last in _NO_COUNTRY else ""
    meant = "" if last in _ENDINGS or last in _REAL else _one_slip(last, _ENDINGS)
    return ".".join([*rest, meant]) if meant else ""


def _one_slip(word: str, words: Iterable[str]) -> str:
    return next((other for other in words if edits(word, other, 1) == 1), "")


@lru_cache(maxsize=4096)
def edits(a: str, b: str, most: int) -> int:
    """How many slips lie between two words: letters changed, missing, too many, or neighbours swapped.

    More than ``most`` are not counted out.
    """
    if a == b:
        return 0
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
