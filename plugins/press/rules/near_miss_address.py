"""An e-mail or web address is a slip away from one that the office knows, or ends as no address does.

``press@harbour.ork.uk``, ``hello@gmial.com``, a letter too few in the charity's own name: such an address looks right
to everybody who knows what it should be, and mail to it is lost, or read by whoever registered it. Addresses are
compared with those of the directory, with the sites of its organisations and helplines, and with the great mail
services.

Fails::

    Write to press@harbuor.example.org.

Fails::

    Write to the choir at singers@quayhead-choir.ork.uk.

Passes::

    Write to press@harbour.example.org, or to the choir at singers@quayhead-choir.org.uk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.addresses import Kind, addressed, host_in, same_site
from press.addresses.hosts import bare, owner
from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.emails import everywhere
from press.rules.near_domains import edits, meant_by

LEVEL = Level.ERROR
FOR_PAGES = True

_SHORTEST = 4
"""Of short names before the @ every other one is a slip away: news and new."""
_PARTS = pattern(r"[._-]")
_SHORT = 5
"""Of so short a part of a name one letter for another makes another: mark.reed and mary.reed, team-a and team-b."""
_LONG = 10
_WEB = pattern(
    r"(?<![\w@.-])(?:https?://|(?=www\.))(?P<host>(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{1,10})\b(?!@)", re.IGNORECASE
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the addresses that are nearly known, and those that cannot be."""
    if "@" in release.source.text:
        for email, span in everywhere(release, office):
            meant = _meant(email, office) if email.isascii() else ""
            if meant:
                yield _fault(span, email, meant)
    for host, span in _hosts(release, office):
        meant = meant_by(host, office)
        if meant:
            yield _fault(span, host, meant)


def _hosts(release: Release, office: Office) -> Iterator[tuple[str, Span]]:
    """The hosts of web addresses: those that links lead to, and those in the text that no link shows.

    A link that shows one host and leads to another is ``host-mismatch``'s.
    """
    linked: set[str] = set()
    for link, address in addressed(release, office, Kind.WEB):
        shown = host_in(link.text)
        linked.update((bare(shown), bare(address.host)))
        if link.kind == "link" and (not shown or same_site(shown, address.host)):
            yield address.host, link.target_span
    for passage in release.passages_with("www.", "://"):
        for found in _WEB.finditer(passage.text):
            if bare(found["host"]) not in linked:
                yield found["host"], release.span(passage, found.start("host"), found.end("host"))


def _meant(address: str, office: Office) -> str:
    known = office.directory.emails()
    address = address.lower()
    if address in known:
        return ""
    name, _, domain = address.partition("@")
    meant = meant_by(domain, office, mail=True)
    if meant:
        return f"{name}@{meant}"
    return next((other for other in known if _is_meant(name, domain, *other.split("@"))), "")


def _is_meant(name: str, domain: str, other_name: str, other_domain: str) -> bool:
    """Whether a known address was meant by one at its domain, or by one whose domain ends otherwise."""
    if domain == other_domain:
        most = 2 if _may_lack_two(*sorted((name, other_name), key=len)) else 1
        return _may_be_compared(name, other_name) and edits(name, other_name, most) <= most
    first, second = owner(domain).partition(".")[0], owner(other_domain).partition(".")[0]
    # Of two domains one may be the plural of the other; not where the same desk has an address at both.
    return name == other_name and first.removesuffix("s") == second.removesuffix("s")


def _may_lack_two(shorter: str, longer: str) -> bool:
    """Whether two letters may be missing in a long word, where that is seen as little as one: comunicatons.

    With two others it may be another word, as conservation and conversation are; with more behind it, another desk.
    """
    is_long = len(longer) >= _LONG and len(longer) - len(shorter) == 2 and not _PARTS.search(longer)
    return is_long and not longer.startswith(shorter) and not longer.endswith(shorter)


def _may_be_compared(a: str, b: str) -> bool:
    """Whether two names before the @ that are nearly alike may be one.

    Event and events, desk1 and desk2, and two people of one surname, a.moss and j.moss or amoss and jmoss, are two.
    """
    shorter, longer = sorted((a, b), key=len)
    is_plural = longer == f"{shorter}s" and not shorter.endswith("s")
    if is_plural or a[-1].isdigit() or b[-1].isdigit() or a[1:] == b[1:] or _are_two_parts(a, b):
        return False
    return len(shorter) >= _SHORTEST and (len(longer) > _SHORTEST or sorted(a) == sorted(b))


def _are_two_parts(a: str, b: str) -> bool:
    """Whether two names of several parts differ in short ones of one length, of other letters."""
    apart = [(one, other) for one, other in zip(_PARTS.split(a), _PARTS.split(b), strict=False) if one != other]
    is_in_parts = _PARTS.search(a) is not None and len(a) == len(b)
    return (
        is_in_parts and bool(apart) and all(len(one) <= _SHORT and sorted(one) != sorted(other) for one, other in apart)
    )


def _fault(span: Span, address: str, meant: str) -> Fault:
    return Fault(
        span,
        f"“{address}” is not an address that the office knows. It is close to “{meant}”.",
        f"Write {meant}, if it is meant.",
    )
