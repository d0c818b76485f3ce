"""The text holds a character that nobody can see.

Zero-width spaces, soft hyphens and stray controls come along when text is copied. A number with one inside does not
dial, a name is not found by search, and a word breaks where it should not. Joiners are left alone where a script or an
emoji needs them.

Fails::

    The line answers\u200b from ten in the evening.

Passes::

    The line answers from ten in the evening. 👩‍👧
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.WARNING
FOR_PAGES = True

# Unicode 16.0: default ignorable characters, controls other than tab and line end, and the two line separators.
_INVISIBLE = pattern(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029"
    "\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f]+"
)
_JOINERS = "\u200c\u200d"
_DIRECTION = "\u200e\u200f\u061c"
_NAMES = {
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u2060": "word joiner",
    "\ufeff": "byte-order mark",
}
_BLACK_FLAG = "\U0001f3f4"


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Report the invisible characters of each line, at the first of them."""
    if not _INVISIBLE.search(release.source.unusual):
        return
    text = release.source.text
    lines: dict[int, list[Span]] = {}
    for found in _INVISIBLE.finditer(text):
        if not _is_needed(text, found.start(), found.end()):
            line, _ = release.source.position(found.start())
            lines.setdefault(line, []).append(Span(found.start(), found.end()))
    for spans in lines.values():
        first = text[spans[0].start]
        name = _NAMES.get(first) or unicodedata.name(first, "control character").lower()
        more = f" This line has {len(spans) - 1} more." if len(spans) > 1 else ""
        yield Fault(
            spans[0],
            f"An invisible character stands here: {name} (U+{ord(first):04X}).{more}",
            f"Delete it{_beside(text, spans[0])}, or type the words anew.",
        )


def _is_needed(text: str, start: int, end: int) -> bool:
    """Whether a joiner, a direction mark or a flag's tag does its work here."""
    before, after = text[start - 1 : start], text[end : end + 1]
    found = text[start:end]
    if all(character in _JOINERS for character in found):
        if found == "\u200d" and before and after:
            return _joins(before) and _joins(after)
        return bool(before) and _is_complex(before)
    if all(character in _DIRECTION for character in found):
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line = text[line_start : line_end if line_end >= 0 else len(text)]
        return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in line if character not in found)
    return before == _BLACK_FLAG and found[-1] == "\U000e007f"


def _joins(character: str) -> bool:
    """Whether a zero-width joiner may stand beside ``character``: an emoji, or a letter of a script that joins."""
    return (
        unicodedata.category(character) in {"So", "Sk", "Mn", "Me"} or character == "\ufe0f" or _is_complex(character)
    )


def _is_complex(character: str) -> bool:
    """Whether ``character`` is of a script in which joiners change the letters: from Arabic to those of South Asia."""
    return "\u0600" <= character <= "\u08ff" or "\u0900" <= character <= "\u0dff" or "\u1000" <= character <= "\u18af"


def _beside(text: str, span: Span) -> str:
    before = re.search(r"\w{1,20}$", text[max(span.start - 20, 0) : span.start])
    return f" after “{before[0]}”" if before else ""
