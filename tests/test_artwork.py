"""The icons of the theme are those that the program in docs/artwork draws, after the one that is kept as shapes."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image, ImageChops

ROOT = Path(__file__).parents[1]
STATIC = ROOT / "theme" / "static"


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("icons", ROOT / "docs/artwork/icons.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ICONS = script()


@pytest.mark.parametrize("size", ICONS.SIZES)
def test_an_icon_is_as_it_is_drawn(size: int) -> None:
    with Image.open(STATIC / f"icon-{size}.png") as kept:
        difference = ImageChops.difference(kept.convert("RGB"), ICONS.draw(size).convert("RGB"))
    assert difference.getbbox() is None


def test_the_icon_of_old_programs_has_the_size_that_they_ask_for() -> None:
    with Image.open(STATIC / "favicon.ico") as icon:
        assert (icon.format, icon.size) == ("ICO", (32, 32))


def test_the_shapes_are_those_of_the_svg() -> None:
    svg = (STATIC / "favicon.svg").read_text("utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) == {ICONS.GROUND, ICONS.PAPER, ICONS.ACCENT}
    assert f'viewBox="0 0 {ICONS.GRID} {ICONS.GRID}"' in svg
    for left, top, *_ in ICONS.SHAPES[:3]:
        assert f"M{left} {top}h" in svg
