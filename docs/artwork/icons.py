"""Draws the site's icons as PNG, after ``theme/static/favicon.svg``, for those who do not take that.

    .venv/bin/python docs/artwork/icons.py

An office with a mark of its own puts its own files in their places: the names and sizes are what matters. These have
their colours in a palette, all mixed of three, so that a build can give them an office's (``press/doors/icons.py``).
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

STATIC = Path(__file__).resolve().parents[2] / "theme" / "static"
SIZES = (180, 192, 512)
GROUND, PAPER, ACCENT = "#17191e", "#fbfaf6", "#e2564d"

GRID = 32
"""The side of the drawing's own square, in which its shapes are told: left, top, right, bottom, colour."""

SHAPES = (
    (6, 7, 26, 13, PAPER),
    (6, 16, 26, 19, ACCENT),
    (6, 22, 26, 23.5, PAPER),
    (6, 25.5, 19, 27, PAPER),
)
_FINER = 4


def draw(size: int) -> Image.Image:
    """The icon, ``size`` pixels wide and high. It fills its square: systems cut its corners as they like them."""
    scale = size * _FINER / GRID
    large = Image.new("RGB", (size * _FINER, size * _FINER), GROUND)
    pen = ImageDraw.Draw(large)
    for left, top, right, bottom, colour in SHAPES:
        pen.rectangle([left * scale, top * scale, right * scale - 1, bottom * scale - 1], fill=colour)
    small = large.resize((size, size), Image.Resampling.BOX)  # others make colours that are no mixture of two
    return small.quantize(16, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def main() -> None:
    """Draw them all; ``favicon.ico`` is for programs that ask for that name whatever a page says."""
    for size in SIZES:
        draw(size).save(STATIC / f"icon-{size}.png", optimize=True)
    draw(32).save(STATIC / "favicon.ico", sizes=[(32, 32)])


if __name__ == "__main__":
    main()
