"""A comment to colleagues is still in the file.

It is not printed, and whoever opens the file later reads it. A comment is also a question that nobody has answered:
“check with legal” says that the text was not cleared. Of a comment in Word, its mark is left when the text is copied:
“[JS1]”, the initials of who asked and a number, right behind a word. Others type their comment there: “[JS: check]”.

Fails::

    The trust opens a night line for carers. <!-- Can we say night? Ask the manager. -->

Fails::

    The trust opens a night line[JS1] for carers.

Fails::

    The trust opens a night line [JS: is this right?] for carers.

Passes::

    The trust opens a night line for carers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.written import shown_fields, within, written

LEVEL = Level.WARNING
FOR_PAGES = True

_FIX_OF_MARK = "Settle what the comment asks, and delete the mark."
_FIX_OF_COMMENT = "What follows it is the comment: settle what it asks, and delete all of it, not the mark alone."
_HTML = pattern(r"<!--(.*?)-->", re.DOTALL)
# A link definition that no link uses is Markdown's other way to hide a remark.
_HIDDEN = pattern(
    r"^ {0,3}\[(?://|comment|#|_)\]:[ \t]*(?:#|<>)[ \t]*[(\"'](.*?)[)\"'][ \t]*$", re.MULTILINE | re.IGNORECASE
)
# Formulas have brackets behind letters too: log[CO2]. Word puts “[JS1]Is it?”, the comment, on its own line; a mark
# that opens a line and stands alone is the key of a source.
_WORD = pattern(
    r"(?:(?<=\w\w)|(?<=[\w)”’][.,;:!?])|(?<=[%)”’\]])|^(?=\[\w+\][^\W\d_]))"
    r"\[(?!(?:CH|CO|NH|NO|SO|PO)\d\])[A-Z]{2,3}[1-9]\d{0,2}(?:R\d{1,2})?\](?![(/:])",
    re.MULTILINE,
)
_LETTERS = pattern(r"\b[A-Z]{2,3}\Z")
_SQUARE = pattern(r"\[[HNOST][A-HJ-Z]\d\d\]")
_MAP = pattern(r"\b(?:grid|map|os)\s(?:ref(?:erence)?s?|grid)\.?:?\Z", re.IGNORECASE)
_OPENING = pattern(r"\[[A-Z]{2,3}[1-9]")
_KEY = pattern(r"^[ \t>*-]*(?P<mark>\[[A-Z]{2,3}\d{1,3}\])(?![^\W\d_])", re.MULTILINE)
_OPENED = pattern(r"\[[A-Z]{2,3}(?:1\]|\s?[:–—-])")
# What stands before the colon is somebody’s initials, and not what goes by its own.
_REMARK = pattern(
    r"\[(?!(?:NB|DN|NHS|BBC|ITV|WHO|BMA|BSL|PDF|DVD|FAQ|HMP|UK|EU|UN|USA?)\b)(?-i:[A-Z]{2,3})\s?[:–—-]\s?"
    r"(?:(?:check|confirm|clarify|verify|ask|add|amend|delete|update|legal|not\ssure|"
    r"is\s(?:this|that|it)|are\s(?:we|these|they)|can\s(?:we|you)|could\s(?:we|you)|do\swe|did\swe|should|please|pls|"
    r"happy\swith|ok\b|need(?:s|ed)?\b|why\b|who\b|source\b)[^\[\]\n]{0,160}|[^\[\]\n]{2,160}\?)\](?![(:\[])",
    re.IGNORECASE,
)
_SPACED = pattern(r"(?<=[\w,.;:!?)”’]\s)\[(?P<who>[A-Z]{2,3})1\](?![(\[:\w])(?=[\s.,;:!?)]|\Z)")
# Postcodes, and what else is a name with a 1 behind it.
_DISTRICTS = frozenset({
    "AB", "AL", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR",
    "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "EC", "EH", "EN", "EX", "FK", "FY",
    "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT",
    "KW", "KY", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "ME", "MK", "ML", "NE", "NG", "NN", "NP", "NR", "NW",
    "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "SA", "SE", "SG", "SK", "SL", "SM", "SN",
    "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "WA", "WC",
    "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE", "BBC", "ITV", "RTE", "PM", "EU", "UN", "GB", "ISO", "COP",
})  # fmt: skip
_LONGEST = 4000
"""So far back a quotation is looked for that a mark may stand in."""
_OPEN = "<!--"
# What Word writes for browsers, and around what it copies: <!--[if gte mso 9]>…<![endif]-->, <!--StartFragment-->.
_BY_WORD = pattern(
    r"\[(?:if\s[!(]{0,3}(?:[gl]te?|mso|IE|vml|ppt|support\w+)\b[^\]\n]{0,60}|endif)\]"
    r"|(?:Start|End)Fragment\Z|/\*\s(?:Font|Style|List|Page)\sDefinitions\s\*/"
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find comments, those that were never closed and so are printed among them, and marks of comments."""
    yield from _marks(release)
    yield from _remarks(release)
    source = release.source.text
    if _OPEN not in source and "]: #" not in source and "]: <>" not in source:
        return
    text = written(release, comments=True)
    last = text.rfind("-->")
    closed = list(_HTML.finditer(text, 0, last + 3)) if last >= 0 else []
    for found in (*closed, *_HIDDEN.finditer(text)):
        yield _fault(Span(found.start(), found.end()), found[1])
    at = text.find(_OPEN, closed[-1].end() if closed else 0)
    if at >= 0:
        line = text[at:].partition("\n")[0]
        message = f"“{line[:60]}” opens a comment that is never closed, so it is printed."
        yield Fault(Span(at, at + len(line.rstrip())), message, "Delete it.")


