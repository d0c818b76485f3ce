"""From a number as it is printed to its normal form."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import unquote

from press.patterns import pattern
from press.telephone.plan import Plan, is_bare_mobile, is_emergency, is_valid, plan_of, plan_of_code, split_calling_code

LONGEST = 17
"""Most digits of a number: fifteen (ITU-T E.164) behind 00."""

_LETTERS = str.maketrans("OoIl", "0011")
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_SCHEME = pattern(r"\s*(?:tel|sms):", re.IGNORECASE)
_EXTENSION = pattern(r";.*|[\s,]*(?:extension|extn|ext|x)[.:\s]*\d{1,6}\s*\Z", re.IGNORECASE | re.DOTALL)
_RELAY = pattern(r"\s*1800[12][\s.-]*(?=[+(\d])")
_SHAPE = pattern(r"[\s(]*\+?[\d\s().\-‐‑‒–—/]*")
_SHORT = 6
_SHORTEST_ABROAD = 10
_MOST = 200
"""No number takes more characters, parameters included."""


class Form(Enum):
    """How a number is written."""

    INTERNATIONAL = auto()
    """With its calling code behind + or 00."""
    UNSIGNED = auto()
    """With the country's own calling code, but neither + nor 00 before it."""
    NATIONAL = auto()
    """As it is dialled inside the country."""
    MOBILE = auto()
    """So too, but without the 0: 98765 43210 in India. Much else has ten digits."""
    SHORT = auto()
    """A code of at most six digits."""
    BARE = auto()
    """As no number of the country is written: 808 1000 900 has lost its 0."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as understood. ``typed`` counts its digits as written, a relay prefix not among them."""

    normal: str
    form: Form
    typed: int


def normal(text: str, country: str = "GB") -> str:
    """The normal form of the number that ``text`` is, or "" where it is none.

    ``text`` is the number alone, in print or as a ``tel:`` address; an extension and the prefix of Relay UK are left
    out. The letters O, I and l are read as the digits they were typed for. A number that has lost its trunk prefix
    stays as it is, "8081000900": it is not the number that was meant.
    """
    reading = read(text, country)
    return reading.normal if reading else ""


def letters_for_digits(text: str) -> tuple[str, ...]:
    """The letters of a number, printed alone, that were typed for digits: the O of 0808 1OOO 900."""
    bare = _EXTENSION.sub("", _SCHEME.sub("", text, count=1), count=1)
    return tuple(sorted({character for character in bare if ord(character) in _LETTERS}))


def dial(text: str, country: str = "GB") -> str:
    """What a link to the number points at (RFC 3966): "tel:+448081000900", "tel:116123"; "" where it is no number."""
    number = normal(text, country)
    return f"tel:{number}" if number else ""


def can_be_dialled(text: str, country: str = "GB") -> bool:
    """Whether callers in ``country`` reach the number that ``text`` is by dialling what is written.

    They do not where its 0 is lost, nor where its own calling code stands without a plus sign.
    """
    reading = read(text, country)
    return reading is not None and reading.form not in (Form.UNSIGNED, Form.BARE)


def keyed(word: str) -> str:
    """The digits on whose keys the capitals of ``word`` stand: 5463 for LINE."""
    return word.translate(_KEYS)


def read(text: str, country: str) -> Reading | None:
    """The number that ``text`` is, and how it is written."""
    return _read_plain(_plain(text), country) if len(text) <= _MOST else None


@lru_cache(maxsize=4096)
def _read_plain(plain: str, country: str) -> Reading | None:
    plan = plan_of(country)
    if plan.calling == "44" and (relay := _RELAY.match(plain)):
        behind = _read_plain(plain[relay.end() :], country)
        if behind and (behind.form in (Form.NATIONAL, Form.INTERNATIONAL) or is_emergency(behind.normal)):
            return behind
    if not _SHAPE.fullmatch(plain):
        return None
    digits = re.sub(r"\D", "", plain)
    if not 3 <= len(digits) <= LONGEST:
        return None
    if "+" in plain:
        return Reading(_international(digits), Form.INTERNATIONAL, len(digits))
    return _read_digits(digits, plan, country)


def _plain(text: str) -> str:
    """``text`` with plain digits and plus sign, without what a reader does not see, scheme, parameters, extension."""
    if scheme := _SCHEME.match(text):
        text = unquote(text[scheme.end() :])
    if not text.isascii():
        text = "".join(
            str(unicodedata.decimal(character)) if character.isdecimal() else character
            for character in text.replace("\N{FULLWIDTH PLUS SIGN}", "+")
            if unicodedata.category(character) != "Cf"
        )
    return _EXTENSION.sub("", text, count=1).translate(_LETTERS).strip()


def _international(digits: str) -> str:
    calling, rest = split_calling_code(digits)
    plan = plan_of_code(calling) if calling else None
    # The 0 of +44 (0)20 is for callers at home; no number behind the calling code begins with it.
    if plan and plan.trunk.startswith("0"):
        rest = rest.removeprefix(plan.trunk)
    return f"+{calling}{rest}"


def _read_digits(digits: str, plan: Plan, country: str) -> Reading:
    typed = len(digits)
    if typed <= 3 or (typed <= _SHORT and digits[0] != "0"):
        return Reading(digits, Form.SHORT, typed)
    if abroad := plan.abroad.match(digits):
        rest = digits[abroad.end() :]
        # Fewer digits are a number of the country itself with a slip in its first ones: 0088 1000 900.
        if len(rest) >= _SHORTEST_ABROAD and split_calling_code(rest)[0]:
            return Reading(_international(rest), Form.INTERNATIONAL, typed)
    rest = digits.removeprefix(plan.trunk)
    if plan.trunk and rest != digits and (plan.trunk == "0" or len(rest) in plan.lengths):
        return Reading(f"+{plan.calling}{rest}", Form.NATIONAL, typed)
    if plan.trunk == "0" and digits.startswith(plan.calling) and typed - len(plan.calling) in plan.lengths:
        return Reading(f"+{digits}", Form.UNSIGNED, typed)
    if is_bare_mobile(plan.calling, digits):
        return Reading(f"+{plan.calling}{digits}", Form.MOBILE, typed)
    if plan.trunk != "0" or (plan.bare and _is_written_bare(digits, plan, country)):
        return Reading(f"+{plan.calling}{digits}", Form.NATIONAL, typed)
    return Reading(digits, Form.BARE, typed)


def _is_written_bare(digits: str, plan: Plan, country: str) -> bool:
    import phonenumbers

    number = f"+{plan.calling}{digits}"
    if len(digits) not in plan.lengths or not is_valid(number, country):
        return False
    parsed = phonenumbers.parse(number, None)
    printed = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return re.sub(r"\D", "", printed) == digits
