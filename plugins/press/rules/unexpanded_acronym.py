"""An acronym is used before the release says what it stands for.

“The National Lamp Council (NLC)” belongs where the reader meets NLC for the first time. The headline and the
standfirst may use the short form. What everyone knows, and what the directory gives as an organisation’s short name,
needs no expansion.

Fails::

    The NLC has approved the lamp. The National Lamp Council (NLC) was founded in May.

Passes::

    The National Lamp Council (NLC) has approved the lamp. The NLC was founded in May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING

_EXPANSION = pattern(r"\(\s?(?:the\s)?(?P<acronym>[A-Z][A-Z&]{1,6}[A-Z])(?:s|[’']s)?(?=[);,\s])")
_WORD = pattern(r"[\w’'.]+")
_MOST = 100
_SMALL = frozenset({
    "of", "and", "the", "for", "in", "on", "to", "at", "by", "with", "from", "a", "an", "de", "la",
})  # fmt: skip
_KNOWN = frozenset({
    "UK", "USA", "US", "EU", "UN", "BBC", "ITV", "NHS", "MP", "MPS", "MEP", "MSP", "TV", "DVD", "CD", "NASA", "GDP",
    "AIDS", "HIV", "PDF", "CEO", "CFO", "COO", "GP", "GPS", "DNA", "VAT", "BST", "GMT", "UTC", "PC", "DC", "DCI",
    "DI", "DS", "DCC", "ACC", "HMP", "HMS", "RAF", "PLC", "LLP", "LTD", "CIC", "IT", "AI", "FAQ", "URL", "USB",
    "SMS", "SIM", "PIN", "ATM", "CCTV", "RSPB", "RSPCA", "NSPCC", "RNLI", "RNIB", "YMCA", "YWCA", "NATO", "UNICEF",
    "UNESCO", "FBI", "CIA", "BA", "MA", "PHD", "BSC", "MSC", "OBE", "MBE", "CBE", "KC", "QC", "RIP", "AGM", "HQ",
    "FA", "FIFA", "UEFA", "GCSE", "BTEC", "PE", "ID", "LGBT", "LGBTQ", "COVID", "PPE", "ICU", "MRI", "A4", "BBQ",
    "DIY", "IQ", "VIP", "RSVP", "PR", "HR",
})  # fmt: skip


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the first use of each acronym whose expansion comes later."""
    told: set[str] = set()
    passages = [passage for passage in release.passages if passage.part != "head" and passage.kind != "code"]
    for at, passage in enumerate(passages):
        if "(" not in passage.text:
            continue
        for found in _EXPANSION.finditer(passage.text):
            acronym = found["acronym"]
            words = _expanded(passage.text, found.start(), acronym)
            if acronym in told or not words or acronym in _KNOWN or _is_short(acronym, office):
                continue
            told.add(acronym)
            if len(told) > _MOST:
                return
            yield from _early(release, passages[:at], passage, words, acronym)


def _early(
    release: Release, before: list[Passage], passage: Passage, words: tuple[int, int], acronym: str
) -> Iterator[Fault]:
    start, end = words
    name = _plain(passage.text[start:end])
    use = re.compile(rf"(?<![\w/@#.&-]){re.escape(acronym)}(?:s|[’']s)?(?![\w/@&-]|\.\w)")
    texts = [(each, each.text) for each in before if each.kind != "heading"] + [(passage, passage.text[:start])]
    for at, (one, text) in enumerate(texts):
        found = use.search(text) if acronym in text and not text.isupper() else None
        if found is None:
            continue
        told = [*(text for _, text in texts[:at]), text[: found.start()]]
        if not text[found.end() :].lstrip().startswith("(") and not any(name in _plain(each) for each in told):
            yield Fault(
                release.span(one, found.start(), found.start() + len(acronym)),
                f"“{acronym}” is used before the release says what it stands for.",
                f"Write “{passage.words(start, end)} ({acronym})” here, and “{acronym}” from then on.",
            )
        return


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _expanded(text: str, end: int, acronym: str) -> tuple[int, int] | None:
    """Where the words before ``end`` stand whose first letters are ``acronym``.

    Small words count or do not; one other word may be left out, as in Child Exploitation and Online Protection Centre.
    """
    letters = acronym.replace("&", "").lower()
    words = list(_WORD.finditer(text, max(end - 140, 0), end))[-2 * len(letters) - 2 :]
    for skipped in (0, 1):
        for first in range(len(words) - 1, -1, -1):
            part = words[first:]
            large = [word[0] for word in part if word[0].lower() not in _SMALL]
            if part[0][0].lower() in _SMALL or part[0][0][0].lower() != letters[0]:
                continue
            if any(_spells(letters, initials, skipped) for initials in (large, [word[0] for word in part])):
                return part[0].start(), part[-1].end()
    return None


def _spells(letters: str, words: list[str], skipped: int) -> bool:
    initials = "".join(word[0] for word in words).lower()
    if skipped == 0 or len(initials) < 3:
        return initials == letters
    return any(initials[:at] + initials[at + 1 :] == letters for at in range(1, len(initials)))


def _is_short(acronym: str, office: Office) -> bool:
    return any(organisation.short == acronym for organisation in office.directory.organisations.values())
