"""What a call costs: what numbering plans say of it, and where a text calls it free. Shared by the rules about both.

Ofcom, "UK Calling": 0800, 0808 and 116 are free from every telephone; 084, 087, 09 and 118 cost a service charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.office import Office
from press.patterns import pattern
from press.release import Release
from press.rules.helpline_names import find_names
from press.telephone import is_short_code

_CHARGED = pattern(r"\+44(?:84|87|9)\d+|118\d{3}", re.ASCII)
_FREE = pattern(r"\+44(?:800|808)\d+|116\d{3}", re.ASCII)

_ADJECTIVES = (
    r"(?:(?:confidential|anonymous|national|independent|impartial|specialist|dedicated|local|24[ -]?hour|24/7|and|new|"
    r"telephone|phone|support|advice|information|counselling|listening)[\s,]{1,3}){0,5}"
)
_SAYS_FREE = pattern(
    rf"""\b(?:
      (?:calls?|calling|ringing|(?:help)?lines?|hotline|number|it|they)\s
        (?:to\s(?:it|the\s(?:help)?line|[\d\s()+-]{{5,22}}?)\s)?
        (?:is|are|will\sbe|remains?)\s(?:always\s|all\s|completely\s|entirely\s|totally\s|both\s)?
        free\b(?!-|\s(?:to\s(?!call|ring|phone|dial|use|contact)|from\s(?!\w{{0,9}}\s?(?:landline|mobile|phone|network))
          |for\s(?!callers|everyone|all)|of\s(?!charge)|minutes))
      | (?<!feel\s)free\s?-?\s?to\s?-?\s?(?:call|ring|phone|dial|contact)\b
      | (?:call|ring|phone|dial|telephone)\b[^.;:!?]{{0,40}}\bfree\sof\scharge\b
      | (?:call|ring|phone|dial|telephone|calling|ringing)\s(?:us\s|them\s|it\s)?(?:for\s)?
        free\b(?=\s(?:on|at|and|0)|,|\s?\()
      | free\s?-?(?:phone|fone)\b
      | (?<!book\s)(?<!advice\s)(?<!available\s)(?<!online\s)free(?=\s(?:on\s)?(?:\+44|\(?0[1-9]))
      | toll\s?-?free\b
      | free,?\s{_ADJECTIVES}(?:helpline|hotline|phone\s?line|advice\sline|support\sline|information\sline)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Helplines by their name, which is blanked out first. A name begins its clause: of “advice from the Harbour Line” it is
# the advice that is free.
_NAME = "\N{OBJECT REPLACEMENT CHARACTER}"
_DIGITS = r"(?:\+44|\(?0|116)[\d\s()-]{3,20}(?<=\d)\)?"
_WITH_NUMBER = rf"[\s,;:(–—-]{{0,3}}(?:(?:on|at|via|number)\s)?{_DIGITS}[),–—-]?"
_NAMED = rf"""(?:(?:(?:the|our|its)\s)?{_NAME}+(?:[’']s)?(?:\s(?:help)?line)?(?:{_WITH_NUMBER})?
  |(?:the\s)?(?-i:(?:[A-Z][\w’'-]*\s){{0,4}}[A-Z][\w’'-]*){_WITH_NUMBER}|the\s(?:help)?line(?:{_WITH_NUMBER})?)"""
_FREE_HERE = r"""free\b(?!-|\s(?:to\s(?!call|ring|phone|dial|use|contact)|on\s\w+days?\b|until|after|before
  |from\s(?!\w{0,9}\s?(?:landline|mobile|phone|network))|for\s(?!callers|everyone|all)|of\s(?!charge)|minutes))"""
_NAMED_FREE = pattern(
    rf"""(?:
      \b(?:calls?|calling|ringing)\s(?:to\s)?{_NAMED}\s
        (?:(?:is|are|will\sbe|remains?)\s(?:always\s|all\s|completely\s|entirely\s|totally\s|both\s)?{_FREE_HERE}
          |costs?\s(?:you\s|callers\s)?nothing\b)
      | (?:^|(?<=[,;:–—“"(.!?]\s)|(?<=[“"(])|(?<=\bbut\s)|(?<=\bso\s))
        (?:(?:(?:the|our|its|(?:the\s)?\w+[’']s)\s)?{_NAME}+(?:\s(?:help)?line)?(?:{_WITH_NUMBER})?
          |(?:(?:the|our|its|this)\s)?(?:(?:help)?line|hotline|number){_WITH_NUMBER}|(?<!,\s){_DIGITS},?)
        (?:,?\s(?:which|that))?\s(?:is|are|remains?)\s(?:always\s|completely\s|entirely\s|totally\s)?{_FREE_HERE}
      | \b(?:calls|calling|ringing|it)\s(?:to\s{_DIGITS}\s)?costs?\s(?:you\s|callers\s)?nothing\b
        (?!\sto\s(?!call|ring|phone|dial|contact))
      | \bcosts?\s(?:you\s|callers\s|them\s)?nothing\s(?:at\sall\s)?to\s(?:call|ring|phone|dial)\b
      | \b(?:call(?:ed)?|r[iu]ng|phoned?|dial|reach(?:ed)?|telephoned?)
        (?:\s(?:us|them|it|(?:the|our)\s(?:help)?line|(?:the\s)?{_NAME}+))?(?:{_WITH_NUMBER})?,?\s
        (?:at\sno\s(?:cost|charge)|without\scharge)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_WORDS_FOR_FREE = ("free", "nothing", "no c", "without")
_FREE_BEHIND = pattern(
    r"[\s,;]{0,3}[(–—-]?\s?(?:calls\s(?:are\s)?)?(?:free(?:phone)?(?:\s(?:of\scharge|to\scall|call))?)"
    r"(?=\)|[.,;]|\s?$|\s(?:and|from\s(?:all\s|any\s|uk\s|most\s)?(?:landline|mobile|phone|network)))",
    re.IGNORECASE,
)
_NOT = pattern(r"(?:\bnot|n['’]t|\bno\slonger|\bnever|\bneither|\bunless|\bif)\b[^.;]{0,25}$", re.IGNORECASE)


def is_charged(number: str) -> bool:
    """Whether a call costs a service charge, whatever the caller's tariff."""
    return _CHARGED.fullmatch(number) is not None


def is_free(number: str) -> bool:
    """Whether a call is free from every telephone."""
    return _FREE.fullmatch(number) is not None


def costs_something(number: str) -> bool:
    """Whether it is a British number in full, and calls to it are not free from every telephone."""
    return number.startswith("+44") and not is_short_code(number) and not is_free(number)


def may_say_free(text: str) -> bool:
    """Whether ``text`` has a word for “free” at all, at a first glance."""
    return any(map(text.lower().__contains__, _WORDS_FOR_FREE))


def says_free(text: str, office: Office) -> Iterator[re.Match[str]]:
    """Where ``text`` says that a call is free; not where it says so of advice or entry.

    Each match tells its place: in what it matched, the names of helplines are blanked out.
    """
    if not may_say_free(text):
        return
    plain = _without_names(text, office)
    found = sorted((*_SAYS_FREE.finditer(text), *_NAMED_FREE.finditer(plain)), key=re.Match[str].start)
    end = 0
    for one in found:
        if one.start() >= end and not _NOT.search(text[max(0, one.start() - 40) : one.start()]):
            end = one.end()
            yield one


def _without_names(text: str, office: Office) -> str:
    for name in find_names(text, office):
        text = f"{text[: name.start]}{_NAME * (name.end - name.start)}{text[name.end :]}"
    return text


def says_free_behind(text: str, at: int) -> re.Match[str] | None:
    """What calls a number that ends at ``at`` free, directly behind it: “0300 123 4567 (free)”."""
    return _FREE_BEHIND.match(text, at)


def is_ours(number: str, release: Release, office: Office) -> bool:
    """Whether a number is one to judge further: not one that ``unknown-number`` has just found fault with."""
    return bool(office.who_has(number)) or any(waiver.rule == "unknown-number" for waiver in release.header.waivers)
