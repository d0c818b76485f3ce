"""A photograph must not give away where it was taken."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import IFDRational

from press.kit import Unusable, measure

LONDON = {
    GPS.GPSLatitudeRef: "N",
    GPS.GPSLatitude: (51.0, 30.0, 12.5),
    GPS.GPSLongitudeRef: "W",
    GPS.GPSLongitude: (0.0, 7.0, 39.9),
}
NOWHERE = {GPS.GPSLatitude: (0.0, 0.0, 0.0), GPS.GPSLongitude: (0.0, 0.0, 0.0)}
KINDS = ("JPEG", "PNG", "WEBP")


def record(place: dict[Any, Any] | None) -> bytes:
    """What a camera writes into a picture, with what it knows of the place."""
    exif = Image.Exif()
    exif[Base.Make] = "Lantern"
    exif[Base.Orientation] = 1
    if place is not None:
        exif.get_ifd(IFD.GPSInfo).update(place)
    return exif.tobytes()


def taken_in_london() -> bytes:
    """A camera's record with a place in it."""
    return record(LONDON)


def program(properties: str) -> str:
    """What a program writes into a picture."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" {properties}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    )


def tells(folder: Path, data: bytes, kind: str) -> bool:
    """Whether the picture is refused because it tells its place."""
    name = f"a.{kind.lower()}"
    (folder / name).write_bytes(data)
    try:
        measure(folder, name)
    except Unusable as unusable:
        assert unusable.rule == "picture-location", unusable.message
        return True
    return False


def picture(kind: str, exif: bytes = b"", xmp: str = "") -> bytes:
    data = BytesIO()
    more: dict[str, bytes | PngInfo] = {}
    if exif:
        more["exif"] = exif
    if xmp and kind == "PNG":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp, zip=True)
        more["pnginfo"] = info
    elif xmp:
        more["xmp"] = xmp.encode()
    Image.new("RGB", (64, 48), "navy").save(data, kind, **more)
    return data.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_camera_wrote(tmp_path: Path, kind: str) -> None:
    assert tells(tmp_path, picture(kind, taken_in_london()), kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "properties",
    [
        'exif:GPSLatitude="51,30.2N" exif:GPSLongitude="0,7.6W">',
        "><exif:GPSLongitude>0,7.665W</exif:GPSLongitude>",
        "exif:GPSLatitude = '-36.8'>",
    ],
)
def test_what_a_program_wrote(tmp_path: Path, kind: str, properties: str) -> None:
    assert tells(tmp_path, picture(kind, xmp=program(properties)), kind)


@pytest.mark.parametrize("tag", [GPS.GPSLatitude, GPS.GPSLongitude, GPS.GPSDestLatitude, GPS.GPSDestLongitude])
@pytest.mark.parametrize("angle", [(0.0, 7.0, 39.9), 7.66])
def test_one_angle_is_enough(tmp_path: Path, tag: GPS, angle: Any) -> None:
    assert tells(tmp_path, picture("JPEG", record({tag: angle})), "JPEG")


def test_what_stands_in_the_second_picture_of_a_file(tmp_path: Path) -> None:
    first = picture("JPEG", record(NOWHERE))
    assert not tells(tmp_path, first + picture("JPEG", record(None)), "JPEG")
    assert tells(tmp_path, first + picture("JPEG", taken_in_london()), "JPEG")
    assert tells(tmp_path, first + picture("JPEG", xmp=program('exif:GPSLatitude="51,30.2N">')), "JPEG")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "place",
    [
        None,
        {},
        {GPS.GPSVersionID: b"\x02\x03\x00\x00"},
        {GPS.GPSDateStamp: "2026:03:02", GPS.GPSAltitude: 12.0, GPS.GPSLatitudeRef: "N"},
        NOWHERE,
        {GPS.GPSLatitude: (IFDRational(0, 0),) * 3},
    ],
)
def test_a_camera_that_knew_no_place(tmp_path: Path, kind: str, place: dict[Any, Any] | None) -> None:
    assert not tells(tmp_path, picture(kind, record(place)), kind)


def test_letters_are_no_place(tmp_path: Path) -> None:
    fractions, letters = b"\x00\x02\x00\x05", b"\x00\x02\x00\x02"  # the latitude, and in which type it is written
    placed = record({GPS.GPSLatitude: (51.0, 30.0, 12.5)})
    assert placed.count(fractions) == 1
    assert not tells(tmp_path, picture("JPEG", placed.replace(fractions, letters)), "JPEG")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "properties",
    [
        'exif:GPSLatitude="" exif:GPSLongitude="">',
        'exif:GPSLatitude="0,0.0N" exif:GPSLongitude="0,0.0E">',
        "><exif:GPSLatitude/><dc:description>GPSLatitude taken out in 2026</dc:description>",
        'exif:GPSVersionID="2.3.0.0" exif:GPSAltitude="12/1">',
        'photoshop:City="Gullhaven">',
    ],
)
def test_a_program_that_wrote_no_place(tmp_path: Path, kind: str, properties: str) -> None:
    assert not tells(tmp_path, picture(kind, xmp=program(properties)), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_lies_or_breaks_off_is_passed_over(tmp_path: Path, kind: str) -> None:
    chance = random.Random(7)
    whole = taken_in_london()
    for _ in range(150):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(8, len(broken))] = chance.randrange(256)
        torn = bytes(broken[: chance.randint(10, len(broken))])
        tells(tmp_path, picture(kind, torn), kind)
