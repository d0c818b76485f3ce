from __future__ import annotations

import io
import itertools
import zlib

from PIL import Image

from press.doors.png import Strip, canvas, png

WIDTH = 40
PALETTE = bytes(itertools.chain.from_iterable((shade, 2 * shade, 255 - shade) for shade in range(16)))


def shaded(height: int, first: int) -> Strip:
    """A strip whose columns go through the colours, and begin with another one in each row."""
    drawn = canvas(WIDTH, height)
    for row in range(height):
        for column in range(WIDTH):
            drawn.putpixel((column + 2, row), (first + row + column) % 16)
    return Strip.of(drawn)


def opened(picture: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(picture))
    image.load()
    return image


def test_strips_stand_one_below_the_other_from_edge_to_edge() -> None:
    image = opened(png([shaded(3, 0), shaded(70, 5), shaded(1, 9)], WIDTH, 74, PALETTE)).convert("RGB")
    assert image.size == (WIDTH, 74)
    for row, first in ((0, 0), (2, 2), (3, 5), (72, 5 + 69), (73, 9)):
        for column in (0, 1, WIDTH - 1):
            shade = (first + column) % 16
            assert image.getpixel((column, row)) == (shade, 2 * shade, 255 - shade), (row, column)


def test_a_strip_stands_in_one_picture_as_in_another() -> None:
    strip, other = shaded(8, 3), shaded(5, 0)
    first = opened(png([strip, other], WIDTH, 13, PALETTE)).crop((0, 0, WIDTH, 8))
    second = opened(png([other, strip, strip], WIDTH, 21, PALETTE))
    assert first.tobytes() == second.crop((0, 5, WIDTH, 13)).tobytes() == second.crop((0, 13, WIDTH, 21)).tobytes()


def test_a_strip_without_rows_adds_nothing() -> None:
    nothing = Strip.of(canvas(WIDTH, 0))
    strip = shaded(4, 1)
    with_it = opened(png([nothing, strip, nothing], WIDTH, 4, PALETTE))
    assert with_it.tobytes() == opened(png([strip], WIDTH, 4, PALETTE)).tobytes()


def test_the_sum_at_the_end_is_that_of_all_rows() -> None:
    picture = png([shaded(70, 5), shaded(0, 0), shaded(300, 9), shaded(1, 3)], WIDTH, 371, PALETTE)
    start = picture.index(b"IDAT") + 4
    size = int.from_bytes(picture[start - 8 : start - 4])
    rows = zlib.decompress(picture[start : start + size])  # which refuses a sum that is not right
    assert len(rows) == 371 * (1 + WIDTH // 2)
