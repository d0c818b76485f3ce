"""Quotes and who speaks them: ``> “…”`` after a line that ends in ``said:``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag

from press.markup import clean
from press.notes import words
from press.passages import runs
from press.patterns import pattern

_SPEAKER = pattern(
    r"\b(?:(?:said|says|say|added|adds|commented|comments|explained|explains|continued|concluded|told [^:]{1,60}|"
    r"responded|warned|urged|stated|states|wrote|writes|reads|remarked)\b[^:]{0,60}|"
    # In Welsh the verb comes first, and the speaker's whole description after it.
    r"(?:dywedodd|dywed|meddai|ychwanegodd|eglurodd|esboniodd|rhybuddiodd|pwysleisiodd|ysgrifennodd)\b[^:]{0,160})"
    r":\s*$",
    re.IGNORECASE,
)
_AGAIN = pattern(
    r"(?:he|she|they) (?:\w+ ){0,3}\w+:|"
    r"(?:dywedodd|meddai|ychwanegodd|eglurodd|esboniodd)(?: (?:ef|hi|hithau|nhw|yntau))?:",
    re.IGNORECASE,
)
"""A line that names nobody: “She added:”. Right below a quote, it means who spoke that."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation. ``speaker`` is the paragraph that introduces it, empty where none does.

    Where that is “She added:”, it is told with the one that named her, since a quote is copied alone.
    """

    number: int
    speaker: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """What is said, with an empty line between paragraphs."""
        return "\n\n".join(self.paragraphs)


def is_spoken(text: str, at: int) -> bool:
    """Whether a quotation that begins before ``at`` goes on there, in curly quotation marks or in straight ones."""
    return text.rfind("“", 0, at) > text.rfind("”", 0, at) or text.count('"', 0, at) % 2 == 1


def take_quotes(blocks: list[Tag]) -> tuple[Quote, ...]:
    """The quotes among the top blocks of a body, in order; each gets its address, ``#quote-1``."""
    quotes: list[Quote] = []
    named = ""
    for at, block in enumerate(blocks):
        if block.name != "blockquote":
            continue
        before = blocks[at - 1] if at else None
        line = words(before) if before is not None and before.name == "p" else ""
        speaker = line if _SPEAKER.search(line) else ""
        if not _AGAIN.fullmatch(speaker):
            named = speaker
        elif named and blocks[at - 2].name == "blockquote":
            speaker = f"{named} … {speaker}"
        else:
            named = ""
        quotes.append(Quote(len(quotes) + 1, speaker, tuple(_paragraphs(block))))
        block["id"] = f"quote-{len(quotes)}"
    return tuple(quotes)


def _paragraphs(quote: Tag) -> Iterator[str]:
    """Each block of what is said, items of lists too: whoever copies a quote must not be given half of it."""
    for _, strings in runs(quote):
        if said := " ".join(clean("".join(strings)).split()):
            yield said
