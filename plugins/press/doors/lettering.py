"""Letters of the poster's font, set in lines that are no longer than they may be.

Setting costs most of a poster's time, so letters and words are set once in each size and then only pasted. The letters
are those of Source Serif (SIL Open Font License), from its package, so that they are the same on every computer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import accumulate

from PIL import Image, ImageDraw, ImageFont

INK = 14
"""The number of the colour of letters in a picture; those below it, down to 0, are shades on the way to the ground."""
LEADING = 1.14
"""From line to line, in sizes."""
_FONT = ("font_source_serif_pro", "files/SourceSerifPro-Semibold.otf")
_DEPTH = 0.27  # of a size: no letter hangs lower
_ANY_SIZE = 34

# The same to the eye, and in the font.
_PLAIN = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2060": "", "\u00ad": "", "\u200b": "", "\ufe0f": ""}
)
_ORNAMENTS = frozenset({"So", "Sk", "Cf", "Me"})
"""Unicode's categories of emoji and what they are put together with: a headline says the same without them."""


def settable(text: str) -> str:
    """``text`` as the font can set it, without its emoji; or nothing, where it has no letters for it."""
    plain = unicodedata.normalize("NFC", text.translate(_PLAIN))
    if not plain.isascii():
        plain = "".join(each for each in plain if unicodedata.category(each) not in _ORNAMENTS or not _is_lacking(each))
    return "" if any(map(_is_lacking, plain)) else " ".join(plain.split())


def in_lines(text: str, size: int, width: int) -> Iterator[str]:
    """``text`` in lines of a width; a word that is longer by itself has one of its own."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and not fits(longer, size, width):
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def fits(text: str, size: int, width: int) -> bool:
    """Whether ``text``, set in a size, is no longer than a width in pixels."""
    return _length(size, text) <= width


def clipped(text: str, size: int, width: int) -> str:
    """As much of ``text`` as a width has room for."""
    if fits(text, size, width):
        return text
    text = text[:width]  # no letter is narrower than a pixel, and a word may have a hundred thousand
    while text and not fits(f"{text}…", size, width):
        text = text[:-1].rstrip()
    return f"{text}…"


def write(canvas: Image.Image, left: int, baseline: int, size: int, text: str) -> None:
    """Set ``text`` on a canvas."""
    pen, space = left, _letter(size, " ").advance
    for word in text.split():
        for block in _blocks(size, word):
            canvas.paste(block.ink, (pen + block.left, baseline + block.top), block.mask)
            pen += block.advance
        pen += space


@dataclass(frozen=True, slots=True)
class _Block:
    """A letter or a word set in one size: its ink, where that stands from the pen, and how far the pen moves on.

    A letter lets through what it is set on; a word, which is without a ``mask``, covers it. No letter reaches from one
    word into another.
    """

    ink: Image.Image | int
    mask: Image.Image | None
    left: int
    top: int
    advance: int


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_font_file()), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _font_file() -> bytes:
    return (files(_FONT[0]) / _FONT[1]).read_bytes()


@cache
def _letter(size: int, character: str) -> _Block:
    font = _font(size)
    left, top, right, bottom = (round(edge) for edge in font.getbbox(character, anchor="ls"))
    mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 0)
    ImageDraw.Draw(mask).text((-left, -top), character, fill=255, font=font, anchor="ls")
    # In this layout letters are set to whole pixels.
    return _Block(INK, mask, left, top, round(font.getlength(character)))


@lru_cache(maxsize=1000)
def _blocks(size: int, word: str) -> tuple[_Block, ...]:
    """A word, whole: a headline has many letters and few words, most of which stand in others too."""
    letters = tuple(_letter(size, character) for character in word)
    *pens, advance = accumulate((letter.advance for letter in letters), initial=0)
    whole = Image.new("P", (advance + 2 * size, 3 * size), 0)
    start, baseline = size, 2 * size
    for pen, letter in zip(pens, letters, strict=True):
        whole.paste(letter.ink, (start + pen + letter.left, baseline + letter.top), letter.mask)
    box = whole.getbbox()
    if box is None or baseline - box[1] > size * (LEADING - _DEPTH):
        return letters  # with an accent that may reach what hangs from the line above
    return (_Block(whole.crop(box), None, box[0] - start, box[1] - baseline, advance),)


@cache
def _is_lacking(character: str) -> bool:
    """Whether the font has no such letter, and would show a box."""
    return not character.isspace() and _shape(character) == _shape("\uffff")


def _shape(character: str) -> bytes:
    return bytes(_font(_ANY_SIZE).getmask(character))


def _length(size: int, text: str) -> int:
    words = text.split(" ")
    return sum([_word_length(size, word) for word in words]) + (len(words) - 1) * _letter(size, " ").advance


@lru_cache(maxsize=5000)
def _word_length(size: int, word: str) -> int:
    return sum(_letter(size, character).advance for character in word)
