"""Where a photograph was taken, when the camera or a program has written that into the file.

A phone does so by itself, to within a few steps. It stands in the record of the camera (Exif 2.32, "GPS Attribute
Information") or in that of a program (XMP, the properties of the same names); either is read by anybody.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from math import isnan
from typing import Any

from PIL import ExifTags, Image

from press.patterns import pattern

_ANGLES = ("GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude")

_CAMERA = pattern(rb"\xff\xe1(..)(?=Exif\0\0)", re.DOTALL)
"""The record of a camera in a JPEG, behind its length."""

_MOST = 100
"""So many records are looked into: no camera writes more than a few."""

_PROGRAM = pattern(rb"""\bGPS(?:Dest)?(?:Latitude|Longitude)\s*(?:=\s*["']|>)\s*-?[0.,]*[1-9]""")

_UNREADABLE = (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError, struct.error)
"""What Pillow raises for a record that breaks off or contradicts itself: no program reads a place out of that."""


def tells_place(picture: Image.Image, data: bytes) -> bool:
    """Whether ``picture``, whose file holds ``data``, tells where it was taken."""
    written = picture.info.get("xmp")  # packed in some files, so that it cannot be seen in ``data``
    if _PROGRAM.search(data) or (isinstance(written, bytes) and _PROGRAM.search(written)):
        return True
    return any(_is_position(record) for record in _records(picture, data))


def _records(picture: Image.Image, data: bytes) -> Iterator[dict[int, Any]]:
    """What is said of a place in each record of a camera: a JPEG may hold more pictures, each with one of its own."""
    with suppress(*_UNREADABLE):
        yield picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    at = 0
    for _ in range(_MOST):
        found = _CAMERA.search(data, at)
        if not found:
            return
        at = found.start(1) + max(2, int.from_bytes(found[1]))
        record = Image.Exif()
        with suppress(*_UNREADABLE):
            record.load(data[found.end() : at])
            yield record.get_ifd(ExifTags.IFD.GPSInfo)


def _is_position(record: dict[int, Any]) -> bool:
    """Whether there is an angle in it. A camera that did not know where it was leaves them out, or has them all 0."""
    return any(_is_angle(part) for tag in _ANGLES for part in _parts(record.get(ExifTags.GPS[tag])))


def _parts(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _is_angle(part: Any) -> bool:
    try:
        return bool(part) and not isnan(part)
    except _UNREADABLE:
        return False
