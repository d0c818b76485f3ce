"""The poster of a release: the picture that goes with a link to it when somebody shares the link.

Drawn at build, so it has to cost next to nothing: what stands above and below the headlines of many is drawn once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from press.colours import Colours, channels, contrast
from press.doors.lettering import INK, LEADING, clipped, fits, in_lines, settable, write
from press.doors.png import Strip, canvas, png
from press.languages import gettext as _
from press.views.values import Line, ReleaseView
from press.views.words import day

WIDTH, HEIGHT = 1200, 630
"""In pixels: what Open Graph's readers crop least."""

# The shades from ground to paper make, with the accent, the sixteen colours of a PNG of four bits.
_ACCENT_AT, _RULE = INK + 1, 3
_LEFT, _RIGHT = 82, 1122
_MEASURE = _RIGHT - _LEFT
_SIZES = (84, 76, 68, 60, 52, 46)
_HEADLINE_TOP, _HEADLINE_HEIGHT = 158, 312
# Between what stands above it and below: Ǚ rises as far as that in the largest size.
_HEADLINE_FROM, _HEADLINE_TO = 143, 500
_SMALL = 34


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
    """The poster of a release, with its day or that of its withdrawal; ``name`` is that of the press office."""
    withdrawn = release.withdrawn
    return Poster(
        headline=release.title,
        above=_("Withdrawn on %(when)s") % {"when": day(withdrawn.date)} if withdrawn else day(release.date),
        below=", ".join(issuer.name for issuer in release.issuers),  # the font has no other comma
        sign=name,
    )


def of_office(name: str) -> Poster:
    """The poster of whatever has none of its own: it gives nothing away of the page that is shared."""
    return Poster(headline=name)


def draw(poster: Poster, inks: Inks = THEME) -> bytes:
    """The poster as a PNG, the same for the same words. A line with a letter that the font lacks is left out."""
    above, below, sign = settable(poster.above), settable(poster.below), settable(poster.sign)
    size, lines = _set(settable(poster.headline) or sign)
    first = [_HEADLINE_TOP + round(size * (0.84 + number * LEADING)) for number in range(len(lines))]
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
        write(drawn, _LEFT, baseline - top, size, clipped(text, size, _MEASURE))
    return Strip.of(drawn)


_kept_strip = lru_cache(maxsize=200)(_strip)
"""For what recurs: one day has many releases, and an office many more."""


def _set(headline: str) -> tuple[int, tuple[str, ...]]:
    """The headline in lines, in the largest size in which it fits; cut short where it fits in none."""
    for size in _SIZES:
        lines = tuple(in_lines(headline, size, _MEASURE))
        most = int(_HEADLINE_HEIGHT / (size * LEADING))
        if len(lines) <= most and all(fits(line, size, _MEASURE) for line in lines):
            return size, lines
    last = " ".join(lines[most - 1 :])
    return size, tuple(clipped(line, size, _MEASURE) for line in (*lines[: most - 1], last))


@cache
def _palette(inks: Inks) -> bytes:
    ramp = (
        round(low + (high - low) * shade / INK)
        for shade in range(INK + 1)
        for low, high in zip(channels(inks.ground), channels(inks.paper), strict=True)
    )
    return bytes((*ramp, *channels(inks.accent)))
