"""The theme's icons in an office's colours: the little pictures that browsers and telephones keep of the site.

They are not drawn anew. Their colours stand written in them, and are exchanged there: those of the SVG, and the
palette of each PNG, also of the one inside ``favicon.ico``. An icon that is not in the theme's colours is an office's
own, and stays as it is.
"""

from __future__ import annotations

import re
import struct
import zlib
from operator import mul, sub

from press.colours import channels
from press.doors.poster import THEME, Inks

NAMES = frozenset({"favicon.svg", "favicon.ico", "icon-180.png", "icon-192.png", "icon-512.png"})
"""What they are called in the theme."""

_PALETTE = b"PLTE"


def dress_icon(icon: bytes, inks: Inks) -> bytes:
    """An icon in the colours of ``inks``, if it is in the theme's; else as it is."""
    if icon.lstrip().startswith(b"<"):
        return _dress_svg(icon, inks)
    at = icon.find(_PALETTE)
    if at < 4:
        return icon
    start, length = at + len(_PALETTE), struct.unpack(">I", icon[at - 4 : at])[0]
    colours = [tuple(icon[place : place + 3]) for place in range(start, start + length, 3)]
    if not {channels(THEME.ground), channels(THEME.paper), channels(THEME.accent)} <= set(colours):
        return icon
    palette = b"".join(_mixed(colour, inks) for colour in colours)
    told = _PALETTE + palette
    return icon[:at] + told + struct.pack(">I", zlib.crc32(told)) + icon[start + length + 4 :]


def _dress_svg(icon: bytes, inks: Inks) -> bytes:
    pairs = {
        old.encode(): new.encode()
        for old, new in ((THEME.ground, inks.ground), (THEME.paper, inks.paper), (THEME.accent, inks.accent))
    }
    if not all(old in icon for old in pairs):
        return icon
    # At once, since a new colour may be another's old one.
    return re.sub(b"|".join(pairs), lambda found: pairs[found[0]], icon)


def _mixed(colour: tuple[int, ...], inks: Inks) -> bytes:
    """The colour in the place of one of the theme's: as much of the ground, and as much of what is drawn on it."""
    drawn = ((THEME.paper, inks.paper), (THEME.accent, inks.accent))
    _, share, ink = min((*_share(colour, channels(old)), new) for old, new in drawn)
    parts = zip(channels(inks.ground), channels(ink), strict=True)
    return bytes(min(max(round(low + share * (high - low)), 0), 255) for low, high in parts)


def _share(colour: tuple[int, ...], ink: tuple[int, ...]) -> tuple[float, float]:
    """How far a colour is from every mixture of the theme's ground and ``ink``, and how much ink is in the nearest."""
    ground = channels(THEME.ground)
    away, full = [tuple(map(sub, one, ground)) for one in (colour, ink)]
    share = sum(map(mul, away, full)) / sum(map(mul, full, full))
    return sum((one - share * other) ** 2 for one, other in zip(away, full, strict=True)), share
