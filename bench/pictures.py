"""The pictures of media kits: a few drawings, made once and given to every kit as files of its own."""

from __future__ import annotations

import io
from random import Random

from PIL import Image, ImageDraw

SIZE = (960, 640)
COUNT = 6


def drawings(seed: int) -> list[bytes]:
    """So many drawings of hills under a sky, as PNG files of a few kilobytes."""
    return [_drawing(Random(f"{seed} {number}")) for number in range(COUNT)]  # noqa: S311


def _drawing(rng: Random) -> bytes:
    width, height = SIZE
    image = Image.new("RGB", SIZE, (rng.randint(150, 220), rng.randint(180, 230), 240))
    draw = ImageDraw.Draw(image)
    for layer in range(4):
        ground = height * (layer + 3) // 8
        ridge = [(x, ground + rng.randint(-60, 60)) for x in range(0, width + 1, 80)]
        shade = 170 - 35 * layer
        draw.polygon([(0, height), *ridge, (width, height)], fill=(shade // 2, shade, shade // 2 + 20))
    data = io.BytesIO()
    image.convert("P", palette=Image.Palette.ADAPTIVE, colors=16).save(data, "PNG")
    return data.getvalue()
