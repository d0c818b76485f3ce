"""The colours of a theme, an office's own among them, and whether everybody can read what is set in them.

A style sheet names its colours as custom properties with values such as ``#9d1620``: in its first ``:root`` those for
light pages, in ``@media (prefers-color-scheme: dark)`` those for dark ones. Contrast is that of WCAG 2.2 (1.4.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from press.guess import did_you_mean
from press.patterns import pattern

Colours: TypeAlias = Mapping[str, tuple[str, str]]
"""Colours by the names of their properties, without ``--``: that for light pages, and that for dark ones."""

HEX = pattern(r"#(?:[0-9a-fA-F]{3}){1,2}")

TEXT, RULE = 4.5, 3.0
PAIRS = (
    ("ink", "paper", TEXT),
    ("quiet", "paper", TEXT),
    ("press", "paper", TEXT),
    ("alert", "paper", TEXT),
    ("ink", "alert-paper", TEXT),
    ("alert", "alert-paper", TEXT),
    ("press", "alert-paper", TEXT),
    ("ink", "help-paper", TEXT),
    ("help", "help-paper", TEXT),
    ("help", "paper", RULE),
    ("ink", "mark", TEXT),
    ("press", "mark", TEXT),
)
"""What stands on what, and the contrast it needs: words, or a line that tells one part of a page from another."""

_DARK = pattern(r"@media \(prefers-color-scheme: dark\) \{.*?\n\}", re.DOTALL)
_COLOUR = pattern(rf"--(?P<name>[\w-]+):\s*(?P<value>{HEX.pattern})\s*;")


class BadColours(ValueError):
    """Colours that cannot be used, or in which something could not be made out; the message says what, in sentences."""


def read_colours(given: Mapping[Any, Any]) -> Colours:
    """Colours as a settings file has them: one for light and dark pages, or two. Raises ``BadColours``."""
    return {str(name): _pair(str(name), value) for name, value in given.items()}


def _pair(name: str, value: object) -> tuple[str, str]:
    both = tuple(value) if isinstance(value, tuple | list) else (value, value)
    for one in both:
        if not (isinstance(one, str) and HEX.fullmatch(one)):
            raise BadColours(f"“{name}” is {one!r}. A colour is written as six digits from 0 to f, such as #9d1620.")
    if len(both) != 2:
        raise BadColours(f"“{name}” has {len(both)} colours. Give one, or two: for light pages and for dark ones.")
    return both[0], both[1]


def dress(sheet: str, colours: Colours) -> str:
    """``sheet`` with an office's colours in the place of its own. Raises ``BadColours``."""
    before, dark, after = _parts(sheet)
    known = {found["name"] for found in _COLOUR.finditer(before)}
    for name in colours:
        if name not in known:
            hint = did_you_mean(name, known) or f"They are {', '.join(sorted(known))}."
            raise BadColours(f"“{name}” is not a colour of the theme. {hint}")
    light = {name: values[0] for name, values in colours.items()}
    dressed = _set(before, light) + _set(dark, {name: values[1] for name, values in colours.items()}) + after
    if dull := list(faults(dressed)):
        raise BadColours(" ".join(dull))
    return dressed


def faults(sheet: str) -> Iterator[str]:
    """What cannot be read in the colours of a style sheet, in whole sentences; a sheet without such names is let be."""
    before, dark, _ = _parts(sheet)
    light = {found["name"]: found["value"] for found in _COLOUR.finditer(before)}
    schemes = {"light": light, "dark": light | {found["name"]: found["value"] for found in _COLOUR.finditer(dark)}}
    for scheme, values in schemes.items():
        for front, ground, least in PAIRS:
            one, other = values.get(front), values.get(ground)
            if one and other and contrast(one, other) < least:
                yield (
                    f"On {scheme} pages, “{front}” ({one}) on “{ground}” ({other}) has a contrast of "
                    f"{_floor(contrast(one, other))} to 1, and people need {least:g} to 1 to make it out."
                )


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def channels(colour: str) -> tuple[int, int, int]:
    """The red, the green and the blue of a colour, from 0 to 255."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _luminance(colour: str) -> float:
    parts = (part / 255 for part in channels(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _floor(ratio: float) -> str:
    """A ratio to one place, never rounded up to what it does not reach."""
    return f"{int(ratio * 10) / 10:g}"


def _parts(sheet: str) -> tuple[str, str, str]:
    """What stands before the colours of dark pages, these, and the rest."""
    dark = _DARK.search(sheet)
    return (sheet[: dark.start()], dark[0], sheet[dark.end() :]) if dark else (sheet, "", "")


def _set(sheet: str, colours: Mapping[str, str]) -> str:
    def colour(found: re.Match[str]) -> str:
        return f"--{found['name']}: {colours.get(found['name'], found['value'])};"

    return _COLOUR.sub(colour, sheet)
