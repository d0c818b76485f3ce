"""Where a text names helplines. Shared by the rules that look for one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from press.letters import folded
from press.office import Office


@dataclass(frozen=True, slots=True)
class Name:
    """A helpline's name in a text. ``keys`` are the helplines that have it: one, unless two are called alike."""

    text: str
    start: int
    end: int
    keys: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class _Helplines:
    """The helplines of an office: the keys of each name, and before them its first word, ``_opening``."""

    by_name: Mapping[str, tuple[str, frozenset[str]]]
    openings: frozenset[str]


def find_names(text: str, office: Office) -> tuple[Name, ...]:
    """The names of helplines in ``text``, the longest where one is part of another.

    Capitals do not count in a name of several words; they do in one word, which may be an everyday one: Refuge.
    """
    return _find(text, _helplines(office))


# Not by the office: a process that goes on running would keep every office it has built as long as one of these texts.
@lru_cache(maxsize=2048)
def _find(text: str, helplines: _Helplines) -> tuple[Name, ...]:
    named, small = helplines.by_name, folded(text)
    if not any(map(small.__contains__, helplines.openings)):
        return ()
    near = [name for name, (opening, _) in named.items() if opening in small]
    pattern = _pattern(tuple(sorted(near, key=len, reverse=True)))
    return tuple(
        Name(found[0], found.start(), found.end(), named[_plain(found[0])][1]) for found in pattern.finditer(text)
    )


@lru_cache(maxsize=2)
def _helplines(office: Office) -> _Helplines:
    named: dict[str, tuple[str, frozenset[str]]] = {}
    for key, helpline in office.directory.helplines.items():
        name = _plain(helpline.name)
        _, keys = named.get(name, ("", frozenset()))
        named[name] = _opening(name), keys | {key}
    return _Helplines(named, frozenset(opening for opening, _ in named.values()))


def _plain(name: str) -> str:
    """A name as names are compared."""
    name = " ".join(name.replace("’", "'").split())
    return folded(name) if " " in name else name


def _opening(name: str) -> str:
    """The first word of a name, as far as an apostrophe, in small letters."""
    return re.split(r"[\s'’]", folded(name))[0]


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    choices = (rf"(?i:{re.escape(name)})".replace(r"\ ", r"\s+") if " " in name else re.escape(name) for name in names)
    words = "|".join(choices).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")
