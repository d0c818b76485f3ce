"""The poster of a release: the picture that goes with a link to it when somebody shares the link.

Drawn at build, so it has to cost next to nothing: letters and words are set once in each size and then only pasted, and
what stands above and below the headlines of many is drawn once. The letters are those of Source Serif (SIL Open Font
License), from its package, so that they are the same on every computer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import accumulate

from PIL import Image, ImageDraw, ImageFont

from press.colours import Colours, channels, contrast
from press.doors.png import Strip, canvas, png
from press.languages import gettext as _
from press.views.values import Line, ReleaseView
from press.views.words import day

WIDTH, HEIGHT = 1200, 630
"""In pixels: what Open Graph's readers crop least."""

_FONT = ("font_source_serif_pro", "files/SourceSerifPro-Semibold.otf")
_SHADES = 15  # from ground to paper; with the accent they make the sixteen colours of a PNG of four bits
_INK, _ACCENT_AT, _RULE = _SHADES - 1, _SHADES, 3
_LEFT, _RIGHT = 82, 1122
_SIZES = (84, 76, 68, 60, 52, 46)
_LEADING = 1.14
_DEPTH = 0.27  # of a size: no letter hangs lower
_HEADLINE_TOP, _HEADLINE_HEIGHT = 158, 312
# Between what stands above it and below: Ǚ rises as far as that in the largest size.
_HEADLINE_FROM, _HEADLINE_TO = 143, 500
_SMALL = 34

# The same to the eye, and in the font.
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2011": "-", "\u2060": "", "\u00ad": "", "\u200b": ""})


