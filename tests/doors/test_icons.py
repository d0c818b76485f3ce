"""The theme's icons in other colours: the same drawing, in each of its forms, and nobody else's touched."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from press.colours import channels
from press.doors.icons import NAMES, dress_icon
from press.doors.poster import THEME, Inks

STATIC = Path(__file__).parents[2] / "theme" / "static"
OWN = Inks(ground="#00569d", paper="#ffffff", accent="#ffcc00")
PICTURES = sorted(NAMES - {"favicon.svg"})


def icon(name: str) -> bytes:
    return (STATIC / name).read_bytes()


def pixels(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        return image.convert("RGB")


def test_they_are_the_icons_of_the_theme() -> None:
    assert {path.name for path in STATIC.iterdir() if path.suffix in {".png", ".ico", ".svg"}} == NAMES


@pytest.mark.parametrize("name", PICTURES)
def test_each_shape_has_the_office_s_colour(name: str) -> None:
    before, after = pixels(icon(name)), pixels(dress_icon(icon(name), OWN))
    assert after.size == before.size
    side = before.width
    for across, down, ink in (
        (0.03, 0.5, "ground"),
        (0.5, 0.3, "paper"),
        (0.5, 0.55, "accent"),
        (0.9, 0.9, "ground"),
    ):
        at = (int(across * side), int(down * side))
        assert before.getpixel(at) == channels(getattr(THEME, ink))
        assert after.getpixel(at) == channels(getattr(OWN, ink))


def test_where_two_colours_meet_their_mixture_is_mixed_anew() -> None:
    # In a square of 32 pixels, the first line of text ends half way down a pixel.
    assert pixels(icon("favicon.ico")).getpixel((16, 23)) == (137, 138, 138)
    assert pixels(dress_icon(icon("favicon.ico"), OWN)).getpixel((16, 23)) == (128, 171, 206)


def test_the_drawing_has_them_too() -> None:
    told = dress_icon(icon("favicon.svg"), OWN).decode()
    assert told.count(OWN.ground) == 1
    assert told.count(OWN.paper) == 2
    assert told.count(OWN.accent) == 1
    assert "#17191e" not in told


def test_colours_may_change_places() -> None:
    turned = Inks(THEME.paper, THEME.ground, THEME.accent)
    for name in NAMES:
        assert dress_icon(dress_icon(icon(name), turned), turned) != dress_icon(icon(name), turned)
    assert dress_icon(icon("favicon.svg"), turned).count(b"#17191e") == 2


@pytest.mark.parametrize("name", sorted(NAMES))
def test_in_the_theme_s_own_colours_nothing_changes(name: str) -> None:
    assert dress_icon(icon(name), THEME) == icon(name)


def test_an_office_s_own_icon_is_let_be() -> None:
    own = BytesIO()
    Image.new("RGB", (192, 192), "#17191e").quantize(4).save(own, "PNG")
    plain = BytesIO()
    Image.new("RGB", (32, 32), "#17191e").save(plain, "PNG")
    for data in (own.getvalue(), plain.getvalue(), b'<svg><path fill="#17191e"/></svg>', b""):
        assert dress_icon(data, OWN) == data
