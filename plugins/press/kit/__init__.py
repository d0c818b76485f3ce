"""What is made of a media kit: the measures of its pictures, and the archive that a newsroom takes away."""

from press.kit.archive import Archive, Packed, pack
from press.kit.checking import faults, placed
from press.kit.drawings import is_page, may_run
from press.kit.pictures import LARGEST, Measure, Unusable, find, measure

__all__ = [
    "LARGEST", "Archive", "Measure", "Packed", "Unusable", "faults", "find", "is_page", "may_run", "measure", "pack",
    "placed",
]  # fmt: skip
