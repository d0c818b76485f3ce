"""Texts joined into one, and which of them have a sign."""

from __future__ import annotations

from press.joined import Joined
from tests.every import every

TEXTS = Joined(("a lamp", "", "two\nlamps and a light", "light"))


@every(
    [
        ("one", ((), [])),
        ("nowhere", (("night",), [])),
        ("in several, once or twice", (("a",), [0, 2])),
        ("behind a line end", (("lamps",), [2])),
        ("one or the other", (("light", "two"), [2, 3])),
    ]
)
def test_those_that_have_a_sign_are_told(signs: tuple[str, ...], found: list[int]) -> None:
    assert TEXTS.having(signs) == found


def test_a_sign_is_never_found_across_two_texts() -> None:
    assert Joined(("by ni", "ght")).having(["night"]) == []


def test_the_text_is_that_of_all() -> None:
    assert TEXTS.text == "a lamp\n\ntwo\nlamps and a light\nlight"
