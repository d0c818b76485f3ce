"""A tag is nearly a topic of the directory, and is none.

What a topic asks for, a helpline in the text and the button to leave the site quickly, is asked for by its name. A slip
in the name leaves the release without any of it, and nobody is told. A tag that merely shares a word with a topic is a
tag of its own; one that is right as it stands says why in an exception.

Fails::

    Tags: safe hoems

Passes::

    Tags: homes, safe streets
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import lru_cache

from press.finding import Fault, Level
from press.office import Office
from press.release import Release
from press.slugs import slugify

LEVEL = Level.ERROR

_ALIKE = 0.85
_SHORTEST = 6
"""Of shorter words each letter counts: art is not arts."""


def check(release: Release, office: Office) -> Iterator[Fault]:
    """Find the tags that mean a topic and do not name it."""
    directory = office.directory
    for tag in release.items("Tags"):
        if directory.topic_for(tag.value) or directory.is_faulty("topic", slugify(tag.value)):
            continue
        if near := _nearest(tag.value, tuple((key, topic.name) for key, topic in directory.topics.items())):
            yield Fault(
                tag.span,
                f"“{tag.value}” is not a topic of the directory, so nothing that the topic asks for is looked after.",
                f"Did you mean “{near}”?",
            )


@lru_cache(maxsize=4096)
def _nearest(tag: str, topics: tuple[tuple[str, str], ...]) -> str:
    """The name of the topic, by name or by key, that ``tag`` is a slip or two away from; empty where there is none."""
    meant = {_plain(written): name for key, name in topics for written in (key, name)}
    plain = _plain(tag)
    near = difflib.get_close_matches(plain, meant, n=3, cutoff=_ALIKE)
    return next((meant[one] for one in near if one == plain or _is_slip(plain, one)), "")


def _is_slip(one: str, other: str) -> bool:
    """Whether two tags that look alike may be one: words that begin with other letters (mental, dental) are others."""
    if max(len(one), len(other)) < _SHORTEST:
        return False
    words = one.split(), other.split()
    if len(words[0]) != len(words[1]):
        return one[0] == other[0]
    return all(its[0] == others[0] for its, others in zip(*words, strict=True))


def _plain(tag: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", tag.casefold()))
