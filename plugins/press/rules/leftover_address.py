"""An e-mail address is not one any more: hidden from robots, pulled apart, or left without its name.

Pages that hide addresses from collectors of spam leave “[email protected]” behind when they are copied. Others are
written “name [at] charity dot org”, or lose a piece when they are pasted: “media @charity.org”. Journalists copy what
stands there, and cannot write to it.

Fails::

    Journalists can write to [email protected] for pictures.

Fails::

    Journalists can write to press [at] harbour [dot] example [dot] org for pictures.

Fails::

    Journalists can write to press @harbour.example.org for pictures.

Passes::

    Journalists can write to press@harbour.example.org for pictures, and follow @harbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.finding import Fault, Level
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

_HIDDEN = pattern(r"\[?\bemail\s?(?:&#160;|\xa0|\s)protected\b\]?", re.IGNORECASE)
_AT = r"(?:\s?[\[({<]\s?(?:at|@)\s?[\])}>]\s?|\s(?:AT)\s)"
_DOT = r"(?:\.|\s?[\[({<]\s?(?:dot|\.)\s?[\])}>]\s?|\s(?:dot|DOT)\s)"
_SIGNS = ("dot", "DOT", "[at", "(at", "{at", "<at", "[AT", "(AT", "[ at", "( at", "(@", "[@", " AT ")
"""One of these is in every address that is spelt out."""
_ENDING = r"(?:com|org|net|info|uk|gov|edu|eu|ie|wales|scot|london|charity|test|example|au|nz|us|ca)"
_SPELT_OUT = pattern(
    rf"(?<![\w.@-])[\w.+-]{{1,64}}{_AT}[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}{_ENDING}(?![\w-])"
    r"|(?<![\w.@-])[\w.+-]{1,64}\sat\s[\w-]{1,63}(?:\sdot\s[\w-]{1,63}){0,4}"
    rf"\sdot\s{_ENDING}(?![\w-])"
)
_DOMAIN = rf"(?:[a-zA-Z0-9][\w-]{{0,62}}\.){{1,5}}{_ENDING}(?![\w@-]|\.\w)"
_LITTLE = r"(?i:to|by|on|at|or|from|via|and|follow|see|with|of|for|in|is|as|us|are|was|join|find|tag)\s"
_APART = pattern(
    rf"(?<![\w.@-])(?!{_LITTLE})(?P<name>[\w.+-]{{2,64}})(?:\s{{1,3}}@\s{{0,3}}|@\s{{1,3}}){_DOMAIN}"
    rf"|(?<![\w.@-])[\w.+-]{{2,64}}@[\w-]{{2,63}}\s\.\s?{_ENDING}(?![\w-])"
    rf"|(?<![\w.@-])[\w.+-]{{2,64}}@(?:[\w-]{{2,63}}[.,]){{0,4}}[\w-]{{2,63}},(?:[\w-]{{2,63}}[.,]){{0,4}}{_ENDING}(?![\w-])"
)
_BARE = pattern(rf"(?<![\w.+@-])@{_DOMAIN}")
_INTRODUCED = pattern(
    r"\b(?:e-?mails?(?:ed|ing)?|write|mailto|contact|or|to|at|on|e)\b[:\s]{0,3}(?:us\s(?:at|on)\s)?$", re.IGNORECASE
)
_CALLED_SO = pattern(
    r"\b(?:follow|twitter|tweet|x|bluesky|threads|mastodon|instagram|tiktok|handle|tag|via)\b", re.IGNORECASE
)


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find what an address left behind."""
    may_be_hidden = "protected" in release.lowered
    for passage in release.passages if may_be_hidden else release.passages_with("@", *_SIGNS):
        text = passage.text
        for found in _HIDDEN.finditer(text) if may_be_hidden else ():
            if (
                found[0].startswith("[")
                or "\xa0" in found[0]
                or _INTRODUCED.search(text[max(0, found.start() - 30) : found.start()])
            ):
                yield Fault(
                    release.span(passage, found.start(), found.end()),
                    f"“{passage.words(*found.span())}” stands where an e-mail address was hidden from robots.",
                    "Put the address itself in its place.",
                )
        for found in _broken(text):
            yield Fault(
                release.span(passage, found.start(), found.end()),
                f"“{passage.words(*found.span())}” is not an address that one can write to.",
                "Write it in one piece, such as press@charity.org.uk.",
            )
    for link in release.links:
        if "/cdn-cgi/l/email-protection" in link.target and not _HIDDEN.search(link.text):
            yield Fault(
                link.target_span,
                f"The link “{link.text}” goes to “{link.target}”, where an e-mail address was hidden.",
                "Write mailto: and the address itself.",
            )


def _broken(text: str) -> Iterator[re.Match[str]]:
    if any(map(text.__contains__, _SIGNS)):
        yield from _SPELT_OUT.finditer(text)
    if "@" not in text:
        return
    for found in _APART.finditer(text):
        handle = found["name"] and _CALLED_SO.search(text[max(0, found.start() - 30) : found.end()])
        if not handle:
            yield found
    for found in _BARE.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _INTRODUCED.search(before) and not _CALLED_SO.search(before) and not _APART.search(before + found[0]):
            yield found
