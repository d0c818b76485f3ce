"""Where a text still waits to be filled in: “TBC”, “[insert name]”, “lorem ipsum”, “Month 00”, “CHECK WITH LEGAL”.

Each shape is one that real releases or the templates of press offices show. What looks like one and is none is named
beside it. How figures that wait, “XX%”, are told from Roman ones is a matter of its own: ``unfilled_figures``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from press.dates import MONTHS
from press.patterns import pattern
from press.quotes import is_spoken
from press.rules.first_names import FIRST_NAMES
from press.rules.unfilled_figures import find_unfilled_figures

_NOUNS = (
    r"(?:full |first |last |contact |company |organi[sz]ation |charity |event |project |product |spokesperson[’']?s? )?"
    r"names?|forename|surname|firstname|lastname|(?:job |release )?title|role|position|person|organi[sz]ation|company"
    r"|council|charity|partners?|date|day|weekday|month|year|time|venue|location|place|town|city|region|county|area"
    r"|number|figure|amount|percentage|percent|statistic|(?:tele)?phone(?: number)?|tel|mobile(?: number)?"
    r"|e-?mail(?: address)?|(?:web(?:site)? )?address|website|link|url|quotes?|spokesperson|contact(?: details)?"
    r"|contact number|hashtag|headline|sub-?heading|boilerplate|your [\w ’'-]{1,40}|event|product|x{1,5}|tb[cda]|\.{3}"
    r"|…|_{2,}|\?+"
)
# What an editor puts into a quotation may be to come: “the report [to be published in May]”.
_TO_DO = (
    "insert|add|enter|type|fill in|complete|delete as|delete if|check|confirm|replace|edit|tbc|tbd|tba|"
    "to be (?:confirmed|completed|added|inserted|checked|approved|supplied|decided|agreed|written|advised|filled)"
)
# “[Hannah to approve this line]” is a word between colleagues; in a quotation it is one that an editor supplied.
_ASKED = pattern(
    r"\[(?:[A-Z]{2,3}:\s)?[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20})?\sto\s"
    r"(?:confirm|approve|check|advise|supply|sign\soff|fill\sin|update|amend|rewrite)(?:\s[^\]\n]{1,40})?\]"
    r"|[\[(](?!(?:Note|Tip|Reminder|Readers?|Parents?|Residents?)\b)[A-Z][\w’'-]{1,20}(?:,|:|\s?[–—-])\s"
    r"(?:can|could)\s(?:we|you)\s"
    r"(?:check|confirm|clarify|verify|approve|add|supply)\b[^\])\n]{0,80}[\])]"
    r"|\[(?!Note\b)[A-Z][a-zà-ÿ][\w’'-]{0,20}(?:,|:|\s?[–—-])\s(?i:ok(?:ay)?|(?:is\s)?(?:this|that)\s(?:ok|right|correct)|agreed|happy)\?\]"
    r"|\[[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20})?\si\s(?:gadarnhau|wirio|gymeradwyo|gywiro)(?:\s[^\]\n]{1,40})?\]"
    r"|\((?:the\s)?(?:legal|comms|press\soffice|web\steam)\s(?:still\s)?to\s"
    r"(?:confirm|check|approve|clarify|verify|supply|sign\soff)(?:\s(?:this|it|the\s[a-z]{3,12}))?\)"
)
# In round brackets it is a colleague's, by a first name or two initials: “(Sam to confirm)”, “(JS to check the date)”;
# others are asked about words only: “(Estates to check the spelling)”. “(Cabinet to approve)” is for readers.
_WORDING = r"(?:the\s)?(?:exact\s|final\s)?(?:figure|name|quote|spelling|(?:job\s)?title|wording|source|link|caption)s?"
_LEFT = pattern(
    r"\((?P<who>[A-ZÁÉ][a-zà-ÿ’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20})?"
    r"|(?!EU|UK|UN|US|FA|PM|BT|TV|GP|IT|HR|AI|NI|MP|GB|TD|VC)[A-Z]{2})\sto\s"
    r"(?:confirm|check|approve|clarify|verify|supply|advise|chase|sign\soff)"
    rf"(?:\s(?:this|(?:with|by|on)\s[A-Z][\w’'-]{{1,20}}|(?:the\s)?(?:exact\s|final\s)?(?:date|number|time|venue)s?"
    rf"|(?P<wording>{_WORDING})))?\)"
)
_READERS = pattern(
    r"\b(?:Council|Mayor|Office|Chancellor|President|Secretar|King\b|Lords|Commons|Union|Cabinet|Parliament|Government"
    r"|Minist|Treasury|Department|Commission|Committee|Board|Trust|Governor"
    r"|Member|Director|Of(?:gem|com|sted|wat|qual)|Police|Court|Judge|Regulator|Compan|Agenc|School|Universit|Hospital"
    r"|Club|Team|Venue|Organi[sz]|Editor|Parent|Patient|Resident|Customer|Tenant|Applicant|Staff|Nato|Uefa|Fifa|Defra"
    r"|London|Brussels|Westminster|Britain|England|Scotland|Wales|Ireland|Europe|(?:Call|Ring|Phone|E-?mail|Text|Write"
    r"|Contact|Reply|Visit|Click|Tap|Press|Sign|Log|Use|See|Ask|Remember|Need|Want|How|What|When|Where|Who|Which|Whether"
    r"|Free|Easy|Able|Ready|Due|Yet|Still|Not|Time|Dates?|Steps?|Things?|Points|Facts|Plans?|Something|Nothing)\b)"
)
_OFFICE = frozenset({"Comms", "Legal"})
_PICTURED = "picture|photo(?:graph)?|image|logo|map|chart|graph|video|table|quote|link|boilerplate|caption"
# What editors put into a quote, “[the charity]”, “[they]”, “[sic]”, is neither an order nor the bare name of a field.
_BRACKETED = (
    rf"(?=[\[(])(?:\[\s?(?:{_NOUNS})\s?\]|\[\s?(?:{_TO_DO})\b[^\]]{{0,120}}\]"
    rf"|\(\s?(?:insert|fill in|enter|add)\s(?:\w+\s)?(?:{_NOUNS}|details|text|here|exact \w+)\b[^)]{{0,100}}\)"
    r"|\[\s?(?:name|date|time|number|title|figure|amount|place|venue|town|city)(?: of|\s?/|\s?,)\s?[^\]]{1,60}\]"
    r"|\[\s?(?:(?:nb|dn):|drafting note\b|note to self\b)[^\]]{0,120}\]"
    r"|\[\s?awaiting (?:sign-?off|approval|clearance|confirmation|quotes?|figures?)\b[^\]\n]{0,60}\]"
    r"|\[[^\]\n]{1,80}\s(?:to\s(?:come|follow|be\s(?:added|supplied|confirmed|inserted|agreed|approved))|tb[cda])\s?\]"
    r"|(?-i:\[[A-Z][\w’']{0,20}(?: [A-Z][\w’']{0,20})? "
    r"(?:Name|Title|Number|Date|Address|Email|Location|Venue|City|Role)\])"
    rf"|\[\s?(?:an? |the )?(?:{_PICTURED})(?: of [^\]\n]{{1,60}})? here\s?\]"
    r"|\((?:spelling|sp|surname|job title"
    r"|(?:check |which )?(?:year|date|name|age|figure|number|source|amount)(?=\?\?))\?{1,5}\))"
)
# “{filename}” and its like are Pelican's own, in an address that did not become a link.
_FIELD = (
    r"(?=[${«%<])(?!\{(?:filename|static|attach|category|tag|author|index)\})"
    r"(?:\$?\{\{?\s?[a-z][\w .’'-]{1,40}\s?\}\}?|«[a-z][\w -]{1,40}(?<![.!?\s])»|%%[a-z_]{2,30}%%"
    r"|(?<!\w)%(?-i:[A-Z][A-Z_]{2,30})%(?!\w)|<<\s?[a-z][\w -]{1,40}\s?>>)"
)
# “The venue is to be confirmed” and “the quote to follow is from a poet” are sentences; at the end of one it is a gap.
_GAP_HERE = r"(?=\s*(?:[\])}.,;:!]|$))"
_PHRASES = (
    r"lorem\s+ipsum(?:\s+dolor(?:\s+sit)?(?:\s+amet)?)?|dolor\s+sit\s+amet"
    rf"|quotes?\s(?:(?:to\s(?:follow|come|be\s(?:added|supplied|confirmed|approved|agreed))|needed|pending){_GAP_HERE}"
    r"|(?:goes\s)?here\b|tbc\b)"
    r"|(?:name|figures?|headline|standfirst|text|copy|boilerplate|details|number|statistics?|date|caption)"
    rf"\s(?:to\s(?:come|be\s(?:added|supplied|inserted)|follow)\b{_GAP_HERE}|goes\shere\b)"
    r"|(?:insert|enter|type|add)\s(?:your\s|the\s|a\s)?(?:\w+\s){0,2}here\b"
    r"|your\s(?:headline|text|title|quote|name|copy|logo)\s(?:goes\s)?here\b"
    r"|(?:click|tap)(?:\sor\s(?:click|tap))?\s(?:here\s)?to\senter\s(?:text|a\sdate)\b|boilerplate\shere\b"
    r"|title\sof\s(?:a\s|the\s|your\s|this\s)?(?:sample\s)?(?:press\s|news\s)?release\b"
    r"|sample\s(?:press|news)\srelease\b|placeholder\s(?:text|copy|quote|name|figure|image|headline)\b"
)
_MONTH_NAMES = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_DATES = (
    r"(?=[0ADFJMNOSWd])(?:(?:Weekday,?\s)?(?<!\w)Month\s(?:00|0X|DD|dd|XX|0?1)(?:,\s(?:\d{4}|YYYY))?(?!\w)"
    rf"|(?<!\w)Weekday,\s(?:{_MONTH_NAMES}|Month)\b"
    rf"|(?<![\w.,:])00(?:th)?\s(?:{_MONTH_NAMES}|Month)\b(?:\s(?:\d{{4}}|YYYY))?"
    rf"|(?<!\w)(?:{_MONTH_NAMES})\s00(?![\w:.])(?:,\s\d{{4}})?"
    r"|(?<!\w)(?:DD|dd)(?P<mark>[/. -])(?:MM|mm|Month|MONTH|month)(?P=mark)(?:YYYY|YY|yyyy|yy)(?!\w)"
    r"|(?<!\w)(?:Day|DAY|Date|DATE)\s(?:Month|MONTH)\s(?:Year|YEAR)\b)"
)
_CAPITALS = pattern(
    r"(?<!\w)(?:(?:CHECK|CONFIRM|VERIFY|CLEAR|APPROVE)\s(?:THIS|WITH|SPELLING|DATES?|NUMBERS?|FIGURES?|FACTS?|NAMES?"
    r"|QUOTES?|TITLE|LINK)(?:\s[A-Z]{2,}){0,4}"
    r"|DO\sNOT\s(?:CIRCULATE|DISTRIBUTE)"
    r"|TO\sBE\s(?:CONFIRMED|COMPLETED|ADDED|INSERTED|CHECKED|APPROVED|SUPPLIED|DECIDED|ANNOUNCED|AGREED|WRITTEN)"
    r"|(?:FIRST\s?NAME|FULL\sNAME|LAST\s?NAME|FORENAME|SURNAME|JOB\sTITLE|PHONE\sNUMBER|EMAIL\sADDRESS|NAME"
    r"|(?:COMPANY|ORGANI[SZ]ATION|CHARITY|CONTACT|SPOKESPERSON)\sNAME)"
    r"(?:[,\s]{1,2}(?:SURNAME|JOB\sTITLE|TITLE|ROLE|LAST\s?NAME))?"
    r"|INSERT(?:\s[A-Z]{2,}){1,5}"
    r"|ADD\s(?:LINKS?|QUOTES?|DATES?|NAMES?|FIGURES?|NUMBERS?|PHOTOS?|PICTURES?|LOGOS?|BOILERPLATE|CAPTIONS?)|QUOTES?\sTO\s(?:FOLLOW|COME)|TKTK|TK(?!\s?Maxx|\s?MAXX)|FIXME|TODO|PLACEHOLDER)(?!\w)"
    r"|(?<!\w)(?:Firstname|First\sName)\s(?:Lastname|Surname|Last\sName)(?!\w)"
    r"|(?<!\w)Name\sSurname(?=,\s|\s(?:said|of|from)\b)"
    r"|\A(?:DRAFT\sFOR\s(?:COMMENT|APPROVAL|REVIEW|SIGN[-\s]?OFF|CLEARANCE)(?:\sONLY)?"
    r"|FOR\s(?:INTERNAL\sUSE|COMMENT|APPROVAL|REVIEW)\sONLY)(?=\s*(?:\Z|[-–—:|(;.]))"
)
# “Who’s there???” is a question, and “???” within quotation marks a title or an answer.
_QUERIES = r"[£$€]\s?\?{2,}+|(?<![\w?!.“”\"‘’')])\?{2,}+(?:\s?%|\sper\scent)?(?![\w”\"’'])|(?<![\w?!])\?{2,}+(?=\s?%)"
_DRAFT = (
    r"\A(?=[\W_]*DRAFT)DRAFT(?:\s(?:PRESS|NEWS|MEDIA)\sRELEASE|\s?v?\.?\d[\d.]*|\s(?:ONE|TWO|THREE))?"
    r"(?=\s*(?:[-–—:|(]|\Z))"
)
_NO_VALUE = pattern(r"(?<![\w-])TB[CDA](?![\w-])|(?<![\w./@#&?=-])tbc(?![\w/@&=-]|\.\w)")
# A bank, a company or a disease may have the letters for a name.
_NAMED_AFTER = pattern(
    r"\s(?:Bank|Corp|Group|Holdings|Ltd|Limited|Insurance|UK|PLC|plc|Uzbekistan|[Vv]irus|vaccin)|[’']s\b"
)
_EXPANDED = pattern(r"\b(?!to\sbe\s)(?i:t)[\w-]{1,20}[\s-](?:\w{1,20}[\s-]){1,2}\w{1,20}\s\((?P<short>TB[CDA])\)")


def _spans(shape: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in shape.finditer(text))


def _asked(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _spans(_ASKED, text):
        if not is_spoken(text, start):
            yield start, end
    for found in _LEFT.finditer(text):
        if _is_colleague(found["who"], is_of_words=bool(found["wording"])) and not is_spoken(text, found.start()):
            yield found.span()


def _is_colleague(who: str, *, is_of_words: bool) -> bool:
    first = who.split()[0]
    return first.isupper() or first in FIRST_NAMES or first in _OFFICE or (is_of_words and not _READERS.search(who))


def _no_values(text: str) -> Iterator[tuple[int, int]]:
    named = {found["short"] for found in _EXPANDED.finditer(text)}
    for found in _NO_VALUE.finditer(text):
        if found[0] not in named and not _NAMED_AFTER.match(text, found.end()):
            yield found.span()


def _shouted(text: str) -> Iterator[tuple[int, int]]:
    shouted = list(_spans(_CAPITALS, text))
    if shouted and not _is_all_capitals(text):
        yield from shouted


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of placeholder, and how it is found; a text that has none of ``hints`` has none of them."""

    hints: tuple[str, ...]
    find: Callable[[str], Iterator[tuple[int, int]]]


