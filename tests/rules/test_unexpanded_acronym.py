from __future__ import annotations

import pytest

from press.rules.unexpanded_acronym import check
from tests.fixtures import office, quoted, release, sound


def faults(text: str, title: str = "Lamps") -> list[str]:
    one = release(sound(text, {"Title": title}))
    return [quoted(one, fault.span) for fault in check(one, office())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The NLC came. The National Lamp Council (NLC) left.", "NLC"),
        ("The NLC’s lamp.\n\nThe National Lamp Council (the NLC) left.", "NLC"),
        ("CEOP came. The Child Exploitation and Online Protection Centre (CEOP) left.", "CEOP"),
        ("IIOC are found.\n\nIndecent images of children (IIOC) are a crime.", "IIOC"),
        ("The NLC came.[^1]\n\n[^1]: The National Lamp Council (NLC) is new.", "NLC"),
        ("- LPGs are dear\n- Lamp post gliders (LPGs) are new", "LPG"),
    ],
)
def test_an_early_acronym_is_found(text: str, found: str) -> None:
    assert faults(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The National Lamp Council (NLC) came. The NLC left.",
        "The National Lamp Council came. The NLC left. The National Lamp Council (NLC) is new.",
        "NLC (National Lamp Council) came. The National Lamp Council (NLC) left.",
        "The NHS came. The National Health Service (NHS) left.",
        "The NLC came and left.",
        "The NLC came. The lamp of the council (NLC) left.",
        "See #NLC and nlc.example.org/NLC. The National Lamp Council (NLC) left.",
        "## What the NLC says\n\nThe National Lamp Council (NLC) came.",
    ],
)
def test_a_known_or_explained_acronym_passes(text: str) -> None:
    assert faults(text) == []


def test_the_headline_may_be_short() -> None:
    assert faults("The National Lamp Council (NLC) came.", title="NLC comes") == []