def _marks(release: Release) -> Iterator[Fault]:
    # Found at once, where all that may stand before a mark is looked at character by character.
    source = release.source.text
    if not _OPENING.search(source) or not _WORD.search(source):
        return
    text = written(release)
    keys = {key["mark"] for key in _KEY.finditer(text)}
    places = [(Span(*found.span()), found[0]) for found in _words(text)]
    places += [(within(field, found), found[0]) for field in shown_fields(release) for found in _words(field.value)]
    for span, mark in places:
        if mark not in keys:
            message = f"“{mark}” is the mark of a comment in Word, and is printed."
            yield Fault(span, message, _FIX_OF_COMMENT if _opens_a_line(span, source) else _FIX_OF_MARK)


def _opens_a_line(span: Span, source: str) -> bool:
    """Whether the comment itself stands behind its mark, as Word puts it below the text."""
    return span.start == 0 or source[span.start - 1] == "\n"


def _remarks(release: Release) -> Iterator[Fault]:
    """Find what colleagues ask in brackets, and marks of comments behind a blank, as some programs set them."""
    if not _OPENED.search(release.source.text):
        return
    text = written(release)
    keys = {key["mark"] for key in _KEY.finditer(text)}
    marks = [found for found in _SPACED.finditer(text) if _is_mark(found, text, keys)]
    for found in sorted((*_REMARK.finditer(text), *marks), key=lambda one: one.start()):
        yield Fault(
            Span(*found.span()),
            f"“{' '.join(found[0].split())}” is a comment to colleagues, and is printed.",
            "Settle what it asks, and delete it.",
        )


def _is_mark(found: re.Match[str], text: str, keys: set[str]) -> bool:
    """Whether “[KP1]” is the first of somebody’s comments: no source, no district, no exhibit, and no editor’s word."""
    before = text[max(found.start() - 40, 0) : found.start()]
    line = text[max(found.start() - _LONGEST, 0) : found.start()].rpartition("\n\n")[2]
    is_spoken = line.count("“") > line.count("”") or line.count('"') % 2 == 1
    return found[0] not in keys and not is_spoken and "xhibit" not in before and found["who"] not in _DISTRICTS


def _words(text: str) -> Iterator[re.Match[str]]:
    """What Word leaves, and not the square of a map: NY[NY45], grid reference[NY45]."""
    for found in _WORD.finditer(text):
        before = text[max(found.start() - 20, 0) : found.start()]
        letters = _LETTERS.search(before)
        is_named = letters is not None and found[0].strip("[]").rstrip("R0123456789") == letters[0]
        if not is_named and not (_MAP.search(before) and _SQUARE.fullmatch(found[0])):
            yield found


def _fault(span: Span, remark: str) -> Fault:
    words = " ".join(remark.split())
    shown = words if len(words) <= 60 else f"{words[:60].rpartition(' ')[0]} …"
    fix = "Settle what it asks, and delete it."
    if _BY_WORD.match(words):
        fix = "It asks nothing: Word left it behind. Delete it."
    return Fault(span, f"A comment is left in the file: “{shown}”.", fix)
