"""The kinds of value a record may hold, and what is asked of each.

What is asked of a number or an address depends on the office, so it is passed in as ``Demands`` when a record is
checked. A record made without it, in a test, is asked for its shape alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationInfo, WithJsonSchema

from press import clock, telephone
from press.patterns import pattern


@dataclass(frozen=True, slots=True)
class Demands:
    """Where the office is, and whether it is a demonstration, which may use reserved numbers and example addresses."""

    country: str = "GB"
    demonstration: bool = False


class Unfit(ValueError):
    """A value that is not what its field asks for: a sentence that quotes it, and a sentence that mends it."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix


# RFC 2606 keeps these names free for examples; nobody can write to them.
_EXAMPLE = pattern(r"(^|\.)(example\.(org|com|net)|example)\.?$", re.IGNORECASE)
_EMAIL = pattern(r"[^\s@<>,;:\"()\[\]\\]+@([^\s@<>,;:\"()\[\]\\.]+(?:\.[^\s@<>,;:\"()\[\]\\.]+)+)")
_TEXT_CODE = pattern(r"\d{5,6}", re.ASCII)
_FOCUS = pattern(r"(100|\d{1,2})% (100|\d{1,2})%", re.ASCII)


def _demands(info: ValidationInfo) -> Demands:
    return info.context if isinstance(info.context, Demands) else Demands(demonstration=True)


def _number(text: str, info: ValidationInfo) -> str:
    """A number in use: one that can be dialled and, outside a demonstration, one that somebody answers."""
    demands = _demands(info)
    normal = _shape_of_number(text, demands.country)
    if telephone.is_reserved(normal):
        if not demands.demonstration:
            raise Unfit(f"“{text}” is a number kept free for films and plays.", "Put the real number in.")
    elif info.context is not None and not telephone.is_valid(normal, demands.country):
        raise Unfit(f"“{text}” is not a number that can be rung.", "Check it digit by digit.")
    return text


def _helpline_number(text: str, info: ValidationInfo) -> str:
    """A number in use, or a code of a few digits, such as 13 11 14 in Australia."""
    demands = _demands(info)
    return (
        text
        if telephone.may_be_helpline(_shape_of_number(text, demands.country), demands.country)
        else _number(text, info)
    )


def _former_number(text: str, info: ValidationInfo) -> str:
    """A number no longer in use may be one that no longer exists."""
    _shape_of_number(text, _demands(info).country)
    return text


def _shape_of_number(text: str, country: str) -> str:
    """The normal form of a number that is printed as it stands.

    Parameters such as ``;phone-context=`` (RFC 3966, section 3) belong in a ``tel:`` address. ``telephone.normal``
    leaves them out, but the page would print them. Raises ``Unfit``.
    """
    number, semicolon, _ = text.partition(";")
    if semicolon:
        raise Unfit(
            f"“{text}” has more than a telephone number in it: “{text[len(number) :]}”.",
            "Write the number alone, and leave out the semicolon and what follows it.",
        )
    normal = telephone.normal(text, country)
    if not normal:
        raise Unfit(f"“{text}” is not a telephone number.", "Write one number, in digits, such as 0808 1000 900.")
    if letters := telephone.letters_for_digits(text):
        raise Unfit(
            f"“{text}” has the letter {' and the letter '.join(letters)} where a digit is meant.",
            "Write digits alone, such as 0808 1000 900.",
        )
    return normal


def _text_number(text: str, info: ValidationInfo) -> str:
    """Where one texts to: a code of five or six digits, or a whole number."""
    return text if _TEXT_CODE.fullmatch(text.replace(" ", "")) else _number(text, info)


def _email(text: str, info: ValidationInfo) -> str:
    parts = _EMAIL.fullmatch(text)
    if not parts:
        raise Unfit(f"“{text}” is not an e-mail address.", "Write one address, such as press@charity.org.uk.")
    _refuse_example(text, parts[1], info)
    return text


def _url(text: str, info: ValidationInfo) -> str:
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or re.search(r"\s", text):
        raise Unfit(f"“{text}” is not a whole web address.", "Write it with https:// in front, and without spaces.")
    _refuse_example(text, host, info)
    return text


def _refuse_example(text: str, domain: str, info: ValidationInfo) -> None:
    if _EXAMPLE.search(domain) and not _demands(info).demonstration:
        raise Unfit(f"“{text}” is an address kept free for examples.", "Put the real address in.")


def _day(text: Any) -> date:
    if isinstance(text, date):
        return text
    try:
        return clock.parse_day(text if isinstance(text, str) else "")
    except clock.Unclear as unclear:
        raise Unfit(str(unclear), "Write the day as 2018-01-24.") from None


def _yes_or_no(text: Any) -> bool:
    if isinstance(text, bool):
        return text
    answer = {"yes": True, "true": True, "no": False, "false": False}.get(str(text).lower())
    if answer is None:
        raise Unfit(f"“{text}” is neither yes nor no.", "Write yes or no.")
    return answer


def _focus(text: str) -> str:
    if not _FOCUS.fullmatch(text):
        raise Unfit(
            f"“{text}” does not say where the middle of interest is.",
            "Write how far from the left and how far from the top, such as 50% 30%.",
        )
    return text


# What editors are told. They read YAML as YAML does, so that an unquoted number without spaces is a number to them.
_NUMBER_SCHEMA = WithJsonSchema({"type": ["string", "integer"]})

Text: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
Texts: TypeAlias = tuple[Text, ...]
Phone: TypeAlias = Annotated[Text, AfterValidator(_number), _NUMBER_SCHEMA]
HelplineNumber: TypeAlias = Annotated[Text, AfterValidator(_helpline_number), _NUMBER_SCHEMA]
FormerPhone: TypeAlias = Annotated[Text, AfterValidator(_former_number), _NUMBER_SCHEMA]
TextNumber: TypeAlias = Annotated[Text, AfterValidator(_text_number), _NUMBER_SCHEMA]
Email: TypeAlias = Annotated[Text, AfterValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
Url: TypeAlias = Annotated[Text, AfterValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Day: TypeAlias = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
YesNo: TypeAlias = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": [True, False, "yes", "no"]})]
Focus: TypeAlias = Annotated[
    Text, AfterValidator(_focus), WithJsonSchema({"type": "string", "pattern": r"^\d{1,3}% \d{1,3}%$"})
]
