"""Characters came out wrong when the text was copied.

“â€™” was an apostrophe and “Â£” a pound sign, until a program read them in the wrong encoding; “�” was a letter that
nobody can tell any more. Readers see them as they stand.

Fails::

    The trustâ€™s line costs Â£40,000 a year.

Passes::

    The trust’s line costs £40,000 a year. Château and Ângela are spelt so.
"""

from __future__ import annotations

from collections.abc import Iterator

from press.finding import Fault, Level, Span
from press.office import Office
from press.patterns import pattern
from press.release import Release

LEVEL = Level.ERROR
FOR_PAGES = True

# UTF-8 read as Windows-1252: the first byte of a character is Â, Ã or â, and the next ones are those of 0x80 to 0xBF.
_SECOND = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u0081\u008d\u008f\u0090\u009d\u0080-\u009f\u00a0-\u00bf"
_GARBLED = pattern(
    rf"â(?:€[{_SECOND}]?|[{_SECOND}]{{2}})|ðŸ[{_SECOND}]{{1,2}}|Â[\u00a0-\u00bf]|Ã[{_SECOND}]|ï¿½|ï»¿"
    "|\ufffd+|[\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
_SIGN = pattern("[âðÂÃï\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
_KNOWN = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0d8": "➢", "\uf0e0": "→"}


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find what was read in the wrong encoding, lost, or belongs to a font that readers do not have."""
    if not _SIGN.search(release.source.unusual):
        return
    for found in _GARBLED.finditer(release.source.text):
        meant = _meant(found[0])
        yield Fault(
            Span(found.start(), found.end()),
            f"“{found[0]}” came out wrong when the text was copied.",
            f"Write “{meant}”." if meant else "Look up in the original what stood here, and write that.",
        )


def _meant(garbled: str) -> str:
    """What stood there once; empty where it cannot be told."""
    if garbled in _KNOWN:
        return _KNOWN[garbled]
    try:
        meant = garbled.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return {"â€": "”"}.get(garbled, "")
    return meant if meant.isprintable() else ""
