"""A quotation is not closed, or closes without having been opened.

The reader cannot tell where the speaker’s words end and the writer’s begin. In British usage each paragraph of a long
quotation opens with a quotation mark and only the last one closes with it; so a paragraph may end without one where
the next begins with one. Apostrophes and inches are no quotation marks.

Fails::

    The manager said:

    > “We will open in May.

    The house has 40 rooms.

Passes::

    The manager said:

    > “We will open in May.
    >
    > “The house is called ‘Rivers’ End’, and its doors are 6'8" high.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from press.finding import Fault, Level
from press.office import Office
from press.passages import Passage
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING

# “â€“” is a dash that came out wrong: garbled-text has it.
_MARK = pattern('(?<!â€)[“”"]')
_CODE = r"&(?:amp;){0,4}(?:[lr][sd]quo|quot|apos|#0?3[49]|#821[67]|#822[01]|#[xX](?:2[27]|201[89cdCD]));"
# A mark that is printed as its code closes another that is none: html-entity has it.
_OTHER = pattern(f"[„«»「」『』]|{_CODE}")
# Swedish opens a quotation with the mark that closes ours, and so do some who write Hebrew or Urdu.
_TURNED = pattern(r"(?<!\S)”(?=\w)")
_OPENS = pattern(rf'\s*(?:[“"]|{_CODE})(?=\S)')
_BEFORE_OPENING = " \n\t\N{NO-BREAK SPACE}([{—–-/‘'“"
_INCHES = pattern(
    r"(?:[’'′]\s?\d{1,2}(?:\.\d|½|¼|¾)?|\d|½|¼|¾)[”\"](?=\s?(?:x|×|by|wide|high|long|deep|tall|thick|across|screens?|pipes?|"
    r"tyres?|wheels?|disc|discs|guns?|vinyl|singles?|records?|\d)\b)|(?<=[\d½¼¾])[’'′]\s?\d{1,2}(?:½|¼|¾)?[”\"]"
)
_MEASURE = pattern(r"[\d½¼¾][”\"]")
_SINGLE = pattern(
    r"(?<![^\s(\[“\"—–])(?:‘(?=\w)|'(?=[A-Z]))(?!(?i:tis|twas|til|em|n|cause|round|bout|cos|er|im|ello|ere)\b|\d0s)"
)
_SINGLE_END = pattern(r"[’'](?![^\W_])")
_SINGLE_OPENS = pattern(rf"\s*(?:[“\"]?\s?[‘']|{_CODE})(?=\w)")


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Go through the marks paragraph by paragraph, and carry what is open into the next one where usage allows."""
    passages = [passage for passage in release.passages if passage.kind != "code"]
    carried: list[tuple[Passage, int]] = []
    forgiving = False
    for passage, following in zip_longest(passages, passages[1:]):
        text = passage.text
        if not release.words_known and _TURNED.search(text):
            carried, forgiving = [], False
            continue
        if carried or "“" in text or "”" in text or '"' in text:
            still_open, strays = _double(passage, carried)
            if strays and not forgiving:
                yield _unopened(release, passage, strays[0])
            forgiving = False
            if still_open and not _goes_on(passage, following):
                yield _unclosed(release, *still_open[0])
                forgiving = True
                still_open = []
            carried = still_open
        if "‘" in text or "'" in text:
            yield from _single(release, passage, following)


def _double(passage: Passage, carried: list[tuple[Passage, int]]) -> tuple[list[tuple[Passage, int]], list[int]]:
    """The marks left open at the end of ``passage``, and those that close nothing."""
    text = passage.text
    if _OTHER.search(text):
        return [], []
    is_reopened = _OPENS.match(text) is not None
    waiting = [] if is_reopened else list(carried)
    inches = {found.end() - 1 for found in _INCHES.finditer(text)} if _MEASURE.search(text) else set()
    strays: list[int] = []
    for found in _MARK.finditer(text):
        at, mark = found.start(), found[0]
        if at in inches:
            continue
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = mark == "“" or (mark == '"' and (not before or before in _BEFORE_OPENING) and bool(after.strip()))
        if opens:
            waiting.append((passage, at))
        elif waiting:
            waiting.pop()
        elif not before.isnumeric() and (before.strip() or after.strip()):
            strays.append(at)
    return waiting, strays


def _goes_on(passage: Passage, following: Passage | None, opens: re.Pattern[str] = _OPENS) -> bool:
    """Whether what is open at the end of ``passage`` may be so: the next paragraph opens again, or a list follows."""
    if following is None or _home(passage) != _home(following):
        return False
    return following.kind == "item" or opens.match(following.text) is not None


def _home(passage: Passage) -> tuple[str, int, int]:
    return passage.part if passage.part != "head" else passage.kind, passage.quote, passage.note


def _single(release: Release, passage: Passage, following: Passage | None) -> Iterator[Fault]:
    text, at = passage.text, 0
    if "&" in text and _OTHER.search(text):
        return
    for opening in _SINGLE.finditer(text):
        closing = _SINGLE_END.search(text, max(at, opening.end()))
        if closing:
            at = closing.end()
        elif not _goes_on(passage, following, _SINGLE_OPENS):
            yield _unclosed(release, passage, opening.start())
            return


def _unclosed(release: Release, passage: Passage, at: int) -> Fault:
    words = passage.text[at + 1 :].split()[:6]
    if not words:
        return Fault(
            release.span(passage, at, at + 1),
            f"The mark behind “{' '.join(passage.text[:at].split()[-6:])}” opens a quotation, and none follows.",
            "Put a closing quotation mark in its place.",
        )
    return Fault(
        release.span(passage, at, at + 1),
        f"The quotation that begins “{' '.join(words).rstrip('”’.,')}” is not closed.",
        "Put a closing quotation mark after the speaker’s last word. Where the quotation goes on in the next "
        "paragraph, begin that one with an opening mark.",
    )


def _unopened(release: Release, passage: Passage, at: int) -> Fault:
    words = passage.text[:at].split()[-6:]
    return Fault(
        release.span(passage, at, at + 1),
        f"The quotation that ends “{' '.join(words)}” has no opening mark.",
        "Put an opening quotation mark before the speaker’s first word, or take this one out.",
    )