@dataclass(frozen=True, slots=True)
class Poster:
    """What stands on a poster. Everything but ``headline`` may be empty."""

    headline: str
    above: str = ""
    below: str = ""
    sign: str = ""

    @property
    def alt(self) -> str:
        """All of its words, for those who do not see it."""
        return ". ".join(part for part in (self.above, self.headline, self.below, self.sign) if part)


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a poster: what is written in ``paper`` stands on ``ground``, below a bar in ``accent``."""

    ground: str = "#17191e"
    paper: str = "#fbfaf6"
    accent: str = "#e2564d"


THEME = Inks()
"""Those of the theme as it comes."""


def inks_of(colours: Colours) -> Inks:
    """The inks of an office with these colours: its pages turned over, and the clearer of its two accents."""
    ground = colours.get("ink", (THEME.ground,))[0]
    accent = max(colours.get("press", (THEME.accent,)), key=lambda one: contrast(one, ground))
    return Inks(ground, colours.get("paper", (THEME.paper,))[0], accent)


def of_release(release: Line | ReleaseView, name: str) -> Poster:
    """The poster of a release; ``name`` is that of the press office. The date is in the language that is spoken."""
    date = day(release.date)
    return Poster(
        headline=release.title,
        above=_("Withdrawn: %s") % date if release.withdrawn else date,
        below=", ".join(issuer.name for issuer in release.issuers),
        sign=name,
    )


def of_office(name: str) -> Poster:
    """The poster of whatever has none of its own: it gives nothing away of the page that is shared."""
    return Poster(headline=name)


def draw(poster: Poster, inks: Inks = THEME) -> bytes:
    """The poster as a PNG, the same for the same words. A line with a letter that the font lacks is left out."""
    above, below, sign = _plain(poster.above), _plain(poster.below), _plain(poster.sign)
    size, lines = _set(_plain(poster.headline) or sign)
    first = [_HEADLINE_TOP + round(size * (0.84 + number * _LEADING)) for number in range(len(lines))]
    end = first[-1] + size // 3 if lines else _HEADLINE_FROM
    feet = zip((555, 598), filter(None, (below, sign)), strict=False)
    strips = (
        _kept_strip(0, _HEADLINE_FROM, ((134, _SMALL, above),), (_ACCENT_AT, (_LEFT, 64, _LEFT + 132, 76))),
        _strip(_HEADLINE_FROM, end, [(baseline, size, line) for baseline, line in zip(first, lines, strict=True)]),
        _kept_strip(end, _HEADLINE_TO),
        _kept_strip(
            _HEADLINE_TO, HEIGHT, tuple((foot, _SMALL, text) for foot, text in feet), (_RULE, (_LEFT, 508, _RIGHT, 510))
        ),
    )
    return png(strips, WIDTH, HEIGHT, _palette(inks))


def _strip(
    top: int,
    bottom: int,
    lines: Iterable[tuple[int, int, str]] = (),
    bar: tuple[int, tuple[int, int, int, int]] | None = None,
) -> Strip:
    """What stands between two heights: ``lines`` by baseline, size and text, and a ``bar`` by its colour and box."""
    drawn = canvas(WIDTH, bottom - top)
    if bar:
        colour, (left, upper, right, lower) = bar
        drawn.paste(colour, (left, upper - top, right, lower - top))
    for baseline, size, text in lines:
        _write(drawn, baseline - top, size, _clipped(text, size))
    return Strip.of(drawn)


_kept_strip = lru_cache(maxsize=200)(_strip)
"""Likewise for what recurs: one day has many releases, and an office many more."""


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
    return _Block(_INK, mask, left, top, round(font.getlength(character)))


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
    if box is None or baseline - box[1] > size * (_LEADING - _DEPTH):
        return letters  # with an accent that may reach what hangs from the line above
    return (_Block(whole.crop(box), None, box[0] - start, box[1] - baseline, advance),)


@cache
def _is_lacking(character: str) -> bool:
    """Whether the font has no such letter, and would show a box."""
    return not character.isspace() and _shape(character) == _shape("\uffff")


def _shape(character: str) -> bytes:
    return bytes(_font(_SMALL).getmask(character))


def _plain(text: str) -> str:
    """``text`` as the font can set it, or nothing."""
    plain = unicodedata.normalize("NFC", text.translate(_PLAIN))
    return "" if any(map(_is_lacking, plain)) else " ".join(plain.split())


def _length(size: int, text: str) -> int:
    words = text.split(" ")
    return sum([_word_length(size, word) for word in words]) + (len(words) - 1) * _letter(size, " ").advance


@lru_cache(maxsize=5000)
def _word_length(size: int, word: str) -> int:
    return sum(_letter(size, character).advance for character in word)


def _set(headline: str) -> tuple[int, tuple[str, ...]]:
    """The headline in lines, in the largest size in which it fits; cut short where it fits in none."""
    for size in _SIZES:
        lines = tuple(_lines(headline.split(), size))
        most = int(_HEADLINE_HEIGHT / (size * _LEADING))
        if len(lines) <= most and all(_fits(size, line) for line in lines):
            return size, lines
    last = " ".join(lines[most - 1 :])
    return size, tuple(_clipped(line, size) for line in (*lines[: most - 1], last))


def _lines(words: Iterable[str], size: int) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and not _fits(size, longer):
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _fits(size: int, text: str) -> bool:
    return _length(size, text) <= _RIGHT - _LEFT


def _clipped(text: str, size: int) -> str:
    if _fits(size, text):
        return text
    text = text[: _RIGHT - _LEFT]  # no letter is narrower than a pixel, and a word may have a hundred thousand
    while text and not _fits(size, f"{text}…"):
        text = text[:-1].rstrip()
    return f"{text}…"


def _write(canvas: Image.Image, baseline: int, size: int, text: str) -> None:
    pen, space = _LEFT, _letter(size, " ").advance
    for word in text.split():
        for block in _blocks(size, word):
            canvas.paste(block.ink, (pen + block.left, baseline + block.top), block.mask)
            pen += block.advance
        pen += space


@cache
def _palette(inks: Inks) -> bytes:
    ramp = (
        round(low + (high - low) * shade / _INK)
        for shade in range(_SHADES)
        for low, high in zip(channels(inks.ground), channels(inks.paper), strict=True)
    )
    return bytes((*ramp, *channels(inks.accent)))
