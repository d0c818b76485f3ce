"""Statistics in a text: figures about the world, of which a reader asks where they come from.

A price, a date, an age, a distance, a number of things that are announced, and what the issuer means to do are figures
too, and none of these. Where the words leave it open, a figure is taken for one that needs no source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from press.figures import words_for
from press.patterns import pattern


@dataclass(frozen=True, slots=True)
class Statistic:
    """One figure, from ``start`` to ``end`` of the text searched. ``firm`` when it is plainly about people at large."""

    start: int
    end: int
    firm: bool


_PEOPLE = (
    r"(?:people|persons|individuals|children|women|men|girls|boys|adults|pupils|students|patients|families|households|"
    r"carers|callers|calls|contacts|cases|offences|crimes|incidents|victims|deaths|residents|workers|employees|"
    r"drivers|motorists|collisions|casualties|births|referrals|complaints|teenagers|parents|mothers|fathers|"
    r"pensioners|tenants|renters|smokers|drinkers|users|respondents|attacks|thefts|burglaries|assaults|admissions|"
    r"homes|species|refugees|voters|babies|young\speople|older\speople|under-\d\ds|over-\d\ds|"
    r"businesses|firms|charities|farms|teachers|nurses|doctors|commuters|passengers|customers|consumers)\b"
)
_NUMBER = (
    r"(?:(?<![\d.,£$€/-])(?:\d{1,3}(?:,\d{3}){1,3}|\d{4,9}|\d{1,3}(?:\.\d{1,2})?\s?(?:million|billion|m\b|bn\b))(?![\d%])"
    rf"|\b(?:half\sa|a|{words_for(1, 10)})\s(?:million|billion))"
)
_SMALL = rf"(?:{words_for(2, 10)}|twelve|fifteen|twenty|\d{{1,3}}(?!\d|[.,:]\d))"
_SHARE = r"(?:half|(?:a|one)\s(?:third|quarter|fifth|tenth)|two[-\s]thirds|three[-\s]quarters|two[-\s]fifths)"

_PERCENT = pattern(
    r"(?<![\d.,£$€-])(?<!\s\+\s)(?<!\splus\s)(?P<figure>\d{1,3}(?:\.\d{1,2})?|\b(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|ten)(?:-[a-z]{3,5})?)"
    r"\s?(?:%|per\s?cent\b|percent\b)"
    r"(?!\s(?:off|discount|vat|apr|aer|cotton|wool|recycled|renewable|organic|abv|vol|interest|stake|deposit|owned|"
    r"free|plastic-free|electric|more\sfor|chance|sure|committed|(?-i:CIs?\b)|confidence|credible|prediction))"
    rf"(?P<people>\)?\sof\s(?:[\w’'-]+\s){{0,3}}?{_PEOPLE})?",
    re.IGNORECASE,
)
# What it counted itself: “sixteen of the 19 models (84%)”.
_OF_FEW = pattern(
    rf"\b(?:{words_for(1, 20)}|\d{{1,3}})\s(?:out\s)?of\s(?:(?:the|its|their|these|all)\s)?"
    rf"(?:{words_for(2, 20)}|\d{{1,3}})"
    r"(?![\w%]|[,.]\d)[^.;()\d]{0,60}\(\Z",
    re.IGNORECASE,
)
_ONE_IN = pattern(
    rf"\b(?:{words_for(1, 9)}|[1-9])\s(?:in|out\sof)\s(?:every\s)?{_SMALL}"
    rf"(?:\s(?:[\w’'-]+\s){{0,2}}?{_PEOPLE}|(?=\s(?:of|has|have|had|is|are|was|were|says?|said|lives?)\b))",
    re.IGNORECASE,
)
_COUNT = pattern(rf"(?=[\dhaotfsen])(?P<figure>{_NUMBER})\s(?:[\w’'-]+\s){{0,2}}?{_PEOPLE}", re.IGNORECASE)
_HEDGE = pattern(
    r"\b(?:more\sthan|over|nearly|almost|some|around|about|up\sto|as\smany\sas|at\sleast|"
    r"(?P<estimated>an\sestimated|estimated(?:\sthat)?))\s\Z",
    re.IGNORECASE,
)
_PART = pattern(rf"\b{_SHARE}\sof\s(?:[\w’'-]+\s){{0,3}}?{_PEOPLE}", re.IGNORECASE)
_COST = pattern(
    r"\b(?:costs?|lost|lose|stolen|spent|spend|worth)\s(?:[\w’'-]+\s){0,5}?"
    r"£\d[\d.,]{0,12}\s?(?:million|billion|m\b|bn\b)\s(?:a|each|every|last)\s(?:year|month|week)\b"
    r"|£\d[\d.,]{0,12}\s?(?:million|billion|m|bn)\s(?:is|was|were|are)\s(?:lost|stolen|owed|wasted|unclaimed)\b",
    re.IGNORECASE,
)

_COUNTED = pattern(
    rf"(?<![\d.,£$€/:-])(?:\d{{1,3}}(?:,\d{{3}}){{0,3}}\s(?:[\w’'-]+\s){{0,2}}?{_PEOPLE}"
    r"|\d{1,3}(?:,\d{3}){1,3}\b|\d[\d.]{0,5}\s?(?:million|billion)\b)",
    re.IGNORECASE,
)

# In Welsh, in which “yn ôl” is “according to”, and “ago” as well.
_WELSH_PLAN = (
    r"byddai|byddant|bydd|rhaid|dyl(?:ai|id)|gall(?:ai)?|g?ellir|d?dirwy(?:on)?|refeniw|[cg]ynllun\w*|[td]arged\w*|"
    r"[cg]yllid(?:eb)?|d?disgwyl(?:ir)?|gobeithi\w+|[bf]wriad\w*"
)
_WELSH_FINDINGS = (
    r"arolwg|arolygon|holiadur|ymchwil|astudiaeth(?:au)?|[cg]yfrifiad|ystadegau|[cg]anfyddiadau|ffigurau\snewydd"
)
_WELSH_SOURCE = (
    rf"{_WELSH_FINDINGS}|ffigurau|[Yy]n\sôl\s(?:yr?|data|adroddiad|[A-Z]\w+)|[Dd]engys|d?dangos(?:odd|ir|ai)|"
    r"[Dd]yw(?:ed|edodd)|[Mm]eddai|[Aa]tebodd|[Gg]ofyn(?:nodd|nwyd)|[Hh]ol(?:odd|wyd)|[Cc]ofnodwyd|[Ff]fynhonnell"
)

_SENTENCE = pattern(r"(?<=[.!?])[\s)”\"’]+(?=[A-Z“\"‘(\d])")
_SPOKEN = pattern(r"“[^”]*(?:”|\Z)|\"[^\"]*(?:\"|\Z)")
_THOUSANDS = pattern(r"\d,?\d\d\d")
_RATIO = pattern(rf" (?:in|out of) (?:every )?{_SMALL}", re.IGNORECASE)
_RATIO_AS_WRITTEN = pattern(_RATIO.pattern)
_SHARES = ("half", "third", "quarter", "fifth", "tenth")
_SIGNS = ("%", "cent", "illion", "£", *_SHARES)
_PLAN = pattern(
    r"\b(?:will|would|could|should|may|might|must|can|shall|plans?|planned|planning|aims?|hopes?|hoped|expects?|"
    r"expected|targets?|pledges?|pledged|invests?|invested|offers?|offered|discounts?|save|saves|savings?|"
    r"tickets?|capacity|seats?|proposed?|proposes|invited?|invites|goals?|ambition|budget(?:ed)?|fund(?:ing|ed|s)?|"
    r"grants?|prizes?|capped|VAT|APR|stake|deposit|votes?|turnout|revenues?|profits?|turnover|dividends?|sales|"
    r"margins?|gearing|rates?\sof\s(?:interest|pay)|(?:bank|base|interest)\srates?|pay\srise|to\smake|to\sreach|"
    rf"(?:is|are)\sto(?!\s(?:blame|do)\b)|{_WELSH_PLAN})\b",
    re.IGNORECASE,
)
_TO_BE_DONE = pattern(
    r"\b(?:will|would|(?:plans?|planning|aims?|hopes?|intends?|pledged?|promised?|going|is|are)\sto)"
    r"(?:\s(?:also|all|both|each|jointly|now|then|together))?\s?:\s*\Z",
    re.IGNORECASE,
)
_JOINED = pattern(
    r"\b(?:took\spart|taken\spart|attended|attend|joined|join|signed|volunteered|gathered|turned\sout|registered|"
    r"entered|competed|ran|raced|marched|watched|applied|applauded|delivered|planted|donated|raised)\b",
    re.IGNORECASE,
)
_OWN = pattern(
    r"\b(?:we|it|they|which|who|that|charity|trust|council|force|police|foundation|company|firm|museum|university|hospitals?|"
    r"service|association|society|group|team|staff|volunteers|officers|partners|campaign|project|appeal|scheme)\s"
    r"(?:has|have|had|now|already|also)?\s?(?:already\s)?"
    r"(?:helps?|helped|supports?|supported|answer(?:s|ed)|receiv(?:es|ed)|took|takes|handl(?:es|ed)|train(?:s|ed)|sees|"
    r"saw|gives|gave|provid(?:es|ed)|employs?|employed|runs?|serv(?:es|ed)|reach(?:es|ed)|welcom(?:es|ed)|teach(?:es)?|"
    r"taught|look(?:s|ed)\safter|represents?|owns?|manages?|managed|cares?\sfor|cared\sfor|treats?|treated|housed?|"
    r"houses|rehoused|found|built|contacted|wrote\sto|visited|arrested|seized|recruited|order(?:s|ed))\b",
    re.IGNORECASE,
)
_ATTRIBUTED = pattern(
    r"\b(?i:according\sto|figures|data|statistics|survey\w*|poll|polls|polled|census|research|researchers|stud(?:y|ies)|"
    r"analys(?:is|ed)|audit|evaluation|review|inquiry|assessment|trial|records?|recorded|counted|counts|respondents|"
    r"asked|answered|accounts|reckon\w*|calculat\w+|modelling|barometer|index|published|source|estimates?\s(?:by|from)|"
    r"(?:an?|the|its|their|this|that|new|latest|annual|recent)\s(?:\w+\s){0,2}(?:report|paper|estimate|count)|"
    r"(?:found|told|reported|warned|confirmed|announced)\s(?:that|by))\b"
    rf"|\b(?:{_WELSH_SOURCE})\b"
    r"|(?<!is\s)(?<!been\s)(?<!are\s)(?<!was\s)\b(?:(?!An?\b)[A-Z]\w+|charity|trust|council|force|police|university|"
    r"service)\s(?:estimates?|estimated|believes?|thinks?|says?|said|reports?|found|shows?)\b"
    r"|\b(?:[A-Z][A-Za-z]+|minister|spokesperson|manager|director|officer|secretary|he|she|they)\s"
    r"(?:said|says|told|added)\b|\b(?:said|says|added)\s(?:the|its|an?|[A-Z]\w+)\s"
)
_FINDINGS = pattern(
    r"\b(?:survey(?:s|ed)?|polls?|polling|stud(?:y|ies)|research|census|statistics|analysis|inspection|audit|inquiry|"
    r"findings|league\stable|annual\sreview|(?:new|latest|annual|official)\s(?:\w+\s)?(?:report|figures|data)|"
    r"(?:report|figures|data)\s(?:\w+\s)?(?:shows?|finds?|found|published|released|reveals?|out\stoday)|"
    r"figures\s(?:that|which)\s(?:[\w’'-]+\s){1,6}?(?:publish(?:es|ed)?|releas(?:es|ed))\stoday|"
    rf"{_WELSH_FINDINGS})\b",
    re.IGNORECASE,
)


def statistics(text: str) -> Iterator[Statistic]:
    """The statistics in a paragraph that stand without a source: not in a quotation, not attributed, no plan."""
    text = text.replace("\n", " ").replace("\N{NO-BREAK SPACE}", " ")
    if not (any(map(text.__contains__, _SIGNS)) or _THOUSANDS.search(text) or _RATIO_AS_WRITTEN.search(text)):
        return
    # Before speech is taken out: “said” behind it would otherwise become a word of the sentence before it.
    stops = [*(found.end() for found in _SENTENCE.finditer(text)), len(text)]
    text = _SPOKEN.sub(lambda spoken: " " * len(spoken[0]), text)
    start = unread = 0
    for stop in stops:
        sentence = text[start:stop]
        found = list(_figures(sentence))
        if found and not _PLAN.search(sentence) and not _JOINED.search(sentence):
            if is_attributed(text[unread:stop]):
                return
            unread = start
            yield from (Statistic(start + one.start, start + one.end, one.firm) for one in found)
        start = stop


def leads_to_plans(text: str) -> bool:
    """Whether a list whose items go on from the text is one of things to be done: “The partners will:”."""
    return _TO_BE_DONE.search(text) is not None


def is_attributed(text: str) -> bool:
    """Whether words in the text say where its figures come from."""
    return _ATTRIBUTED.search(text) is not None


def is_about_findings(text: str) -> bool:
    """Whether the text announces a survey, a study or statistics, whose figures the whole release then gives."""
    return _FINDINGS.search(text) is not None


def has_figure(text: str) -> bool:
    """Whether a text, such as that of a note, holds a figure that wants a source."""
    percent = _PERCENT.search(text)
    return bool((percent and not _is_whole(percent)) or any(kind.search(text) for kind in (_ONE_IN, _COUNTED, _PART)))


def _is_whole(found: re.Match[str]) -> bool:
    return found["figure"] in {"0", "100"}


def _figures(sentence: str) -> Iterator[Statistic]:
    is_own = cache(partial(_is_own, sentence))
    # Most sentences have no figure at all: each kind is looked for only where some sign of it stands.
    if _RATIO.search(sentence):
        for found in _ONE_IN.finditer(sentence):
            yield Statistic(found.start(), found.end(), True)
    if "%" in sentence or "cent" in sentence:
        for found in _PERCENT.finditer(sentence):
            if not _is_whole(found) and not _OF_FEW.search(sentence, max(found.start() - 100, 0), found.start()):
                end = found.start("people") if found["people"] else found.end()
                yield Statistic(found.start(), end, bool(found["people"]) and not is_own())
    if "illion" in sentence or _THOUSANDS.search(sentence):
        yield from _counts(sentence, is_own)
    patterns = [_PART] if any(share in sentence for share in _SHARES) else []
    for shape in [*patterns, _COST] if "£" in sentence else patterns:
        for found in shape.finditer(sentence):
            if not is_own():
                yield Statistic(found.start(), found.end(), False)


def _is_own(sentence: str) -> bool:
    """Whether the issuer itself did or counted what the sentence tells of."""
    return _OWN.search(sentence) is not None


def _counts(sentence: str, is_own: Callable[[], bool]) -> Iterator[Statistic]:
    for found in _COUNT.finditer(sentence):
        count = _count(found["figure"])
        if count and not is_own():
            hedge = _HEDGE.search(sentence[max(found.start() - 20, 0) : found.start()])
            large = hedge is not None and count >= 10_000 and "visit" not in sentence
            yield Statistic(found.start(), found.end(), large or bool(hedge and hedge["estimated"]))


def _count(figure: str) -> float:
    """What a number comes to, 0 where it may be a year or is too small to be more than somebody's own count."""
    digits = re.sub(r"[^\d.]", "", figure)
    number = float(digits.strip(".") or 1)
    if figure[-1].isalpha():
        return number * 1_000_000
    return 0 if number < 1_000 or ("," not in figure and 1800 <= number < 2100) else number
