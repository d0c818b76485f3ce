from __future__ import annotations

import pytest

from press.stray_notes import stray_labels, stray_notes
from tests.fixtures import quoted, release, sound

AFTER = "\n## Notes to editors\n\n"


def strays(text: str, notes: str = "") -> list[tuple[str, str, str]]:
    one = release(sound(text) + AFTER + notes + "\n")
    return [(stray.kind, stray.label, quoted(one, stray.span)) for stray in stray_notes(one)]


@pytest.mark.parametrize(
    ("notes", "stray"),
    [
        ("[^1] : Census.", ("definition", "1", "[^1]")),
        ("[^census] Census, 2021.", ("definition", "census", "[^census]")),
        ("    [^1]: Census.", ("definition", "1", "[^1]")),
        ("[^2]: Census. [^1]: Trust.", ("glued", "1", "[^1]")),
        ("[^2]: Census.\n\n    [^1]: Trust.", ("swallowed", "1", "[^1]")),
        ("[^1]: Census.\n\n  And more.", ("paragraph", "1", "And more.")),
    ],
)
def test_each_kind_of_stray_note(notes: str, stray: tuple[str, str, str]) -> None:
    assert strays("Text.[^1]" if stray[1] == "1" else "Text.[^census]", notes) == [stray]


@pytest.mark.parametrize("written", ["[1^]", "[^1)", "(^1)", "{^1}", "^[1]", "[ ^1]"])
def test_each_kind_of_stray_reference(written: str) -> None:
    assert strays(f"Text.{written} More.", "[^1]: Census.") == [("reference", "1", written)]


def test_a_reference_before_a_colon_is_one() -> None:
    assert strays("The aims[^1]: two.", "[^1]: Census.") == []
    assert strays("The aims[^9]: two.", "[^1]: Census.") == [("undefined", "9", "[^9]")]


def test_labels_by_kind() -> None:
    one = release(sound("Text.[1^]") + AFTER + "[^1]: Census. [^2]: Trust.\n")
    assert stray_labels(one, "glued") == {"2"}
    assert stray_labels(one, "glued", "reference") == {"1", "2"}


@pytest.mark.slow
def test_a_long_hostile_text_is_read_to_its_end() -> None:
    one = release(sound("Text.[^1] [^9]: " * 800) + AFTER + "[^1]: A. [^2]: B. (^1)" * 800)
    assert len([stray for stray in stray_notes(one) if stray.label == "9"]) == 800
