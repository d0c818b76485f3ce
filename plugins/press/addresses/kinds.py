"""What kind of address a link has. It is of exactly one kind, and so never the business of two rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from press.addresses.broken import flaw_in
from press.addresses.hosts import SHORTENERS, bare, host_of, is_address
from press.addresses.own import is_whole, own_path
from press.addresses.placeholder import is_placeholder
from press.addresses.private import file_sharing, is_local, privacy
from press.addresses.rewritten import rewriting
from press.addresses.tracked import without_tracking
from press.links import Link
from press.office import Office
from press.patterns import pattern
from press.release import Release


class Kind(Enum):
    """The kinds, in the order in which they are asked after."""

    REFUSED = auto()
    """Runs something instead of leading somewhere; taken out when the text is read."""
    REVERSED = auto()
    """Words, where the words of the link are an address."""
    PLACEHOLDER = auto()
    BROKEN = auto()
    PRIVATE = auto()
    MAIL = auto()
    DIAL = auto()
    FILE_SHARING = auto()
    REWRITTEN = auto()
    TRACKED = auto()
    SHORTENED = auto()
    OURS = auto()
    """Leads into the own site: a path, a fragment, a file of the office."""
    WEB = auto()
    """Leads to another site, and nothing is wrong with the address itself."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address understood.

    ``what`` says what is the matter with it, or names the service it is of; ``better`` is the address to use instead.
    """

    kind: Kind
    host: str = ""
    what: str = ""
    better: str = ""


LONGEST = 4000
"""The most characters of an address that is looked at. Those of mail scanners have some 2,000."""

_RUNS = pattern(r"[\x00-\x20]*(?:javascript|vbscript|data):", re.IGNORECASE)
_WITHIN = pattern(r"/(?!/)|[#?.]|[{|]\w+[}|]|$")
_DIALS = pattern(r"(?:tel|sms):", re.IGNORECASE)
_WEB = pattern(r"https?://", re.IGNORECASE)
_LINK_WORDS = pattern(
    r"(?:click )?here|(?:(?:the|this|our|its|their|your) )?(?:link|web ?site|site|(?:web ?)?page|address)",
    re.IGNORECASE,
)


def addressed(release: Release, office: Office, *kinds: Kind) -> Iterator[tuple[Link, Address]]:
    """The links and pictures of a release whose addresses are of one of ``kinds``; of those written once, the first."""
    seen = set()
    for link in release.links:
        address = read_address(
            link.target, is_address(link.text), office.settings.address, office.settings.demonstration
        )
        if address.kind in kinds and link.target_span not in seen:
            seen.add(link.target_span)
            yield link, address


@lru_cache(maxsize=4096)
def read_address(target: str, shown: bool = False, site: str = "", demonstration: bool = False) -> Address:
    """The address ``target``. ``shown``: the link's words are an address; ``site``: where the own site will be."""
    if _RUNS.match(target):
        return Address(Kind.REFUSED)
    if len(target) > LONGEST:
        return Address(Kind.BROKEN, what=f"has {len(target)} characters, which is more than any page's address has")
    if shown and _is_words(target):
        return Address(Kind.REVERSED)
    if is_placeholder(target, demonstration=demonstration):
        return Address(Kind.PLACEHOLDER)
    if site and is_whole(target) and own_path(target, site) is not None:
        return _tracked(target, host_of(target)) or Address(Kind.OURS, host_of(target))
    if is_local(target):
        return Address(Kind.PRIVATE, host_of(target), "is on the computer that it was written on")
    if _WITHIN.match(target):
        return Address(Kind.OURS)
    flaw = flaw_in(target)
    if flaw:
        return Address(Kind.BROKEN, host_of(target), flaw.what, flaw.better)
    if target.lower().startswith("mailto:"):
        return Address(Kind.MAIL)
    if _DIALS.match(target):
        return Address(Kind.DIAL)
    if not _WEB.match(target):
        return Address(Kind.OURS)
    return _elsewhere(target, host_of(target))


def _elsewhere(target: str, host: str) -> Address:
    what = privacy(target)
    if what:
        return Address(Kind.PRIVATE, host, what)
    passed = rewriting(target)
    if passed:
        return Address(Kind.REWRITTEN, host, passed.service, _clean(passed.address) or passed.host)
    tracked = _tracked(target, host)
    if tracked:
        return tracked
    service = file_sharing(target)
    if service:
        return Address(Kind.FILE_SHARING, host, service)
    if bare(host) in SHORTENERS and len(_WEB.sub("", target).partition("/")[2]) > 0:
        return Address(Kind.SHORTENED, host)
    return Address(Kind.WEB, host)


def _tracked(target: str, host: str) -> Address | None:
    cleaned = without_tracking(target)
    return None if cleaned is None else Address(Kind.TRACKED, host, better=_clean(cleaned))


def _clean(address: str) -> str:
    """An address that was unpacked, without what tracks in it as well."""
    return (without_tracking(address) or address) if address else ""


def _is_words(target: str) -> bool:
    """Whether ``target`` reads as the words of a link: several, or one that is no file, path or placeholder."""
    if is_address(target) or re.search(r"[/\\#:@{}<>\[\]]|\.\w", target):
        return False
    if _LINK_WORDS.fullmatch(target):
        return True
    return bool(re.search(r"[^\W\d]{2}", target)) and not is_placeholder(target, demonstration=True)
