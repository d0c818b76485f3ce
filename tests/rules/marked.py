"""Faults shown where they stand: ``⟦31 June⟧`` in a text is what a rule must find, to the character, and nothing else.

``assert_found("impossible-date", "It closes on ⟦31 June 2026⟧.")`` puts the words into a sound release and demands
those findings alone; a text without brackets must have none of that rule, nor of any other.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.fixtures import findings, sound


def take_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its brackets, and the stretches that stood in them."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    length = start = 0
    for character in text:
        if character == "⟦":
            start = length
        elif character == "⟧":
            spans.append((start, length))
        else:
            plain.append(character)
            length += 1
    return "".join(plain), spans


def assert_found(rule: str, body: str, header: Mapping[str, str] | None = None, *, ends: bool = True) -> None:
    """Assert that ``rule`` finds what is marked in ``body`` or ``header``, and that no rule finds anything else."""
    marked = sound(body, header)
    if not ends:
        marked = marked.removesuffix("\n\nEnds\n") + "\n"
    text, spans = take_marks(marked)
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = [
        (
            one.rule,
            text[
                starts[one.place.line - 1] + one.place.column - 1 : starts[one.place.end_line - 1]
                + one.place.end_column
                - 1
            ],
            starts[one.place.line - 1] + one.place.column - 1,
        )
        for one in findings(text)
    ]
    assert found == [(rule, text[start:end], start) for start, end in spans]
