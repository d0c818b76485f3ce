"""Where a text still waits to be filled in: “XX%”, “TBC”, “[insert name]”, “lorem ipsum”, “Month 00”, “???”.

Each shape is one that real releases or the templates of press offices show. What looks like one and is none is named
beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.dates import MONTHS

_PERCENT = r"(?:\s?%|\s(?:per\s?cent|percent|percentage)\b)"
_COUNTED = (
    r"(?:people|callers?|hours?|days?|weeks?|months?|years?|times|million|billion|homes|jobs|children|adults|families"
    r"|members|schools|pupils|staff|volunteers|visitors|pounds|miles|places|cases)"
)

# XX for a figure. A single X counts beside a unit only: “£X”, “X per cent”; X and Generation X are names.
_FIGURE = (
    rf"[£$€]\s?[\dX]{{0,3}}X[X\d,.]{{0,9}}(?:m|bn|k)?(?![\w])|(?<![\w.-])X(?:{_PERCENT}|\s(?=(?:million|billion)\b))"
    r"|(?<![\w/.’'&-])[\dX,.:/ ]{0,12}?XX[\dX,.:/]{0,12}(?:st|nd|rd|th|m|bn)?%?(?![\w’'-])"
    rf"|[£$€]\s?xx{{1,5}}(?!\w)|(?<!\w)xx{{1,5}}(?:{_PERCENT}|(?=\s{_COUNTED}\b)|/xx)|(?<!\w)xx[:.]xx(?!\w)"
)
# “XX” that means twenty or a sex: Super Bowl XX, the XX Olympiad, XX chromosomes, XX/XY.
_ROMAN_BEFORE = re.compile(
    r"\b(?:Bowl|Chapter|Article|Title|Part|Volume|Vol\.?|Section|Book|Act|Appendix|Annex|Schedule|Games|Olympiad"
    r"|Protocol|Canto|Psalm|Sonnet|Opus|No\.?|WrestleMania|Division|Factor|Clause|Legion|King|Pope|Benedict|Pius|John"
    r"|Paul|Leo|Louis|Henry|Dos|Triple|rated|chromosomes?|females?|women|karyotype|genotype|and|or|the century|siècle"
    r"|Pirelli|Mark|Class|Type|Group|Form|Schedule)\s$"
)
_ROMAN_AFTER = re.compile(
    r"\s?(?:chromosom|karyotype|genotype|female|women|sex|cells|individuals|embryos|athletes|or XY|and XY|/XY|vs\.? XY"
    r"|XY|Olympi|Winter|Summer|Commonwealth|Games|Congress|Corps|Legion|International|World|Army|Brigade|Squadron"
    r"|Bomber|Command|[Ee]dition|Assembly|General|Conference|Bienn|Dynasty|Festival|National|European|Pan|FIFA|Asian"
    r"|[Cc]entury|Party|movie|films?|album|band|\(20\)|rat(?:ed|ing)|Large)"
)
_NO_VALUE = re.compile(r"(?<![\w-])TB[CDA](?![\w-])")
# A bank, a company or a disease may have the letters for a name.
_NAMED_AFTER = re.compile(
    r"\s(?:Bank|Corp|Group|Holdings|Ltd|Limited|Insurance|UK|PLC|plc|Uzbekistan|Virus|virus|vaccin)|[’']s\b"
)
_EXPANDED = re.compile(
    r"\b(?!to\sbe\s)(?i:t)[\w-]{1,20}[\s-](?:[\w]{1,20}[\s-]){1,2}[\w]{1,20}\s\((?P<short>TB[CDA])\)"
)

_NOUNS = (
    r"name|names|full name|first name|last name|forename|surname|firstname|lastname|title|job title|role|position|person"
    r"|organi[sz]ation|organi[sz]ation name|company|company name|council|charity|charity name|partner|partners|date|day"
    r"|weekday|month|year|time|venue|location|place|town|city|region|county|area|number|figure|amount|percentage|percent"
    r"|statistic|phone|phone number|telephone|telephone number|tel|mobile|mobile number|email|e-mail|email address"
    r"|e-mail address|address|website|website address|web address|link|url|quote|quotes|spokesperson|spokesperson[’']?s?"
    r" name|contact|contact name|contact details|contact number|hashtag|headline|subheading|sub-heading|boilerplate"
    r"|your [\w ’'-]{1,40}|event|event name|project name|product|product name|release title|x{1,5}|tb[cda]|\.{3}|…|_{2,}|\?+"
)
_TO_DO = (
    r"(?:insert|add|enter|type|fill in|complete|delete as|delete if|check|confirm|replace|edit|to be|tbc|tbd|tba|nb:)"
)
_BRACKETED = (
    rf"\[\s?(?:{_NOUNS})\s?\]|\[\s?{_TO_DO}\b[^\]\n]{{0,120}}\]|\(\s?(?:insert|fill in|enter|add)\s(?:\w+\s)?"
    rf"(?:{_NOUNS}|details|text|here|exact \w+)\b[^)\n]{{0,100}}\)"
    r"|\[\s?(?:name|date|time|number|title|figure|amount|place|venue|location|town|area)(?:\sof|\s?/|\s?,)\s?[^\]\n]{1,60}\]"
)
_FIELD = (
    r"\$?\{\{?\s?[A-Za-z][\w .’'-]{1,40}\s?\}\}?|«\s?[A-Za-z][\w -]{1,40}\s?»(?<![a-z][.!?]»)|%%[A-Za-z_]{2,30}%%"
    r"|(?<!\w)%[A-Z][A-Z_]{2,30}%(?!\w)|<<\s?[A-Za-z][\w -]{1,40}\s?>>"
)
_PHRASES = (
    r"lorem\s+ipsum(?:\s+dolor(?:\s+sit)?(?:\s+amet)?)?|dolor\s+sit\s+amet"
    r"|quotes?\s(?:(?:to\s(?:follow|come|be\s(?:added|supplied|confirmed|approved|agreed))|needed|pending)"
    r"(?=\s*(?:[\])}.,;:!]|$))|(?:goes\s)?here\b|tbc\b)"
    r"|(?:name|figures?|headline|standfirst|text|copy|boilerplate|details|number|statistics?|date|caption)"
    r"\s(?:to\s(?:come|be\s(?:added|supplied|inserted)|follow)\b(?=\s*(?:[\])}.,;:!]|$))|goes\shere\b)"
    r"|(?:insert|enter|type|add)\s(?:your\s|the\s|a\s)?(?:\w+\s){0,2}here\b"
    r"|(?:your|the)\s(?:headline|text|title|quote|name|copy|logo)\s(?:goes\s)?here\b"
    r"|title\sof\s(?:(?:a\s|the\s|your\s|this\s)?(?:sample\s)?(?:press\s|news\s)?release)\b"
    r"|sample\s(?:press|news)\srelease\b|placeholder\s(?:text|copy|quote|name|figure|image|headline)\b"
    r"|(?:headline|sub-?heading|standfirst)\sgoes\shere"
)
_MONTH_NAMES = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_DATES = (
    rf"(?:Weekday,?\s)?(?<!\w)Month\s(?:00|0X|DD|dd|XX|0?1)(?:,\s(?:\d{{4}}|YYYY))?(?!\w)|(?<!\w)Weekday,\s(?:{_MONTH_NAMES}|Month)\b"
    rf"|(?<![\w.,:])00(?:th)?\s(?:{_MONTH_NAMES}|Month)\b(?:\s(?:\d{{4}}|YYYY))?|(?<!\w)(?:{_MONTH_NAMES})\s00(?![\w:.])(?:,\s\d{{4}})?"
    rf"|(?<!\w)(?:DD|dd)(?P<mark>[/. -])(?:MM|mm|Month|MONTH|month)(?P=mark)(?:YYYY|YY|yyyy|yy)(?!\w)|(?<!\w)(?:Day|DAY|Date|DATE)\s(?:Month|MONTH)\s(?:Year|YEAR)\b"
)
_CAPITALS = (
    r"(?<!\w)(?:(?:CHECK|CONFIRM|VERIFY|CLEAR|APPROVE)\s(?:THIS|WITH|SPELLING|DATES?|NUMBERS?|FIGURES?|FACTS?|NAMES?|QUOTES?|TITLE|LINK)"
    r"(?:\s[A-Z]{2,}){0,4}|TO\sBE\s(?:CONFIRMED|COMPLETED|ADDED|INSERTED|CHECKED|APPROVED|SUPPLIED|DECIDED|ANNOUNCED|AGREED|WRITTEN)"
    r"|(?:FIRST\s?NAME|FULL\sNAME|LAST\s?NAME|FORENAME|SURNAME|JOB\sTITLE|(?:COMPANY|ORGANI[SZ]ATION|CHARITY|CONTACT|SPOKESPERSON)\sNAME"
    r"|PHONE\sNUMBER|EMAIL\sADDRESS|NAME)(?:[,\s]{1,2}(?:SURNAME|JOB\sTITLE|TITLE|ROLE|LAST\s?NAME))?"
    r"|INSERT(?:\s[A-Z]{2,}){1,5}|QUOTES?\sTO\s(?:FOLLOW|COME)|TKTK|TK(?!\s?Maxx|\s?MAXX)|FIXME|TODO|PLACEHOLDER)(?!\w)"
    r"|(?<!\w)(?:Firstname|First Name)\s(?:Lastname|Surname|Last Name)(?!\w)"
)
_QUERIES = r"[£$€]\s?\?{2,}|(?<![\w?!.”\"’')])\?{2,}(?:\s?%|\sper\scent)?(?![\w”\"’'])|(?<![\w?!])\?{2,}(?=\s?%)"
_DRAFT = r"\A[\W_]*(?P<draft>DRAFT(?:\s(?:PRESS|NEWS|MEDIA)\sRELEASE|\s?v?\.?\d[\d.]*|\s(?:ONE|TWO|THREE))?)(?=\s*(?:[-–—:|(]|\Z))"

_EITHER_CASE = re.compile(rf"{_BRACKETED}|{_FIELD}|\b(?:{_PHRASES})", re.IGNORECASE)
_AS_WRITTEN = re.compile(rf"{_DATES}|{_QUERIES}|{_DRAFT}")
_SHOUTED = re.compile(_CAPITALS)
_FIGURES = re.compile(_FIGURE)

_BRACKETS = frozenset("[({«%<")
_WORDS = ("ipsum", "dolor sit", "here", "quote", "follow", "to come", "to be ", "title of", "sample", "placeholder")


def find_placeholders(text: str) -> Iterator[tuple[int, int]]:
    """Where the placeholders of ``text`` stand, in order; of those that overlap, the one that begins first."""
    taken = 0
    for start, end in sorted(_found(text), key=lambda span: (span[0], -span[1])):
        if start >= taken:
            taken = end
            yield start, end


def _found(text: str) -> Iterator[tuple[int, int]]:
    if not _BRACKETS.isdisjoint(text) or any(word in text.lower() for word in _WORDS):
        yield from (found.span() for found in _EITHER_CASE.finditer(text))
    if "X" in text or "xx" in text:
        yield from _unfilled_figures(text)
    if "TB" in text:
        named = {found["short"] for found in _EXPANDED.finditer(text)}
        for found in _NO_VALUE.finditer(text):
            if found[0] not in named and not _NAMED_AFTER.match(text, found.end()):
                yield found.span()
    if (
        "??" in text
        or "00" in text
        or "DRAFT" in text
        or "onth" in text
        or "DD" in text
        or "dd" in text
        or "Day" in text
    ):
        for found in _AS_WRITTEN.finditer(text):
            yield found.span("draft") if found["draft"] else found.span()
    if not _is_all_capitals(text):
        yield from (found.span() for found in _SHOUTED.finditer(text))


def _unfilled_figures(text: str) -> Iterator[tuple[int, int]]:
    for found in _FIGURES.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip(" ,.:/"))
        end = found.end() - (len(found[0]) - len(found[0].rstrip(" ,.:/")))
        roman = set(text[start:end].removesuffix("th")) == {"X"}
        if roman and (_ROMAN_BEFORE.search(text[max(start - 24, 0) : start]) or _ROMAN_AFTER.match(text, end)):
            continue
        yield start, end


def _is_all_capitals(text: str) -> bool:
    """Whether a passage is set in capitals, in which NAME and CHECK are words like others; a short one need not be."""
    letters = [character for character in text if character.isalpha()]
    return len(text.split()) > 6 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
