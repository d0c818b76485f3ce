"""What the value of a setting may be; whoever writes another is told what it may be."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from press.colours import BadColours, Colours, read_colours
from press.guess import did_you_mean

COUNTRY = "GB"
_KINDS = {str: "text in quotes", bool: "True or False", tuple: "a list of texts", dict: "names with what they mean"}
_OTHERWISE_CALLED = {"EL": "GR", "UK": "GB"}


class Wrong(Exception):
    """A value that cannot stand; the message is a whole sentence, and names the setting."""


def typed(name: str, value: Any, kind: type) -> Any:
    """A value of the kind that the setting has; a list where that is a tuple becomes one."""
    if kind is tuple and isinstance(value, list):
        value = tuple(value)
    if not isinstance(value, kind):
        raise Wrong(f"{name} is {value!r}. It must be {_KINDS[kind]}.")
    return value


def one_of(name: str, value: str, known: tuple[str, ...]) -> str:
    """One of the words that the setting may have."""
    if value not in known:
        raise Wrong(f"{name} is “{value}”. It is one of {', '.join(known)}. {did_you_mean(value, known)}".rstrip())
    return value


def command(name: str, given: str) -> str:
    """A command with its arguments, as it is typed, that can be taken apart."""
    try:
        shlex.split(given)
    except ValueError:
        raise Wrong(f"{name} is “{given}”. A quotation mark in it has no end. Close it.") from None
    if "\0" in given:
        raise Wrong(f"{name} holds a character of value 0. Take it out.")
    return given


def country(letters: str) -> str:
    """The letters of a country that has telephone numbers."""
    if not (len(letters) == 2 and letters.isascii() and letters.isupper()):
        raise Wrong(f"PRESS_COUNTRY is “{letters}”. It is a country's two letters, such as GB.")
    # Of the usual country it is known: to look it up takes as long as reading all the other settings.
    if letters != COUNTRY:
        from press.telephone.plan import plan_of

        try:
            plan_of(letters)
        except ValueError:
            meant = _OTHERWISE_CALLED.get(letters)
            hint = f"Did you mean “{meant}”?" if meant else "Write a country's two letters of ISO 3166, such as GB."
            fault = f"PRESS_COUNTRY is “{letters}”, which is not a country that has telephone numbers."
            raise Wrong(f"{fault} {hint}") from None
    return letters


def address(given: str) -> str:
    """Where the site will stand, or nothing where that is not known yet."""
    if given and not _is_whole(given):
        raise Wrong(f"SITEURL is “{given}”. It is a whole address, such as https://press.example.org.")
    return given


def _is_whole(address: str) -> bool:
    """Whether pages can stand below an address: it has a host that may be one, and neither a query nor a password."""
    if not re.fullmatch(r"https?://[^\s/?#@<>\"'\\]+(?:/[^\s?#<>\"\\]*)?", address):
        return False
    try:
        return urlsplit(address).port != 0
    except ValueError:  # a port above 65535, half an IPv6 address
        return False


def exit_url(given: str) -> str:
    """Where the quick exit leads: an address that cannot be gone to would keep whoever must leave."""
    page = re.split(r"[?#]", given, maxsplit=1)[0]
    if not page.startswith("https://") or not _is_whole(page) or re.search(r"\s", given):
        raise Wrong(f"PRESS_EXIT_URL is “{given}”. It is a whole address, with https://.")
    return given


def security_contact(contact: str) -> str:
    """Where to write, by mail or on the web, of a hole in the site."""
    if contact and not re.fullmatch(r"(?:mailto:[^\s@]+@[^\s@]+|https://\S+)", contact):
        raise Wrong(
            f"PRESS_SECURITY_CONTACT is “{contact}”. It is a whole address, such as "
            "mailto:security@example.org or https://example.org/security."
        )
    return contact


def colours(given: Mapping[Any, Any]) -> Colours:
    """The colours that the office has of its own."""
    try:
        return read_colours(given)
    except BadColours as error:
        raise Wrong(f"PRESS_COLOURS: {error}") from None


def zone(name: str) -> ZoneInfo:
    """The time zone in which the office writes its days and times."""
    if not name:
        raise Wrong("TIMEZONE is not set. Write the office's own, such as Europe/London.")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Wrong(f"TIMEZONE is “{name}”, which is not a time zone. Write one such as Europe/London.") from None
