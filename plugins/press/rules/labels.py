"""How a finding names a note: by its number, or else by its label in quotation marks."""

from __future__ import annotations

from press.fields import quoted


def named(label: str) -> str:
    """What stands behind the word “note”: ``3``, or ``“census”``. A long label is cut short."""
    return label if label.isascii() and label.isdecimal() else quoted(label)
