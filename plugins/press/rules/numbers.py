"""What the rules about telephone numbers share: the numbers a reader sees, and who has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from press.directory import Holder
from press.links import Link
from press.office import Office
from press.passages import Passage
from press.release import Release
from press.telephone import Number, find_numbers, is_emergency, is_relay, may_hold, normal

DIALLING = ("tel:", "sms:")
_SHORTEST = 7
"""Digits of a chat's number: other addresses of the service have fewer, such as that of a message."""
_CHAT_HOSTS = frozenset({"api.whatsapp.com", "web.whatsapp.com", "www.whatsapp.com", "whatsapp.com", "send"})


def numbers_of(passage: Passage, office: Office) -> tuple[Number, ...]:
    """The telephone numbers of one passage, mistyped ones among them."""
    return numbers_in(passage.text, office)


def numbers_in(text: str, office: Office) -> tuple[Number, ...]:
    """The telephone numbers of a text, mistyped ones among them."""
    return office.numbers_in(text)


@lru_cache(maxsize=4)
def passages_with_numbers(release: Release, office: Office) -> tuple[tuple[Passage, Number], ...]:
    """Every telephone number that a reader of the release sees, with the passage it stands in."""
    return tuple((passage, number) for passage in release.numbered for number in numbers_of(passage, office))


def all_numbers(release: Release, office: Office) -> Iterator[tuple[Passage, Number]]:
    """Those, and the numbers in attributes, and those that the page prints of the header.

    A correction may repeat what it says was wrong.
    """
    yield from passages_with_numbers(release, office)
    for passage in release.attribute_passages:
        yield from ((passage, number) for number in numbers_of(passage, office))
    for passage in release.field_passages:
        for number in numbers_of(passage, office):
            if passage.kind != "correction" or number.digits not in _corrected(release, office):
                yield passage, number


def _corrected(release: Release, office: Office) -> frozenset[str]:
    """The numbers that were wrong before a correction."""
    wrong = (number for one in release.header.corrections for number in numbers_in(one.wrong, office))
    return frozenset(number.digits for number in wrong)


def dialling_links(release: Release) -> Iterator[Link]:
    """The links that dial, or text, a number."""
    return (link for link in release.links if link.kind == "link" and link.target.lower().startswith(DIALLING))


def chat_links(release: Release) -> Iterator[tuple[Link, str]]:
    """The links that open a chat on WhatsApp, each with the number as an international one: ``+448081570100``."""
    for link in release.links:
        if link.kind == "link" and (number := _chat_number(link.target)):
            yield link, number


def _chat_number(target: str) -> str:
    """The number of a WhatsApp link, or "".

    It stands in full, without a plus sign: ``https://wa.me/448081570100``, ``whatsapp://send?phone=448081570100``
    (https://faq.whatsapp.com/5913398998672934).
    """
    lowered = target.lower()
    if "wa.me" not in lowered and "whatsapp" not in lowered:
        return ""
    try:
        parts = urlsplit(target.strip())
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return ""
    if host.removeprefix("www.") == "wa.me":
        written = parts.path
    elif host in _CHAT_HOSTS:
        written = parse_qs(parts.query).get("phone", [""])[0]
    else:
        return ""
    written = unquote(written)
    digits = "" if re.search(r"[a-z]", written, re.IGNORECASE) else re.sub(r"\D", "", written)
    return f"+{digits}" if digits.isascii() and len(digits) >= _SHORTEST else ""


def shown_numbers(link: Link, office: Office) -> tuple[str, ...]:
    """The normal forms of the numbers that a link shows, also of one that only its target lets us recognise."""
    country = office.settings.country
    found = office.numbers_in(link.text, normal(link.target, country))
    alone = normal(link.text, country)
    return tuple(number.digits for number in found) or ((alone,) if alone else ())


def is_excused(number: str, office: Office) -> bool:
    """Whether a number needs no entry, or has one in a record that has been reported as faulty already."""
    if is_emergency(number) or is_relay(number):
        return True
    return any(_holds(source.text, office.settings.country, number) for source in office.directory.misread)


@lru_cache(maxsize=4096)
def _holds(text: str, country: str, number: str) -> bool:
    # A wall of numbers would have every misread file searched for each of them.
    return may_hold(text, number) and any(found.digits == number for found in find_numbers(text, country, {number}))


def whose(holder: Holder) -> str:
    """Who has a number, for a sentence: “the helpline Harbour Line”."""
    return f"the {holder.kind} {holder.name}"
