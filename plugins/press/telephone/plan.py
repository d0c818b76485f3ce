"""What numbering plans say of a number in its normal form.

libphonenumber knows the plans of all countries, but not what we need of short codes (it calls 116 123 invalid and 60000
valid) and of numbers reserved for drama (it calls half of them valid): those stand here. It is imported where it is
needed, so that commands which look at no number do not wait for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from press.patterns import pattern

EMERGENCY = frozenset({"999", "112", "101", "111", "105", "119"})
"""Emergency services, police, NHS, power cuts, covid-19 (United Kingdom)."""

_RELAY = frozenset({"18000", "18001", "18002"})
"""United Kingdom: 999 by textphone, and what is dialled before any number to speak by text (Relay UK)."""

_SERVICE = pattern(r"116(?:000|006|016|111|117|123)|118\d{3}|1800[012]", re.ASCII)
"""United Kingdom: harmonised European services of social value, directory enquiries, Relay UK (Ofcom's register)."""

_LIKE_SERVICE = pattern(r"116\d{3}", re.ASCII)

_BANKS = "159"
"""United Kingdom: one's bank, when a call may be a fraud. Too short to be known for a number where no office has it."""

IN_NEED = ("101", "111", "112", "999")
"""What readers in the United Kingdom are told to ring when somebody is in danger, ill or robbed."""

_OPERATORS = frozenset({"100", "123", "150", "151", "154", "155", "195"})
"""United Kingdom: operators, the time and other services of telephone companies, too short for ``_SERVICE``."""

_EVERYBODYS = pattern(r"[2-9]11|000", re.ASCII)
"""What callers of North America and of Australia know by heart, beside ``EMERGENCY``."""

_TEXT_CODE = pattern(r"[6-8]\d{4}", re.ASCII)
"""United Kingdom: the codes one sends a text message to, such as 85258."""

_SHORT = pattern(r"\d{3,6}", re.ASCII)

_RESERVED = (
    *(f"+44{area}4960" for area in (113, 114, 115, 116, 117, 118, 121, 131, 141, 151, 161)),
    "+441914980",  # Tyneside
    "+442079460",  # London
    "+442896496",  # Northern Ireland
    "+442920180",  # Cardiff
    "+441632960",  # no area
    "+447700900",  # mobile
    "+448081570",  # freephone
    "+449098790",  # premium rate
    "+443069990",  # the whole United Kingdom
)
"""What the thousand numbers of each range begin with. Source: Ofcom, "Telephone numbers for use in TV and radio drama
programmes"."""

_RESERVED_LENGTH = len("+441632960001")


_BARE_MOBILE = {"91": pattern(r"[6-9]\d{9}", re.ASCII)}
"""By calling code, the mobiles that nobody writes a 0 before, though libphonenumber prints one. India: ten
digits; only a landline dials a 0 before them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How one country writes its numbers.

    ``calling``: its calling code, "44". ``trunk``: what stands before a number dialled inside it, "0", or "".
    ``lengths``: how many digits its numbers have, without the trunk prefix. ``abroad``: what is dialled before a
    calling code. ``bare``: some numbers are written without the trunk prefix, as 1800 123 456 in Australia.
    """

    calling: str
    trunk: str
    lengths: frozenset[int]
    abroad: re.Pattern[str]
    bare: bool


@cache
def plan_of(country: str) -> Plan:
    """The plan of a country by its two letters of ISO 3166-1. Raises ``ValueError`` where there is none."""
    from phonenumbers import PhoneMetadata

    data = PhoneMetadata.metadata_for_region(country, None)
    if data is None or data.general_desc is None:
        raise ValueError(f"“{country}” is not a country that has telephone numbers; write two capitals, such as GB.")
    trunk = data.national_prefix or ""
    bare = trunk != "0" or any(not form.national_prefix_formatting_rule for form in data.number_format)
    lengths = frozenset(data.general_desc.possible_length)
    return Plan(str(data.country_code), trunk, lengths, re.compile(f"{data.international_prefix or '00'}|00"), bare)


@lru_cache(maxsize=4096)
def split_calling_code(digits: str) -> tuple[str, str]:
    """The calling code that international ``digits`` begin with, and the rest; ("", digits) where there is none."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    for length in (1, 2, 3):
        if digits[:length].isdigit() and int(digits[:length]) in COUNTRY_CODE_TO_REGION_CODE:
            return digits[:length], digits[length:]
    return "", digits


@cache
def plan_of_code(calling: str) -> Plan | None:
    """The plan of the (chief) country of a calling code; nothing for those of no country, such as 800."""
    from phonenumbers import region_code_for_country_code

    try:
        return plan_of(region_code_for_country_code(int(calling)))
    except ValueError:
        return None


def is_bare_mobile(calling: str, digits: str) -> bool:
    """Whether ``digits``, without a trunk prefix, are a mobile as its country writes it."""
    return calling in _BARE_MOBILE and _BARE_MOBILE[calling].fullmatch(digits) is not None


def is_short_code(normal: str) -> bool:
    """Whether the normal form is a code of three to six digits, dialled as it is: 116123, 101, 85258."""
    return _SHORT.fullmatch(normal) is not None


def is_emergency(normal: str) -> bool:
    """Whether it is one of the three-digit numbers that everybody in the United Kingdom may be told to ring."""
    return normal in EMERGENCY


def is_relay(normal: str) -> bool:
    """Whether it is a code of Relay UK, by which callers who do not hear reach any number: it is nobody's own."""
    return normal in _RELAY


def is_everybodys(normal: str) -> bool:
    """Whether it is one of the three-digit numbers that everybody knows, here or elsewhere: 999, 112, 911, 211."""
    return is_emergency(normal) or _EVERYBODYS.fullmatch(normal) is not None


def is_no_code(normal: str) -> bool:
    """Whether it is three digits that are nobody's number in the United Kingdom."""
    return len(normal) == 3 and not is_everybodys(normal) and normal not in _OPERATORS and normal != _BANKS


def is_public(normal: str, country: str) -> bool:
    """Whether a code is everybody's, or that of an emergency service of ``country``."""
    import phonenumbers

    return is_everybodys(normal) or phonenumbers.is_emergency_number(normal, country)


def may_be_helpline(normal: str, country: str) -> bool:
    """Whether a helpline of ``country`` may have this code, which is no emergency number.

    Of the United Kingdom's all are known. Of other countries' libphonenumber lacks as many as it has, such as 14416 in
    India and 13 11 14 in Australia, but knows how many digits they have.
    """
    import phonenumbers

    if not is_short_code(normal) or is_public(normal, country):
        return False
    if country == "GB":
        return is_valid(normal, country)
    return phonenumbers.is_possible_short_number_for_region(phonenumbers.parse(normal, country), country)


def is_reserved(normal: str) -> bool:
    """Whether it is a number that Ofcom keeps free for drama: nobody can be reached by it."""
    return len(normal) == _RESERVED_LENGTH and normal.startswith(_RESERVED)


def is_service(normal: str) -> bool:
    """Whether it is a short code of a service in the United Kingdom."""
    return _SERVICE.fullmatch(normal) is not None


def is_like_service(normal: str) -> bool:
    """Whether it has the form of a code of European services, such as 116 123, that somebody may have mistyped."""
    return _LIKE_SERVICE.fullmatch(normal) is not None


def is_text_code(normal: str) -> bool:
    """Whether it has the form of a code for text messages in the United Kingdom."""
    return _TEXT_CODE.fullmatch(normal) is not None


@lru_cache(maxsize=4096)
def is_valid(normal: str, country: str = "GB") -> bool:
    """Whether the number can exist. Reserved numbers count as valid: callers who mind ask ``is_reserved`` as well."""
    import phonenumbers

    if is_reserved(normal):
        return True
    if is_short_code(normal):
        if country == "GB":
            return is_emergency(normal) or is_service(normal) or is_text_code(normal) or normal == _BANKS
        return phonenumbers.is_valid_short_number_for_region(phonenumbers.parse(normal, country), country)
    if not normal.startswith("+"):
        return False
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(normal, None))
    except phonenumbers.NumberParseException:
        return False
