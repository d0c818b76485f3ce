"""Draws the pictures of the sample media kits. One version of Pillow draws them the same to the byte, always.

    .venv/bin/python docs/artwork/draw.py

Flat shapes in a few colours, drawn at three times their size and brought down, which smooths the edges. No fonts, no
chance and no photographs: nobody's likeness is used, and nothing has to be licensed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw

MEDIA = Path(__file__).resolve().parents[2] / "content" / "media"
SIZE = (1600, 1067)
FINER = 3

Point = tuple[float, float]
Picture = Callable[[], Image.Image]


class Canvas:
    """A picture in the making. Lengths and places are in pixels of the finished picture."""

    def __init__(self, size: tuple[int, int], ground: str) -> None:
        self.size = size
        self._image = Image.new("RGB", (size[0] * FINER, size[1] * FINER), ground)
        self._pen = ImageDraw.Draw(self._image)

    def box(self, left: float, top: float, right: float, bottom: float, colour: str) -> None:
        """A rectangle."""
        self._pen.rectangle([left * FINER, top * FINER, right * FINER - 1, bottom * FINER - 1], fill=colour)

    def shape(self, points: Sequence[Point], colour: str) -> None:
        """A polygon."""
        self._pen.polygon([(x * FINER, y * FINER) for x, y in points], fill=colour)

    def disc(self, x: float, y: float, radius: float, colour: str, *, flat: float = 1.0) -> None:
        """A circle, or with ``flat`` an ellipse that is so many times as high as it is wide."""
        across, down = radius * FINER, radius * flat * FINER
        self._pen.ellipse([x * FINER - across, y * FINER - down, x * FINER + across, y * FINER + down], fill=colour)

    def path(self, points: Sequence[Point], width: float, colour: str) -> None:
        """A line through ``points`` with round joints and ends."""
        self._pen.line([(x * FINER, y * FINER) for x, y in points], fill=colour, width=round(width * FINER))
        for x, y in points:
            self.disc(x, y, width / 2, colour)

    def finished(self, colours: int = 96) -> Image.Image:
        """The picture at its own size, in at most so many colours."""
        small = self._image.resize(self.size, Image.Resampling.LANCZOS)
        return small.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def arch(left: float, right: float, top: float, bottom: float) -> list[Point]:
    """The outline of an arched window: a half circle on two straight sides."""
    radius = (right - left) / 2
    middle = (left + right) / 2
    turn = [
        (middle - radius * math.cos(step * math.pi / 60), top + radius - radius * math.sin(step * math.pi / 60))
        for step in range(61)
    ]
    return [(left, bottom), *turn, (right, bottom)]


def wave(height: float, swing: float, length: float, start: float, width: int, bottom: float) -> list[Point]:
    """The outline of a sea: a wavy top edge, closed along the bottom."""
    edge = [(float(x), height + swing * math.sin((x + start) * math.tau / length)) for x in range(0, width + 10, 10)]
    return [*edge, (edge[-1][0], bottom), (0.0, bottom)]


def open_door() -> Image.Image:
    """A dark room whose door stands open to warm light."""
    night, wall, floor, edge, light, glow = "#10192e", "#17233f", "#0d1527", "#2b3a5e", "#ffd58a", "#f4a259"
    canvas = Canvas(SIZE, night)
    canvas.box(0, 0, 1600, 760, wall)
    canvas.box(0, 760, 1600, 1067, floor)
    canvas.box(0, 748, 1600, 760, edge)
    # Light on the floor widens towards the reader, who stands in the dark.
    canvas.shape([(960, 760), (1200, 760), (1130, 1067), (430, 1067)], "#3d3550")
    canvas.shape([(990, 760), (1200, 760), (1020, 1067), (560, 1067)], "#8a5f55")
    canvas.shape([(1020, 760), (1200, 760), (900, 1067), (680, 1067)], glow)
    canvas.box(944, 216, 1216, 760, edge)
    canvas.box(960, 232, 1200, 760, light)
    canvas.shape([(960, 232), (1200, 232), (1200, 420), (960, 560)], "#ffe3ae")
    # The door leaf, swung into the room.
    canvas.shape([(1200, 232), (1384, 172), (1384, 842), (1200, 760)], "#c8553d")
    canvas.shape([(1228, 268), (1356, 230), (1356, 470), (1228, 478)], "#a8412f")
    canvas.shape([(1228, 524), (1356, 522), (1356, 778), (1228, 726)], "#a8412f")
    canvas.disc(1222, 503, 9, light)
    canvas.box(250, 250, 560, 520, edge)
    canvas.box(264, 264, 546, 506, night)
    canvas.disc(470, 340, 34, "#dfe6f2")
    canvas.disc(454, 332, 30, night)
    canvas.box(398, 264, 410, 506, edge)
    return canvas.finished()


def seven_partners() -> Image.Image:
    """Seven bands that come from all heights and go on as one."""
    colours = ["#17375e", "#2a6f97", "#61a5c2", "#f2c14e", "#e07a5f", "#b5446e", "#52306b"]
    canvas = Canvas(SIZE, "#f6f1e7")
    canvas.disc(1290, 533, 330, "#ebe2cf")
    for order, colour in enumerate(colours):
        start, end = 70 + order * 155, 533 + (order - 3) * 34
        curve = []
        for step in range(161):
            x = -40 + step * 10.5
            along = min(max((x - 180) / 900, 0.0), 1.0)
            eased = along * along * (3 - 2 * along)
            curve.append((x, start + (end - start) * eased))
        canvas.path(curve, 35, colour)
        canvas.disc(150, start, 44, colour)
        canvas.disc(150, start, 24, "#f6f1e7")
    return canvas.finished()


def harbour_light() -> Image.Image:
    """A lighthouse at dusk, with boats in its beam."""
    canvas = Canvas(SIZE, "#25355c")
    for top, colour in [(200, "#3c4a77"), (360, "#6d5b86"), (480, "#b06f82"), (570, "#e58e73"), (640, "#f6b878")]:
        canvas.box(0, top, 1600, 1067, colour)
    canvas.disc(1180, 690, 120, "#ffe1a0")
    canvas.shape([(470, 262), (1600, 60), (1600, 420), (470, 282)], "#f9d9a0")
    canvas.shape(wave(690, 9, 420, 0, 1600, 1067), "#2f4a76")
    canvas.shape(wave(770, 12, 360, 120, 1600, 1067), "#26406a")
    canvas.shape(wave(870, 14, 460, 300, 1600, 1067), "#1c335a")
    for x, y, scale in [(1010, 752, 1.0), (1330, 828, 1.5)]:
        hull = [(-70, 0), (70, 0), (48, 34), (-52, 34)]
        canvas.shape([(x + dx * scale, y + dy * scale) for dx, dy in hull], "#14213d")
        canvas.shape([(x + dx * scale, y + dy * scale) for dx, dy in [(-6, -10), (-6, -120), (58, -10)]], "#f6efe2")
        canvas.shape([(x + dx * scale, y + dy * scale) for dx, dy in [(-14, -10), (-14, -100), (-52, -10)]], "#c8553d")
    canvas.shape([(130, 1067), (230, 850), (350, 800), (600, 800), (720, 880), (800, 1067)], "#14213d")
    # The tower narrows as it rises; each band is cut from it.
    for band in range(6):
        top, bottom = 330 + band * 80, 330 + (band + 1) * 80
        high, low = 52 + (top - 330) * 0.085, 52 + (bottom - 330) * 0.085
        colour = "#f6efe2" if band % 2 else "#c8553d"
        canvas.shape([(470 - high, top), (470 + high, top), (470 + low, bottom), (470 - low, bottom)], colour)
    canvas.box(396, 316, 544, 334, "#14213d")
    canvas.box(428, 232, 512, 316, "#ffe9b8")
    canvas.box(428, 232, 436, 316, "#14213d")
    canvas.box(504, 232, 512, 316, "#14213d")
    canvas.disc(470, 274, 24, "#ffffff")
    canvas.shape([(414, 234), (526, 234), (470, 172)], "#c8553d")
    canvas.box(466, 150, 474, 180, "#14213d")
    canvas.shape(arch(452, 488, 716, 812), "#14213d")
    return canvas.finished()


def lamp_room() -> Image.Image:
    """A museum hall with arched windows and a great lens, lit."""
    ink, brass = "#1d2b45", "#b98a3c"
    canvas = Canvas(SIZE, "#e9dfca")
    canvas.box(0, 0, 1600, 90, "#d8c9a8")
    canvas.box(0, 90, 1600, 102, "#c3b189")
    canvas.box(0, 830, 1600, 1067, "#8c5f46")
    canvas.box(0, 830, 1600, 846, "#6f4936")
    for left in (110, 1150):
        canvas.shape(arch(left - 16, left + 356, 154, 716), "#c3b189")
        canvas.shape(arch(left, left + 340, 170, 700), "#31598a")
        canvas.box(left, 570, left + 340, 700, "#264a75")
    canvas.disc(346, 290, 26, "#dfe6f2")
    canvas.shape([(800, 860), (470, 1067), (1130, 1067)], "#a9775a")
    canvas.disc(800, 440, 300, "#f3d894")
    canvas.disc(800, 440, 236, "#f9e4ae")
    canvas.box(690, 700, 910, 880, ink)
    canvas.box(660, 860, 940, 890, ink)
    canvas.box(670, 680, 930, 706, brass)
    # Rings of prisms, smaller towards top and foot, as in a lens of Fresnel's kind.
    for ring in range(-6, 7):
        half = 128 - 2.3 * ring * ring
        y = 440 + ring * 36
        canvas.box(800 - half, y - 15, 800 + half, y + 15, "#9cc9c7" if ring % 2 else "#c4e2db")
        canvas.box(800 - half * 0.62, y - 15, 800 + half * 0.62, y + 15, "#ffe49a" if ring % 2 else "#fff1c9")
    rib = [(46, 212), (110, 300), (136, 440), (110, 580), (79, 684)]
    for side in (-1, 1):
        canvas.path([(800 + side * x, y) for x, y in rib], 9, brass)
    canvas.shape([(748, 206), (852, 206), (800, 150)], brass)
    canvas.disc(800, 440, 40, "#ffffff")
    foot = 1000.0
    for x, tall, coat in [(430, 330, "#c8553d"), (540, 250, "#2f6f6b")]:
        canvas.disc(x, foot, tall * 0.2, "#6f4936", flat=0.2)
        canvas.box(x - tall * 0.075, foot - tall * 0.4, x - tall * 0.012, foot, ink)
        canvas.box(x + tall * 0.012, foot - tall * 0.4, x + tall * 0.075, foot, ink)
        canvas.shape(
            [
                (x - tall * 0.1, foot - tall * 0.78),
                (x + tall * 0.1, foot - tall * 0.78),
                (x + tall * 0.15, foot - tall * 0.3),
                (x - tall * 0.15, foot - tall * 0.3),
            ],
            coat,
        )
        canvas.disc(x, foot - tall * 0.78, tall * 0.1, coat, flat=0.5)
        canvas.disc(x, foot - tall * 0.89, tall * 0.085, "#3b2a22")
    return canvas.finished()


def badge() -> Image.Image:
    """The museum's badge: a lighthouse in a ring, above three waves."""
    ink, paper = "#1d2b45", "#ffffff"
    canvas = Canvas((800, 800), paper)
    canvas.disc(400, 400, 370, ink)
    canvas.disc(400, 400, 346, paper)
    canvas.disc(400, 400, 330, ink)
    canvas.shape([(364, 280), (436, 280), (462, 560), (338, 560)], paper)
    for top in (330, 430):
        canvas.box(330, top, 470, top + 42, ink)
    canvas.box(346, 264, 454, 280, paper)
    canvas.box(372, 206, 428, 256, paper)
    canvas.shape([(358, 200), (442, 200), (400, 152)], paper)
    canvas.shape([(350, 226), (350, 240), (190, 270), (190, 186)], paper)
    canvas.shape([(450, 226), (450, 240), (610, 270), (610, 186)], paper)
    for row, half in ((566, 270), (612, 236), (658, 182)):
        points = [
            (400.0 - half + step, row + 10 * math.sin(step * math.tau / 90)) for step in range(0, 2 * half + 1, 6)
        ]
        canvas.path(points, 14, paper)
    return canvas.finished(16)


PICTURES: dict[str, Picture] = {
    "north-west-campaign/open-door.png": open_door,
    "north-west-campaign/seven-partners.png": seven_partners,
    "lamp-room/harbour-light.png": harbour_light,
    "lamp-room/lamp-room.png": lamp_room,
    "lamp-room/gullhaven-museum.png": badge,
}


def main() -> None:
    """Draw every picture into its kit."""
    for name, draw in PICTURES.items():
        draw().save(MEDIA / name, optimize=True)


if __name__ == "__main__":
    main()
