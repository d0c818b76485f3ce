"""A PNG of sixteen colours, put together from strips: what stands on many pictures is packed once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

# RFC 1950, section 2.2: packed by deflate, from a window of 32 kB, in the quickest way.
_OPENING = b"\x78\x01"
# RFC 1951, section 3.2: a last block with nothing in it.
_NO_MORE = b"\x03\x00"
_NOTHING = zlib.adler32(b"")
_MODULUS = 65521  # RFC 1950, section 8.2
_FILTER = 2


def canvas(width: int, height: int) -> Image.Image:
    """What a strip is drawn on; ``width`` is even. What is drawn stands two columns further left in the picture."""
    # The two columns on the left that are too many come out as the byte that names each row's filter: 0, none.
    return Image.new("P", (width + _FILTER, height), 0)


@dataclass(frozen=True, slots=True)
class Strip:
    """Some rows of a picture, from its left edge to its right, packed; ``check`` is the sum of their ``size`` bytes."""

    packed: bytes
    size: int
    check: int

    @classmethod
    def of(cls, canvas: Image.Image) -> Strip:
        """What is on a canvas, with the colours by their number, as a strip."""
        rows = canvas.tobytes("raw", "P;4")
        # Most of a strip is one colour: looking for runs alone is quicker than for whatever repeats, and finds as much.
        packer = zlib.compressobj(1, wbits=-zlib.MAX_WBITS, strategy=zlib.Z_RLE)
        packed = packer.compress(rows) + packer.flush(zlib.Z_FULL_FLUSH)
        return cls(packed, len(rows), zlib.adler32(rows))


def png(strips: Iterable[Strip], width: int, height: int, palette: bytes) -> bytes:
    """The picture (W3C, PNG, third edition) of ``strips``, from the top down; ``palette`` is its colours as RGB."""
    packed, check = [_OPENING], _NOTHING
    for strip in strips:
        packed.append(strip.packed)
        check = _check(check, strip)
    packed += [_NO_MORE, struct.pack(">I", check)]
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)),
        (b"PLTE", palette),
        (b"IDAT", b"".join(packed)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def _check(before: int, strip: Strip) -> int:
    """The sum of what comes to ``before`` with a strip after it, of which no byte need be looked at again."""
    # The lower half is one and all bytes; the upper half is all that the lower has been, after each byte.
    upper, lower = divmod(before, 1 << 16)
    more_upper, more_lower = divmod(strip.check, 1 << 16)
    upper = (upper + more_upper + (lower - 1) * strip.size) % _MODULUS
    return upper << 16 | (lower - 1 + more_lower) % _MODULUS
