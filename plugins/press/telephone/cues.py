"""The words before a run of digits, and behind it, that show whether it is a telephone number.

Of the text before the digits only the last ``REACH`` characters are looked at.
"""

from __future__ import annotations

import re

from press.patterns import pattern

REACH = 80


def _ending(words: str, fillers: str, most: int) -> re.Pattern[str]:
    """One of ``words``, then up to ``most`` of ``fillers``, then the end."""
    gap = r"(?!\w)[^\w\n]{0,4}\n?[^\w\n]{0,2}"
    return pattern(rf"(?<![\w'’])(?:{words}){gap}(?:(?:{fillers}){gap}){{0,{most}}}\Z", re.IGNORECASE)


_LABELS = (
    "tel|telephone|phone|phones|freephone|ph|t|m|mob|mobile|cell|fax|landline|switchboard|helpline|hotline|line|lines"
    "|number|numbers|contact|contacts|out[ -]of[ -]hours|whatsapp"
)
_VERBS = "call|calls|calling|ring|ringing|phone|phoning|telephone|dial|dialling|dialing|text|texting|sms|contact"
_FILLERS = "us|them|him|her|me|now|free|freephone|is|are|on|at|the|number|no|direct|confidentially|anonymously"

_NUMBER = _ending(f"{_LABELS}|{_VERBS}|on", _FILLERS, 3)

_CODE = _ending(
    "tel|telephone|phone|t|helpline|hotline|call|calling|ring|ringing|phoning|dial|dialling|dialing|text|texting|sms",
    "us|them|now|free|number|is|to",
    2,
)

_RING = _ending(
    "call|ring|phone|telephone|dial|calling|ringing|phoning|dialling|dialing",
    "us|them|now|free|the|police|ambulance|nhs|number|on|to",
    3,
)

_CODE_AFTER_NAME = pattern(
    r"(?<!\w)(?:call|ring|phone|text|dial|contact|reach|telephone|helpline|speak|report|police)"
    r"(?!\w)[^.!?\n]{0,50}\w[^.!?\n]{0,10}[^\w\n](?:on|to|via|by dialling|by dialing|by calling)\W{1,3}\Z",
    re.IGNORECASE,
)
"""“call the police on”; but not “call on”, after which come people."""

_CODE_AT = pattern(
    r"(?<!\w)(?:call|ring|phone|text|dial|contact|reach|reached|reachable|telephone|speak|helpline|hotline|lifeline)"
    r"(?!\w)[^.!?\n]{0,50}[^\w\n]at\W{1,3}\Z",
    re.IGNORECASE,
)
"""“can be reached at”, as in America and in India; but a house in a street is reached so too."""

_ALONE = pattern(
    r"[)\]”’\"']*(?:\s*\Z|[.,;:!?)\]](?!\d)|\s+[–—(-]"
    r"|\s+(?:or|for|if|at|now|free|any|anytime|when|whenever|in|immediately|straight|day|24|right|today|from|toll"
    r"|(?:and|to)(?!\s*\d))(?!\w))",
    re.IGNORECASE,
)

_AGAIN = pattern(r"\W{0,2}\s?(?:or|and|/|,|;|\|)\s?\W{0,2}", re.IGNORECASE)

_COUNT = pattern(r"(?<!\w)to\W{1,3}\Z", re.IGNORECASE)

_TEXT = pattern(r"(?<!\w)(?:text|texting|sms)(?!\w)[^.!?\n]{0,50}\Z", re.IGNORECASE)

_OTHER = _ending(
    "ref|refs|reference|references|urn|isbn|issn|doi|iban|sort code|grid reference|grid ref|ngr|barcode|serial"
    "|pl|plgb|plni|ean|gtin"
    "|registered in england and wales"
    "|(?:charity|company|registered|registration|account|vat|order|invoice|case|crime|log|incident|patent|licence"
    "|policy|grant|nhs|passport|part|model|tracking|job|event|bib|batch|trial|protocol|page|version)"
    r"(?:\W{1,3}(?:in|england|and|wales|scotland))*\W{1,3}(?:number|numbers|no|nos|id|code|reference|ref)",
    "number|numbers|no|nos|id|code|is|are|and",
    2,
)


def is_number_next(before: str) -> bool:
    """Whether a telephone number must follow: “Tel:”, “call us on”, “helpline (”."""
    return _NUMBER.search(before[-REACH:]) is not None


def is_code_next(before: str) -> bool:
    """Whether three to six digits that follow are a short code: “dial”, “call the police on”."""
    before = before[-REACH:]
    return _CODE.search(before) is not None or _CODE_AFTER_NAME.search(before) is not None


def is_rung_next(before: str) -> bool:
    """Whether readers are told to ring the three digits that follow: “call 110”, “ring the police on 110”."""
    before = before[-REACH:]
    return _RING.search(before) is not None or _CODE_AFTER_NAME.search(before) is not None


def is_code_at(before: str) -> bool:
    """Whether three to six digits that follow are a short code, or a house in a street: “can be reached at”."""
    return _CODE_AT.search(before[-REACH:]) is not None


def is_count_next(before: str) -> bool:
    """Whether what follows a short code's cue may be a count, or a year: “calls to the helpline rose to”."""
    return _COUNT.search(before) is not None and not _TEXT.search(before[-REACH:])


def stands_alone(after: str) -> bool:
    """Whether the digits before ``after`` count nothing: “call 998.”, “call 998 for help”; but not “call 998 times”."""
    return _ALONE.match(after) is not None


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether only “or” or the like parts digits at ``start`` from the number that ended at ``end``, -1 for none.

    What announced that number announces them too.
    """
    return end >= 0 and _AGAIN.fullmatch(text, end, start) is not None


def is_text_code_next(before: str) -> bool:
    """Whether a code for text messages follows: “text HELLO to”."""
    return is_code_next(before) and _TEXT.search(before[-REACH:]) is not None


def is_other_next(before: str) -> bool:
    """Whether digits that follow are something else: a charity's number, an account, a reference."""
    return _OTHER.search(before[-REACH:]) is not None