_KINDS = ("ample ", "laceholder ")
_BANNERS = ("ADD ", "Name Surname", "FOR ", "DO NOT ")
_ORDERS = ("CHECK", "CONFIRM", "VERIFY", "CLEAR", "APPROVE", "INSERT", "PLACEHOLDER")
SHAPES = (
    Shape(("[", "("), partial(_spans, pattern(_BRACKETED.replace(" ", r"\s"), re.IGNORECASE))),
    Shape(("[", "("), _asked),
    Shape(("{", "«", "%", "<<"), partial(_spans, pattern(_FIELD, re.IGNORECASE))),
    Shape(
        (
            "ipsum",
            "IPSUM",
            "dolor sit",
            " here",
            " HERE",
            " to enter",
            "uote",
            "to follow",
            "to come",
            "to be ",
            "itle of",
            *_KINDS,
        ),
        partial(_spans, pattern(rf"\b(?:{_PHRASES})", re.IGNORECASE)),
    ),
    Shape(
        ("Month", "MONTH", "Weekday", "00 ", "00th ", " 00", "DD", "dd/", "dd.", "dd-", "dd "),
        partial(_spans, pattern(_DATES)),
    ),
    Shape(("??",), partial(_spans, pattern(_QUERIES))),
    Shape(("DRAFT",), partial(_spans, pattern(_DRAFT))),
    Shape(("TB", "tbc"), _no_values),
    Shape(
        (*_ORDERS, "TO BE", "NAME", "TITLE", "NUMBER", "ADDRESS", "QUOTE", "TK", "FIXME", "TODO", "First", *_BANNERS),
        _shouted,
    ),
    Shape(("X", "xx", "tb", "TB"), find_unfilled_figures),
)


def shapes_within(text: str) -> Iterator[Shape]:
    """The shapes that may be in ``text``, with the hints it has: in parts of it, no others need be looked for."""
    for shape in SHAPES:
        hints = tuple(filter(text.__contains__, shape.hints))
        if hints:
            yield Shape(hints, shape.find)


def find_placeholders(text: str, shapes: Iterable[Shape] = SHAPES) -> Iterator[tuple[int, int]]:
    """Where the placeholders of ``text`` that have one of these shapes stand."""
    for shape in shapes:
        if any(map(text.__contains__, shape.hints)):
            yield from shape.find(text)


def _is_all_capitals(text: str) -> bool:
    """Whether a passage is set in capitals, in which NAME and CHECK are words like others; a short one need not be."""
    letters = [character for character in text if character.isalpha()]
    return len(text.split()) > 6 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
