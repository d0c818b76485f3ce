from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from press.kit import LARGEST, Measure, Unusable, find, measure


def picture(kind: str, width: int = 64, height: int = 48) -> bytes:
    data = BytesIO()
    Image.radial_gradient("L").resize((width, height)).convert("RGB").save(data, kind)
    return data.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises ``width`` times ``height`` points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "kind"), [("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")]
)
def test_a_picture_is_measured(tmp_path: Path, name: str, kind: str) -> None:
    data = picture(kind)
    (tmp_path / name).write_bytes(data)
    assert measure(tmp_path, name) == Measure(kind, 64, 48, len(data))


def test_two_pictures_in_one_file_are_a_jpeg_as_phones_make_it(tmp_path: Path) -> None:
    first, second = Image.new("RGB", (64, 48)), Image.new("RGB", (32, 24))
    first.save(tmp_path / "a.jpg", "MPO", save_all=True, append_images=[second])
    assert measure(tmp_path, "a.jpg") == Measure("JPEG", 64, 48, (tmp_path / "a.jpg").stat().st_size)


def test_a_drawing_is_measured_by_its_view_box(tmp_path: Path) -> None:
    data = (
        b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120.4 80"><path d="M0 0"/></svg>'
    )
    (tmp_path / "a.svg").write_bytes(data)
    assert measure(tmp_path, "a.svg") == Measure("SVG", 120, 80, len(data))


@pytest.mark.parametrize(
    "inner",
    [
        "<?xpacket begin='' id='x'?><metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        "<style>.only { fill: #f00 }</style><use xlink:href='#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<a href='https://harbour.example.org/'><title>Conditions: on = off</title></a><!-- on the script -->",
        "<g "
        + "".join(f"data-{number}='' " for number in range(5))
        + "class='onward' tone='on'/>"
        + "<g>" * 500
        + "</g>" * 500,
    ],
)
def test_what_drawing_programs_write_is_a_drawing(tmp_path: Path, inner: str) -> None:
    (tmp_path / "a.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0 12 8'>{inner}</svg>")
    assert measure(tmp_path, "a.svg").width == 12


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", b"", "“a.png” is not a picture that can be read."),
        ("a.png", b"%PDF-1.7 not a picture", "“a.png” is not a picture that can be read."),
        ("a.jpg", picture("JPEG", 640, 480)[:-2000], "“a.jpg” is damaged or breaks off."),
        ("a.png", picture("PNG", 640, 480)[:-2000], "“a.png” is damaged or breaks off."),
        ("a.webp", picture("WEBP", 640, 480)[:-500], "“a.webp” is damaged or breaks off."),
        ("a.jpg", picture("PNG"), "“a.jpg” is a PNG picture under a name that says otherwise."),
        ("a.gif", picture("GIF"), "“a.gif” is not a picture that can be read."),
        (
            "a.png",
            png_that_claims(10_001, 10_000),
            "“a.png” has more points than can be shown (10001 × 10000); the most is 100 million.",
        ),
        (
            "a.png",
            png_that_claims(60_000, 60_000),
            "“a.png” has more points than can be shown; the most is 100 million.",
        ),
        ("a.svg", b"<svg viewBox='0 0 9 9'><script>1</script></svg>", "“a.svg” holds a program, not only a drawing."),
        ("a.svg", b"<svg viewBox='0 0 9 9'/onload=x()></svg>", "“a.svg” holds a program, not only a drawing."),
        ("a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "“a.svg” holds a program, not only a drawing."),
        (
            "a.svg",
            b"<svg xmlns:a-b='s' viewBox='0 0 9 9'><a-b:script/></svg>",
            "“a.svg” holds a program, not only a drawing.",
        ),
        (
            "a.svg",
            b"<svg viewBox='0 0 9 9'><a href='java&#x73;cr&#9;ipt:x()'/></svg>",
            "“a.svg” holds a program, not only a drawing.",
        ),
        (
            "a.svg",
            b"<svg viewBox='0 0 9 9'><h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='https://example.org'/></svg>",
            "“a.svg” holds a program, not only a drawing.",
        ),
        (
            "a.svg",
            b"<?xml-stylesheet href='a.xsl'?><svg viewBox='0 0 9 9'/>",
            "“a.svg” holds a program, not only a drawing.",
        ),
        (
            "a.svg",
            "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE svg><svg viewBox='0 0 9 9'/>".encode("utf-16"),
            "“a.svg” holds a program, not only a drawing.",
        ),
        (
            "a.svg",
            "<svg viewBox='0 0 9 9'><script/></svg>".encode("utf-16"),
            "“a.svg” holds a program, not only a drawing.",
        ),
        ("a.svg", b"<svg viewBox='0 0 9 9'><g></svg>", "“a.svg” is damaged or breaks off."),
        ("a.svg", b"<?xml version='1.0' encoding='x'?><svg viewBox='0 0 9 9'/>", "“a.svg” is damaged or breaks off."),
        ("a.svg", b"<svg " * 200_000, "“a.svg” is damaged or breaks off."),
        ("a.svg", b"<g>" * 200_000, "“a.svg” is damaged or breaks off."),
        ("a.svg", b"<drawing viewBox='0 0 9 9'/>", "“a.svg” is not a drawing whose size is known."),
        ("a.svg", b"<svg width='9'/>", "“a.svg” is not a drawing whose size is known."),
        ("a.svg", b"<svg viewBox='0 0 1.2.3 4'/>", "The viewBox of “a.svg” is not a size."),
    ],
)
def test_what_is_no_good_picture_is_refused(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Unusable) as refusal:
        measure(tmp_path, name)
    assert refusal.value.message == message
    assert refusal.value.fix.endswith(".")


def test_a_picture_must_lie_in_its_folder(tmp_path: Path) -> None:
    kit = tmp_path / "kit"
    kit.mkdir()
    (tmp_path / "secret.png").write_bytes(picture("PNG"))
    (kit / "a.png").symlink_to("../secret.png")
    for name in ("a.png", "../secret.png"):
        with pytest.raises(Unusable, match="outside this folder"):
            measure(kit, name)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    (tmp_path / "b.png").symlink_to("a.png")
    assert find(tmp_path, "b.png") == tmp_path.resolve() / "a.png"


def test_what_is_not_there_or_leads_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "round.png").symlink_to("round.png")
    (tmp_path / "folder.png").mkdir()
    for name in ("gone.png", "round.png", "folder.png"):
        with pytest.raises(Unusable):
            measure(tmp_path, name)


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.truncate(LARGEST + 1_000_000)
    with pytest.raises(Unusable, match="has 51 MB; a picture may have 50 MB"):
        measure(tmp_path, "a.jpg")
