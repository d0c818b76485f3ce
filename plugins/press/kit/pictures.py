"""Measures a picture without trusting it: a file may lie about its size, its kind and its place."""

from __future__ import annotations

import stat
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from press.kit.drawings import Damaged, Program, box_of
from press.kit.location import tells_place

LARGEST = 50_000_000
"""The most bytes a picture may have. A print-ready photograph of 24 megapixels has about 12 million."""

MOST_PIXELS = 100_000_000
"""The most points a picture may have. Unpacked, that many take 400 MB of memory."""

_SUFFIXES = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "SVG": (".svg",)}

PHOTOGRAPHS = tuple(suffix for kind, suffixes in _SUFFIXES.items() if kind != "SVG" for suffix in suffixes)

_FORMATS = {"MPO": "JPEG"}
"""What else Pillow calls a JPEG: one that many phones make, with a second picture behind the first."""


class Unusable(Exception):
    """A file that cannot be given away as a picture: ``message`` says why, ``fix`` what to do. Whole sentences.

    ``rule`` is the one that it breaks.
    """

    def __init__(self, message: str, fix: str, rule: str = "directory-fault") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Measure:
    """What one picture is: its format (JPEG, PNG, WEBP or SVG), its width and height in points, its size in bytes."""

    format: str
    width: int
    height: int
    size: int


def find(folder: Path, name: str) -> Path:
    """The file ``name`` in the folder of a kit.

    Raises ``Unusable`` where there is none, where it lies elsewhere in truth, or where it is too large.
    """
    file = folder / name
    try:
        found = file.lstat()
        # To resolve a path costs many times what a look at the file does, and only a link needs it.
        if not (stat.S_ISREG(found.st_mode) and name == file.name):
            file = file.resolve(strict=True)
            if not file.is_relative_to(folder.resolve()):
                raise Unusable(f"“{name}” is a link to a file outside this folder.", "Put the picture itself here.")
            if not file.is_file():
                raise Unusable(f"“{name}” is not a file.", "Put the picture itself here.")
            found = file.stat()
    except (OSError, RuntimeError):  # RuntimeError: links that lead in a circle
        raise Unusable(f"“{name}” cannot be opened.", "See that it is there and that you may read it.") from None
    if found.st_size > LARGEST:
        raise Unusable(
            f"“{name}” has {found.st_size / 1e6:.0f} MB; a picture may have {LARGEST / 1e6:.0f} MB.",
            "Save it with fewer points, or as a JPEG of a lower quality.",
        )
    return file


def measure(folder: Path, name: str) -> Measure:
    """Measure the picture ``name`` in the folder of a kit, reading it to its end. Raises ``Unusable``."""
    file = find(folder, name)
    found = _measure_drawing(file, name) if file.suffix.lower() == ".svg" else _measure_photograph(file, name)
    if Path(name).suffix.lower() not in _SUFFIXES[found.format]:
        right = _SUFFIXES[found.format][0]
        raise Unusable(
            f"“{name}” is a {found.format} picture under a name that says otherwise.",
            f"Let its name end in {right}, here and in kit.yaml.",
        )
    return found


def _measure_photograph(file: Path, name: str) -> Measure:
    try:
        with warnings.catch_warnings():
            # Our own limit is asked below, of the size that the file claims, before any of it is unpacked; and what
            # else Pillow warns of, such as a camera's record that breaks off, keeps nobody from showing the picture.
            warnings.simplefilter("ignore")
            with Image.open(file, formats=("JPEG", "PNG", "WEBP")) as picture:
                kind, (width, height) = picture.format or "", picture.size
                if width * height > MOST_PIXELS:
                    raise _too_many(name, width, height)
                # A JPEG is read at an eighth of its size: as good a proof that it is whole, and far quicker.
                picture.draft(None, (max(1, width // 8), max(1, height // 8)))
                picture.load()
                if tells_place(picture, file.read_bytes()):
                    raise _placed(name)
    except Image.DecompressionBombError:
        raise _too_many(name) from None
    except UnidentifiedImageError:
        raise Unusable(f"“{name}” is not a picture that can be read.", "Save it again as JPEG, PNG or WebP.") from None
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError):
        # What Pillow raises for a file that breaks off or contradicts itself differs from format to format.
        raise _damaged(name) from None
    return Measure(_FORMATS.get(kind, kind), width, height, file.stat().st_size)


def _placed(name: str) -> Unusable:
    return Unusable(
        f"“{name}” tells where it was taken: the place is written into the file (GPS), and whoever has the picture can "
        "look it up.",
        "Take it out. Windows: right-click the file, Properties, Details, Remove Properties. Mac: open it in Preview, "
        "Tools, Show Inspector, GPS, Remove Location Info. Linux: exiftool -gps:all= and the file’s name. "
        "Or export the picture anew, without its location.",
        "picture-location",
    )


def _too_many(name: str, width: int = 0, height: int = 0) -> Unusable:
    shape = f" ({width} × {height})" if width else ""
    return Unusable(
        f"“{name}” has more points than can be shown{shape}; the most is {MOST_PIXELS // 1_000_000} million.",
        "Save it smaller.",
    )


def _measure_drawing(file: Path, name: str) -> Measure:
    data = file.read_bytes()
    try:
        box = box_of(data)
    except Program:
        raise Unusable(f"“{name}” holds a program, not only a drawing.", "Save it again as a plain SVG.") from None
    except Damaged:
        raise _damaged(name) from None
    if box is None:
        raise Unusable(f"“{name}” is not a drawing whose size is known.", "Save it again as SVG with a viewBox.")
    try:
        width, height = (max(1, round(float(side))) for side in box)
    except ValueError:
        raise Unusable(f"The viewBox of “{name}” is not a size.", "Save it again as SVG.") from None
    return Measure("SVG", width, height, len(data))


def _damaged(name: str) -> Unusable:
    return Unusable(f"“{name}” is damaged or breaks off.", "Copy or save it again.")
